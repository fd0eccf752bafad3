import OrderedCollections

extension Checker {
  // R406: attributes are declared, of their kind, and given where they must be.
  mutating func checkAttributes(of relation: Relation, _ type: ResolvedRelationType) {
    let here = ElementPath(.relation(relation.id))
    check(relation.attributes, declared: type.attributes, of: type.id, at: here.key("attributes"))
    for attribute in type.attributes.values
    where attribute.isRequired && relation.attributes[attribute.id] == nil {
      report("R406", at: here, "\(type.id) needs the attribute \(attribute.id.quoted)")
    }
    let isDeclared = type.roles.values.contains { !$0.attributes.isEmpty }
    for position in relation.participants.indices
    where isDeclared || !relation.participants[position].attributes.isEmpty {
      let participant = relation.participants[position]
      guard let role = type.roles[participant.role] else { continue }
      if !participant.attributes.isEmpty {
        check(
          participant.attributes,
          declared: role.attributes,
          of: type.id,
          at: here.participant(position)
        )
      }
      for attribute in role.attributes.values
      where attribute.isRequired && participant.attributes[attribute.id] == nil {
        report(
          "R406",
          at: here.participant(position),
          "role \(role.id.quoted) of \(type.id) needs the attribute \(attribute.id.quoted)"
        )
      }
    }
  }

  private mutating func check(
    _ attributes: OrderedDictionary<AttributeID, Claims<AttributeValue>>,
    declared: OrderedDictionary<AttributeID, Attribute>,
    of type: RelationTypeID,
    at path: @autoclosure () -> ElementPath
  ) {
    for (id, claims) in attributes {
      guard let attribute = declared[id] else {
        reportUndeclared(
          id.rawValue,
          "attribute",
          of: type,
          declared: declared.keys.map(\.rawValue),
          code: "R406",
          at: path().key(id.rawValue).atKey
        )
        continue
      }
      for (position, claim) in claims.items.enumerated() where !attribute.accepts(claim.value) {
        let isListed: Bool = if case .list = claim.value { !attribute.isMany } else { false }
        let expected = isListed ? "one value, \(attribute.kind.text)" : attribute.kind.text
        let place = path().key(id.rawValue).claim(position, of: claims)
        report(
          "R406",
          at: claims.items[position].isPlain && claims.items.count == 1
            ? place : place.key("value"),
          "\(id.quoted) is \(claim.value.text().quoted): expected \(expected)",
          help: attribute.kind.advice
        )
      }
    }
  }
}

extension AttributeKind {
  /// How a value of the kind is written, where that is not plain.
  fileprivate var advice: String? {
    switch self {
    case .quantity(let unit):
      "write a number and its unit, words joined by hyphens, such as 2 \(unit ?? "USD-billion")"
    case .text, .count, .number, .boolean, .date, .oneOf: nil
    }
  }
}
