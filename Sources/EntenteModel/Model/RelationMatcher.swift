import OrderedCollections

/// Decides whether relations meet criteria, with the type tree looked up once.
struct RelationMatcher {
  private let criteria: RelationCriteria
  private let index: ModelIndex
  private let types: Set<RelationTypeID>

  init(_ criteria: RelationCriteria, in index: ModelIndex) {
    self.criteria = criteria
    self.index = index
    var types: Set<RelationTypeID> = []
    for type in criteria.types {
      types.formUnion(index.model.vocabulary.descendants(of: type))
    }
    self.types = types
  }

  func matches(_ relation: Relation) -> Bool {
    matchesSubject(relation) && matchesEvidence(relation) && matchesValues(relation)
  }

  private func matchesSubject(_ relation: Relation) -> Bool {
    if !criteria.ids.isEmpty, !criteria.ids.contains(relation.id) { return false }
    if !criteria.types.isEmpty, !types.contains(relation.type) { return false }
    if !criteria.between.isEmpty {
      let involved = Set(relation.participants.map(\.actor)).intersection(criteria.between)
      if involved.count < min(2, criteria.between.count) { return false }
    }
    if !matchesParticipant(relation) { return false }
    if !criteria.kinds.isEmpty, !relation.participants.contains(where: isOfKind) { return false }
    if !criteria.tags.isEmpty, Set(criteria.tags).isDisjoint(with: relation.tags) { return false }
    if !criteria.modalities.isEmpty, !criteria.modalities.contains(relation.modality) {
      return false
    }
    return criteria.valences.isEmpty || criteria.valences.contains(index.valence(of: relation))
  }

  /// Actor and role speak of one participant.
  private func matchesParticipant(_ relation: Relation) -> Bool {
    if criteria.actors.isEmpty && criteria.roles.isEmpty { return true }
    return relation.participants.contains { participant in
      (criteria.actors.isEmpty || criteria.actors.contains(participant.actor))
        && (criteria.roles.isEmpty || criteria.roles.contains(participant.role))
    }
  }

  private func isOfKind(_ participant: Participant) -> Bool {
    guard let kind = index.model.actors[participant.actor]?.kind else { return false }
    return criteria.kinds.contains { index.model.vocabulary.kind(kind, isA: $0) }
  }

  private func matchesEvidence(_ relation: Relation) -> Bool {
    let evidence = relation.evidence
    if !criteria.sources.isEmpty {
      let cited = Set(evidence.flatMap { [$0.source] + $0.via.map(\.source) })
      if cited.isDisjoint(with: criteria.sources) { return false }
    }
    if !criteria.voices.isEmpty,
      !evidence.contains(where: { $0.voice.map(criteria.voices.contains) ?? false })
    {
      return false
    }
    if !criteria.attributedTo.isEmpty,
      !evidence.contains(where: { !Set($0.attribution).isDisjoint(with: criteria.attributedTo) })
    {
      return false
    }
    if let bound = criteria.credibilityWorseThan {
      guard let best = evidence.compactMap(\.credibility).min(), best > bound else { return false }
    }
    return true
  }

  private func matchesValues(_ relation: Relation) -> Bool {
    if !criteria.confidences.isEmpty {
      guard let confidence = relation.confidence, criteria.confidences.contains(confidence)
      else { return false }
    }
    for (milestone, period) in criteria.dates {
      guard let date = relation.dates[milestone]?.used, period.covers(date) else { return false }
    }
    for (attribute, comparison) in criteria.attributes {
      guard let value = relation.attributes[attribute]?.used, comparison.holds(for: value)
      else { return false }
    }
    return true
  }
}

extension Comparison {
  func holds(for value: AttributeValue) -> Bool {
    switch self {
    case .present:
      return true
    case .quantity(let bound, let limit):
      guard let number = value.number else { return false }
      switch bound {
      case .lessThan: return number < limit
      case .atMost: return number <= limit
      case .moreThan: return number > limit
      case .atLeast: return number >= limit
      }
    case .equals(let text):
      if case .list(let values) = value { return values.contains(where: holds(for:)) }
      if case .text(let wordings) = value { return wordings.wordings.values.contains(text) }
      return value.text() == text
    }
  }
}

extension ActorCriteria {
  func matches(_ actor: Actor, in model: Model) -> Bool {
    if !ids.isEmpty, !ids.contains(actor.id) { return false }
    if !kinds.isEmpty, !kinds.contains(where: { model.vocabulary.kind(actor.kind, isA: $0) }) {
      return false
    }
    return tags.isEmpty || !Set(tags).isDisjoint(with: actor.tags)
  }
}

extension ElementCriteria {
  private func matches(id: ID, tags own: [TagID], actors involved: [ActorID]) -> Bool {
    (ids.isEmpty || ids.contains(id))
      && (tags.isEmpty || !Set(tags).isDisjoint(with: own))
      && (actors.isEmpty || !Set(actors).isDisjoint(with: involved))
  }
}

extension ElementCriteria<ObservationID> {
  func matches(_ observation: Observation) -> Bool {
    (kinds.isEmpty || kinds.contains(observation.kind))
      && matches(
        id: observation.id,
        tags: observation.tags,
        actors: observation.holders + observation.about.compactMap(\.actor)
      )
  }
}

extension ElementCriteria<FactorID> {
  func matches(_ factor: Factor) -> Bool {
    matches(
      id: factor.id,
      tags: factor.tags,
      actors: factor.holders + factor.about.compactMap(\.actor)
    )
  }
}

extension ElementCriteria<InfluenceID> {
  func matches(_ influence: Influence, in model: Model) -> Bool {
    let ends = [influence.from, influence.to].compactMap(\.actor)
    return matches(id: influence.id, tags: influence.tags, actors: influence.arguedBy + ends)
  }
}

extension Address {
  /// The actor that the address names; nil if it names anything else.
  public var actor: ActorID? {
    if case .actor(let id) = self { id } else { nil }
  }
}
