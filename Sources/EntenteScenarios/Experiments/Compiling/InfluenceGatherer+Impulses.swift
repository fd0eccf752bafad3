internal import EntenteModel

extension InfluenceGatherer {
  /// The pushes and holds; of several holds of one level the last one counts.
  mutating func impulses(
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
        position: position,
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
}
