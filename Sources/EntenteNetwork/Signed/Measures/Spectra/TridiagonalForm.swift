#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

/// A symmetric matrix turned by reflections so that only its diagonal and the numbers beside it are
/// left.
///
/// Source: G. H. Golub, C. F. Van Loan, *Matrix Computations*, 4th ed., Johns Hopkins 2013,
/// algorithms 8.3.1 (Householder's tridiagonalization) and 8.3.3 (implicit QR); the rotations and
/// the test for zeros as in EISPACK's `tql2`: B. T. Smith et al., *Matrix Eigensystem Routines –
/// EISPACK Guide*, Springer 1976. <https://doi.org/10.1007/3-540-07546-1>
struct TridiagonalForm {
  private let size: Int
  private var diagonal: [Double]
  /// The numbers beside the diagonal, that of row *i* and *i* + 1 at *i*; 0 at the end.
  private var beside: [Double]
  /// For each step its reflection I − f v vᵀ: the vectors in the upper rows, and the factors.
  private var reflections: [Double]
  private var factors: [Double]

  /// Turns a matrix.
  ///
  /// - Parameters:
  ///   - matrix: The matrix.
  ///   - keepsReflections: Whether ``transformation()`` will be asked for.
  /// - Complexity: 4/3 *n*³ multiplications and as many additions.
  init(_ matrix: SymmetricMatrix, keepsReflections: Bool) {
    let n = matrix.size
    size = n
    diagonal = [Double](repeating: 0, count: n)
    beside = diagonal
    factors = diagonal
    var left = matrix.values
    var vector = diagonal
    var product = diagonal
    for step in 0..<max(0, n - 1) {
      diagonal[step] = left[step * n + step]
      let first = step + 1
      for column in first..<n { vector[column] = left[step * n + column] }
      let (value, factor) = Self.reflect(&vector, from: first)
      beside[step] = value
      factors[step] = factor
      if factor != 0 {
        Self.apply(vector, factor, from: first, to: &left, n, &product)
      }
      if keepsReflections {
        for column in first..<n { left[step * n + column] = vector[column] }
      }
    }
    if n > 0 { diagonal[n - 1] = left[n * n - 1] }
    reflections = keepsReflections ? left : []
  }

  /// Makes of a vector the one whose reflection leaves only its first number.
  ///
  /// - Returns: That number and the factor of the reflection, 0 if there is nothing to do.
  private static func reflect(_ vector: inout [Double], from first: Int) -> (Double, Double) {
    var scale = 0.0
    for index in first..<vector.count { scale = max(scale, vector[index].magnitude) }
    var rest = 0.0
    for index in (first + 1)..<max(vector.count, first + 1) {
      let share = vector[index] / (scale == 0 ? 1 : scale)
      rest += share * share
    }
    let head = vector[first]
    guard rest > 0 else { return (head, 0) }
    let share = head / scale
    let norm = scale * (share * share + rest).squareRoot()
    let value = head > 0 ? -norm : norm
    let pivot = head - value
    for index in (first + 1)..<vector.count { vector[index] /= pivot }
    vector[first] = 1
    return (value, -pivot / value)
  }

  /// Reflects what is left of the matrix, from both sides: A − v wᵀ − w vᵀ.
  private static func apply(
    _ vector: [Double],
    _ factor: Double,
    from first: Int,
    to matrix: inout [Double],
    _ n: Int,
    _ product: inout [Double]
  ) {
    var numbers = matrix.mutableSpan
    var w = product.mutableSpan
    let v = vector.span
    var overlap = 0.0
    for row in first..<n {
      let start = row &* n
      var (a, b, c, d) = (0.0, 0.0, 0.0, 0.0)
      var column = first
      while column &+ 4 <= n {
        unsafe a += numbers[unchecked: start &+ column] * v[unchecked: column]
        unsafe b += numbers[unchecked: start &+ column &+ 1] * v[unchecked: column &+ 1]
        unsafe c += numbers[unchecked: start &+ column &+ 2] * v[unchecked: column &+ 2]
        unsafe d += numbers[unchecked: start &+ column &+ 3] * v[unchecked: column &+ 3]
        column &+= 4
      }
      while column < n {
        unsafe a += numbers[unchecked: start &+ column] * v[unchecked: column]
        column &+= 1
      }
      w[row] = factor * ((a + c) + (b + d))
      overlap += w[row] * v[row]
    }
    let half = factor * overlap / 2
    for row in first..<n { w[row] -= half * v[row] }
    for row in first..<n {
      let start = row &* n
      let (x, y) = (v[row], w[row])
      for column in first..<n {
        unsafe numbers[unchecked: start &+ column] -=
          x * w[unchecked: column] + y * v[unchecked: column]
      }
    }
  }

  /// What turns the matrix into this form: the reflections multiplied, a row for each column of the
  /// form.
  mutating func transformation() -> [Double] {
    let n = size
    var result = [Double](repeating: 0, count: n * n)
    for row in 0..<n { result[row * n + row] = 1 }
    var numbers = result.mutableSpan
    for step in (0..<max(0, n - 1)).reversed() where factors[step] != 0 {
      let first = step + 1
      let v = reflections[step * n..<(step + 1) * n].span
      for row in first..<n {
        let start = row &* n
        var sum = 0.0
        for column in first..<n {
          unsafe sum += numbers[unchecked: start &+ column] * v[unchecked: column]
        }
        sum *= factors[step]
        for column in first..<n {
          unsafe numbers[unchecked: start &+ column] -= sum * v[unchecked: column]
        }
      }
    }
    return result
  }

  /// Finds the eigenvalues.
  ///
  /// - Parameter vectors: What turned the matrix into this form; nil if vectors are not asked for.
  /// - Returns: The eigenvalues, ascending, and their vectors.
  mutating func diagonalized(vectors start: [Double]?) -> Eigensystem {
    var vectors = start ?? []
    let turnsVectors = start != nil
    var shift = 0.0
    var greatest = 0.0
    for first in 0..<size {
      greatest = max(greatest, diagonal[first].magnitude + beside[first].magnitude)
      var last = first
      while last < size - 1, beside[last].magnitude > 0x1p-52 * greatest { last += 1 }
      if last > first {
        // Each eigenvalue takes less than two steps on average; a bound keeps damaged numbers from
        // going round for ever.
        for _ in 0..<200 {
          shift += move(first)
          turn(first, last, &vectors, turnsVectors)
          if !(beside[first].magnitude > 0x1p-52 * greatest) { break }
        }
      }
      diagonal[first] += shift
      beside[first] = 0
    }
    return sorted(vectors)
  }

  /// Shifts the rest of the matrix by an estimate of its next eigenvalue, and returns the estimate.
  private mutating func move(_ first: Int) -> Double {
    let old = diagonal[first]
    let half = (diagonal[first + 1] - old) / (2 * beside[first])
    let root = half < 0 ? -hypot(half, 1) : hypot(half, 1)
    diagonal[first] = beside[first] / (half + root)
    diagonal[first + 1] = beside[first] * (half + root)
    let shift = old - diagonal[first]
    for row in (first + 2)..<max(size, first + 2) { diagonal[row] -= shift }
    return shift
  }

  /// One step of implicit QL.
  private mutating func turn(
    _ first: Int,
    _ last: Int,
    _ vectors: inout [Double],
    _ turnsVectors: Bool
  ) {
    let next = diagonal[first + 1]
    let oldBeside = beside[first + 1]
    var p = diagonal[last]
    var (c, c2, c3) = (1.0, 1.0, 1.0)
    var (s, s2) = (0.0, 0.0)
    for row in (first..<last).reversed() {
      c3 = c2
      c2 = c
      s2 = s
      let g = c * beside[row]
      let h = c * p
      let r = hypot(p, beside[row])
      beside[row + 1] = s * r
      s = r == 0 ? 0 : beside[row] / r
      c = r == 0 ? 1 : p / r
      p = c * diagonal[row] - s * g
      diagonal[row + 1] = h + s * (c * g + s * diagonal[row])
      if turnsVectors { rotate(&vectors, row, c, s) }
    }
    guard next != 0 || beside[first] != 0 else { return }
    p = next == 0 ? 0 : -s * s2 * c3 * oldBeside * beside[first] / next
    beside[first] = s * p
    diagonal[first] = c * p
  }

  private func rotate(_ vectors: inout [Double], _ row: Int, _ c: Double, _ s: Double) {
    var numbers = vectors.mutableSpan
    let lower = row &* size
    let upper = lower &+ size
    for column in 0..<size {
      let above = unsafe numbers[unchecked: upper &+ column]
      let below = unsafe numbers[unchecked: lower &+ column]
      unsafe numbers[unchecked: upper &+ column] = s * below + c * above
      unsafe numbers[unchecked: lower &+ column] = c * below - s * above
    }
  }

  private func sorted(_ vectors: [Double]) -> Eigensystem {
    let order = diagonal.indices.sorted { (diagonal[$0], $0) < (diagonal[$1], $1) }
    var sortedVectors: [Double] = []
    sortedVectors.reserveCapacity(vectors.count)
    if !vectors.isEmpty {
      for index in order {
        let vector = vectors[index * size..<(index + 1) * size]
        let greatest = vector.reduce(0) { max($0, $1.magnitude) }
        // What rounding tells apart does not decide which of equal numbers is made positive.
        let lead = vector.first { $0.magnitude >= greatest * (1 - 1e-9) } ?? 1
        sortedVectors += lead < 0 ? vector.map { -$0 } : Array(vector)
      }
    }
    return Eigensystem(values: order.map { diagonal[$0] }, vectors: sortedVectors)
  }
}
