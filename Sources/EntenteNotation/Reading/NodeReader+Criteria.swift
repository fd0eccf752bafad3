internal import EntenteModel
internal import OrderedCollections

extension NodeReader {
  /// Criteria for relations: `all`, ids, or a map.
  func relationCriteria() -> RelationCriteria {
    var criteria = RelationCriteria()
    guard isMap else {
      if scalar != "all" { criteria.ids = references("a relation") }
      return criteria
    }
    var fields = Fields(self, "criteria for relations")
    criteria.ids = fields.take("id")?.references("id") ?? []
    criteria.types = fields.take("type")?.references("type") ?? []
    criteria.actors = fields.take("actor")?.references("actor") ?? []
    criteria.roles = fields.take("role")?.identifiers("role") ?? []
    criteria.between = fields.take("between")?.references("between") ?? []
    criteria.kinds = fields.take("kind")?.references("kind") ?? []
    criteria.tags = fields.take("tag")?.identifiers("tag") ?? []
    criteria.modalities = fields.take("modality")?.choices("modality") ?? []
    criteria.valences = fields.take("valence")?.choices("valence") ?? []
    criteria.sources = fields.take("source")?.references("source") ?? []
    criteria.voices = fields.take("voice")?.choices("voice") ?? []
    criteria.attributedTo = fields.take("attributed-to")?.references("attributed-to") ?? []
    criteria.confidences = fields.take("confidence")?.choices("confidence") ?? []
    criteria.credibilityWorseThan = fields.take("credibility-worse-than")?
      .count("credibility-worse-than")
    for (key, value) in fields.take("dates")?.pairs("dates") ?? [] {
      guard let milestone = key.identifier("a milestone", as: MilestoneID.self) else { continue }
      criteria.dates[milestone] = value.period("a date")
    }
    for (key, value) in fields.take("attributes")?.pairs("attributes") ?? [] {
      guard let attribute = key.identifier("an attribute", as: AttributeID.self) else { continue }
      criteria.attributes[attribute] = value.comparison()
    }
    fields.finish()
    return criteria
  }

  func actorCriteria() -> ActorCriteria {
    var criteria = ActorCriteria()
    guard isMap else {
      if scalar != "all" { criteria.ids = references("an actor") }
      return criteria
    }
    var fields = Fields(self, "criteria for actors")
    criteria.ids = fields.take("id")?.references("id") ?? []
    criteria.kinds = fields.take("kind")?.references("kind") ?? []
    criteria.tags = fields.take("tag")?.identifiers("tag") ?? []
    fields.finish()
    return criteria
  }

  func elementCriteria<Subject>(_ subject: String) -> ElementCriteria<Identifier<Subject>> {
    var criteria = ElementCriteria<Identifier<Subject>>()
    guard isMap else {
      if scalar != "all" { criteria.ids = references(subject) }
      return criteria
    }
    var fields = Fields(self, "criteria for \(subject)")
    criteria.ids = fields.take("id")?.references("id") ?? []
    if Subject.self == Observation.self {
      criteria.kinds = fields.take("kind")?.choices("kind") ?? []
    }
    criteria.actors = fields.take("actor")?.references("actor") ?? []
    criteria.tags = fields.take("tag")?.identifiers("tag") ?? []
    fields.finish()
    return criteria
  }

  func choices<Value: RawRepresentable & CaseIterable>(_ subject: String) -> [Value]
  where Value.RawValue == String {
    items.compactMap { $0.choice(subject) }
  }

  /// `any`, `> 10`, or a value to equal.
  private func comparison() -> Comparison? {
    guard let text = string("a comparison") else { return nil }
    if text == "any" { return .present }
    let bounds: [Quantity.Bound] = [.atMost, .atLeast, .lessThan, .moreThan]
    guard let bound = bounds.first(where: { text.hasPrefix($0.rawValue) }) else {
      return .equals(text)
    }
    guard let limit = Double(text.dropFirst(bound.rawValue.count).drop { $0 == " " }) else {
      wrongShape("a comparison", expected: "a bound such as \"> 10\", any, or a value")
      return nil
    }
    return .quantity(bound, limit)
  }
}
