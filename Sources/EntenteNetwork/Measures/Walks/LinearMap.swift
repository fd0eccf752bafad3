/// A square matrix that is known by its products with vectors.
protocol LinearMap {
  /// How many numbers its vectors have.
  var count: Int { get }

  /// Writes the product with a vector.
  func apply(_ vector: [Double], to result: inout [Double]) throws(MeasureError)
}
