/// The search for the greatest eigenvalue of a map and its eigenvector.
///
/// Each step takes the best combination of the vector so far, its last change and its residual: a
/// search in three dimensions that gains on repeated multiplication as conjugate gradients do, for
/// one product a step. All vectors are combinations of products with the start, so where the
/// greatest eigenvalue has several eigenvectors the one nearest to the start is found, as by
/// repeated multiplication.
///
/// Source: A. V. Knyazev, "Toward the optimal preconditioned eigensolver: locally optimal block
/// preconditioned conjugate gradient method", *SIAM Journal on Scientific Computing* 23(2), 2001,
/// algorithm 4.1. <https://doi.org/10.1137/S1064827500366124>
struct LeadingEigenpair<Map: LinearMap> {
  let map: Map
  /// The measure that asks, for the message of an error.
  let measure: String
  /// What residuals are multiplied by, to bring them nearer to the error; nil for nothing.
  var preconditioner: [Double]?
  /// Whether the numbers of the eigenvector must add up to 0.
  var isBalanced = false

  /// An eigenvalue and its eigenvector, of Euclidean length 1.
  struct Solution {
    var value: Double
    var vector: [Double]
    /// How many products were made.
    var products: Int
  }

  /// The least sum of magnitudes of a residual, as a share of the eigenvalue, that rounding allows for.
  var precision: Double { 1e-14 * Double(map.count).squareRoot() }

  /// Searches.
  ///
  /// - Parameters:
  ///   - start: Where to begin: not 0, and balanced if the eigenvector must be.
  ///   - limit: The greatest number of products.
  ///   - isSettled: Whether an eigenvalue and its residual are good enough.
  /// - Returns: The eigenpair.
  /// - Throws: ``MeasureError/notConverged(measure:iterations:change:)``.
  func search(
    from start: [Double],
    limit: Int,
    isSettled: (_ value: Double, _ residual: [Double]) -> Bool
  ) throws(MeasureError) -> Solution {
    var columns = SearchColumns(start)
    try map.apply(columns.vector, to: &columns.image)
    var products = 1
    var isFresh = true
    while true {
      // The length is 1 but for rounding, which would pass for a residual.
      let value = columns.vector.dot(columns.image) / columns.vector.dot(columns.vector)
      columns.setResidual(for: value)
      if isSettled(value, columns.residual) {
        if isFresh { return Solution(value: value, vector: columns.vector, products: products) }
        // Rounding has accumulated in the image that is carried along; look again.
        columns.vector = columns.vector.unitVector
        try map.apply(columns.vector, to: &columns.image)
        columns.hasChange = false
        products += 1
        isFresh = true
        continue
      }
      let change = columns.residual.absoluteSum
      if let preconditioner { columns.residual.multiply(by: preconditioner) }
      let norm = columns.orthogonalizeResidual(isBalanced: isBalanced)
      guard products < limit, norm > 0, norm.isFinite, value.isFinite else {
        throw .notConverged(measure: measure, iterations: products, change: change)
      }
      try map.apply(columns.residual, to: &columns.residualImage)
      products += 1
      isFresh = false
      columns.move(columns.projection(norm: norm).leadingVector, norm: norm)
    }
  }
}
