/// A set of lanes: the sources, of those that are searched from at once, for which something holds.
protocol LaneSet: BitwiseCopyable, Sendable {
  /// How many lanes there are.
  static var laneCount: Int { get }
  /// No lane.
  static var none: Self { get }
  /// The first lanes.
  static func first(_ count: Int) -> Self
  /// One lane.
  static func lane(_ index: Int) -> Self

  /// Whether the set has no lane.
  var isNone: Bool { get }
  /// The number of lanes in the set.
  var laneTotal: Int { get }
  /// Whether a lane is in the set.
  func contains(lane: Int) -> Bool
  /// The lanes of either set.
  static func | (lhs: Self, rhs: Self) -> Self
  /// The lanes that are not in the other set.
  func without(_ other: Self) -> Self
}

extension UInt64: LaneSet {
  static var laneCount: Int { 64 }
  static var none: UInt64 { 0 }
  static func first(_ count: Int) -> UInt64 { count >= 64 ? .max : (1 << UInt64(count)) &- 1 }
  static func lane(_ index: Int) -> UInt64 { 1 << UInt64(index) }
  @inline(__always) var isNone: Bool { self == 0 }
  var laneTotal: Int { nonzeroBitCount }
  func contains(lane: Int) -> Bool { self >> UInt64(lane) & 1 == 1 }
  func without(_ other: UInt64) -> UInt64 { self & ~other }
}

extension SIMD8<UInt64>: LaneSet {
  static var laneCount: Int { 512 }
  static var none: Self { Self() }

  static func first(_ count: Int) -> Self {
    var set = Self()
    for word in 0..<8 { set[word] = .first(Swift.max(0, count - 64 * word)) }
    return set
  }

  static func lane(_ index: Int) -> Self {
    var set = Self()
    set[index / 64] = .lane(index % 64)
    return set
  }

  @inline(__always)
  var isNone: Bool {
    let half = lowHalf | highHalf
    let quarter = half.lowHalf | half.highHalf
    return quarter[0] | quarter[1] == 0
  }

  @inline(__always)
  var laneTotal: Int {
    // Bits are added up in fields of 2, 4 and 8 within all words at once; no processor
    // instruction for it can be assumed.
    let pairs = self &- ((self &>> 1) & 0x5555_5555_5555_5555)
    let nibbles =
      (pairs & 0x3333_3333_3333_3333) &+ ((pairs &>> 2) & 0x3333_3333_3333_3333)
    let halves = nibbles.lowHalf &+ nibbles.highHalf
    let bytes = (halves & 0x0F0F_0F0F_0F0F_0F0F) &+ ((halves &>> 4) & 0x0F0F_0F0F_0F0F_0F0F)
    let sums = bytes.lowHalf &+ bytes.highHalf
    // At most 32 in each byte now; eight of them may reach 256, so the halves are added as 16 bits.
    let wide = (sums & 0x00FF_00FF_00FF_00FF) &+ ((sums &>> 8) & 0x00FF_00FF_00FF_00FF)
    return Int(((wide[0] &+ wide[1]) &* 0x0001_0001_0001_0001) >> 48)
  }

  func contains(lane: Int) -> Bool { self[lane / 64].contains(lane: lane % 64) }
  @inline(__always)
  func without(_ other: Self) -> Self { self & ~other }
}
