/// The equation x = b + M x, for a map M that does not stretch without end.
struct FixedPoint<Map: LinearMap> {
  let map: Map
  /// The vector b.
  let constant: [Double]
  /// How many earlier directions a new one is made independent of: 1 is enough for a symmetric map.
  let memory: Int
  /// The measure that asks, for the message of an error.
  let measure: String

  /// Solves the equation.
  ///
  /// The residual is made as small as it can be along the newest direction and the last few
  /// (generalized conjugate residuals, truncated), which takes far fewer products than to repeat
  /// x ← b + M x where that converges slowly.
  ///
  /// - Parameters:
  ///   - start: Where to begin.
  ///   - tolerance: The greatest sum of magnitudes of b + M x − x, as a share of that of x.
  ///   - limit: The greatest number of products.
  /// - Returns: The solution and the number of products.
  /// - Throws: ``MeasureError/notConverged(measure:iterations:change:)``.
  ///
  /// Source: S. C. Eisenstat, H. C. Elman, M. H. Schultz, "Variational iterative methods for
  /// nonsymmetric systems of linear equations", *SIAM Journal on Numerical Analysis* 20(2), 1983,
  /// algorithm Orthomin. <https://doi.org/10.1137/0720023>
  func solution(
    from start: [Double],
    tolerance: Double,
    limit: Int
  ) throws(MeasureError) -> (vector: [Double], products: Int) {
    var x = start
    var residual = try residual(of: x)
    var products = 1
    var isFresh = true
    var directions: [Direction] = []
    while true {
      let change = residual.absoluteSum
      guard change.isFinite else { throw notConverged(products, change) }
      if change <= tolerance * x.absoluteSum {
        if isFresh { return (x, products) }
        // Rounding has accumulated in the residual that is carried along; look again.
        residual = try self.residual(of: x)
        products += 1
        isFresh = true
        directions.removeAll(keepingCapacity: true)
        continue
      }
      guard products < limit else { throw notConverged(products, change) }
      let direction = try direction(along: residual, after: directions)
      products += 1
      let step = residual.dot(direction.image)
      guard step != 0, step.isFinite else { throw notConverged(products, change) }
      x.add(step, times: direction.vector)
      residual.add(-step, times: direction.image)
      isFresh = false
      if directions.count == memory { directions.removeFirst() }
      directions.append(direction)
    }
  }

  /// A vector and what is left of it by x − M x, the latter of length 1.
  private struct Direction {
    var vector: [Double]
    var image: [Double]
  }

  private func direction(
    along residual: [Double],
    after earlier: [Direction]
  ) throws(MeasureError) -> Direction {
    var direction = Direction(vector: residual, image: residual)
    var product = [Double](repeating: 0, count: map.count)
    try map.apply(residual, to: &product)
    direction.image.add(-1, times: product)
    let shares = earlier.map { $0.image.dot(direction.image) }
    for (other, share) in zip(earlier, shares) {
      direction.vector.add(-share, times: other.vector)
      direction.image.add(-share, times: other.image)
    }
    let scale = 1 / direction.image.euclideanNorm
    direction.vector.scale(by: scale)
    direction.image.scale(by: scale)
    return direction
  }

  private func residual(of x: [Double]) throws(MeasureError) -> [Double] {
    var residual = [Double](repeating: 0, count: map.count)
    try map.apply(x, to: &residual)
    residual.add(1, times: constant)
    residual.add(-1, times: x)
    return residual
  }

  private func notConverged(_ products: Int, _ change: Double) -> MeasureError {
    .notConverged(measure: measure, iterations: products, change: change)
  }
}
