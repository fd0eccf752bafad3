public import EntenteModel

/// A classic fuzzy cognitive map, to compare with other programs.
///
/// Levels themselves are updated, not deviations, and lags are ignored. The equilibrium does not
/// know the baseline, and where it is unique the start does not matter: for scenarios use
/// ``AnchoredEngine``.
///
/// Source: B. Kosko, "Fuzzy cognitive maps", *International Journal of Man-Machine Studies* 24(1),
/// 1986, <https://doi.org/10.1016/S0020-7373(86)80040-2>; modes and stopping as in FCMpy 0.0.21 and
/// the R package fcm.
public struct FuzzyCognitiveMap: Hashable, Sendable {
  /// The concepts, in the order in which all results list them.
  public let concepts: [Address]
  /// The weights that act on each concept, without zeros.
  let rows: [[Arc]]

  struct Arc: Hashable, Sendable {
    let source: Int
    let weight: Double
  }

  /// Takes the strengths of a map of influences; several between the same two nodes add up.
  public init(_ map: InfluenceMap) {
    concepts = map.nodes.map(\.address)
    rows = map.nodes.indices.map { node in
      var sums: [Arc] = []
      for entry in map.structure.row(node) {
        let source = Int(map.structure.sources[entry])
        if let last = sums.last, last.source == source {
          sums[sums.count - 1] = Arc(source: source, weight: last.weight + map.entries[entry])
        } else {
          sums.append(Arc(source: source, weight: map.entries[entry]))
        }
      }
      return sums.filter { $0.weight != 0 }
    }
  }

  /// Where levels are after so many steps.
  public struct Run: Hashable, Sendable {
    /// The level of each concept.
    public let levels: [Double]
    /// How many steps were done.
    public let steps: Int
    /// The largest change of a level in the last step.
    public let change: Double
    /// Whether that is within the threshold, which alone does not mean that an equilibrium is near.
    public let isSettled: Bool
    /// How far from the only equilibrium each level may be, guaranteed; nil where nothing is.
    public let errors: [Double]?
  }

  /// Returns the levels after as many steps as it takes until none changes by more than a
  /// threshold.
  ///
  /// Concepts on which nothing acts keep their level.
  ///
  /// - Parameters:
  ///   - mode: How a concept takes what arrives.
  ///   - transfer: How that becomes a level.
  ///   - start: The level of each concept at first.
  ///   - threshold: The largest change at which it stops.
  ///   - maxSteps: After how many steps it stops anyway.
  /// - Returns: The last levels, and how far from the equilibrium they may be where that is
  ///   guaranteed.
  /// - Throws: ``InfluenceError`` if λ is not a positive number or the start does not fit.
  /// - Complexity: O(*m*) a step, O(*n*³) for the guarantee.
  public func run(
    _ mode: FCMMode,
    _ transfer: FCMTransfer,
    from start: [Double],
    threshold: Double = 1e-3,
    maxSteps: Int = 50
  ) throws(InfluenceError) -> Run {
    try check(transfer, start)
    guard threshold >= 0, threshold.isFinite else {
      throw .unusableSetting("threshold", threshold, wanted: "a finite number of 0 or more")
    }
    guard (1...AnchoredSettings.mostSteps).contains(maxSteps) else {
      throw .unusableSetting(
        "max-steps",
        Double(maxSteps),
        wanted: "from 1 to \(AnchoredSettings.mostSteps)"
      )
    }
    let rule = FCMRule(map: self, mode: mode, transfer: transfer)
    var state = start
    var next = start
    var steps = 0
    var change = Double.infinity
    while steps < maxSteps, change > threshold {
      rule.next(state, into: &next)
      change = zip(state, next).reduce(0) { max($0, ($1.0 - $1.1).magnitude) }
      swap(&state, &next)
      steps += 1
    }
    return Run(
      levels: state,
      steps: steps,
      change: change,
      isSettled: change <= threshold,
      errors: try certificate(mode, transfer).errors(at: state)
    )
  }

  /// Returns where one start leads to, with all concepts updated at once, and whether a cycle is an
  /// artefact of that.
  ///
  /// - Parameters:
  ///   - mode: How a concept takes what arrives.
  ///   - transfer: How that becomes a level.
  ///   - starts: The levels of each concept at first, for each start.
  ///   - tolerance: How near states must come to count as the same.
  ///   - maxSteps: After how many steps to stop.
  ///   - seed: What the orders are drawn from in which concepts are updated one after the other.
  /// - Returns: Each attractor with the share of starts that led there, for both orders of updates.
  /// - Throws: ``InfluenceError`` if λ is not a positive number or a start does not fit.
  /// - Complexity: O(*m*) a step.
  public func exploration(
    _ mode: FCMMode,
    _ transfer: FCMTransfer,
    from starts: [[Double]],
    tolerance: Double = 1e-9,
    maxSteps: Int = 10_000,
    seed: UInt64 = 1
  ) throws(InfluenceError) -> Exploration {
    for start in starts { try check(transfer, start) }
    guard tolerance > 0, tolerance.isFinite else {
      throw .unusableSetting("tolerance", tolerance, wanted: "a finite number above 0")
    }
    guard (1...AnchoredSettings.mostSteps).contains(maxSteps) else {
      throw .unusableSetting(
        "max-steps",
        Double(maxSteps),
        wanted: "from 1 to \(AnchoredSettings.mostSteps)"
      )
    }
    let rule = FCMRule(map: self, mode: mode, transfer: transfer)
    return AttractorSearch(rule: rule, tolerance: tolerance, maxSteps: maxSteps)
      .exploration(from: starts, seed: seed)
  }

  func check(_ transfer: FCMTransfer, _ start: [Double]) throws(InfluenceError) {
    try check(transfer)
    guard start.count == concepts.count else {
      throw .wrongStateCount(given: start.count, needed: concepts.count)
    }
    for (concept, level) in zip(concepts, start) where !level.isFinite {
      throw .unusableSetting("the start of \(concept)", level, wanted: "a finite number")
    }
  }

  func check(_ transfer: FCMTransfer) throws(InfluenceError) {
    if let lambda = transfer.lambda, !(lambda > 0 && lambda.isFinite) {
      throw .unusableSetting("lambda", lambda, wanted: "a finite number above 0")
    }
  }
}

/// One step of a fuzzy cognitive map.
struct FCMRule: UpdateRule, Hashable, Sendable {
  let map: FuzzyCognitiveMap
  let mode: FCMMode
  let transfer: FCMTransfer

  var count: Int { map.concepts.count }

  func value(of node: Int, in state: [Double]) -> Double {
    let row = map.rows[node]
    guard !row.isEmpty else { return state[node] }
    var x = 0.0
    switch mode {
    case .kosko:
      for arc in row { x += arc.weight * state[arc.source] }
    case .modified:
      for arc in row { x += arc.weight * state[arc.source] }
      x += state[node]
    case .rescaled:
      for arc in row { x += arc.weight * (2 * state[arc.source] - 1) }
      x += 2 * state[node] - 1
    }
    return transfer.value(x)
  }
}
