internal import EntenteModel
internal import OrderedCollections

/// Changes every reference to some elements: to nothing where they are gone, to others where those
/// stand for them.
///
/// Lists take all that stands for an element, each once; where one is wanted, the last counts. The
/// elements themselves are not touched, nor influences that lost an end, which the caller removes.
struct ReferenceRewriter {
  /// What stands for an element that is gone or is called otherwise; nothing if it is gone.
  let successors: [Address: [Address]]
  /// The elements that were changed.
  var touched: [Address] = []

  init(_ successors: [Address: [Address]]) {
    self.successors = successors
  }

  mutating func rewrite(_ model: inout Model) {
    if var boundary = model.boundary {
      boundary.focus = actors(boundary.focus)
      if boundary != model.boundary {
        model.boundary = boundary
        touched.append(.model)
      }
    }
    rewrite(&model.actors, as: Address.actor) { $0.rewrite(&$1) }
    rewrite(&model.sources, as: Address.source) { rewriter, source in
      source.party = rewriter.actors(source.party)
    }
    rewrite(&model.relations, as: Address.relation) { $0.rewrite(&$1) }
    rewrite(&model.observations, as: Address.observation) { rewriter, observation in
      observation.holders = rewriter.actors(observation.holders)
      observation.about = rewriter.list(observation.about)
      rewriter.rewrite(&observation.value)
      rewriter.rewrite(&observation.when)
    }
    rewrite(&model.factors, as: Address.factor) { rewriter, factor in
      factor.holders = rewriter.actors(factor.holders)
      factor.about = rewriter.list(factor.about)
      rewriter.rewrite(&factor.baseline)
    }
    rewrite(&model.influences, as: Address.influence) { rewriter, influence in
      influence.from = rewriter.one(influence.from) ?? influence.from
      influence.to = rewriter.one(influence.to) ?? influence.to
      influence.arguedBy = rewriter.actors(influence.arguedBy)
      rewriter.rewrite(&influence.weight)
      rewriter.rewrite(&influence.when)
    }
    rewrite(&model.views, as: Address.view) { $0.rewrite(&$1) }
    rewriteRules(of: &model)
    rewriteWords(of: &model)
  }

  /// Kinds, types, terms and schemes refer to nothing but what their evidence does.
  private mutating func rewriteWords(of model: inout Model) {
    let names = successors.keys.contains { address in
      switch address {
      case .source, .actor: true
      default: false
      }
    }
    guard names else { return }
    rewrite(&model.vocabulary.kinds, as: Address.kind) { _, _ in }
    rewrite(&model.vocabulary.relationTypes, as: Address.relationType) { _, _ in }
    rewrite(&model.vocabulary.terms, as: Address.term) { _, _ in }
    rewrite(&model.vocabulary.schemes, as: Address.scheme) { _, _ in }
  }

  private mutating func rewrite<Subject, Element: Annotated & Equatable>(
    _ elements: inout OrderedDictionary<Identifier<Subject>, Element>,
    as address: (Identifier<Subject>) -> Address,
    _ change: (ReferenceRewriter, inout Element) -> Void
  ) {
    for position in elements.values.indices {
      var element = elements.values[position]
      change(self, &element)
      element.evidence = evidence(element.evidence)
      guard element != elements.values[position] else { continue }
      elements.values[position] = element
      touched.append(address(elements.keys[position]))
    }
  }

  private mutating func rewriteRules(of model: inout Model) {
    var gone: [UserRuleID] = []
    for (id, rule) in model.rules {
      var changed = rule
      changed.evidence = evidence(rule.evidence)
      let demand: UserRule.Demand? =
        switch rule.demand {
        case .requireRelation(let criteria, let field):
          self.criteria(criteria).map { .requireRelation($0, field: field) }
        case .forbidRelation(let criteria): self.criteria(criteria).map { .forbidRelation($0) }
        case .requireActor(let criteria, let field):
          self.criteria(criteria).map { .requireActor($0, field: field) }
        case .forbidActor(let criteria): self.criteria(criteria).map { .forbidActor($0) }
        }
      if let demand { changed.demand = demand } else { gone.append(id) }
      guard changed != rule || demand == nil else { continue }
      model.rules[id] = changed
      touched.append(.rule(id))
    }
    // A rule about nothing but what is gone has nothing left to ask.
    for id in gone { model.rules.removeValue(forKey: id) }
  }
}

extension ReferenceRewriter {
  func one(_ address: Address) -> Address? {
    guard let new = successors[address] else { return address }
    return new.last
  }

  func list(_ addresses: [Address]) -> [Address] {
    guard addresses.contains(where: { successors[$0] != nil }) else { return addresses }
    return Array(OrderedSet(addresses.flatMap { successors[$0] ?? [$0] }))
  }

  func actor(_ id: ActorID) -> ActorID? {
    guard case .actor(let new)? = one(.actor(id)) else { return nil }
    return new
  }

  func actors(_ ids: [ActorID]) -> [ActorID] {
    list(ids.map(Address.actor)).compactMap { if case .actor(let id) = $0 { id } else { nil } }
  }

  func relations(_ ids: [RelationID]) -> [RelationID] {
    list(ids.map(Address.relation)).compactMap {
      if case .relation(let id) = $0 { id } else { nil }
    }
  }

  /// What stands for the relations, without one that did not stand among them before.
  private func others(_ ids: [RelationID], than id: RelationID) -> [RelationID] {
    let new = relations(ids)
    return new == ids || ids.contains(id) ? new : new.filter { $0 != id }
  }

  func evidence(_ items: [Evidence]) -> [Evidence] {
    items.compactMap { item in
      guard case .source(let source)? = one(.source(item.source)) else { return nil }
      var item = item
      item.source = source
      item.attribution = actors(item.attribution)
      item.via = item.via.compactMap { work in
        guard case .source(let source)? = one(.source(work.source)) else { return nil }
        var work = work
        work.source = source
        return work
      }
      return item
    }
  }

  func rewrite<Value>(_ claims: inout Claims<Value>?) {
    guard var items = claims?.items, items.contains(where: { !$0.evidence.isEmpty })
    else { return }
    for position in items.indices {
      items[position].evidence = evidence(items[position].evidence)
    }
    claims = Claims(items)
  }

  private func rewrite<Key, Value>(_ values: inout OrderedDictionary<Key, Claims<Value>>) {
    for position in values.values.indices {
      var claims: Claims<Value>? = values.values[position]
      rewrite(&claims)
      if let claims, claims != values.values[position] { values.values[position] = claims }
    }
  }

  fileprivate func rewrite(_ actor: inout Actor) {
    let whole = actor.whole.flatMap { self.actor($0) }
    if whole != actor.whole { actor.whole = whole == actor.id ? nil : whole }
    var seen: Set<ActorID> = [actor.id]
    actor.members = actor.members.flatMap { member -> [Member] in
      actors([member.actor]).compactMap { id in
        var copy = member
        copy.actor = id
        copy.evidence = evidence(member.evidence)
        // A member that became another one's twin, or the whole itself, is no member of its own.
        guard id == member.actor || seen.insert(id).inserted else { return nil }
        return copy
      }
    }
  }

  fileprivate func rewrite(_ relation: inout Relation) {
    relation.respondsTo = others(relation.respondsTo, than: relation.id)
    relation.supersedes = others(relation.supersedes, than: relation.id)
    rewrite(&relation.when)
    rewrite(&relation.intensity)
    rewrite(&relation.dates)
    rewrite(&relation.attributes)
    for position in relation.participants.indices {
      var participant = relation.participants[position]
      participant.actor = actor(participant.actor) ?? participant.actor
      participant.evidence = evidence(participant.evidence)
      rewrite(&participant.when)
      rewrite(&participant.dates)
      rewrite(&participant.attributes)
      if participant != relation.participants[position] {
        relation.participants[position] = participant
      }
    }
  }
}
