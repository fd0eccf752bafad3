/// The outputs from which Sobol's indices are worked out, block by block.
struct SobolOutputs: Sendable {
  let mean: Double
  let variance: Double
  /// Whether the outputs differ by more than rounding.
  let varies: Bool

  /// The outputs of the runs, those of A first.
  private let outputs: [Double]
  private let count: Int
  private let dimensions: Int
  private let hasSecondOrder: Bool

  init(_ outputs: [Double], design: SaltelliDesign, isCentred: Bool) {
    count = design.baseCount
    dimensions = design.parameters.count
    hasSecondOrder = design.hasSecondOrder
    let both = outputs[..<(2 * count)]
    let size = Double(both.count)
    // The first output is taken off while summing, so that equal outputs have a variance of 0.
    let start = both.first ?? 0
    let offset = both.reduce(0) { $0 + ($1 - start) } / size
    let mean = start + offset
    let variance = both.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / size
    let scale = both.reduce(0) { max($0, $1.magnitude) }
    varies = variance.squareRoot() > 8 * Double.ulpOfOne * scale
    (self.mean, self.variance) = (mean, variance)
    self.outputs = isCentred ? outputs.map { $0 - mean } : outputs
  }

  /// The pairs of parameters, in the order of the first and then of the second.
  static func pairs(_ dimensions: Int) -> [(first: Int, second: Int)] {
    (0..<dimensions).flatMap { first in
      (first + 1..<max(first + 1, dimensions)).map { (first, $0) }
    }
  }

  /// The first-order indices from some rows, then the total ones, then those of pairs.
  ///
  /// - Parameter rows: Rows of A and B, each as often as it was drawn.
  /// - Returns: The indices; NaN if the rows do not vary.
  func indices(_ rows: [Int32]) -> [Double] {
    let size = Double(rows.count)
    var sum = 0.0
    for row in rows { sum += outputs[Int(row)] + outputs[count + Int(row)] }
    let mean = sum / (2 * size)
    var squares = 0.0
    for row in rows {
      let (a, b) = (outputs[Int(row)] - mean, outputs[count + Int(row)] - mean)
      squares += a * a + b * b
    }
    let variance = squares / (2 * size)
    var first: [Double] = []
    var total: [Double] = []
    for parameter in 0..<dimensions {
      let block = (2 + parameter) * count
      var (product, square) = (0.0, 0.0)
      for row in rows {
        let a = outputs[Int(row)]
        let change = outputs[block + Int(row)] - a
        product += outputs[count + Int(row)] * change
        square += change * change
      }
      first.append(product / size / variance)
      total.append(square / size / 2 / variance)
    }
    let indices = first + total + (hasSecondOrder ? secondOrder(rows, first, variance) : [])
    return variance > 0 ? indices : indices.map { _ in .nan }
  }

  private func secondOrder(
    _ rows: [Int32],
    _ first: [Double],
    _ variance: Double
  ) -> [Double] {
    var base = 0.0
    for row in rows { base += outputs[Int(row)] * outputs[count + Int(row)] }
    return Self.pairs(dimensions).map { pair in
      let exchanged = (2 + dimensions + pair.first) * count
      let other = (2 + pair.second) * count
      var product = 0.0
      for row in rows { product += outputs[exchanged + Int(row)] * outputs[other + Int(row)] }
      return (product - base) / Double(rows.count) / variance - first[pair.first]
        - first[pair.second]
    }
  }
}
