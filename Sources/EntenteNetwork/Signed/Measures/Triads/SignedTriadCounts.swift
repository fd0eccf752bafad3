/// How many triads there are of each of the four signed types.
public struct SignedTriadCounts: Hashable, Sendable {
  private var counts = SIMD4<Int>(repeating: 0)

  /// Creates counts of nothing.
  public init() {}

  /// The number of triads of a type.
  public internal(set) subscript(type: SignedTriadType) -> Int {
    get { counts[type.negativeCount] }
    set { counts[type.negativeCount] = newValue }
  }

  /// How many triads there are.
  public var total: Int { counts.wrappedSum() }

  /// How many are balanced: +++ and +−−.
  public var balanced: Int { self[.allPositive] + self[.twoNegative] }

  /// How many are balanced in the weak sense of Davis: all but ++−.
  public var weaklyBalanced: Int { total - self[.oneNegative] }

  /// The share that is balanced; NaN if there are none.
  public var balancedShare: Double { Double(balanced) / Double(total) }

  /// The share that is balanced in the weak sense of Davis; NaN if there are none.
  public var weaklyBalancedShare: Double { Double(weaklyBalanced) / Double(total) }

  mutating func add(_ other: SignedTriadCounts) { counts &+= other.counts }

  mutating func add(negativeCount: Int) { counts[negativeCount] &+= 1 }
}
