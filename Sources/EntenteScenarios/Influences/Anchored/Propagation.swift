/// One step of the anchored engine, with every number in its place.
///
/// `d(t+1) = P((1−k) d(t) + k (s + φ(g Σ w d)))` without lags; the lags of a trajectory are looked
/// after by what it hands over as `state`.
struct Propagation: UpdateRule, Sendable {
  let structure: InfluenceStructure
  let entries: [Double]
  let response: InfluenceResponse
  let gain: Double
  let inertia: [Double]
  /// What the shocks are.
  var input: [Double]
  /// The deviations of fixed nodes.
  var fixed: [Double?]
  let low: [Double]
  let high: [Double]
  let baselines: [Double]
  let balance: BalanceTerms?

  var count: Int { structure.nodeCount }

  /// φ(g × what arrives at a node) when it was `deviation(source, lag)` where it comes from.
  func response(of node: Int, _ deviation: (Int, Int) -> Double) -> Double {
    phi(gain * arriving(at: node, deviation))
  }

  /// What arrives at a node: influences and the pull of triads.
  func arriving(at node: Int, _ deviation: (Int, Int) -> Double) -> Double {
    var sum = 0.0
    for entry in structure.row(node) {
      sum += entries[entry] * deviation(Int(structure.sources[entry]), Int(structure.lags[entry]))
    }
    if let balance {
      for term in balance.terms(of: node) {
        let (first, second) = (deviation(term.first, 0), deviation(term.second, 0))
        // (b₁+d₁)(b₂+d₂) − b₁b₂, which is exactly 0 without deviations.
        let change = first * (baselines[term.second] + second) + baselines[term.first] * second
        sum += term.factor * change
      }
    }
    return sum
  }

  func phi(_ z: Double) -> Double {
    response == .tanh ? PortableTanh.value(z) : z
  }

  func projected(_ deviation: Double, _ node: Int) -> Double {
    max(low[node], min(high[node], deviation))
  }

  /// The next deviation of a node, before projection.
  func unprojected(of node: Int, own: Double, _ deviation: (Int, Int) -> Double) -> Double {
    let target = input[node] + response(of: node, deviation)
    let k = inertia[node]
    return k == 1 ? target : (1 - k) * own + k * target
  }

  func value(of node: Int, in state: [Double]) -> Double {
    if let value = fixed[node] { return value }
    return projected(unprojected(of: node, own: state[node]) { source, _ in state[source] }, node)
  }

  /// The same rule without inertia, whose only fixed points are equilibria.
  func undamped(_ node: Int, in state: [Double]) -> Double {
    if let value = fixed[node] { return value }
    return projected(input[node] + response(of: node) { source, _ in state[source] }, node)
  }

  /// More than what rounding can have changed in one evaluation for a node.
  func roundingAllowance(_ node: Int, in state: [Double]) -> Double {
    guard fixed[node] == nil else { return 0 }
    var sum = 0.0
    for entry in structure.row(node) {
      sum += (entries[entry] * state[Int(structure.sources[entry])]).magnitude
    }
    var count = structure.row(node).count
    if let balance {
      for term in balance.terms(of: node) {
        let (first, second) = (state[term.first].magnitude, state[term.second].magnitude)
        let change =
          first * (baselines[term.second].magnitude + second)
          + baselines[term.first].magnitude * second
        sum += 2 * term.factor.magnitude * change
        count += 2
      }
    }
    let arriving = gain * sum * Double(count + 8)
    return (arriving + 4 * (input[node].magnitude + state[node].magnitude)) * 0x1p-52
  }

  /// The matrix whose spectral radius decides: absolute strengths between free nodes, times the
  /// gain.
  ///
  /// Influences of equal cause, effect and lag add up with their signs first, others by their
  /// absolute values, so that it holds for trajectories too. A triad adds η/(n−2) times the largest
  /// level of the other tie, for both ties.
  func absoluteRows() -> NonnegativeRows {
    var rows = NonnegativeRows()
    for node in 0..<count {
      guard fixed[node] == nil else {
        rows.append([])
        continue
      }
      var row: [(column: Int, value: Double)] = []
      for entry in structure.row(node) where fixed[Int(structure.sources[entry])] == nil {
        row.append((Int(structure.sources[entry]), gain * entries[entry].magnitude))
      }
      row += balancePulls(node)
      rows.append(row)
    }
    return rows
  }

  private func largestLevel(_ node: Int) -> Double {
    max((low[node] + baselines[node]).magnitude, (high[node] + baselines[node]).magnitude)
  }
}

extension Propagation {
  /// What the pull of triads adds to the row of a node, gain included.
  func balancePulls(_ node: Int) -> [(column: Int, value: Double)] {
    guard let balance, fixed[node] == nil else { return [] }
    var pulls: [(column: Int, value: Double)] = []
    for term in balance.terms(of: node) {
      for (moved, other) in [(term.first, term.second), (term.second, term.first)]
      where fixed[moved] == nil {
        pulls.append((moved, gain * term.factor.magnitude * largestLevel(other)))
      }
    }
    return pulls
  }
}
