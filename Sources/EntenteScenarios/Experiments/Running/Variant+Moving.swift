internal import EntenteModel
internal import OrderedCollections

extension Variant {
  /// The same variant with the amounts of shocks and holds at other values of parameters, which
  /// leave the graph alone.
  func moved(to binding: [ParameterID: Double]) throws(ExperimentError) -> Variant {
    var impulses: [ScenarioImpulse] = []
    for impulse in dynamics {
      var moved = impulse
      switch impulse.placed.operation.action {
      case .shock(_, let amount, let shape):
        moved.action = .shock(by: try number(amount, binding, impulse), shape: shape)
      case .hold(_, let level):
        let range = model.range(ofLevel: impulse.target)
        let number = try number(level, binding, impulse)
        moved.action = .hold(at: min(max(number, range.lowerBound), range.upperBound))
      default: break
      }
      impulses.append(moved)
    }
    return Variant(
      scenario: scenario,
      model: model,
      operations: operations,
      dynamics: impulses,
      parameters: OrderedDictionary(
        uniqueKeysWithValues: parameters.map { ($0.key, binding[$0.key] ?? $0.value) }
      ),
      findings: findings
    )
  }

  private func number(
    _ amount: ScenarioExpression,
    _ binding: [ParameterID: Double],
    _ impulse: ScenarioImpulse
  ) throws(ExperimentError) -> Double {
    do throws(AmountProblem) {
      return try amount.amount { binding[$0] }
    } catch {
      throw .invalid([
        ScenarioFinding(
          "R910",
          in: impulse.placed.scenario,
          at: impulse.placed.path,
          "the amount \"\(amount)\" is no finite number at these values"
        )
      ])
    }
  }
}

extension Model {
  /// The levels that an element can have.
  func range(ofLevel address: Address) -> ClosedRange<Double> {
    switch address {
    case .factor(let id): factors[id]?.range ?? Factor.unitRange
    case .actor, .observation: -1...1
    default: Factor.unitRange
    }
  }
}
