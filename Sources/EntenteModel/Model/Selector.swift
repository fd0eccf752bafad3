import OrderedCollections

/// Runs the steps of a selection over a model.
struct Selector {
  private let index: ModelIndex
  private let days: ClosedRange<CalendarDay>?
  private let states: [RelationID: TemporalState]
  private var relations: Set<RelationID> = []
  private var actors: Set<ActorID> = []
  private var observations: Set<ObservationID> = []
  private var factors: Set<FactorID> = []
  private var influences: Set<InfluenceID> = []
  private var excludedActors: Set<ActorID> = []

  init(_ index: ModelIndex, days: ClosedRange<CalendarDay>?) {
    self.index = index
    self.days = days
    var states: [RelationID: TemporalState] = [:]
    if let days {
      for relation in index.model.relations.values {
        states[relation.id] = index.lifetime(of: relation).state(during: days)
      }
    }
    self.states = states
  }

  private var model: Model { index.model }

  mutating func run(_ steps: [SelectionStep]) -> Selection {
    var effects: [Int] = []
    if steps.isEmpty {
      includeEverything()
    }
    for step in steps {
      let before = size
      if step.includes { include(step.subject) } else { exclude(step.subject) }
      effects.append(abs(size - before))
    }
    return result(effects)
  }

  private var size: Int {
    relations.count + actors.count + observations.count + factors.count + influences.count
  }

  private mutating func includeEverything() {
    add(model.relations.values.filter(isInTime))
    observations = Set(model.observations.values.filter(isInTime).map(\.id))
    factors = Set(model.factors.keys)
    influences = Set(model.influences.values.filter(isInTime).map(\.id))
    for actor in model.actors.values
    where !model.imported.contains(.actor(actor.id)) { actors.insert(actor.id) }
  }

  private mutating func include(_ subject: SelectionStep.Subject) {
    switch subject {
    case .relations(let criteria):
      let matcher = RelationMatcher(criteria, in: index)
      add(model.relations.values.filter { isInTime($0) && matcher.matches($0) })
    case .actors(let criteria):
      for actor in matching(criteria) {
        actors.insert(actor)
        excludedActors.remove(actor)
      }
    case .observations(let criteria):
      observations.formUnion(
        model.observations.values.filter { isInTime($0) && criteria.matches($0) }.map(\.id)
      )
    case .factors(let criteria):
      factors.formUnion(model.factors.values.filter(criteria.matches).map(\.id))
    case .influences(let criteria):
      influences.formUnion(
        model.influences.values.filter { isInTime($0) && criteria.matches($0, in: model) }.map(\.id)
      )
    case .neighbours(let centres, let depth, let types):
      let reached = neighbourhood(of: centres, depth: depth, through: types)
      add(reached)
      actors.formUnion(centres)
    case .members(let wholes, let time):
      actors.formUnion(members(of: wholes, at: time))
    }
  }

  private mutating func exclude(_ subject: SelectionStep.Subject) {
    switch subject {
    case .relations(let criteria):
      let matcher = RelationMatcher(criteria, in: index)
      remove(relations.filter { id in model.relations[id].map(matcher.matches) ?? false })
    case .actors(let criteria):
      remove(Set(matching(criteria)))
    case .observations(let criteria):
      observations.subtract(model.observations.values.filter(criteria.matches).map(\.id))
    case .factors(let criteria):
      factors.subtract(model.factors.values.filter(criteria.matches).map(\.id))
    case .influences(let criteria):
      influences.subtract(
        model.influences.values.filter { criteria.matches($0, in: model) }.map(\.id)
      )
    case .neighbours(let centres, let depth, let types):
      remove(Set(neighbourhood(of: centres, depth: depth, through: types).map(\.id)))
    case .members(let wholes, let time):
      remove(members(of: wholes, at: time))
    }
  }

  private func isInTime(_ relation: Relation) -> Bool {
    states[relation.id] != .absent
  }

  /// An observation is an event: it is not there before its time, nor after it.
  private func isInTime(_ observation: Observation) -> Bool {
    state(of: observation.when)?.mayHold ?? true
  }

  /// An influence is there once it works, and once both its ends are.
  private func isInTime(_ influence: Influence) -> Bool {
    guard state(of: influence.when) != .absent else { return false }
    return [influence.from, influence.to].allSatisfy { end in
      switch end {
      case .relation(let id): states[id] != .absent
      case .observation(let id): state(of: model.observations[id]?.when) != .absent
      default: true
      }
    }
  }

  /// The state of what says when it was; nil where no days are asked about or nothing is said.
  private func state(of when: Claims<Period>?) -> TemporalState? {
    guard let days, let period = when?.used else { return nil }
    return period.state(during: days)
  }

  private mutating func add(_ added: [Relation]) {
    for relation in added {
      relations.insert(relation.id)
      for participant in relation.participants { actors.insert(participant.actor) }
    }
  }

  /// Takes relations away, with the actors that were there only for them.
  private mutating func remove(_ removed: Set<RelationID>) {
    relations.subtract(removed)
    var needed: Set<ActorID> = []
    for id in relations {
      for participant in model.relations[id]?.participants ?? [] {
        needed.insert(participant.actor)
      }
    }
    for id in removed {
      for participant in model.relations[id]?.participants ?? []
      where !needed.contains(participant.actor) { actors.remove(participant.actor) }
    }
  }

  /// Takes actors away, with the relations that are left with fewer than two participants.
  private mutating func remove(_ removed: Set<ActorID>) {
    excludedActors.formUnion(removed)
    actors.subtract(removed)
    let broken = relations.filter { id in
      guard let relation = model.relations[id] else { return true }
      let left = relation.participants.filter { !excludedActors.contains($0.actor) }
      return left.count < relation.participants.count
        && Set(left.map(\.actor)).count < min(2, relation.participants.count)
    }
    remove(broken)
  }

  private func matching(_ criteria: ActorCriteria) -> [ActorID] {
    let candidates =
      criteria.ids.isEmpty
      ? Array(model.actors.values) : criteria.ids.compactMap { model.actors[$0] }
    return candidates.filter { criteria.matches($0, in: model) }.map(\.id)
  }

  private func neighbourhood(
    of centres: [ActorID],
    depth: Int,
    through types: [RelationTypeID]
  ) -> [Relation] {
    let matcher = RelationMatcher(RelationCriteria(types: types), in: index)
    var reached: OrderedDictionary<RelationID, Relation> = [:]
    var known = Set(centres)
    var frontier = centres
    for _ in 0..<max(0, depth) where !frontier.isEmpty {
      var next: [ActorID] = []
      for actor in frontier {
        for relation in index.relations(of: actor)
        where isInTime(relation) && relation.modality.isTie && matcher.matches(relation) {
          reached[relation.id] = relation
          for participant in relation.participants where known.insert(participant.actor).inserted {
            next.append(participant.actor)
          }
        }
      }
      frontier = next
    }
    return Array(reached.values)
  }

  private func members(of wholes: [ActorID], at time: Period?) -> Set<ActorID> {
    let asked = time.map(Model.days(of:)) ?? days
    var members: Set<ActorID> = []
    for whole in wholes {
      for member in model.actors[whole]?.members ?? [] {
        let isMember = asked.map { member.when?.state(during: $0).mayHold ?? true } ?? true
        if isMember { members.insert(member.actor) }
      }
      for relation in index.relations(of: whole)
      where model.vocabulary.type(relation.type, isA: "membership") && relation.modality.isTie {
        for participant in relation.participants where participant.actor != whole {
          let lifetime = model.lifetime(of: participant, in: relation)
          if asked.map({ lifetime.state(during: $0).mayHold }) ?? true {
            members.insert(participant.actor)
          }
        }
      }
    }
    return members
  }

  private func result(_ effects: [Int]) -> Selection {
    var chosen: OrderedDictionary<RelationID, TemporalState?> = [:]
    for id in model.relations.keys where relations.contains(id) {
      chosen.updateValue(states[id], forKey: id)
    }
    return Selection(
      model: model,
      days: days,
      relations: chosen,
      actors: OrderedSet(model.actors.keys.filter(actors.contains)),
      observations: OrderedSet(model.observations.keys.filter(observations.contains)),
      factors: OrderedSet(model.factors.keys.filter(factors.contains)),
      influences: OrderedSet(model.influences.keys.filter(influences.contains)),
      stepEffects: effects
    )
  }
}
