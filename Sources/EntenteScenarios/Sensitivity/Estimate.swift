/// A number worked out from a sample, with an interval for what a larger sample would give.
public struct Estimate: Hashable, Sendable {
  /// The number.
  public let value: Double
  /// The interval by the bootstrap; nil if none was asked for or the number is undefined.
  public let interval: ClosedRange<Double>?

  /// Creates an estimate.
  public init(_ value: Double, interval: ClosedRange<Double>?) {
    self.value = value
    self.interval = interval
  }

  /// Whether the interval covers 0, so that the number may come from the choice of the sample alone.
  ///
  /// False if there is no interval.
  public var mayBeZero: Bool { interval?.contains(0) ?? false }
}

/// How intervals are found by drawing from a sample again.
///
/// As many rows as there are are drawn with replacement, and the number is worked out from them; the
/// interval holds the middle part of what comes out.
///
/// Source: B. Efron, R. J. Tibshirani, *An Introduction to the Bootstrap*, 1993, 13.3, percentile
/// intervals.
public struct Bootstrap: Hashable, Sendable {
  /// How often rows are drawn; 0 for no intervals.
  public var resamples: Int
  /// The share of what comes out that the interval holds.
  public var confidence: Double
  /// The seed of the draws.
  public var seed: UInt64

  /// Creates a way to find intervals.
  public init(resamples: Int = 500, confidence: Double = 0.95, seed: UInt64) {
    self.resamples = resamples
    self.confidence = confidence
    self.seed = seed
  }

  /// Checks the numbers.
  ///
  /// - Throws: ``SamplingError`` if one cannot be used.
  func check() throws(SamplingError) {
    guard resamples == 0 || (10...1_000_000).contains(resamples) else {
      throw .design("\(resamples) resamples cannot be used; write 0, or from 10 to 1000000")
    }
    guard confidence > 0, confidence < 1 else {
      throw .design("a confidence of \(confidence) cannot be used; write a number such as 0.95")
    }
  }
}
