extension VariantBatch {
  /// Settles all lanes.
  package mutating func run() {
    guard let norm else {
      for lane in 0..<Self.laneCount { outcomes[lane] = .uncertified }
      return
    }
    for node in weights.indices { weights[node] = Lanes(repeating: norm.weights[node]) }
    let rate = contractionRates()
    let largestWeight = largestWeights()
    var isActive = rate .< 1
    for node in states.indices { states[node] = isFixed[node] ? fixedValues[node] : .zero }
    let factor = rate / (1 - rate) * largestWeight
    let tolerance = engine.settings.tolerance
    let isCertified = isActive
    var residual = Lanes.zero
    var lastStep = SIMD4<Int64>.zero
    for step in 1...engine.settings.maxSteps {
      guard any(isActive) else { break }
      let change =
        engine.settings.response == .tanh
        ? doStep(isActive, PortableTanh.value) : doStep(isActive) { $0 }
      residual.replace(with: change, where: isActive)
      lastStep.replace(with: Int64(step), where: isActive)
      // Within rounding a step changes nothing more; what is left is in the error bar.
      isActive .&= (factor * change .> tolerance) .& (change .> 1e-16)
    }
    report(rate, residual, lastStep, isActive, isCertified, largestWeight)
  }

  /// One step of the lanes that are not settled; returns the largest change, weighted.
  @inline(__always)
  private mutating func doStep(
    _ isActive: SIMDMask<SIMD4<Int64>>,
    _ phi: (Lanes) -> Lanes
  ) -> Lanes {
    // Taken out, so that writing to it leaves the rest free to be read; nothing is copied.
    var result: [Lanes] = []
    swap(&result, &next)
    let largest = step(isActive, phi, into: &result)
    swap(&states, &result)
    swap(&next, &result)
    return largest
  }

  @inline(__always)
  private func step(
    _ isActive: SIMDMask<SIMD4<Int64>>,
    _ phi: (Lanes) -> Lanes,
    into result: inout [Lanes]
  ) -> Lanes {
    let gain = engine.settings.gain
    let offsets = structure.offsets.span
    let sources = structure.sources.span
    let entries = self.entries.span
    let states = self.states.span
    let isFixed = self.isFixed.span
    let weights = self.weights.span
    let balance = engine.balance
    var next = result.mutableSpan
    var largest = Lanes.zero
    for node in 0..<isFixed.count {
      let old = states[node]
      guard !isFixed[node] else {
        next[node] = old
        continue
      }
      var sum = Lanes.zero
      for entry in Int(offsets[node])..<Int(offsets[node + 1]) {
        // The structure was made with as many entries, and sources that are nodes.
        sum += unsafe entries[unchecked: entry] * states[unchecked: Int(sources[unchecked: entry])]
      }
      if let balance { pull(balance, node, &sum) }
      var value = inputs[node] + phi(gain * sum)
      let (bottom, top) = (low[node], high[node])
      value = value.replacing(with: bottom, where: value .< bottom)
      value = value.replacing(with: top, where: value .> top)
      let change = value - old
      let size = change.replacing(with: -change, where: change .< 0) / weights[node]
      largest = largest.replacing(with: size, where: size .> largest)
      next[node] = old.replacing(with: value, where: isActive)
    }
    return largest
  }

  private func pull(_ balance: BalanceTerms, _ node: Int, _ sum: inout Lanes) {
    for term in balance.terms(of: node) {
      let (first, second) = (states[term.first], states[term.second])
      let kept = first * (baselines[term.second] + second)
      sum += term.factor * (kept + baselines[term.first] * second)
    }
  }

  /// max (Av)ⱼ / vⱼ for each lane, rounding counted in.
  ///
  /// Lanes for which it is not below 1 try v ← 1 + Av / 0.98, which grows towards weights that
  /// prove it if the spectral radius of the lane is below 0.98.
  private mutating func contractionRates() -> Lanes {
    var rates = boundOfRates()
    for _ in 0..<100 {
      let isOpen = rates .>= 1
      guard any(isOpen) else { break }
      for node in isFixed.indices where !isFixed[node] {
        let grown = images[node] / 0.98 + 1
        weights[node].replace(with: grown, where: isOpen)
      }
      rates.replace(with: boundOfRates(), where: isOpen)
    }
    return rates
  }

  private mutating func boundOfRates() -> Lanes {
    let gain = engine.settings.gain
    var largest = Lanes.zero
    for node in isFixed.indices where !isFixed[node] {
      var image = Lanes.zero
      for entry in structure.row(node) {
        let source = Int(structure.sources[entry])
        guard !isFixed[source] else { continue }
        let strength = entries[entry]
        image += strength.replacing(with: -strength, where: strength .< 0) * weights[source]
      }
      image *= gain
      for pull in balancePulls[node] { image += pull.value * weights[pull.column] }
      images[node] = image
      let rate = image / weights[node]
      largest = largest.replacing(with: rate, where: rate .> largest)
    }
    return largest * (1 + Double(largestRow + 8) * 0x1p-51)
  }

  private func largestWeights() -> Lanes {
    var largest = Lanes(repeating: 1)
    for weight in weights { largest = largest.replacing(with: weight, where: weight .> largest) }
    return largest
  }

  private mutating func report(
    _ rate: Lanes,
    _ residual: Lanes,
    _ lastStep: SIMD4<Int64>,
    _ isActive: SIMDMask<SIMD4<Int64>>,
    _ isCertified: SIMDMask<SIMD4<Int64>>,
    _ largestWeight: Lanes
  ) {
    var reach = Lanes.zero
    for node in states.indices {
      let state = states[node].replacing(with: -states[node], where: states[node] .< 0)
      let input = inputs[node].replacing(with: -inputs[node], where: inputs[node] .< 0)
      reach = reach.replacing(with: state, where: state .> reach)
      reach = reach.replacing(with: input, where: input .> reach)
    }
    // A row adds up to at most its weighted image, and weights are at least 1.
    let rounding = reach * (Double(largestRow + 8) * (1 + largestWeight) + 8) * 0x1p-52
    let error = (rate * residual + rounding) / (1 - rate) * largestWeight
    for lane in 0..<Self.laneCount {
      rates[lane] = rate[lane]
      steps[lane] = Int(lastStep[lane])
      errors[lane] = isCertified[lane] ? error[lane] : .infinity
      outcomes[lane] = !isCertified[lane] ? .uncertified : isActive[lane] ? .unsettled : .settled
    }
  }
}
