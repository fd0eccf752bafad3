/// A symmetric matrix with all its numbers, row after row.
struct SymmetricMatrix: Sendable {
  /// How many rows there are.
  let size: Int
  /// The numbers.
  var values: [Double]

  /// Creates a matrix of zeros.
  init(size: Int) {
    self.size = size
    values = [Double](repeating: 0, count: size * size)
  }

  /// The number in a row and a column.
  subscript(row: Int, column: Int) -> Double {
    get { values[row * size + column] }
    set { values[row * size + column] = newValue }
  }

  /// The eigenvalues, ascending.
  ///
  /// - Complexity: O(*n*³) time.
  func eigenvalues() -> [Double] {
    var form = TridiagonalForm(self, keepsReflections: false)
    return form.diagonalized(vectors: nil).values
  }

  /// The eigenvalues, ascending, and for each its eigenvector of length 1.
  ///
  /// An eigenvector has its number of greatest magnitude positive, of several the first. Where
  /// eigenvalues are equal their vectors are some that are at right angles.
  ///
  /// - Complexity: O(*n*³) time, several times that of the eigenvalues alone.
  func eigensystem() -> Eigensystem {
    var form = TridiagonalForm(self, keepsReflections: true)
    let start = form.transformation()
    return form.diagonalized(vectors: start)
  }
}

/// The eigenvalues of a symmetric matrix and their eigenvectors.
struct Eigensystem: Sendable {
  /// The eigenvalues, ascending.
  var values: [Double]
  /// The eigenvectors, one after the other.
  fileprivate var vectors: [Double]

  init(values: [Double], vectors: [Double]) {
    self.values = values
    self.vectors = vectors
  }

  /// The eigenvector of an eigenvalue.
  func vector(_ index: Int) -> ArraySlice<Double> {
    vectors[index * values.count..<(index + 1) * values.count]
  }

  /// A function of the matrix's diagonal: Σ f(λ) v², for each row.
  func diagonal(_ factors: [Double]) -> [Double] {
    let size = values.count
    var result = [Double](repeating: 0, count: size)
    for index in 0..<size where factors[index] != 0 {
      for row in 0..<size {
        let number = vectors[index * size + row]
        result[row] += factors[index] * number * number
      }
    }
    return result
  }
}
