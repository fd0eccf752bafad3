internal import EntenteModel
internal import OrderedCollections

/// Makes ``VariantInfluences`` of a variant.
struct InfluenceGatherer {
  let model: Model
  let clock: ScenarioClock
  let plan: PropagationPlan
  let assumed: AssumedWeight?
  /// The parameter bound to the weight of an influence, by its place among all.
  let boundWeights: [InfluenceID: Int]
  /// The place of the parameter that stands for a weight that no source gives.
  let openWeights: [InfluenceID: Int]
  let parameters: [RunParameter]
  let values: [Double]

  private var nodes: [InfluenceNode] = []
  private var arcs: [InfluenceArc] = []
  private var weights: [VariantInfluences.Weight] = []
  private var assumptions: [RunAssumption] = []
  private var omissions: [RunOmission] = []

  init(
    _ variant: Variant,
    clock: ScenarioClock,
    plan: Scenario,
    boundWeights: [InfluenceID: Int],
    openWeights: [InfluenceID: Int],
    parameters: [RunParameter],
    values: [Double]
  ) {
    model = variant.model
    self.clock = clock
    self.plan = plan.propagation ?? PropagationPlan()
    assumed = plan.assumedWeight
    self.boundWeights = boundWeights
    self.openWeights = openWeights
    self.parameters = parameters
    self.values = values
  }

  /// The influences of a variant that count, in the order of the model; what does not is noted.
  private mutating func countingInfluences() -> [Influence] {
    model.influences.values.filter { influence in
      guard let reason = reasonToOmit(influence) else { return true }
      omissions.append(RunOmission(address: .influence(influence.id), reason: reason))
      return false
    }
  }

  private func reasonToOmit(_ influence: Influence) -> RunOmission.Reason? {
    if influence.modality == .denied || influence.modality == .absent {
      return .modality(influence.modality)
    }
    if influence.sign == .unclear { return .unclearSign }
    if let when = influence.when?.used, !clock.mayHold(when) { return .otherTime(when) }
    for end in [influence.from, influence.to] {
      guard end.hasLevel else { return .endWithoutLevel(end) }
      guard model.contains(end) else { return .missingEnd(end) }
    }
    return nil
  }

  /// Gathers everything.
  mutating func influences(of variant: Variant) throws(InfluenceError) -> VariantInfluences {
    let influences = countingInfluences()
    let ties = balanceTies()
    var touched: Set<Address> = []
    for influence in influences { touched.formUnion([influence.from, influence.to]) }
    touched.formUnion(variant.dynamics.map(\.target))
    touched.formUnion(ties.map(\.node))
    gatherNodes(touched)
    for influence in influences { add(influence) }
    let map = try InfluenceMap(nodes: nodes, arcs: arcs)
    let impulses = impulses(of: variant, map)
    var shocks: [Push] = []
    var interventions: [Intervention] = []
    var shockOperations: [PlacedOperation] = []
    var interventionOperations: [PlacedOperation] = []
    for (dynamic, impulse) in impulses {
      let name = dynamic.placed.name
      switch dynamic.action {
      case .shock(let size, let shape):
        shocks.append(
          Push(
            dynamic.target,
            by: size,
            shape: shape,
            start: impulse.start,
            name: name
          )
        )
        shockOperations.append(dynamic.placed)
      case .hold(let level):
        interventions.append(
          Intervention(dynamic.target, at: level, start: impulse.start, name: name)
        )
        interventionOperations.append(dynamic.placed)
      }
    }
    return VariantInfluences(
      map: map,
      shocks: shocks,
      interventions: interventions,
      shockOperations: shockOperations,
      interventionOperations: interventionOperations,
      assumptions: assumptions,
      omissions: omissions,
      balance: ties.isEmpty ? nil : BalancePressure(strength: plan.balancePressure, ties: ties),
      weights: weights,
      impulses: impulses.map(\.1)
    )
  }

  // MARK: Nodes

  private mutating func gatherNodes(_ touched: Set<Address>) {
    for factor in model.factors.values {
      let middle =
        factor.range.lowerBound + (factor.range.upperBound - factor.range.lowerBound) / 2
      let address = Address.factor(factor.id)
      let own = clock.day.flatMap { factor.baseline?.used(at: $0) } ?? factor.baseline?.used
      if own == nil {
        assumptions.append(RunAssumption(subject: .baseline(address), value: middle))
      }
      nodes.append(InfluenceNode(address, baseline: own ?? middle, range: factor.range))
    }
    for relation in model.relations.values where touched.contains(.relation(relation.id)) {
      let address = Address.relation(relation.id)
      nodes.append(InfluenceNode(address, baseline: clock.level(of: relation, in: model)))
    }
    for id in model.observations.keys where touched.contains(.observation(id)) {
      nodes.append(InfluenceNode(.observation(id), range: -1...1))
    }
    for id in model.actors.keys where touched.contains(.actor(id)) {
      nodes.append(InfluenceNode(.actor(id), range: -1...1))
    }
  }

  // MARK: Influences

  private mutating func add(_ influence: Influence) {
    let source: VariantInfluences.Weight
    if let place = boundWeights[influence.id] {
      source = .parameter(place)
      assumptions.append(
        RunAssumption(
          subject: .parameter(parameters[place].id, influence.id),
          value: values[place]
        )
      )
    } else if let own = clock.day.flatMap({ influence.weight?.used(at: $0) })
      ?? influence.weight?.used
    {
      source = .own(own)
    } else if let place = openWeights[influence.id] {
      source = .parameter(place)
      assumptions.append(
        RunAssumption(
          subject: assumed == nil
            ? .unstatedWeight(influence.id) : .assumedWeight(influence.id),
          value: values[place]
        )
      )
    } else {
      source = .own(RunParameter.weightOfNobody)
      assumptions.append(
        RunAssumption(
          subject: .unstatedWeight(influence.id),
          value: RunParameter.weightOfNobody
        )
      )
    }
    let lag = clock.lag(influence.lag)
    if lag == nil {
      omissions.append(
        RunOmission(
          address: .influence(influence.id),
          reason: .unreadableLag(influence.lag ?? "")
        )
      )
    }
    let weight =
      switch source {
      case .own(let weight): weight
      case .parameter(let place): values[place]
      }
    weights.append(source)
    arcs.append(
      InfluenceArc(
        influence.id,
        from: influence.from,
        to: influence.to,
        sign: influence.sign,
        weight: weight,
        confidence: plan.usesConfidence ? influence.confidence?.factor ?? 1 : 1,
        lag: lag ?? 0
      )
    )
  }

  // MARK: Impulses

  /// The pushes and holds; of several holds of one level the last one counts.
  private mutating func impulses(
    of variant: Variant,
    _ map: InfluenceMap
  ) -> [(ScenarioImpulse, VariantInfluences.Impulse)] {
    var lastHold: [Address: Int] = [:]
    for (position, impulse) in variant.dynamics.enumerated() {
      if case .hold = impulse.action { lastHold[impulse.target] = position }
    }
    var result: [(ScenarioImpulse, VariantInfluences.Impulse)] = []
    for (position, impulse) in variant.dynamics.enumerated() {
      guard let node = map.place(of: impulse.target) else { continue }
      let amount: ScenarioExpression
      let shape: ShockShape?
      switch (impulse.action, impulse.placed.operation.action) {
      case (.shock(_, let own), .shock(_, let expression, _)): (amount, shape) = (expression, own)
      case (.hold, .hold(_, let expression)): (amount, shape) = (expression, nil)
      case (.shock(let number, let own), _): (amount, shape) = (.number(number), own)
      case (.hold(let number), _): (amount, shape) = (.number(number), nil)
      }
      if shape == nil, lastHold[impulse.target] != position {
        omissions.append(RunOmission(address: impulse.target, reason: .heldAgain))
        continue
      }
      let compiled = VariantInfluences.Impulse(
        node: node,
        target: impulse.target,
        amount: amount,
        shape: shape,
        start: clock.start(of: impulse.at),
        placed: impulse.placed
      )
      result.append((impulse, compiled))
    }
    return result
  }

  // MARK: Balance

  /// The strongest signed relation of every pair of actors, where a pull towards balance is wanted.
  private mutating func balanceTies() -> [BalancePressure.Tie] {
    guard plan.balancePressure > 0 else { return [] }
    var best: OrderedDictionary<[ActorID], (relation: Relation, level: Double)> = [:]
    var weaker: [(RelationID, [ActorID])] = []
    for relation in model.relations.values {
      let actors = OrderedSet(relation.participants.map(\.actor)).sorted()
      let level = clock.level(of: relation, in: model)
      guard actors.count == 2, model.valence(of: relation).sign != 0, level > 0 else { continue }
      guard let old = best[actors] else {
        best[actors] = (relation, level)
        continue
      }
      weaker.append((level > old.level ? old.relation.id : relation.id, actors))
      if level > old.level { best[actors] = (relation, level) }
    }
    guard Set(best.keys.joined()).count >= 3 else {
      omissions.append(RunOmission(address: .model, reason: .tooFewActors))
      return []
    }
    for (id, actors) in weaker {
      guard let chosen = best[actors]?.relation.id else { continue }
      omissions.append(
        RunOmission(address: .relation(id), reason: .weakerTie(of: .relation(chosen)))
      )
    }
    return best.map { actors, tie in
      BalancePressure.Tie(
        .relation(tie.relation.id),
        actors[0],
        actors[1],
        isNegative: model.valence(of: tie.relation).sign < 0
      )
    }
  }
}

extension ScenarioClock {
  /// The intensity of a relation on the last day; 0 if it is over, absent or hypothetical then.
  func level(of relation: Relation, in model: Model) -> Double {
    guard holds(relation, in: model) else { return 0 }
    return model.intensity(of: relation, at: day)
  }

  /// Whether a relation may hold on the last day.
  func holds(_ relation: Relation, in model: Model) -> Bool {
    switch relation.modality {
    case .absent, .denied, .hypothetical: return false
    case .actual, .announced, .planned, .alleged, .reported: break
    }
    guard let day else { return true }
    let lifetime = model.lifetime(of: relation)
    // What has no date holds as long as the model speaks, and nothing says that it ends then.
    return lifetime.isUndated || lifetime.state(at: day).mayHold
  }
}

extension Address {
  /// Whether it can rise and fall.
  var hasLevel: Bool {
    switch self {
    case .factor, .relation, .observation, .actor: true
    default: false
    }
  }
}

extension Confidence {
  /// What a weight is multiplied with.
  var factor: Double {
    switch self {
    case .high: 1
    case .moderate: 0.75
    case .low: 0.5
    }
  }
}

extension PlacedOperation {
  /// The operation for readers: its scenario and its place there, counted from 1.
  var name: String { "\(scenario) #\(index + 1)" }
}
