/// Bounds by the eigenvalues of symmetric matrices.
enum SymmetricEigenvalues {
  /// A number not below the 2-norm of a square matrix given row after row, and near to it.
  ///
  /// The squares of the singular values are the eigenvalues of *MᵀM*. Jacobi's rotations make that
  /// nearly diagonal; Gershgorin's circles then hold all eigenvalues, and what rounding may have
  /// moved is added. Above 200 rows it is the root of the product of the largest row and column
  /// sum, which is no less.
  ///
  /// Source: G. H. Golub, C. F. Van Loan, *Matrix Computations*, 4th ed., Johns Hopkins 2013,
  /// sections 2.3.3, 7.2.1 and 8.5.
  static func twoNormBound(_ matrix: [Double], size: Int) -> Double {
    let bySums = boundBySums(matrix, size: size)
    guard size > 0, size <= 200, bySums > 0, bySums < 1e150, bySums > 1e-150 else { return bySums }
    var squares = [Double](repeating: 0, count: size * size)
    var trace = 0.0
    for row in 0..<size {
      for column in 0...row {
        var sum = 0.0
        for place in 0..<size { sum += matrix[place * size + row] * matrix[place * size + column] }
        squares[row * size + column] = sum
        squares[column * size + row] = sum
        if row == column { trace += sum }
      }
    }
    for _ in 0..<30 where offDiagonal(squares, size) > 1e-16 * trace { sweep(&squares, size) }
    var largest = 0.0
    for row in 0..<size {
      var circle = squares[row * size + row]
      for column in 0..<size where column != row {
        circle += squares[row * size + column].magnitude
      }
      largest = max(largest, circle)
    }
    let rounding = Double(64 * size) * 0x1p-52 * trace
    return min(bySums, (largest + rounding).squareRoot() * (1 + 0x1p-50))
  }

  private static func boundBySums(_ matrix: [Double], size: Int) -> Double {
    var rows = [Double](repeating: 0, count: size)
    var columns = rows
    for row in 0..<size {
      for column in 0..<size {
        rows[row] += matrix[row * size + column].magnitude
        columns[column] += matrix[row * size + column].magnitude
      }
    }
    let product = (rows.max() ?? 0).squareRoot() * (columns.max() ?? 0).squareRoot()
    return product * (1 + Double(size + 8) * 0x1p-52)
  }

  private static func offDiagonal(_ matrix: [Double], _ size: Int) -> Double {
    var largest = 0.0
    for row in 0..<size {
      for column in 0..<row { largest = max(largest, matrix[row * size + column].magnitude) }
    }
    return largest
  }

  private static func sweep(_ matrix: inout [Double], _ size: Int) {
    for p in 0..<size {
      for q in p + 1..<max(size, p + 1) {
        let off = matrix[p * size + q]
        guard off != 0 else { continue }
        let theta = (matrix[q * size + q] - matrix[p * size + p]) / (2 * off)
        let root = theta.magnitude + (theta * theta + 1).squareRoot()
        let tangent = theta < 0 ? -1 / root : 1 / root
        let cosine = 1 / (tangent * tangent + 1).squareRoot()
        rotate(&matrix, size, p, q, cosine: cosine, sine: tangent * cosine)
      }
    }
  }

  private static func rotate(
    _ matrix: inout [Double],
    _ size: Int,
    _ p: Int,
    _ q: Int,
    cosine: Double,
    sine: Double
  ) {
    for place in 0..<size {
      let (first, second) = (matrix[place * size + p], matrix[place * size + q])
      matrix[place * size + p] = cosine * first - sine * second
      matrix[place * size + q] = sine * first + cosine * second
    }
    for place in 0..<size {
      let (first, second) = (matrix[p * size + place], matrix[q * size + place])
      matrix[p * size + place] = cosine * first - sine * second
      matrix[q * size + place] = sine * first + cosine * second
    }
  }
}
