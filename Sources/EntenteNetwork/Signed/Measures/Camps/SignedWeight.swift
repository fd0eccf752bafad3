/// What ties a node to a group in a signed network: positive and negative weight, kept apart, so that
/// a group whose ties cancel each other is still known to be met.
struct SignedWeight: TieWeight {
  var positive: Double
  var negative: Double

  init(positive: Double, negative: Double) {
    self.positive = positive
    self.negative = negative
  }

  init(integerLiteral value: Double) { self.init(positive: value, negative: 0) }

  init?(exactly source: some BinaryInteger) {
    guard let value = Double(exactly: source) else { return nil }
    self.init(positive: value, negative: 0)
  }

  @inline(__always) var asDouble: Double { positive - negative }

  var magnitude: Double { asDouble.magnitude }

  @inline(__always)
  static func + (lhs: Self, rhs: Self) -> Self {
    Self(positive: lhs.positive + rhs.positive, negative: lhs.negative + rhs.negative)
  }

  @inline(__always)
  static func - (lhs: Self, rhs: Self) -> Self {
    Self(positive: lhs.positive - rhs.positive, negative: lhs.negative - rhs.negative)
  }

  static func * (lhs: Self, rhs: Self) -> Self {
    Self(
      positive: lhs.positive * rhs.positive + lhs.negative * rhs.negative,
      negative: lhs.positive * rhs.negative + lhs.negative * rhs.positive
    )
  }

  static func *= (lhs: inout Self, rhs: Self) { lhs = lhs * rhs }

  @inline(__always) static func &+ (lhs: Self, rhs: Self) -> Self { lhs + rhs }

  @inline(__always) static func &- (lhs: Self, rhs: Self) -> Self { lhs - rhs }
}

/// The strength in a signed network, in units that make the null models of positive and negative ties
/// one product.
struct SignedStrength: GroupStrength {
  typealias Weight = SignedWeight

  /// The weight of all ties, signs aside.
  var sum: Double
  /// The positive strength times √(w/w⁺), for all weight w and all positive weight w⁺.
  var positive: Double
  /// The negative strength times √(w/w⁻).
  var negative: Double

  static var zero: Self { Self(sum: 0, positive: 0, negative: 0) }

  @inline(__always)
  static func &+ (lhs: Self, rhs: Self) -> Self {
    Self(
      sum: lhs.sum + rhs.sum,
      positive: lhs.positive + rhs.positive,
      negative: lhs.negative + rhs.negative
    )
  }

  @inline(__always)
  static func &- (lhs: Self, rhs: Self) -> Self {
    Self(
      sum: lhs.sum - rhs.sum,
      positive: lhs.positive - rhs.positive,
      negative: lhs.negative - rhs.negative
    )
  }

  @inline(__always)
  func product(_ other: Self) -> Double { positive * other.positive - negative * other.negative }

  @inline(__always) var total: Double { sum }

  static var sharesOfTotal: Double { 1 }
}
