/// The weight of a tie in the search for communities: a whole number where ties only count, so that
/// sums are exact and small, else a floating-point number.
protocol TieWeight: Numeric, BitwiseCopyable, Sendable {
  /// The weight as a floating-point number.
  var asDouble: Double { get }
  /// Adds without a check for overflow: no sum of parts exceeds the sum of all, which was checked.
  static func &+ (lhs: Self, rhs: Self) -> Self
  /// Subtracts without a check for overflow.
  static func &- (lhs: Self, rhs: Self) -> Self
}

extension UInt32: TieWeight {
  @inline(__always) var asDouble: Double { Double(self) }
}

extension Double: TieWeight {
  @inline(__always) var asDouble: Double { self }
  @inline(__always) static func &+ (lhs: Double, rhs: Double) -> Double { lhs + rhs }
  @inline(__always) static func &- (lhs: Double, rhs: Double) -> Double { lhs - rhs }
}

/// How much weight a node, or a group of nodes, has at its ties.
protocol GroupStrength: BitwiseCopyable, Sendable {
  associatedtype Weight: TieWeight
  static var zero: Self { get }
  static func &+ (lhs: Self, rhs: Self) -> Self
  static func &- (lhs: Self, rhs: Self) -> Self
  /// What the null model expects between the two, but for a factor of the whole network.
  func product(_ other: Self) -> Double
  /// The weight at all ties.
  var total: Double { get }
  /// How many times the weight of the network's ties, as the null model counts it, lies in the
  /// ``total`` of all nodes.
  static var sharesOfTotal: Double { get }
}

/// The strength in an undirected network: the weight of all ties, a self-tie twice.
struct PlainStrength<Weight: TieWeight>: GroupStrength {
  var sum: Weight

  static var zero: Self { Self(sum: 0) }

  @inline(__always) static func &+ (lhs: Self, rhs: Self) -> Self { Self(sum: lhs.sum &+ rhs.sum) }

  @inline(__always) static func &- (lhs: Self, rhs: Self) -> Self { Self(sum: lhs.sum &- rhs.sum) }

  @inline(__always) func product(_ other: Self) -> Double { sum.asDouble * other.sum.asDouble }

  @inline(__always) var total: Double { sum.asDouble }

  static var sharesOfTotal: Double { 1 }
}

/// The strength in a directed network: the weight of outgoing and of incoming ties.
struct DirectedStrength<Weight: TieWeight>: GroupStrength {
  var out: Weight
  var `in`: Weight

  static var zero: Self { Self(out: 0, in: 0) }

  @inline(__always)
  static func &+ (lhs: Self, rhs: Self) -> Self {
    Self(out: lhs.out &+ rhs.out, in: lhs.in &+ rhs.in)
  }

  @inline(__always)
  static func &- (lhs: Self, rhs: Self) -> Self {
    Self(out: lhs.out &- rhs.out, in: lhs.in &- rhs.in)
  }

  @inline(__always)
  func product(_ other: Self) -> Double {
    out.asDouble * other.in.asDouble + `in`.asDouble * other.out.asDouble
  }

  @inline(__always) var total: Double { out.asDouble + `in`.asDouble }

  static var sharesOfTotal: Double { 2 }
}
