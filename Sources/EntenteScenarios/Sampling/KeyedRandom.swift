/// Random numbers by name and place: each is a function of a seed, a parameter and an index.
///
/// There is no state, so that any number can be drawn alone, on any thread, and a parameter that is
/// added, removed or moved leaves the numbers of the others as they are. With
///
///     m(z): z ← (z xor z ≫ 30) · BF58476D1CE4E5B9
///           z ← (z xor z ≫ 27) · 94D049BB133111EB
///           z xor z ≫ 31
///     γ = 9E3779B97F4A7C15
///     h(name) = FNV-1a of the UTF-8 bytes: h ← CBF29CE484222325, h ← (h xor byte) · 100000001B3
///
/// all modulo 2⁶⁴, word *i* of a name is m(k + (i + 1) · γ), where k = m(m(seed + γ) xor h(name)).
/// These are the numbers of a `SplitMix64` with the seed k, which starts with word 0.
///
/// Sources: G. Steele, D. Lea, C. Flood, "Fast splittable pseudorandom number generators", OOPSLA
/// 2014, for m and γ. <https://doi.org/10.1145/2660193.2660195> J. Salmon, M. Moraes, R. Dror,
/// D. Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC 2011, for numbers without a state.
/// <https://doi.org/10.1145/2063384.2063405>
public struct KeyedRandom: Hashable, Sendable {
  private let key: UInt64

  /// Creates the random numbers of a name.
  ///
  /// - Parameters:
  ///   - seed: The seed of the whole.
  ///   - name: Whose numbers they are, such as a parameter.
  ///   - purpose: What they are for, if a name needs several rows of numbers.
  public init(seed: UInt64, name: String, purpose: String = "") {
    var hash = Self.hash(name.utf8, from: 0xCBF2_9CE4_8422_2325)
    // A byte that no UTF-8 text holds keeps name and purpose apart.
    if !purpose.isEmpty { hash = Self.hash(purpose.utf8, from: Self.hash([0xFF], from: hash)) }
    key = Self.mixed(Self.mixed(seed &+ Self.increment) ^ hash)
  }

  private static let increment: UInt64 = 0x9E37_79B9_7F4A_7C15

  private static func hash(_ bytes: some Sequence<UInt8>, from start: UInt64) -> UInt64 {
    bytes.reduce(start) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  /// The finaliser of SplitMix64.
  private static func mixed(_ number: UInt64) -> UInt64 {
    var z = number
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// The 64 random bits at an index.
  public func word(_ index: Int) -> UInt64 {
    Self.mixed(key &+ (UInt64(bitPattern: Int64(index)) &+ 1) &* Self.increment)
  }

  /// The number at an index, from 0 to below 1: the upper 53 bits of the word.
  public func share(_ index: Int) -> Double { Double(word(index) >> 11) * 0x1p-53 }

  /// The whole number below a bound at an index, in error of likelihood below bound / 2⁶⁴.
  func choice(_ index: Int, below bound: Int) -> Int {
    Int(word(index).multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// The numbers from 0 to below a count in a random order, by the algorithm of Fisher and Yates.
  func permutation(_ count: Int) -> [Int32] {
    var order = (0..<Int32(count)).map(\.self)
    for place in order.indices.dropFirst().reversed() {
      order.swapAt(place, choice(place, below: place + 1))
    }
    return order
  }
}
