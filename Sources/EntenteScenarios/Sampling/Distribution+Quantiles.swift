public import EntenteModel

extension Distribution {
  /// The value that is not exceeded with a probability: the inverse of ``cumulative(_:)``.
  ///
  /// For single values it is the least whose cumulative probability is at least the share, options of
  /// a choice being in ascending order. Values never leave ``range``.
  ///
  /// - Parameter share: A probability from 0 to 1.
  /// - Returns: The value, nearly to the last digit; NaN if the share is not from 0 to 1 or the
  ///   distribution has a fault.
  /// - Complexity: O(1), for a choice of *k* options O(*k* log *k*); draw many values through
  ///   ``QuantileFunction``.
  public func quantile(_ share: Double) -> Double { QuantileFunction(self).value(at: share) }

  /// The probability of at most a value.
  ///
  /// - Parameter value: Any number.
  /// - Returns: A number from 0 to 1; NaN if the value is or the distribution has a fault.
  public func cumulative(_ value: Double) -> Double {
    guard let range, !value.isNaN else { return .nan }
    if value < range.lowerBound { return 0 }
    if value >= range.upperBound { return 1 }
    switch self {
    case .fixed: return 1
    case .uniform(let lower, let upper): return (value - lower) / (upper - lower)
    case .triangular(let lower, let mode, let upper):
      if value <= mode, mode > lower {
        return (value - lower) / (upper - lower) * ((value - lower) / (mode - lower))
      }
      return 1 - (upper - value) / (upper - lower) * ((upper - value) / (upper - mode))
    case .pert(let lower, _, let upper), .beta(_, _, let lower, let upper):
      let (alpha, beta) = shapes
      return BetaCurve(alpha, beta).cumulative((value - lower) / (upper - lower))
    case .normal(let mean, let deviation, let lower, let upper):
      return TruncatedNormalCurve((lower - mean) / deviation, (upper - mean) / deviation)
        .cumulative((value - mean) / deviation)
    case .choice(let options):
      let total = options.reduce(0) { $0 + $1.weight }
      return options.filter { $0.value <= value }.reduce(0) { $0 + $1.weight } / total
    case .bernoulli(let probability): return 1 - probability
    }
  }

  /// The mean; NaN if the distribution has a fault.
  public var mean: Double {
    guard fault == nil else { return .nan }
    switch self {
    case .fixed(let value): return value
    case .uniform(let lower, let upper): return lower + (upper - lower) / 2
    case .triangular(let lower, let mode, let upper):
      return lower + ((mode - lower) + (upper - lower)) / 3
    case .pert(let lower, _, let upper), .beta(_, _, let lower, let upper):
      let (alpha, beta) = shapes
      return lower + (upper - lower) * (alpha / (alpha + beta))
    case .normal(let mean, let deviation, let lower, let upper):
      return mean + deviation
        * TruncatedNormalCurve((lower - mean) / deviation, (upper - mean) / deviation).mean
    case .choice(let options):
      let total = options.reduce(0) { $0 + $1.weight }
      return options.reduce(0) { $0 + $1.value * $1.weight } / total
    case .bernoulli(let probability): return probability
    }
  }

  /// The shapes of the beta distribution that this one is, from 0 to 1.
  var shapes: (alpha: Double, beta: Double) {
    switch self {
    case .pert(let lower, let mode, let upper):
      let width = upper - lower
      return (1 + 4 * ((mode - lower) / width), 1 + 4 * ((upper - mode) / width))
    case .beta(let alpha, let beta, _, _): return (alpha, beta)
    default: return (1, 1)
    }
  }
}
