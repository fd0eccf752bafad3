internal import EntenteNetwork

extension AnchoredEngine {
  /// Looks where the baseline and many starts lead to; nothing is guaranteed.
  func explored(_ rule: Propagation, _ drive: Drive) throws(InfluenceError) -> Equilibrium {
    let search = AttractorSearch(
      rule: rule,
      tolerance: settings.tolerance,
      maxSteps: settings.maxSteps
    )
    var generator = SplitMix64(seed: settings.seed)
    let bounds = rule.input.indices.map { node -> ClosedRange<Double> in
      // Where a range has no end, a start is as far out as a shock or a response of 1 pushes.
      let reach = 1 + rule.input[node].magnitude
      return max(rule.low[node], -reach)...min(rule.high[node], reach)
    }
    var starts: [[Double]] = []
    for _ in 0..<settings.starts {
      let start = bounds.indices.map { node in
        let share = Double(generator.next() >> 11) * 0x1p-53
        let (low, high) = (bounds[node].lowerBound, bounds[node].upperBound)
        return rule.fixed[node] ?? (low + share * (high - low))
      }
      starts.append(start)
    }
    let origin = rule.fixed.map { $0 ?? 0 }
    let run = search.synchronousRun(from: origin)
    if let node = run.last.firstIndex(where: { !$0.isFinite }) {
      throw .diverged(map.nodes[node].address, step: run.steps)
    }
    let exploration = search.exploration(from: starts, seed: settings.seed)
    return equilibrium(
      rule,
      run.last,
      .uncertified(exploration),
      GainChoice(gain: rule.gain, isReduced: false, norm: nil),
      .steps,
      run.steps,
      isSettled: run.kind == .fixedPoint,
      drive
    )
  }
}
