import EntenteModel
import OrderedCollections

/// Two models and what either of them holds, all in one order.
struct BothModels {
  let base: Model
  let variant: Model
  /// What either holds: as the second has it, but for what is removed.
  let union: Model
  let difference: DiagramDifference

  init(base: Model, variant: Model, difference: DiagramDifference) {
    var union = base
    let isRemoved = { (address: Address) in difference.changes[address]?.kind == .removed }
    union.vocabulary.kinds.merge(variant.vocabulary.kinds) { $1 }
    union.vocabulary.relationTypes.merge(variant.vocabulary.relationTypes) { $1 }
    union.vocabulary.terms.merge(variant.vocabulary.terms) { $1 }
    union.sources.merge(variant.sources) { $1 }
    union.observations.merge(variant.observations) { $1 }
    union.actors.merge(variant.actors) { isRemoved(.actor($0.id)) ? $0 : $1 }
    union.relations.merge(variant.relations) { isRemoved(.relation($0.id)) ? $0 : $1 }
    union.factors.merge(variant.factors) { isRemoved(.factor($0.id)) ? $0 : $1 }
    union.influences.merge(variant.influences) { isRemoved(.influence($0.id)) ? $0 : $1 }
    // The names of lines follow the order of actors, and cards that of relations.
    var ordered = variant
    ordered.actors = union.actors.compactMapValues { variant.actors[$0.id] }
    ordered.relations = union.relations.compactMapValues { variant.relations[$0.id] }
    self.base = base
    self.variant = ordered
    self.union = union
    self.difference = difference
  }

  /// What a view shows of either model.
  func shown(in view: View, at time: Period?, onlyChanged: Bool) -> ShownElements {
    let (first, second) = (
      base.selection(of: view, at: time), variant.selection(of: view, at: time)
    )
    var shown = ShownElements()
    shown.time = time ?? Self.period(of: view)
    shown.relations = OrderedSet(first.relations.keys).union(second.relations.keys)
    shown.actors = first.actors.union(second.actors)
    shown.observations = first.observations.union(second.observations)
    shown.factors = first.factors.union(second.factors)
    shown.influences = first.influences.union(second.influences)
    if Self.listsRelations(view) {
      for (address, change) in difference.changes where change.kind == .added {
        guard case .relation(let id) = address, let relation = variant.relations[id] else {
          continue
        }
        let actors = relation.participants.map(\.actor)
        guard !shown.actors.isDisjoint(with: actors) else { continue }
        shown.relations.append(id)
        shown.actors.formUnion(actors)
      }
    }
    if onlyChanged { keepTouched(&shown) }
    return shown
  }

  /// Whether the view names each relation that it takes in.
  private static func listsRelations(_ view: View) -> Bool {
    let criteria = view.selection.compactMap { step -> RelationCriteria? in
      guard step.includes, case .relations(let criteria) = step.subject else { return nil }
      return criteria
    }
    return !criteria.isEmpty && criteria.allSatisfy { !$0.ids.isEmpty }
  }

  private static func period(of view: View) -> Period? {
    switch view.time {
    case .at(let period)?, .during(let period)?, .series(let period, _)?: period
    case .always?, nil: nil
    }
  }

  /// Keeps what differs, the actors of relations that do, the relations of two of those actors, and
  /// the influences that carry a difference from one element to another.
  private func keepTouched(_ shown: inout ShownElements) {
    func differs(_ address: Address) -> Bool { difference.changes[address] != nil }
    let touched = touchedActors(shown.relations)
    shown.actors = shown.actors.filter { touched.contains($0) || differs(.actor($0)) }
    shown.relations = shown.relations.filter { id in
      if differs(.relation(id)) { return true }
      guard let relation = union.relations[id], relation.modality.isTie else { return false }
      let actors = Set(relation.participants.map(\.actor))
      return actors.count == 2 && actors.isSubset(of: shown.actors)
    }
    shown.influences = shown.influences.filter { id in
      guard let influence = union.influences[id] else { return false }
      return differs(.influence(id)) || (differs(influence.from) && differs(influence.to))
    }
    shown.factors = shown.factors.filter { differs(.factor($0)) }
    shown.observations = shown.observations.filter { differs(.observation($0)) }
  }

  /// The participants of the relations that differ.
  func touchedActors(_ relations: some Sequence<RelationID>) -> Set<ActorID> {
    var touched: Set<ActorID> = []
    for id in relations where difference.changes[.relation(id)] != nil {
      touched.formUnion(union.relations[id]?.participants.map(\.actor) ?? [])
    }
    return touched
  }
}

/// The elements that a picture shows.
struct ShownElements {
  var time: Period?
  var relations: OrderedSet<RelationID> = []
  var actors: OrderedSet<ActorID> = []
  var observations: OrderedSet<ObservationID> = []
  var factors: OrderedSet<FactorID> = []
  var influences: OrderedSet<InfluenceID> = []

  /// The same as steps that select it from a model.
  ///
  /// Criteria without identifiers would match everything, so that what is empty takes no step.
  /// Participants that the view left out would come back with their relations and are taken away.
  func steps(in model: Model) -> [SelectionStep] {
    var steps: [SelectionStep] = []
    if !relations.isEmpty {
      var criteria = RelationCriteria()
      criteria.ids = Array(relations)
      steps.append(.include(.relations(criteria)))
      let others = model.actors.keys.filter { !actors.contains($0) }
      if !others.isEmpty {
        steps.append(.exclude(.actors(ActorCriteria(ids: Array(others)))))
      }
    }
    if !actors.isEmpty { steps.append(.include(.actors(ActorCriteria(ids: Array(actors))))) }
    if !observations.isEmpty {
      var criteria = ElementCriteria<ObservationID>()
      criteria.ids = Array(observations)
      steps.append(.include(.observations(criteria)))
    }
    if !factors.isEmpty {
      var criteria = ElementCriteria<FactorID>()
      criteria.ids = Array(factors)
      steps.append(.include(.factors(criteria)))
    }
    if !influences.isEmpty {
      var criteria = ElementCriteria<InfluenceID>()
      criteria.ids = Array(influences)
      steps.append(.include(.influences(criteria)))
    }
    // No steps at all would mean everything.
    return steps.isEmpty ? [.exclude(.actors(ActorCriteria()))] : steps
  }

  /// The same without what a difference says is not there: what is added from the first model, what
  /// is removed from the second.
  ///
  /// A model may hold what is not there, such as a relation that a scenario ends early.
  func without(_ kind: DiagramChange.Kind, in difference: DiagramDifference) -> ShownElements {
    func isThere(_ address: Address) -> Bool { difference.changes[address]?.kind != kind }
    var copy = self
    copy.relations = relations.filter { isThere(.relation($0)) }
    copy.actors = actors.filter { isThere(.actor($0)) }
    copy.factors = factors.filter { isThere(.factor($0)) }
    copy.influences = influences.filter { isThere(.influence($0)) }
    return copy
  }

  /// Whether the element is shown.
  func holds(_ address: Address, in models: BothModels) -> Bool {
    switch address {
    case .relation(let id): relations.contains(id)
    case .actor(let id): actors.contains(id)
    case .observation(let id): observations.contains(id)
    case .influence(let id): influences.contains(id)
    case .factor(let id):
      factors.contains(id)
        || influences.contains {
          models.union.influences[$0].map { [$0.from, $0.to].contains(.factor(id)) } ?? false
        }
    default: false
    }
  }
}
