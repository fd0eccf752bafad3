internal import EntenteModel
internal import OrderedCollections

extension ModelEncoder {
  /// A relation type, with what it says itself.
  func tree(_ type: RelationType) -> NotationTree {
    var map = NotationMap()
    map.putNames(of: type, self)
    map.put("broader", type.broader)
    map.put("valence", type.valence)
    map.put("intensity", type.intensity)
    map.put("maps", section(type.maps, tree))
    map.put("roles", section(type.roles, tree))
    map.put("milestones", list(type.milestones))
    map.put("extent", type.extent.map(tree))
    map.put("attributes", section(type.attributes, tree))
    map.put("project", type.projection)
    map.put("self", type.allowsSelf.map { $0 ? "allowed" : "forbidden" })
    map.put("forward", text(type.forward))
    map.put("reverse", text(type.reverse))
    map.putSupport(of: type, self)
    return map.tree
  }

  private func tree(_ mapping: CodeMapping) -> NotationTree {
    var map = NotationMap()
    map.put("code", list(mapping.codes))
    map.put("match", mapping.match)
    return map.tree
  }

  private func tree(_ extent: Extent) -> NotationTree {
    var map = NotationMap()
    map.put("start", list(extent.start))
    map.put("end", list(extent.end))
    return map.tree
  }

  private func tree(_ role: Role) -> NotationTree {
    var map = NotationMap()
    map.put("label", text(role.label))
    map.put("side", role.side)
    if isExpanded || role.minimum != 0 { map.put("min", Double(role.minimum)) }
    map.put("max", role.maximum.map(Double.init))
    map.put("kinds", list(role.kinds))
    map.put("attributes", section(role.attributes, tree))
    return map.tree
  }

  private func tree(_ attribute: Attribute) -> NotationTree {
    let isPlain = attribute == Attribute(attribute.id, attribute.kind)
    var map = NotationMap()
    switch attribute.kind {
    case .quantity(let unit?): map.put("quantity", unit)
    case .oneOf(let terms): map.put("one-of", alwaysList(terms) ?? .list([]))
    case .text, .count, .number, .boolean, .date, .quantity(unit: nil):
      let name = Self.name(of: attribute.kind)
      if isPlain, !isExpanded { return .text(name) }
      map.put("kind", name)
    }
    if attribute.isMany { map.put("many", .boolean(true)) }
    if attribute.isRequired { map.put("required", .boolean(true)) }
    map.put("label", text(attribute.label))
    return map.tree
  }

  /// The word for a kind of attribute that needs nothing else said.
  private static func name(of kind: AttributeKind) -> String {
    switch kind {
    case .text: "text"
    case .count: "count"
    case .number: "number"
    case .boolean: "boolean"
    case .date: "date"
    case .quantity: "quantity"
    case .oneOf: "one-of"
    }
  }
}
