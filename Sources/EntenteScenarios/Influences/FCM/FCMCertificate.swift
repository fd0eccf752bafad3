/// Whether a fuzzy cognitive map has one equilibrium that every start leads to.
///
/// A step stretches differences by at most *c* |*M*|, where *M* is *W* (kosko) or *W* + *I* between
/// concepts on which something acts and *c* is λ/4 for sigmoid and λ for tanh, twice that in the
/// rescaled mode. It is certified if *c* ρ(|*M*|) < 1, which is never a narrower bound than those
/// by the Frobenius, row-sum and column-sum norms, or if *c* ‖*M*‖₂ < 1. Transfers that jump are
/// never certified.
///
/// Source: I. Á. Harmati, M. F. Hatwágner, L. T. Kóczy, "Global stability of fuzzy cognitive maps",
/// *Neural Computing and Applications*, 2021, for the bounds by norms.
public struct FCMCertificate: Hashable, Sendable {
  /// Guaranteed bounds of ρ(|*M*|).
  public let radius: RadiusBounds
  /// Not below ‖*M*‖₂.
  public let twoNorm: Double
  /// ‖*M*‖ as the root of the sum of squares.
  public let frobeniusNorm: Double
  /// *c*; infinite for transfers that jump.
  public let stretch: Double
  /// The λ below which the mode and transfer are certified; 0 for those that jump.
  public let certifiedLambda: Double

  private let rule: FCMRule
  private let norm: ContractionNorm?

  init(_ rule: FCMRule) {
    let free = rule.map.rows.indices.filter { !rule.map.rows[$0].isEmpty }
    var places = [Int](repeating: -1, count: rule.map.rows.count)
    for (place, node) in free.enumerated() { places[node] = place }
    var dense = [Double](repeating: 0, count: free.count * free.count)
    for (place, node) in free.enumerated() {
      for arc in rule.map.rows[node] where places[arc.source] >= 0 {
        dense[place * free.count + places[arc.source]] += arc.weight
      }
      if rule.mode != .kosko { dense[place * free.count + place] += 1 }
    }
    var rows = NonnegativeRows()
    for node in places.indices {
      let place = places[node]
      let row =
        place < 0
        ? []
        : free.indices.map {
          (column: free[$0], value: dense[place * free.count + $0].magnitude)
        }
      rows.append(row)
    }
    let radius = rows.radius()
    let twoNorm = SymmetricEigenvalues.twoNormBound(dense, size: free.count)
    self.radius = radius
    self.twoNorm = twoNorm
    frobeniusNorm = dense.reduce(0) { $0 + $1 * $1 }.squareRoot()
    let unit = rule.transfer.stretch(rule.mode)
    stretch = unit.map { $0 * (rule.transfer.lambda ?? 1) } ?? .infinity
    certifiedLambda = unit.map { 1 / ($0 * min(radius.upper, twoNorm)) } ?? 0
    self.rule = rule
    norm = stretch.isFinite ? ContractionNorm(rows.scaled(by: stretch)) : nil
  }

  /// Whether every start is guaranteed to lead to the same equilibrium.
  public var isCertified: Bool { norm != nil || stretch * twoNorm < 1 }

  /// How far each level may be from the equilibrium; nil without a guarantee.
  func errors(at state: [Double]) -> [Double]? {
    guard isCertified else { return nil }
    let changes = state.indices.map { node in
      // The last term is more than what rounding can have changed.
      (rule.value(of: node, in: state) - state[node]).magnitude + roundingAllowance(node, state)
    }
    if let norm {
      let size = norm.size { changes[$0] }
      return state.indices.map { node in
        rule.map.rows[node].isEmpty ? 0 : norm.weights[node] * size / (1 - norm.rate)
      }
    }
    let length = changes.reduce(0) { $0 + $1 * $1 }.squareRoot()
    let error = length / (1 - stretch * twoNorm)
    return state.indices.map { rule.map.rows[$0].isEmpty ? 0 : error }
  }

  private func roundingAllowance(_ node: Int, _ state: [Double]) -> Double {
    guard !rule.map.rows[node].isEmpty else { return 0 }
    var sum = 2 * state[node].magnitude + 1
    for arc in rule.map.rows[node] {
      sum += arc.weight.magnitude * (2 * state[arc.source].magnitude + 1)
    }
    let count = Double(rule.map.rows[node].count + 8)
    return ((rule.transfer.lambda ?? 1) * sum * count + 4) * 0x1p-52
  }
}

extension FuzzyCognitiveMap {
  /// Returns whether every start leads to one equilibrium, and up to which λ.
  ///
  /// - Parameters:
  ///   - mode: How a concept takes what arrives.
  ///   - transfer: How that becomes a level.
  /// - Returns: The norms and what they guarantee; a map without influences is certified.
  /// - Throws: ``InfluenceError`` if λ is not a positive number.
  /// - Complexity: O(*n*³).
  public func certificate(
    _ mode: FCMMode,
    _ transfer: FCMTransfer
  ) throws(InfluenceError) -> FCMCertificate {
    try check(transfer)
    return FCMCertificate(FCMRule(map: self, mode: mode, transfer: transfer))
  }
}
