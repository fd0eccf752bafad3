// Sums and combinations of vectors, always added up in the same order.

extension [Double] {
  /// The sum of the products with another vector.
  func dot(_ other: [Double]) -> Double {
    let (x, y) = (span, other.span)
    let count = Swift.min(x.count, y.count)
    var total = 0.0
    var start = 0
    // Sums of a stretch each, because rounding grows with the length of a sum.
    while start < count {
      let end = Swift.min(start &+ 1024, count)
      var (a, b, c, d) = (0.0, 0.0, 0.0, 0.0)
      var index = start
      while index &+ 4 <= end {
        unsafe a += x[unchecked: index] * y[unchecked: index]
        unsafe b += x[unchecked: index &+ 1] * y[unchecked: index &+ 1]
        unsafe c += x[unchecked: index &+ 2] * y[unchecked: index &+ 2]
        unsafe d += x[unchecked: index &+ 3] * y[unchecked: index &+ 3]
        index &+= 4
      }
      while index < end {
        unsafe a += x[unchecked: index] * y[unchecked: index]
        index &+= 1
      }
      total += (a + c) + (b + d)
      start = end
    }
    return total
  }

  /// The sum of the magnitudes.
  var absoluteSum: Double {
    let x = span
    var total = 0.0
    var start = 0
    while start < x.count {
      let end = Swift.min(start &+ 1024, x.count)
      var (a, b) = (0.0, 0.0)
      var index = start
      while index &+ 2 <= end {
        unsafe a += x[unchecked: index].magnitude
        unsafe b += x[unchecked: index &+ 1].magnitude
        index &+= 2
      }
      if index < end { unsafe a += x[unchecked: index].magnitude }
      total += a + b
      start = end
    }
    return total
  }

  /// The Euclidean length.
  var euclideanNorm: Double { dot(self).squareRoot() }

  /// Adds a multiple of another vector.
  mutating func add(_ factor: Double, times other: [Double]) {
    var x = mutableSpan
    let y = other.span
    precondition(x.count == y.count)
    for index in x.indices {
      unsafe x[unchecked: index] += factor * y[unchecked: index]
    }
  }

  /// Becomes a vector less a multiple of another.
  mutating func set(_ minuend: [Double], minus factor: Double, times other: [Double]) {
    var x = mutableSpan
    let a = minuend.span
    let b = other.span
    precondition(x.count == a.count && x.count == b.count)
    for index in x.indices {
      unsafe x[unchecked: index] = a[unchecked: index] - factor * b[unchecked: index]
    }
  }

  /// Subtracts multiples of two vectors, and returns the sum of the squares of what is left.
  mutating func subtract(_ first: (Double, [Double]), _ second: (Double, [Double])) -> Double {
    var x = mutableSpan
    let a = first.1.span
    let b = second.1.span
    precondition(x.count == a.count && x.count == b.count)
    var squares = 0.0
    for index in x.indices {
      let value =
        unsafe x[unchecked: index] - first.0 * a[unchecked: index]
        - second.0 * b[unchecked: index]
      unsafe x[unchecked: index] = value
      squares += value * value
    }
    return squares
  }

  /// Multiplies every number.
  mutating func scale(by factor: Double) {
    var x = mutableSpan
    for index in x.indices { unsafe x[unchecked: index] *= factor }
  }

  /// Multiplies each number by that of another vector.
  mutating func multiply(by other: [Double]) {
    var x = mutableSpan
    let y = other.span
    precondition(x.count == y.count)
    for index in x.indices { unsafe x[unchecked: index] *= y[unchecked: index] }
  }

  /// The vector in its direction of Euclidean length 1; itself if it is 0.
  var unitVector: [Double] {
    let norm = euclideanNorm
    return norm > 0 ? map { $0 / norm } : self
  }

  /// The vector or its negative, so that the number of greatest magnitude is positive.
  ///
  /// For vectors whose numbers ought to have one sign: what rounding has left below 0 becomes 0.
  var turnedPositive: [Double] {
    let greatest = self.max { $0.magnitude < $1.magnitude } ?? 0
    return map { Swift.max(0, greatest < 0 ? -$0 : $0) }
  }

  /// The vector scaled to the sum 1; not numbers if it has none.
  var sharesOfSum: [Double] {
    let sum = reduce(0, +)
    return map { $0 / sum }
  }
}
