internal import EntenteModel
internal import OrderedCollections

extension GraphTypes.Entry {
  /// Takes what an edge has into the type.
  mutating func take(
    _ edge: ExchangeGraph.Edge,
    _ graph: ExchangeGraph,
    _ form: GraphTypes.Form,
    _ values: [ExchangeGraph.Attribute]
  ) {
    switch form {
    case .directed:
      addRole("source", .source)
      addRole("target", .target)
      if let pair = edge.pair, pair.source == pair.target { type.allowsSelf = true }
    case .undirected: addRole("party", .peer)
    case .many:
      for end in edge.ends {
        let side: Side =
          switch graph.side(of: end) {
          case .source: .source
          case .target: .target
          case nil: .peer
          }
        let id = addRole(graph.part(of: end), side)
        for attribute in end.attributes {
          let name = graph.keys[attribute.key].name
          if GraphTypes.placedOfEnds.contains(name) { continue }
          Self.add(
            name,
            attribute.value,
            &endAttributes,
            &type.roles[id, default: Role(id, side: side)].attributes
          )
        }
        if end.weight != nil {
          Self.add(
            "weight",
            .number(0),
            &endAttributes,
            &type.roles[id, default: Role(id, side: side)].attributes
          )
        }
      }
      // Who starts it may also be among those that it leads to.
      type.allowsSelf = true
    }
    if edge.weight != nil { Self.add("weight", .number(0), &attributes, &type.attributes) }
    for attribute in values {
      let name = graph.keys[attribute.key].name
      if !GraphTypes.placed.contains(name) {
        Self.add(name, attribute.value, &attributes, &type.attributes)
      }
    }
    if !edge.spells.isEmpty { Self.add("time", .text(""), &attributes, &type.attributes) }
  }

  @discardableResult
  private mutating func addRole(_ name: String, _ side: Side) -> RoleID {
    if let known = roles[name] { return known }
    let stem = GraphImportDraft.word(name) ?? "role"
    var id = RoleID(stem)
    var number = 2
    while type.roles[id] != nil {
      id = RoleID("\(stem)-\(number)")
      number += 1
    }
    roles[name] = id
    type.roles[id] = Role(id, side: side, label: LocalizedText(name))
    return id
  }

  private static func add(
    _ name: String,
    _ value: ExchangeGraph.Value,
    _ names: inout [String: AttributeID],
    _ attributes: inout OrderedDictionary<AttributeID, Attribute>
  ) {
    let (kind, isMany) = kind(of: value)
    if let id = names[name], var attribute = attributes[id] {
      // What is of two kinds is text.
      if attribute.kind != kind { attribute.kind = .text }
      attribute.isMany = attribute.isMany || isMany
      attributes[id] = attribute
      return
    }
    let stem = GraphImportDraft.word(name) ?? "attribute"
    var id = AttributeID(stem)
    var number = 2
    while attributes[id] != nil || GraphTypes.takenOfEnds.contains(id) {
      id = AttributeID("\(stem)-\(number)")
      number += 1
    }
    names[name] = id
    attributes[id] = Attribute(id, kind, isMany: isMany, label: LocalizedText(name))
  }

  private static func kind(of value: ExchangeGraph.Value) -> (AttributeKind, isMany: Bool) {
    switch value {
    case .text: (.text, false)
    case .integer, .number: (.number, false)
    case .boolean: (.boolean, false)
    case .list(let items):
      (
        items.first.map { kind(of: $0).0 }.flatMap { first in
          items.allSatisfy { kind(of: $0).0 == first } ? first : nil
        } ?? .text, true
      )
    }
  }

  /// Gives the type its name and what types have to say.
  mutating func settle(
    _ key: GraphTypes.Key,
    _ options: GraphImport.Options,
    _ vocabulary: Vocabulary,
    _ taken: inout Set<RelationTypeID>
  ) {
    let kind = key.kind ?? options.type
    let stem = GraphImportDraft.word(kind) ?? "edge"
    let known = vocabulary.resolved(RelationTypeID(stem))
    if let known, let parts = parts(in: known, key.form, vocabulary) {
      for (name, role) in parts { roles[name] = role }
      if type.attributes.isEmpty, type.allowsSelf != true {
        type.id = known.id
        isBasic = true
        return
      }
      type.roles = [:]
      type.broader = known.id
    } else {
      type.valence = .neutral
      type.intensity = 0.5
      let isDirected =
        type.roles.values.contains { $0.side == .source }
        && type.roles.values.contains { $0.side == .target }
      type.projection = isDirected ? .directed : .clique
      for role in type.roles.keys where key.form == .directed { type.roles[role]?.minimum = 1 }
    }
    let first = known == nil ? stem : "graph-\(stem)"
    let suffix =
      switch key.form {
      case .directed: "directed"
      case .undirected: "undirected"
      case .many: "of-many"
      }
    var id = RelationTypeID(first)
    if taken.contains(id) { id = RelationTypeID("\(first)-\(suffix)") }
    var number = 2
    while taken.contains(id) || vocabulary.relationTypes[id] != nil {
      id = RelationTypeID("\(first)-\(number)")
      number += 1
    }
    taken.insert(id)
    type.id = id
    type.annotations = Annotations(label: LocalizedText(kind))
  }

  /// The roles of a known type that edges of a form can fill; nil if they cannot.
  private func parts(
    in known: ResolvedRelationType,
    _ form: GraphTypes.Form,
    _ vocabulary: Vocabulary
  ) -> [(String, RoleID)]? {
    let roles = known.roles.values
    func only(_ side: Side, _ words: [String]) -> Role? {
      let found = roles.filter { $0.side == side && ($0.minimum > 0 || roles.count < 3) }
      guard found.count == 1 else { return nil }
      let isFit = words.allSatisfy { word in
        (kinds[word] ?? []).allSatisfy { kind in
          found[0].kinds.isEmpty || found[0].kinds.contains { vocabulary.kind(kind, isA: $0) }
        }
      }
      return isFit ? found[0] : nil
    }
    switch form {
    case .directed:
      guard let source = only(.source, ["source"]), let target = only(.target, ["target"]),
        roles.allSatisfy({ $0.minimum == 0 || $0.id == source.id || $0.id == target.id })
      else { return nil }
      return [("source", source.id), ("target", target.id)]
    case .undirected:
      guard let party = only(.peer, ["source", "target"]), party.maximum ?? 2 >= 2,
        roles.allSatisfy({ $0.minimum == 0 || $0.id == party.id })
      else { return nil }
      return [("party", party.id)]
    case .many: return nil
    }
  }
}
