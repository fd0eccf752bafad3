import OrderedCollections

extension Checker {
  // R103: identifiers are well formed, and each element stands under its own.
  mutating func checkIdentifiers() {
    let vocabulary = model.vocabulary
    check(vocabulary.kinds, id: \.id, as: Address.kind)
    check(vocabulary.relationTypes, id: \.id, as: Address.relationType)
    check(vocabulary.terms, id: \.id, as: Address.term)
    check(vocabulary.schemes, id: \.id, as: Address.scheme)
    for type in vocabulary.relationTypes.values { checkNames(in: type) }
    check(model.actors, id: \.id, as: Address.actor)
    check(model.sources, id: \.id, as: Address.source)
    check(model.relations, id: \.id, as: Address.relation)
    check(model.observations, id: \.id, as: Address.observation)
    check(model.factors, id: \.id, as: Address.factor)
    check(model.influences, id: \.id, as: Address.influence)
    check(model.views, id: \.id, as: Address.view)
    for rule in model.rules.keys where !Self.isRuleName(rule.rawValue) {
      report(
        "R103",
        at: ElementPath(.rule(rule)).atKey,
        "rule \(rule.quoted): use the letter U and digits, such as U01"
      )
    }
  }

  private mutating func check<Subject, Element>(
    _ elements: OrderedDictionary<Identifier<Subject>, Element>,
    id: (Element) -> Identifier<Subject>,
    as address: (Identifier<Subject>) -> Address
  ) {
    for (key, element) in elements {
      let path = ElementPath(address(key)).atKey
      checkForm(of: key, at: path)
      if id(element) != key {
        report(
          "R103",
          at: path,
          "the \(address(key).word) under \(key.quoted) has the id \(id(element).quoted)",
          help: "use one id for both"
        )
      }
    }
  }

  private mutating func checkNames(in type: RelationType) {
    let here = ElementPath(.relationType(type.id))
    for role in type.roles.keys {
      checkForm(of: role, at: here.key("roles").key(role.rawValue).atKey)
    }
    for (position, milestone) in type.milestones.enumerated() {
      checkForm(of: milestone, at: here.key("milestones").index(position))
    }
    for attribute in type.attributes.keys {
      checkForm(of: attribute, at: here.key("attributes").key(attribute.rawValue).atKey)
    }
  }

  private mutating func checkForm<Subject>(
    of id: Identifier<Subject>,
    at path: @autoclosure () -> ElementPath
  ) {
    guard !id.isWellFormed else { return }
    report("R103", at: path(), "id \(id.quoted): use lower-case letters, digits and hyphens")
  }

  private static func isRuleName(_ text: String) -> Bool {
    let digits = text.utf8.dropFirst()
    return text.utf8.first == UInt8(ascii: "U") && !digits.isEmpty
      && digits.allSatisfy { (0x30...0x39).contains($0) }
  }
}
