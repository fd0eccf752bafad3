/// Quantiles of samples.
public enum Quantiles {
  /// The quantile of sorted numbers, between the two next to it by linear interpolation.
  ///
  /// - Parameters:
  ///   - share: Which, from 0 for the least to 1 for the greatest.
  ///   - sorted: Numbers in ascending order, without NaN.
  /// - Returns: The quantile; NaN if there are no numbers.
  ///
  /// As NumPy's `quantile` and R's type 7.
  ///
  /// Source: R. J. Hyndman, Y. Fan, "Sample quantiles in statistical packages", *The American
  /// Statistician* 50(4), 1996, definition 7. <https://doi.org/10.1080/00031305.1996.10473566>
  public static func quantile(_ share: Double, ofSorted sorted: [Double]) -> Double {
    guard let last = sorted.last else { return .nan }
    let place = share * Double(sorted.count - 1)
    let index = Int(place)
    guard index + 1 < sorted.count else { return last }
    let (low, high) = (sorted[index], sorted[index + 1])
    let part = place - Double(index)
    return part == 0 || low == high ? low : low + part * (high - low)
  }
}

/// How numbers of samples are spread.
public struct Spread: Hashable, Sendable {
  /// The median.
  public let median: Double
  /// The lower end of the interval.
  public let lower: Double
  /// The upper end of the interval.
  public let upper: Double
  /// The mean.
  public let mean: Double
  /// The standard deviation, with *n* − 1.
  public let deviation: Double
  /// The share of samples in which the number is defined; the others are left out above.
  public let shareDefined: Double

  /// The spread of some numbers.
  ///
  /// - Parameters:
  ///   - numbers: A number for each sample, NaN where it is undefined.
  ///   - interval: The share of the samples in the interval; half of the rest lies on either side.
  public init(_ numbers: [Double], interval: Double) {
    let sorted = numbers.filter { !$0.isNaN }.sorted()
    let count = Double(sorted.count)
    let mean = sorted.reduce(0, +) / count
    median = Quantiles.quantile(0.5, ofSorted: sorted)
    lower = Quantiles.quantile((1 - interval) / 2, ofSorted: sorted)
    upper = Quantiles.quantile((1 + interval) / 2, ofSorted: sorted)
    self.mean = mean
    let squares = sorted.map { ($0 - mean) * ($0 - mean) }.reduce(0, +)
    deviation = sorted.count > 1 ? (squares / (count - 1)).squareRoot() : .nan
    shareDefined = numbers.isEmpty ? 0 : count / Double(numbers.count)
  }
}
