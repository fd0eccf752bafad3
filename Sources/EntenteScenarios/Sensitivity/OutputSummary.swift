internal import EntenteNetwork

/// How an output is spread over the runs of a sample.
///
/// Runs in which the output is undefined are left out, and counted.
public struct OutputSummary: Hashable, Sendable {
  /// A quantile.
  public struct Quantile: Hashable, Sendable {
    /// The share of the runs that are at or below the value.
    public let share: Double
    /// The value.
    public let value: Double
  }

  /// How many runs define the output.
  public let count: Int
  /// How many runs do not.
  public let undefinedCount: Int
  /// The mean; NaN if no run defines the output.
  public let mean: Double
  /// The standard deviation, with *n* − 1; NaN for fewer than two runs.
  public let deviation: Double
  /// Half the width of the interval of the mean: z times the deviation over the root of the count.
  ///
  /// By the central limit theorem, for independent runs; runs of a Sobol sequence or a Latin hypercube
  /// scatter less.
  public let halfWidth: Double
  /// The quantiles asked for, by NumPy's default and R's type 7.
  public let quantiles: [Quantile]

  /// The interval of the mean; nil if fewer than two runs define the output.
  public var interval: ClosedRange<Double>? {
    halfWidth.isFinite ? mean - halfWidth...mean + halfWidth : nil
  }

  /// Sums up an output.
  ///
  /// - Parameters:
  ///   - outputs: The output of each run; NaN where it is undefined.
  ///   - shares: Which quantiles, from 0 to 1.
  ///   - confidence: The confidence of the interval of the mean, between 0 and 1.
  /// - Complexity: O(*n* log *n*).
  public init(
    of outputs: [Double],
    quantiles shares: [Double] = [0.05, 0.25, 0.5, 0.75, 0.95],
    confidence: Double = 0.95
  ) {
    precondition(shares.allSatisfy { (0...1).contains($0) }, "quantiles are from 0 to 1")
    precondition(confidence > 0 && confidence < 1, "a confidence is between 0 and 1")
    let sorted = outputs.filter { !$0.isNaN }.sorted()
    count = sorted.count
    undefinedCount = outputs.count - sorted.count
    let size = Double(sorted.count)
    // The median is taken off while summing, so that equal outputs have no deviation.
    let start = sorted.isEmpty ? 0 : sorted[sorted.count / 2]
    let mean = start + sorted.reduce(0) { $0 + ($1 - start) } / size
    let squares = sorted.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    self.mean = mean
    deviation = sorted.count > 1 ? (squares / (size - 1)).squareRoot() : .nan
    halfWidth = NormalCurve.quantile((1 + confidence) / 2) * deviation / size.squareRoot()
    quantiles = shares.map {
      Quantile(share: $0, value: Quantiles.quantile($0, ofSorted: sorted))
    }
  }
}
