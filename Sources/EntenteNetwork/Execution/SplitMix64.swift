/// A small generator with one word of state: the same numbers for the same seed, on every machine.
///
/// Source: G. Steele, D. Lea, C. Flood, "Fast splittable pseudorandom number generators", OOPSLA
/// 2014. <https://doi.org/10.1145/2660193.2660195>
public struct SplitMix64: RandomNumberGenerator, Hashable, Sendable {
  private var state: UInt64

  /// Creates a generator that starts at `seed`.
  public init(seed: UInt64) {
    state = seed
  }

  /// Creates the generator of one of many runs of one seed, so that runs can be done in any order.
  public init(seed: UInt64, stream: Int) {
    var mixer = SplitMix64(seed: seed ^ UInt64(bitPattern: Int64(stream)) &* 0xD1B5_4A32_D192_ED03)
    state = mixer.next()
  }

  /// Returns the next 64 random bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
