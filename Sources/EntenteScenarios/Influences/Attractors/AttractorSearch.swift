internal import EntenteNetwork

/// Follows a rule from a start until it stays or repeats.
///
/// Source of the search for cycles: R. P. Brent, "An improved Monte Carlo factorization algorithm",
/// *BIT* 20, 1980. <https://doi.org/10.1007/BF01933190>
struct AttractorSearch<Rule: UpdateRule> {
  let rule: Rule
  let tolerance: Double
  let maxSteps: Int

  /// How one start ended.
  struct Run {
    let kind: AttractorKind
    let states: [[Double]]
    let steps: Int

    var last: [Double] { states[states.count - 1] }
  }

  /// Longer cycles cannot be told from disorder by anyone.
  private static var longestCycle: Int { 1_000 }

  func synchronousRun(from start: [Double]) -> Run {
    var kept = start
    var state = start
    var next = start
    var power = 1
    var length = 0
    var widest = 0.0
    for step in 1...maxSteps {
      rule.next(state, into: &next)
      let change = distance(state, next)
      guard change.isFinite else {
        return Run(kind: .unsettled, states: [next], steps: step)
      }
      swap(&state, &next)
      if change <= tolerance { return Run(kind: .fixedPoint, states: [state], steps: step) }
      length += 1
      let gap = distance(kept, state)
      widest = max(widest, gap)
      // A state that swings while it settles comes near to where it was, but not as near as this.
      if gap <= tolerance, gap <= 1e-6 * widest, length <= Self.longestCycle {
        return Run(kind: .cycle(length), states: cycle(from: state, length), steps: step)
      }
      if length == power {
        kept = state
        power *= 2
        length = 0
        widest = 0
      }
    }
    return Run(kind: .unsettled, states: [state], steps: maxSteps)
  }

  func asynchronousRun(from start: [Double], using generator: inout SplitMix64) -> Run {
    var state = start
    var order = Array(state.indices)
    for step in 1...maxSteps {
      for place in order.indices.dropFirst().reversed() {
        order.swapAt(place, Int(generator.next() % UInt64(place + 1)))
      }
      var change = 0.0
      for node in order {
        let value = rule.value(of: node, in: state)
        change = max(change, (value - state[node]).magnitude)
        state[node] = value
      }
      if change <= tolerance { return Run(kind: .fixedPoint, states: [state], steps: step) }
      guard change.isFinite else { return Run(kind: .unsettled, states: [state], steps: step) }
    }
    return Run(kind: .unsettled, states: [state], steps: maxSteps)
  }

  /// The states of a cycle, beginning with the lowest.
  private func cycle(from state: [Double], _ length: Int) -> [[Double]] {
    var states = [state]
    var next = state
    while states.count < length {
      rule.next(states[states.count - 1], into: &next)
      states.append(next)
    }
    let first = states.indices.min { states[$0].lexicographicallyPrecedes(states[$1]) } ?? 0
    return Array(states[first...] + states[..<first])
  }

  func distance(_ first: [Double], _ second: [Double]) -> Double {
    var largest = 0.0
    for node in first.indices {
      let gap = (first[node] - second[node]).magnitude
      guard gap.isFinite else { return .infinity }
      largest = max(largest, gap)
    }
    return largest
  }
}
