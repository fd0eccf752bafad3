/// Three by three numbers.
struct SmallMatrix {
  /// The columns.
  var x: SIMD3<Double>
  var y: SIMD3<Double>
  var z: SIMD3<Double>

  static func * (lhs: SmallMatrix, rhs: SIMD3<Double>) -> SIMD3<Double> {
    lhs.x * rhs.x + lhs.y * rhs.y + lhs.z * rhs.z
  }

  /// The sum of the diagonal.
  var trace: Double { x.x + y.y + z.z }

  /// The sum of the magnitudes, which no eigenvalue exceeds.
  var bound: Double {
    [x, y, z].reduce(0) { $0 + $1.x.magnitude + $1.y.magnitude + $1.z.magnitude }
  }

  /// The eigenvector of the greatest eigenvalue, of length 1 with the first number not negative,
  /// provided that eigenvalue is real and no other has its magnitude once all are made positive.
  ///
  /// Squared again and again, a matrix keeps only what its greatest eigenvalue stretches.
  var leadingVector: SIMD3<Double> {
    let shift = bound
    var power = self
    power.x.x += shift
    power.y.y += shift
    power.z.z += shift
    for _ in 0..<60 {
      let scale = power.bound
      guard scale > 0, scale.isFinite else { return SIMD3(1, 0, 0) }
      power.x /= scale
      power.y /= scale
      power.z /= scale
      let square = SmallMatrix(x: power * power.x, y: power * power.y, z: power * power.z)
      // A matrix that stretches one direction only has its eigenvalue for a trace.
      let isReduced = (square.trace - power.trace * power.trace).magnitude <= 1e-17 * square.trace
      power = square
      if isReduced { break }
    }
    let longest = [power.x, power.y, power.z].max { ($0 * $0).sum() < ($1 * $1).sum() }
    guard let vector = longest, (vector * vector).sum() > 0 else { return SIMD3(1, 0, 0) }
    let unit = vector / (vector * vector).sum().squareRoot()
    return unit.x < 0 ? -unit : unit
  }
}
