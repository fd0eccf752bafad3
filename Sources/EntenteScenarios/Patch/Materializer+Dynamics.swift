internal import EntenteModel
internal import OrderedCollections

extension Materializer {
  /// Notes a push from outside for a run to propagate; the graph stays as it is.
  mutating func shock(_ target: Address, by amount: ScenarioExpression, shape: ShockShape) {
    let targets = levels(of: target, at: "shock")
    guard let amount = number(amount, at: "shock"), isPossible(shape) else { return }
    for target in targets {
      note(.shock(by: amount, shape: shape), on: target)
    }
  }

  /// Notes a level that is held, clipped to the levels that there are.
  mutating func hold(_ target: Address, at level: ScenarioExpression) {
    let targets = levels(of: target, at: "do")
    guard let level = number(level, at: "do") else { return }
    for target in targets {
      let held = clip(level, to: range(ofLevel: target), of: target, field: "level", at: "do")
      note(.hold(at: held), on: target)
    }
  }

  private mutating func note(_ action: ScenarioImpulse.Action, on target: Address) {
    conflicts.note(target, "level", by: placed)
    dynamics.append(
      ScenarioImpulse(target: target, action: action, at: placed.operation.at, placed: placed)
    )
  }

  /// The factors and relations that are meant.
  private mutating func levels(of target: Address, at key: String) -> [Address] {
    targets(of: target, at: key).filter { target in
      switch target {
      case .factor, .relation: return true
      default:
        report(
          "R910",
          at: key,
          saying: "\(target) has no level",
          help: "factors have one, and relations their intensity"
        )
        return false
      }
    }
  }

  private mutating func isPossible(_ shape: ShockShape) -> Bool {
    switch shape {
    case .sustained, .pulse: return true
    case .ramp(let steps):
      if steps >= 1 { return true }
      report("R910", at: "shock", "shape", saying: "a ramp takes one step at least")
    case .decay(let factor):
      if factor >= 0, factor < 1 { return true }
      report("R910", at: "shock", "shape", saying: "a decay is from 0 to below 1")
    }
    return false
  }

  private func range(ofLevel target: Address) -> ClosedRange<Double> {
    guard case .factor(let id) = target else { return Factor.unitRange }
    return model.factors[id]?.range ?? Factor.unitRange
  }

  /// The number in the range that is nearest; one that was outside is reported (R911).
  mutating func clip(
    _ number: Double,
    to range: ClosedRange<Double>,
    of address: Address,
    field: String,
    at key: String
  ) -> Double {
    let nearest = min(max(number, range.lowerBound), range.upperBound)
    guard nearest != number else { return number }
    report(
      "R911",
      .warning,
      at: key,
      saying: "\(address).\(field) would be \(number); it goes from \(range.lowerBound) to "
        + "\(range.upperBound), so it is \(nearest)"
    )
    changes.append(
      ScenarioChange(address, .clipped(field: field, from: number, to: nearest))
    )
    return nearest
  }
}
