internal import EntenteModel

/// A variant as a classic fuzzy cognitive map, for comparison with other programs.
///
/// Concepts start at their baselines. A shock that stays is a concept of its own at level 1, whose
/// influence has the size of the shock, as FCMpy's interventions are; a concept that nothing else
/// influences starts at its shocked level and keeps it. Shocks that pass leave nothing. What is held
/// starts at its level, and nothing influences it.
struct CognitiveEngine: Sendable {
  let map: FuzzyCognitiveMap
  let mode: FCMMode
  let transfer: FCMTransfer
  let start: [Double]
  let plan: PropagationPlan

  init(_ influences: VariantInfluences, _ plan: PropagationPlan) throws(ExperimentError) {
    let lambda = if case .factor(let factor) = plan.gain { factor } else { 1.0 }
    switch plan.response {
    case .sigmoid: transfer = .sigmoid(lambda: lambda)
    case .tanh: transfer = .tanh(lambda: lambda)
    case .bivalent: transfer = .bivalent
    case .trivalent: transfer = .trivalent
    case .linear: throw .unusableResponse(plan.engine, plan.response)
    }
    switch plan.engine {
    case .kosko, .anchored: mode = .kosko
    case .modified: mode = .modified
    case .rescaled: mode = .rescaled
    }
    self.plan = plan
    let map = influences.map
    var start = map.nodes.map(\.baseline)
    var nodes = map.nodes
    let held = Set(influences.interventions.map(\.node))
    for intervention in influences.interventions {
      if let place = map.place(of: intervention.node) { start[place] = intervention.value }
    }
    var arcs = zip(map.arcs, map.strengths).filter { !held.contains($0.0.to) }.map(\.0)
    let driven = Set(arcs.map(\.to))
    for (number, shock) in influences.shocks.enumerated() {
      let size = shock.size * shock.shape.finalShare
      guard size != 0, !held.contains(shock.node), let place = map.place(of: shock.node) else {
        continue
      }
      guard driven.contains(shock.node) else {
        let range = map.nodes[place].range
        start[place] = min(max(start[place] + size, range.lowerBound), range.upperBound)
        continue
      }
      // No identifier has a dot, so this is nobody else's.
      let cause = Address.factor(FactorID("shock.\(number + 1)"))
      nodes.append(InfluenceNode(cause, baseline: 1))
      start.append(1)
      arcs.append(
        InfluenceArc(
          InfluenceID("shock.\(number + 1)"),
          from: cause,
          to: shock.node,
          sign: size < 0 ? .negative : .positive,
          weight: size.magnitude
        )
      )
    }
    self.start = start
    do throws(InfluenceError) {
      self.map = FuzzyCognitiveMap(try InfluenceMap(nodes: nodes, arcs: arcs))
    } catch {
      throw .influences(error)
    }
  }

  func run() throws(InfluenceError) -> FuzzyCognitiveMap.Run {
    try map.run(
      mode,
      transfer,
      from: start,
      threshold: plan.tolerance,
      maxSteps: plan.maxSteps
    )
  }
}
