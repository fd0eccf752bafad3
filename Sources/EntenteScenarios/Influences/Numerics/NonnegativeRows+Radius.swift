extension NonnegativeRows {
  /// Returns guaranteed bounds of the spectral radius.
  ///
  /// Of an irreducible matrix without negative numbers, the least and the largest quotient (*Ax*)ᵢ
  /// / *x*ᵢ bound the radius for every positive *x*. A matrix whose graph is not strongly connected
  /// is taken apart into its strong components, the radius being the largest of theirs. *x* comes
  /// from power iteration, with a shift that makes a circle settle too, and for components of up to
  /// 256 nodes from Noda's inverse iteration, which converges quadratically.
  ///
  /// - Returns: Both bounds, 0 for an empty matrix or one without circles. They agree to about 12
  ///   digits, except for very large components that hardly hang together.
  /// - Complexity: O(*m*) for each of at most 400 power steps, O(*s*³) for the inverse iteration
  ///   of a component of *s* nodes.
  ///
  /// Source: L. Collatz, "Einschließungssatz für die charakteristischen Zahlen von Matrizen",
  /// *Mathematische Zeitschrift* 48, 1942, <https://doi.org/10.1007/BF01180013>; T. Noda, "Note on
  /// the computation of the maximal eigenvalue of a non-negative irreducible matrix", *Numerische
  /// Mathematik* 17, 1971, <https://doi.org/10.1007/BF01436087>.
  func radius() -> RadiusBounds {
    var lower = 0.0
    var upper = 0.0
    for component in components() {
      if component.count == 1 {
        let node = component[0]
        let own = row(node).first { columns[$0] == node }.map { values[$0] } ?? 0
        (lower, upper) = (max(lower, own), max(upper, own))
      } else {
        let bounds = restricted(to: component).radiusOfIrreducible()
        (lower, upper) = (max(lower, bounds.lower), max(upper, bounds.upper))
      }
    }
    return RadiusBounds(lower: lower, upper: upper)
  }

  private func radiusOfIrreducible() -> RadiusBounds {
    var bracket = RadiusBracket(self)
    // Adding a multiple of the identity leaves eigenvectors alone and tells the radius from other
    // eigenvalues of its size, which a circle has.
    let shift = bracket.upper / 2
    var x = [Double](repeating: 1, count: size)
    var image = x
    for _ in 0..<400 where !bracket.isTight {
      var largest = 0.0
      for row in 0..<size {
        image[row] = product(row, x) + shift * x[row]
        largest = max(largest, image[row])
      }
      for row in 0..<size { x[row] = image[row] / largest }
      guard bracket.narrow(by: x, self) else { break }
    }
    guard size <= 256 else { return bracket.bounds }
    for _ in 0..<20 where !bracket.isTight {
      guard let factors = LUFactors(subtracted(fromDiagonal: bracket.upper), size: size) else {
        break
      }
      let next = factors.solution(of: x)
      let largest = next.reduce(0) { max($0, $1.magnitude) }
      guard largest > 0, largest.isFinite else { break }
      let normed = next.map { $0 / largest }
      guard bracket.narrow(by: normed, self) else { break }
      x = normed
    }
    return bracket.bounds
  }
}

/// The best bounds so far.
private struct RadiusBracket {
  private(set) var lower: Double
  private(set) var upper: Double
  /// How near to each other rounding lets them come, and no nearer than anyone asks.
  private let width: Double

  init(_ rows: NonnegativeRows) {
    (lower, upper) = (0, .infinity)
    let rounding = (0..<rows.size).reduce(1) { max($0, rows.roundingFactor($1)) } - 1
    width = max(1e-13, 4 * rounding)
    _ = narrow(by: .init(repeating: 1, count: rows.size), rows)
  }

  var isTight: Bool { upper - lower <= width * upper }
  var bounds: RadiusBounds { RadiusBounds(lower: min(lower, upper), upper: upper) }

  /// Tells whether the vector was positive, as it must be.
  mutating func narrow(by x: [Double], _ rows: NonnegativeRows) -> Bool {
    guard x.allSatisfy({ $0 > 1e-280 }) else { return false }
    var least = Double.infinity
    var largest = 0.0
    for row in 0..<rows.size {
      let quotient = rows.product(row, x) / x[row]
      least = min(least, quotient / rows.roundingFactor(row))
      largest = max(largest, quotient * rows.roundingFactor(row))
    }
    lower = max(lower, least)
    upper = min(upper, largest)
    return true
  }
}
