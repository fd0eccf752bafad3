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
  var omissions: [RunOmission] = []

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
    let screen = InfluenceScreen(model: model, clock: clock)
    return model.influences.values.filter { influence in
      guard let reason = screen.reasonToOmit(influence) else { return true }
      omissions.append(RunOmission(address: .influence(influence.id), reason: reason))
      return false
    }
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
