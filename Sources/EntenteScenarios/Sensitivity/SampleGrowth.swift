/// How far a sample grew until an interval was narrow enough.
///
/// The sample is doubled until half the width of the interval is below the target, or the greatest size
/// is reached. Sizes are powers of two, at which a Sobol sequence is even.
public struct SampleGrowth: Hashable, Sendable {
  /// The runs that the sample has in the end.
  public let count: Int
  /// Half the width of the interval with them.
  public let halfWidth: Double
  /// Whether that is below the target.
  public let isReached: Bool

  /// Grows a sample.
  ///
  /// - Parameters:
  ///   - target: What half the width of the interval shall be below.
  ///   - start: The least size; made a power of two.
  ///   - limit: The greatest size; made a power of two that is not above it.
  ///   - extend: Does runs that are new, those before having been done, and returns half the width of
  ///     the interval with all of them; NaN as long as it is undefined.
  /// - Throws: ``SamplingError`` if a number cannot be used, and what the runs throw.
  public init(
    until target: Double,
    from start: Int = 64,
    atMost limit: Int = 1 << 20,
    extend: (_ runs: Range<Int>) throws -> Double
  ) throws {
    guard target > 0 else {
      throw SamplingError.design(
        "an interval cannot become narrower than \(target); write a number above 0"
      )
    }
    guard start > 0, limit >= start else {
      throw SamplingError.design(
        "a sample cannot grow from \(start) to \(limit) runs; write a limit above the start"
      )
    }
    let greatest = Self.powerOfTwo(notAbove: limit)
    var next = min(greatest, Self.powerOfTwo(notAbove: start))
    if next < start, next < greatest { next *= 2 }
    var (count, halfWidth) = (0, Double.nan)
    repeat {
      halfWidth = try extend(count..<next)
      count = next
      next *= 2
    } while !(halfWidth < target) && count < greatest
    (self.count, self.halfWidth) = (count, halfWidth)
    isReached = halfWidth < target
  }

  private static func powerOfTwo(notAbove number: Int) -> Int {
    1 << (Int.bitWidth - 1 - number.leadingZeroBitCount)
  }
}

extension Sampler {
  /// Whether a larger sample begins with the points of a smaller, so that it can grow.
  public var isExtensible: Bool {
    switch self {
    case .monteCarlo, .sobol, .morris: true
    case .grid, .latinHypercube, .oneAtATime: false
    }
  }

  /// The same sampler with another size; a grid and one-at-a-time have none and stay the same.
  public func resized(to size: Int) -> Sampler {
    switch self {
    case .monteCarlo: .monteCarlo(size)
    case .latinHypercube: .latinHypercube(size)
    case .sobol(_, let isScrambled): .sobol(size, isScrambled: isScrambled)
    case .morris(_, let levels): .morris(trajectories: size, levels: levels)
    case .grid, .oneAtATime: self
    }
  }
}
