extension AnchoredEngine {
  /// Returns where levels settle under what stays of the shocks and interventions.
  ///
  /// Lags and inertia do not matter here: they change how levels get there, not where. Pulses and
  /// decaying shocks leave nothing behind; ramps count as a whole. With the response `linear` the
  /// equations are solved, unless a level would leave its range; otherwise steps are done until
  /// every level is guaranteed to be within the tolerance. Influences without circles settle
  /// exactly in as many steps as their longest chain has.
  ///
  /// - Parameters:
  ///   - shocks: Pushes from outside; several on a node add up.
  ///   - interventions: Levels that are fixed.
  /// - Returns: The deviation of each node in the order of the map, with the proof and error bar,
  ///   or with where many starts led to.
  /// - Throws: ``InfluenceError`` for what is not in the map or out of range, and where nothing
  ///   guarantees that levels settle and the settings say to refuse.
  /// - Complexity: O(*m*) a step, O(*n*³) for the certificate and the linear solution.
  public func equilibrium(
    shocks: [Push] = [],
    interventions: [Intervention] = []
  ) throws(InfluenceError) -> Equilibrium {
    let drive = try Drive(shocks, interventions, map: map)
    let choice = try gainChoice(drive)
    let rule = propagation(gain: choice.gain, input: drive.finalInput(), fixed: drive.fixed())
    guard let norm = choice.norm else { return try explored(rule, drive) }
    let start = linearStart(rule)
    return try settled(
      rule,
      from: start?.state ?? rule.fixed.map { $0 ?? 0 },
      start?.isWithin == true ? .solution : .steps,
      norm,
      choice,
      drive
    )
  }

  /// The solution of the linear equations, and whether all levels are within their ranges there.
  private func linearStart(_ rule: Propagation) -> (state: [Double], isWithin: Bool)? {
    guard rule.response == .linear, rule.balance == nil, rule.count <= 1_500 else { return nil }
    guard rule.absoluteRows().depth() == nil else { return nil }
    let count = rule.count
    var matrix = [Double](repeating: 0, count: count * count)
    var right = [Double](repeating: 0, count: count)
    for node in 0..<count {
      matrix[node * count + node] = 1
      if let value = rule.fixed[node] {
        right[node] = value
        continue
      }
      right[node] = rule.input[node]
      for entry in rule.structure.row(node) {
        let place = node * count + Int(rule.structure.sources[entry])
        matrix[place] -= rule.gain * rule.entries[entry]
      }
    }
    guard let factors = LUFactors(matrix, size: count) else { return nil }
    var state = factors.solution(of: right)
    var isWithin = true
    for node in 0..<count {
      let projected = rule.fixed[node] ?? rule.projected(state[node], node)
      isWithin = isWithin && (rule.fixed[node] != nil || projected == state[node])
      state[node] = projected
    }
    return state.allSatisfy(\.isFinite) ? (state, isWithin) : nil
  }

  private func settled(
    _ rule: Propagation,
    from start: [Double],
    _ method: Equilibrium.Method,
    _ norm: ContractionNorm,
    _ choice: GainChoice,
    _ drive: Drive
  ) throws(InfluenceError) -> Equilibrium {
    var state = start
    var steps = 0
    var next = state
    var isSettled = false
    while true {
      for node in 0..<rule.count { next[node] = rule.undamped(node, in: state) }
      if let node = next.firstIndex(where: { !$0.isFinite }) {
        throw .diverged(map.nodes[node].address, step: steps + 1)
      }
      let residual = norm.size { next[$0] - state[$0] }
      isSettled = residual * norm.largestWeight / (1 - norm.rate) <= settings.tolerance
      // A state that a step leaves within rounding cannot be improved.
      if !isSettled, residual * norm.largestWeight < 1e-10 {
        isSettled = state.indices.allSatisfy {
          (next[$0] - state[$0]).magnitude <= rule.roundingAllowance($0, in: state)
        }
      }
      if isSettled || steps >= settings.maxSteps { break }
      swap(&state, &next)
      steps += 1
    }
    let certificate = self.certificate(norm, rule, state)
    return equilibrium(
      rule,
      state,
      .contraction(certificate),
      choice,
      method,
      steps,
      isSettled: isSettled,
      drive
    )
  }

  /// The error bar of any state: what one step changes, rounding counted in.
  func certificate(
    _ norm: ContractionNorm,
    _ rule: Propagation,
    _ state: [Double]
  ) -> ContractionCertificate {
    let residual = norm.size { node in
      (state[node] - rule.undamped(node, in: state)).magnitude
        + rule.roundingAllowance(node, in: state)
    }
    return ContractionCertificate(norm, residual: residual) { rule.fixed[$0] != nil }
  }

  func equilibrium(
    _ rule: Propagation,
    _ state: [Double],
    _ certificate: Certificate,
    _ choice: GainChoice,
    _ method: Equilibrium.Method,
    _ steps: Int,
    isSettled: Bool,
    _ drive: Drive
  ) -> Equilibrium {
    let clipped = state.indices.filter { node in
      guard rule.fixed[node] == nil else { return false }
      let free = rule.input[node] + rule.response(of: node) { source, _ in state[source] }
      return free < rule.low[node] || free > rule.high[node]
    }
    return Equilibrium(
      nodes: map.nodes.map(\.address),
      deviations: state,
      levels: state.indices.map { state[$0] + map.nodes[$0].baseline },
      certificate: certificate,
      gain: choice.gain,
      isGainReduced: choice.isReduced,
      method: method,
      steps: steps,
      isSettled: isSettled,
      clipped: clipped.map { map.nodes[$0].address },
      overruledShocks: drive.shocks.indices.filter { rule.fixed[drive.shocks[$0].node] != nil }
    )
  }
}
