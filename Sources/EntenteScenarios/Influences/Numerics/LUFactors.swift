/// A dense square matrix as a product of triangular ones, to solve equations with.
///
/// Gaussian elimination with partial pivoting.
///
/// Source: G. H. Golub, C. F. Van Loan, *Matrix Computations*, 4th ed., Johns Hopkins 2013,
/// algorithm 3.4.1.
struct LUFactors {
  let size: Int
  private var values: [Double]
  private var rows: [Int]

  /// Factors a matrix given row after row; nil if it is singular to the last digit.
  init?(_ matrix: consuming [Double], size: Int) {
    self.size = size
    values = matrix
    rows = Array(0..<size)
    for column in 0..<size {
      var pivot = column
      for row in column..<size
      where values[row * size + column].magnitude > values[pivot * size + column].magnitude {
        pivot = row
      }
      let largest = values[pivot * size + column]
      guard largest != 0, largest.isFinite else { return nil }
      if pivot != column {
        rows.swapAt(pivot, column)
        for place in 0..<size {
          values.swapAt(pivot * size + place, column * size + place)
        }
      }
      for row in column + 1..<max(size, column + 1) {
        let factor = values[row * size + column] / largest
        values[row * size + column] = factor
        guard factor != 0 else { continue }
        for place in column + 1..<size {
          values[row * size + place] -= factor * values[column * size + place]
        }
      }
    }
  }

  /// The x with matrix × x = right side.
  func solution(of right: [Double]) -> [Double] {
    var x = rows.map { right[$0] }
    for row in 0..<size {
      for column in 0..<row { x[row] -= values[row * size + column] * x[column] }
    }
    for row in (0..<size).reversed() {
      for column in row + 1..<max(size, row + 1) {
        x[row] -= values[row * size + column] * x[column]
      }
      x[row] /= values[row * size + row]
    }
    return x
  }

  /// The x with transposed matrix × x = right side.
  func transposedSolution(of right: [Double]) -> [Double] {
    var x = right
    for row in 0..<size {
      for column in 0..<row { x[row] -= values[column * size + row] * x[column] }
      x[row] /= values[row * size + row]
    }
    for row in (0..<size).reversed() {
      for column in row + 1..<max(size, row + 1) {
        x[row] -= values[column * size + row] * x[column]
      }
    }
    var result = [Double](repeating: 0, count: size)
    for (place, row) in rows.enumerated() { result[row] = x[place] }
    return result
  }
}
