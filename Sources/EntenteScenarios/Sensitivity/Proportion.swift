/// A share of runs, with the interval of Wilson.
///
/// The interval holds for independent runs; runs of a Sobol sequence or a Latin hypercube scatter less.
///
/// Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference",
/// *Journal of the American Statistical Association* 22(158), 1927.
/// <https://doi.org/10.1080/01621459.1927.10502953>
public struct Proportion: Hashable, Sendable {
  /// How many runs there are of what is counted.
  public let successes: Int
  /// How many runs there are.
  public let count: Int
  /// The interval, from 0 to 1.
  public let interval: ClosedRange<Double>

  /// The share; NaN if there are no runs.
  public var share: Double { Double(successes) / Double(count) }

  /// Works out a share.
  ///
  /// - Parameters:
  ///   - successes: How many of the runs are counted, from 0 to the count.
  ///   - count: How many runs there are; of none the interval is from 0 to 1.
  ///   - confidence: The confidence of the interval, between 0 and 1.
  public init(_ successes: Int, of count: Int, confidence: Double = 0.95) {
    precondition((0...max(0, count)).contains(successes), "successes are among the runs")
    precondition(confidence > 0 && confidence < 1, "a confidence is between 0 and 1")
    (self.successes, self.count) = (successes, count)
    guard count > 0 else {
      interval = 0...1
      return
    }
    let size = Double(count)
    let share = Double(successes) / size
    let z = NormalCurve.quantile((1 + confidence) / 2)
    let square = z * z / size
    let centre = share + square / 2
    let reach = z * (share * (1 - share) / size + square / (4 * size)).squareRoot()
    let lower = successes == 0 ? 0 : max(0, (centre - reach) / (1 + square))
    let upper = successes == count ? 1 : min(1, (centre + reach) / (1 + square))
    interval = lower...upper
  }
}
