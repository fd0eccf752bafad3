/// Where successions end: in consistent scenarios, or in cycles of inconsistent ones.
public struct CrossImpactAttractors: Hashable, Sendable {
  /// A scenario or cycle that successions end in.
  public struct Attractor: Hashable, Sendable {
    /// The scenarios in the order of succession, from the least of them on.
    public let scenarios: [CrossImpactScenario]
    /// From how many starts succession ends here: the basin.
    public let starts: Int
    /// The share of all starts, from 0 to 1: the attractor's weight.
    public let share: Double
    /// Where the share of all scenarios lies with 95 % confidence, if starts were sampled; nil if all
    /// were tried and the share is exact.
    public let interval: ClosedRange<Double>?

    /// Whether it is one scenario that stays as it is, and so a consistent one.
    public var isFixed: Bool { scenarios.count == 1 }
  }

  /// The rule of succession.
  public let succession: Succession
  /// The attractors, by their least scenario.
  public let attractors: [Attractor]
  /// From how many scenarios successions were followed.
  public let starts: Int
  /// Whether that were all scenarios.
  public let isExhaustive: Bool
  /// From how many starts succession had not settled after the longest way that was followed.
  public let unsettled: Int

  /// The attractor that is a given scenario; nil if it is none.
  public func attractor(at scenario: CrossImpactScenario) -> Attractor? {
    var low = 0
    var high = attractors.count
    while low < high {
      let middle = (low + high) / 2
      if attractors[middle].scenarios[0] < scenario { low = middle + 1 } else { high = middle }
    }
    guard low < attractors.count, attractors[low].scenarios == [scenario] else { return nil }
    return attractors[low]
  }
}

/// A range in which a share lies with 95 % confidence, given how often something was seen.
///
/// Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference",
/// *Journal of the American Statistical Association* 22(158), 1927.
/// <https://doi.org/10.1080/01621459.1927.10502953>
struct ShareInterval {
  /// The standard normal deviate that 2.5 % exceed.
  private static let deviate = 1.959963984540054

  /// The interval of something seen `hits` times in `count`; all that is possible if `count` is 0.
  static func of(_ hits: Int, in count: Int) -> ClosedRange<Double> {
    guard count > 0 else { return 0...1 }
    let n = Double(count)
    let share = Double(hits) / n
    let z = deviate
    let scale = 1 + z * z / n
    let centre = (share + z * z / (2 * n)) / scale
    let half = z / scale * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
    let low = hits == 0 ? 0 : max(0, centre - half)
    let high = hits == count ? 1 : min(1, centre + half)
    return low...high
  }
}
