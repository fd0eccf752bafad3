public import EntenteModel

/// The inverse of a distribution's cumulative probability, prepared for many values.
public struct QuantileFunction: Sendable {
  private enum Form: Sendable {
    case none
    case fixed(Double)
    case uniform
    case triangular(mode: Double, share: Double)
    case beta(BetaCurve)
    case normal(TruncatedNormalCurve, mean: Double, deviation: Double)
    /// Values in ascending order, each with the cumulative probability.
    case steps([(value: Double, share: Double)])
  }

  private let form: Form
  private let lower: Double
  private let upper: Double

  /// Prepares the quantiles of a distribution.
  public init(_ distribution: Distribution) {
    guard let range = distribution.range else {
      (form, lower, upper) = (.none, .nan, .nan)
      return
    }
    (lower, upper) = (range.lowerBound, range.upperBound)
    switch distribution {
    case .fixed(let value): form = .fixed(value)
    case .uniform: form = .uniform
    case .triangular(let lower, let mode, let upper):
      form = .triangular(mode: mode, share: (mode - lower) / (upper - lower))
    case .pert, .beta:
      let (alpha, beta) = distribution.shapes
      form = .beta(BetaCurve(alpha, beta))
    case .normal(let mean, let deviation, let lower, let upper):
      let curve = TruncatedNormalCurve((lower - mean) / deviation, (upper - mean) / deviation)
      form = .normal(curve, mean: mean, deviation: deviation)
    case .choice(let options): form = .steps(Self.steps(options))
    case .bernoulli(let probability):
      let options = [
        Distribution.Option(0, weight: 1 - probability), .init(1, weight: probability),
      ]
      form = .steps(Self.steps(options))
    }
  }

  private static func steps(
    _ options: [Distribution.Option]
  ) -> [(value: Double, share: Double)] {
    let possible = options.filter { $0.weight > 0 }.sorted { $0.value < $1.value }
    let total = possible.reduce(0) { $0 + $1.weight }
    var sum = 0.0
    return possible.map { option in
      sum += option.weight
      return (option.value, sum / total)
    }
  }

  /// The value that is not exceeded with a probability; see ``EntenteModel/Distribution``.
  public func value(at share: Double) -> Double {
    guard share >= 0, share <= 1 else { return .nan }
    let value: Double
    switch form {
    case .none: return .nan
    case .fixed(let fixed): return fixed
    case .uniform: value = lower + share * (upper - lower)
    case .triangular(let mode, let peak):
      if share == 1 { return upper }
      value =
        share < peak
        ? lower + (share * (upper - lower) * (mode - lower)).squareRoot()
        : upper - ((1 - share) * (upper - lower) * (upper - mode)).squareRoot()
    case .beta(let curve): value = lower + curve.quantile(share) * (upper - lower)
    case .normal(let curve, let mean, let deviation):
      value = mean + deviation * curve.quantile(share)
    case .steps(let steps):
      return steps.first { share <= $0.share }?.value ?? upper
    }
    return min(upper, max(lower, value))
  }

  /// The values and the middles of their probabilities, if only single values occur.
  var singleValues: [(value: Double, share: Double)]? {
    switch form {
    case .fixed(let value): return [(value, 0.5)]
    case .steps(let steps):
      var before = 0.0
      return steps.map { step in
        defer { before = step.share }
        return (step.value, (before + step.share) / 2)
      }
    default: return nil
    }
  }
}
