import EntenteModel
import OrderedCollections

extension RandomValues {
  mutating func vocabulary(_ names: RandomNames, base: Vocabulary) -> Vocabulary {
    var vocabulary = base
    for id in names.kinds {
      vocabulary.kinds[id] = ActorKind(
        id,
        broader: maybe { $0.pick(names.kinds) },
        annotations: annotations(names)
      )
    }
    for id in names.schemes {
      vocabulary.schemes[id] = IdentifierScheme(
        id,
        pattern: maybe { $0.pick(["[A-Z]{3}", "Q[1-9][0-9]*", "a|b # c: d"]) },
        url: maybe { $0.pick(["https://example.org/{id}", "x"]) },
        isShared: chance(),
        annotations: annotations(names)
      )
    }
    for name in ["term", "no", "strategic-coordination"] where base.terms[TermID(name)] == nil {
      vocabulary.terms[TermID(name)] = Term(
        TermID(name),
        definition: text(),
        annotations: annotations(names)
      )
    }
    var types: [RelationTypeID] = []
    for name in ["random-binary", "random-plural", "2014", "no"] {
      let id = RelationTypeID(name)
      guard base.relationTypes[id] == nil else { continue }
      vocabulary.relationTypes[id] = relationType(id, broader: types, names)
      types.append(id)
    }
    return vocabulary
  }

  private mutating func relationType(
    _ id: RelationTypeID,
    broader: [RelationTypeID],
    _ names: RandomNames
  ) -> RelationType {
    var type = RelationType(
      id,
      broader: broader.isEmpty ? nil : maybe { $0.pick(broader) },
      milestones: some(of: ["signed", "in-force", "on", "2014"], at: 4),
      extent: maybe { values in
        Extent(start: values.some(of: ["signed", "on"]), end: values.some(of: ["ended"]))
      },
      attributes: attributeDeclarations(),
      valence: maybe { $0.word() },
      intensity: maybe { $0.number(in: 0...1) },
      projection: maybe { $0.word() },
      allowsSelf: maybe { $0.chance() },
      forward: text(),
      reverse: text(),
      annotations: annotations(names)
    )
    for scheme in some(of: names.schemes) {
      type.maps[scheme] = CodeMapping(codes: several { $0.string() }, match: word())
    }
    let roles: [(RoleID, Side)] =
      id == "random-binary"
      ? [("supplier", .source), ("recipient", .target)]
      : [("party", .peer), ("no", .hub), ("venue", .venue), ("source", .source)]
    for (role, side) in roles {
      type.roles[role] = Role(
        role,
        side: side,
        minimum: Int.random(in: 0...2, using: &generator),
        maximum: maybe { Int.random(in: 2...9, using: &$0.generator) },
        kinds: some(of: names.kinds),
        attributes: attributeDeclarations(),
        label: text()
      )
    }
    return type
  }

  /// One attribute of each kind, some of them.
  private mutating func attributeDeclarations() -> OrderedDictionary<AttributeID, Attribute> {
    let kinds: [(AttributeID, AttributeKind)] = [
      ("weapon", .text), ("units", .count), ("number", .number), ("no", .boolean),
      ("on-day", .date),
      ("size", .quantity(unit: nil)), ("tiv", .quantity(unit: "SIPRI-TIV-million")),
      ("form", .oneOf(["no", "field", "7"])),
    ]
    var attributes: OrderedDictionary<AttributeID, Attribute> = [:]
    for (id, kind) in some(of: kinds, at: 8) {
      attributes[id] =
        chance()
        ? Attribute(id, kind)
        : Attribute(id, kind, isMany: chance(), isRequired: chance(), label: text())
    }
    return attributes
  }

  mutating func attributes(
    _ declared: OrderedDictionary<AttributeID, Attribute>,
    _ names: RandomNames
  ) -> OrderedDictionary<AttributeID, Claims<AttributeValue>> {
    var result: OrderedDictionary<AttributeID, Claims<AttributeValue>> = [:]
    for (id, attribute) in declared where chance() {
      result[id] = claims(names) { values in
        attribute.isMany && values.chance()
          ? .list(values.several(1...3) { $0.attributeValue(attribute.kind) })
          : values.attributeValue(attribute.kind)
      }
    }
    return result
  }

  private mutating func attributeValue(_ kind: AttributeKind) -> AttributeValue {
    switch kind {
    case .text: return .text(text(1...2))
    case .count, .number:
      var quantity = quantity()
      quantity.unit = nil
      return .quantity(quantity)
    case .boolean: return .boolean(chance())
    case .date: return .date(period())
    case .quantity: return .quantity(quantity())
    case .oneOf(let terms): return .term(pick(terms))
    }
  }
}
