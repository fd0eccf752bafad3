/// Points that fill the unit cube evenly: the Sobol sequence, on request scrambled.
///
/// Point *i* is the exclusive or of the direction numbers that the bits of the Gray code of *i* name,
/// the order of I. A. Antonov and V. M. Saleev, so that the points of 0 to 2ᵏ − 1 are the same set as
/// in the order of Sobol. Each block of 2ᵏ points that starts at a multiple of 2ᵏ has, in each
/// dimension, one point in each interval of 2⁻ᵏ.
///
/// Scrambling is that of Owen: in each dimension the halves, the quarters and so on are exchanged at
/// random, which keeps what is said above and makes means of functions free of bias. It is done by a
/// hash of the 32 bits, not by tables.
///
/// Sources: S. Joe, F. Y. Kuo, "Constructing Sobol sequences with better two-dimensional
/// projections", *SIAM Journal on Scientific Computing* 30(5), 2008.
/// <https://doi.org/10.1137/070709359> A. B. Owen, "Randomly permuted (t,m,s)-nets and
/// (t,s)-sequences", 1995. <https://doi.org/10.1007/978-1-4612-2552-2_19> S. Laine, T. Karras,
/// "Stratified sampling for stochastic transparency", *Computer Graphics Forum* 30(4), 2011, for the
/// hash. <https://doi.org/10.1111/j.1467-8659.2011.01995.x> B. Burley, "Practical hash-based Owen
/// scrambling", *Journal of Computer Graphics Techniques* 10(4), 2020, listing 2, for its constants.
struct SobolSequence: Sendable {
  /// The greatest number of dimensions.
  static let greatestDimension = SobolDirections.dimensionCount

  /// The greatest number of points.
  static let greatestCount = 1 << 32

  private let directions: [UInt32]
  /// What scrambles each dimension; nil for the bare sequence.
  private let scrambling: [UInt32]?

  /// Creates the sequence with so many dimensions, scrambled if there is a number for each.
  init(dimensions: Int, scrambling: [UInt32]? = nil) {
    directions = Array(SobolDirections.all.prefix(dimensions * SobolDirections.bits))
    self.scrambling = scrambling
  }

  /// The coordinate of a point, from 0 to below 1.
  func share(_ index: Int, dimension: Int) -> Double {
    var gray = UInt32(truncatingIfNeeded: index) ^ (UInt32(truncatingIfNeeded: index) >> 1)
    var bits: UInt32 = 0
    var place = dimension * SobolDirections.bits
    while gray != 0 {
      let zeros = gray.trailingZeroBitCount
      place += zeros
      bits ^= directions[place]
      place += 1
      // Shifting by 32 gives 0.
      gray >>= UInt32(zeros + 1)
    }
    if let scrambling { bits = Self.scrambled(bits, by: scrambling[dimension]) }
    return Double(bits) * 0x1p-32
  }

  /// Exchanges the intervals of a number, each by the bits above it.
  static func scrambled(_ bits: UInt32, by seed: UInt32) -> UInt32 {
    var x = reversed(bits)
    // Every step lets a bit depend on those below it only, which before the reversal stood above.
    x &+= seed
    x ^= x &* 0x6C50_B47C
    x ^= x &* 0xB82F_1E52
    x ^= x &* 0xC7AF_E638
    x ^= x &* 0x8D22_F6E6
    return reversed(x)
  }

  /// The bits in the opposite order.
  private static func reversed(_ bits: UInt32) -> UInt32 {
    var x = bits.byteSwapped
    x = (x >> 4) & 0x0F0F_0F0F | (x & 0x0F0F_0F0F) << 4
    x = (x >> 2) & 0x3333_3333 | (x & 0x3333_3333) << 2
    return (x >> 1) & 0x5555_5555 | (x & 0x5555_5555) << 1
  }
}
