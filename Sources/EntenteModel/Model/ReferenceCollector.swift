import OrderedCollections

/// Collects the addresses that an element refers to, whether they lead anywhere or not.
struct ReferenceCollector {
  var found: [Address] = []

  /// Collects what the element at the address refers to.
  mutating func visit(_ address: Address, in model: Model) {
    switch address {
    case .actor(let id): model.actors[id].map { visit($0) }
    case .relation(let id): model.relations[id].map { visit($0) }
    case .source(let id): model.sources[id].map { visit($0) }
    case .observation(let id): model.observations[id].map { visit($0) }
    case .factor(let id): model.factors[id].map { visit($0) }
    case .influence(let id): model.influences[id].map { visit($0) }
    case .view(let id): model.views[id].map { visit($0) }
    case .rule(let id): model.rules[id].map { visit($0) }
    case .kind(let id): model.vocabulary.kinds[id].map { visit($0) }
    case .relationType(let id): model.vocabulary.relationTypes[id].map { visit($0) }
    case .term(let id): model.vocabulary.terms[id].map { visit($0.annotations) }
    case .scheme(let id): model.vocabulary.schemes[id].map { visit($0.annotations) }
    case .model: break
    }
  }

  private mutating func visit(_ actor: Actor) {
    add([actor.kind], Address.kind)
    add(actor.ids.map(\.scheme), Address.scheme)
    add(actor.whole.map { [$0] } ?? [], Address.actor)
    for member in actor.members {
      add([member.actor], Address.actor)
      visit(member.evidence)
    }
    visit(actor.annotations)
  }

  private mutating func visit(_ source: Source) {
    add(source.party, Address.actor)
    visit(source.annotations)
  }

  private mutating func visit(_ relation: Relation) {
    add([relation.type], Address.relationType)
    for participant in relation.participants {
      add([participant.actor], Address.actor)
      visit(participant.when)
      for item in participant.dates.values { visit(item) }
      visit(participant.attributes)
      visit(participant.evidence)
    }
    visit(relation.when)
    for item in relation.dates.values { visit(item) }
    visit(relation.attributes)
    visit(relation.intensity)
    add(relation.ids.map(\.scheme), Address.scheme)
    add(relation.respondsTo + relation.supersedes, Address.relation)
    visit(relation.annotations)
  }

  private mutating func visit(_ observation: Observation) {
    add(observation.holders, Address.actor)
    found += observation.about
    visit(observation.value)
    visit(observation.when)
    visit(observation.annotations)
  }

  private mutating func visit(_ factor: Factor) {
    add(factor.holders, Address.actor)
    found += factor.about
    visit(factor.baseline)
    visit(factor.annotations)
  }

  private mutating func visit(_ influence: Influence) {
    found += [influence.from, influence.to]
    add(influence.arguedBy, Address.actor)
    visit(influence.weight)
    visit(influence.when)
    visit(influence.annotations)
  }

  private mutating func visit(_ kind: ActorKind) {
    add(kind.broader.map { [$0] } ?? [], Address.kind)
    visit(kind.annotations)
  }

  private mutating func visit(_ type: RelationType) {
    add(type.broader.map { [$0] } ?? [], Address.relationType)
    add(type.roles.values.flatMap(\.kinds), Address.kind)
    add(Array(type.maps.keys), Address.scheme)
    visit(type.annotations)
  }

  /// A tag may be a term of the vocabulary, so that its definition can be looked up.
  mutating func visit(_ annotations: Annotations) {
    add(annotations.tags.map { TermID($0.rawValue) }, Address.term)
    visit(annotations.evidence)
  }

  private mutating func visit(_ evidence: [Evidence]) {
    for item in evidence {
      add([item.source] + item.via.map(\.source), Address.source)
      add(item.attribution, Address.actor)
    }
  }

  private mutating func visit<Value>(_ claims: Claims<Value>?) {
    for claim in claims?.items ?? [] { visit(claim.evidence) }
  }

  private mutating func visit(
    _ attributes: OrderedDictionary<AttributeID, Claims<AttributeValue>>
  ) {
    for claims in attributes.values {
      visit(claims)
      for item in claims.items { visit(item.value) }
    }
  }

  private mutating func visit(_ value: AttributeValue) {
    switch value {
    case .term(let term): add([TermID(term)], Address.term)
    case .list(let values):
      for item in values { visit(item) }
    case .text, .quantity, .date, .boolean: break
    }
  }

  /// Adds the addresses of identifiers of one kind.
  mutating func add<ID>(_ ids: [ID], _ address: (ID) -> Address) {
    found += ids.map(address)
  }
}
