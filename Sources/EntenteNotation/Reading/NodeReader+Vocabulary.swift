internal import EntenteModel
internal import OrderedCollections

extension NodeReader {
  func actorKind(_ id: KindID) -> ActorKind {
    var fields = Fields(self, "a kind")
    var kind = ActorKind(id)
    kind.annotations = annotations(&fields)
    kind.broader = fields.take("broader")?.reference("broader")
    fields.finish()
    return kind
  }

  func term(_ id: TermID) -> Term {
    var fields = Fields(self, "a term")
    var term = Term(id)
    term.annotations = annotations(&fields)
    term.definition = fields.take("definition")?.text("definition") ?? LocalizedText()
    fields.finish()
    return term
  }

  func scheme(_ id: SchemeID) -> IdentifierScheme {
    var fields = Fields(self, "a scheme")
    var scheme = IdentifierScheme(id)
    scheme.annotations = annotations(&fields)
    scheme.pattern = fields.take("pattern")?.pattern()
    scheme.url = fields.take("url")?.string("url")
    scheme.isShared = fields.take("shared")?.truth("shared") ?? false
    fields.finish()
    return scheme
  }

  private func pattern() -> String? {
    guard let text = string("pattern") else { return nil }
    do {
      _ = try Regex(text)
      return text
    } catch {
      wrongShape("pattern", expected: "a regular expression")
      return nil
    }
  }

  func relationType(_ id: RelationTypeID) -> RelationType {
    var fields = Fields(self, "a relation type")
    var type = RelationType(id)
    type.annotations = annotations(&fields)
    type.broader = fields.take("broader")?.reference("broader")
    if let roles = fields.take("roles") {
      for (key, value) in roles.pairs("roles", expected: "a map from role to side") {
        guard let roleID = key.identifier("a role", as: RoleID.self) else { continue }
        type.roles[roleID] = value.role(roleID)
      }
    }
    type.milestones = fields.take("milestones")?.identifiers("milestones") ?? []
    type.extent = fields.take("extent")?.extent()
    type.attributes = fields.take("attributes")?.attributeDeclarations() ?? [:]
    type.valence = fields.take("valence")?.choice("valence")
    type.intensity = fields.take("intensity")?.number("intensity", in: 0...1)
    type.projection = fields.take("project")?.choice("project")
    type.allowsSelf = fields.take("self")?.choice("self", as: SelfRelation.self).map {
      $0 == .allowed
    }
    type.maps = fields.take("maps")?.maps() ?? [:]
    type.forward = fields.take("forward")?.text("forward") ?? LocalizedText()
    type.reverse = fields.take("reverse")?.text("reverse") ?? LocalizedText()
    fields.finish()
    return type
  }

  private enum SelfRelation: String, CaseIterable {
    case allowed
    case forbidden
  }

  private func role(_ id: RoleID) -> Role {
    var fields = Fields(self, "a role")
    let side: Side? = fields.take("side")?.choice("side")
    if fields.key("side") == nil {
      fields.missing("side", hint: Side.allCases.map(\.rawValue).listed(by: "or"))
    }
    var role = Role(id, side: side ?? .peer)
    role.minimum = fields.take("min")?.count("min") ?? 0
    role.maximum = fields.take("max")?.count("max")
    role.kinds = fields.take("kinds")?.references("kinds") ?? []
    role.attributes = fields.take("attributes")?.attributeDeclarations() ?? [:]
    role.label = fields.take("label")?.text("label") ?? LocalizedText()
    fields.finish()
    return role
  }

  private func extent() -> Extent {
    var fields = Fields(self, "extent")
    let extent = Extent(
      start: fields.take("start")?.identifiers("start") ?? [],
      end: fields.take("end")?.identifiers("end") ?? []
    )
    fields.finish()
    return extent
  }

  private func attributeDeclarations() -> OrderedDictionary<AttributeID, Attribute> {
    var result: OrderedDictionary<AttributeID, Attribute> = [:]
    for (key, value) in pairs("attributes", expected: "a map from attribute to kind") {
      guard let id = key.identifier("an attribute", as: AttributeID.self),
        let attribute = value.attributeDeclaration(id)
      else { continue }
      result[id] = attribute
    }
    return result
  }

  /// A kind by its name, `{ quantity: UNIT }`, `{ one-of: […] }`, or the long form with `kind`.
  private func attributeDeclaration(_ id: AttributeID) -> Attribute? {
    if scalar != nil { return plainAttributeKind().map { Attribute(id, $0) } }
    var fields = Fields(self, "an attribute")
    var kind = fields.take("kind")?.plainAttributeKind()
    if let unit = fields.take("quantity")?.string("quantity") { kind = .quantity(unit: unit) }
    if let terms = fields.take("one-of") { kind = .oneOf(terms.strings("one-of")) }
    let isMany = fields.take("many")?.truth("many") ?? false
    let isRequired = fields.take("required")?.truth("required") ?? false
    let label = fields.take("label")?.text("label") ?? LocalizedText()
    if kind == nil, fields.key("kind") == nil {
      fields.missing("kind", hint: "kind, quantity or one-of")
    }
    fields.finish()
    return kind.map {
      Attribute(id, $0, isMany: isMany, isRequired: isRequired, label: label)
    }
  }

  private func plainAttributeKind() -> AttributeKind? {
    switch scalar {
    case "text": return .text
    case "count": return .count
    case "number": return .number
    case "boolean": return .boolean
    case "date": return .date
    case "quantity": return .quantity(unit: nil)
    default:
      wrongShape(
        "an attribute's kind",
        expected:
          "text, count, number, boolean, date, quantity, { quantity: UNIT } or { one-of: […] }"
      )
      return nil
    }
  }

  private func maps() -> OrderedDictionary<SchemeID, CodeMapping> {
    var result: OrderedDictionary<SchemeID, CodeMapping> = [:]
    for (key, value) in pairs("maps", expected: "a map from vocabulary to code") {
      guard let scheme = key.reference("a vocabulary", as: SchemeID.self) else { continue }
      var fields = Fields(value, "a mapping")
      let codes = fields.take("code")?.strings("code") ?? []
      let match: CodeMapping.Match = fields.take("match")?.choice("match") ?? .close
      fields.finish()
      result[scheme] = CodeMapping(codes: codes, match: match)
    }
    return result
  }
}
