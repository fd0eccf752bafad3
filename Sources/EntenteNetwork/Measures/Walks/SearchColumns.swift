/// The three directions in which a leading eigenvector is looked for, and their images under the
/// map: the best vector so far and its last change, both of length 1, and the residual.
struct SearchColumns {
  var vector: [Double]
  var image: [Double]
  var change: [Double]
  var changeImage: [Double]
  var residual: [Double]
  var residualImage: [Double]
  /// Whether there is a last change.
  var hasChange = false

  init(_ start: [Double]) {
    let zeros = [Double](repeating: 0, count: start.count)
    vector = start.unitVector
    image = zeros
    change = zeros
    changeImage = zeros
    residual = zeros
    residualImage = zeros
  }

  /// Sets the residual: the image less a multiple of the vector.
  mutating func setResidual(for value: Double) {
    residual.set(image, minus: value, times: vector)
  }

  /// Puts the residual at right angles to the two other directions, and to the vector of ones if it
  /// must add up to 0.
  ///
  /// - Returns: Its length.
  mutating func orthogonalizeResidual(isBalanced: Bool) -> Double {
    var norm = residual.euclideanNorm
    // Twice is enough; once is if little was taken away.
    for _ in 0..<2 {
      let before = norm
      if isBalanced {
        let mean = residual.reduce(0, +) / Double(residual.count)
        for index in residual.indices { residual[index] -= mean }
      }
      let (share, changeShare) = (residual.dot(vector), hasChange ? residual.dot(change) : 0)
      norm = residual.subtract((share, vector), (changeShare, change)).squareRoot()
      if norm > 0.7 * before { break }
    }
    return norm
  }

  /// The map as it acts on the three directions.
  ///
  /// - Parameter norm: The length of the residual.
  /// - Returns: For each direction a column with the part of its image along each.
  func projection(norm: Double) -> SmallMatrix {
    let (x, ax, p, ap) = (vector.span, image.span, change.span, changeImage.span)
    let (t, at) = (residual.span, residualImage.span)
    var (first, second, third) = (SIMD3(0.0, 0, 0), SIMD3(0.0, 0, 0), SIMD3(0.0, 0, 0))
    for index in x.indices {
      let row = unsafe SIMD3(x[unchecked: index], p[unchecked: index], t[unchecked: index])
      first += unsafe row * ax[unchecked: index]
      second += unsafe row * ap[unchecked: index]
      third += unsafe row * at[unchecked: index]
    }
    let scale = SIMD3(1, 1, 1 / norm)
    var matrix = SmallMatrix(x: first * scale, y: second * scale, z: third * scale / norm)
    // A direction that is not there must not be the best one.
    if !hasChange { matrix.y.y = -matrix.bound }
    return matrix
  }

  /// Moves to the combination of the three directions, and keeps the part of it that is new.
  ///
  /// - Parameters:
  ///   - shares: The share of each direction; their squares add up to 1.
  ///   - norm: The length of the residual.
  mutating func move(_ shares: SIMD3<Double>, norm: Double) {
    let new = (shares.y * shares.y + shares.z * shares.z).squareRoot()
    guard new > 0 else {
      hasChange = false
      return
    }
    let scale = SIMD3(1, 1, 1 / norm)
    let away = SIMD3(-new, shares.x * shares.y / new, shares.x * shares.z / new)
    Self.combine(&vector, &change, residual, shares * scale, away * scale)
    Self.combine(&image, &changeImage, residualImage, shares * scale, away * scale)
    hasChange = true
  }

  private static func combine(
    _ first: inout [Double],
    _ second: inout [Double],
    _ third: [Double],
    _ firstShares: SIMD3<Double>,
    _ secondShares: SIMD3<Double>
  ) {
    var x = first.mutableSpan
    var p = second.mutableSpan
    let t = third.span
    for index in t.indices {
      let (a, b, c) = unsafe (x[unchecked: index], p[unchecked: index], t[unchecked: index])
      unsafe x[unchecked: index] = firstShares.x * a + firstShares.y * b + firstShares.z * c
      unsafe p[unchecked: index] = secondShares.x * a + secondShares.y * b + secondShares.z * c
    }
  }
}
