/// The standard normal distribution between two bounds, scaled so that it is the whole there.
struct TruncatedNormalCurve {
  private let lower: Double
  private let upper: Double
  /// The probabilities below and above the bounds, and between them.
  private let below: Double
  private let above: Double
  private let mass: Double

  /// Creates the curve between two bounds, the lower first, in deviations from the mean.
  init(_ lower: Double, _ upper: Double) {
    (self.lower, self.upper) = (lower, upper)
    below = NormalCurve.cumulative(lower)
    above = NormalCurve.cumulative(-upper)
    // Near 1 probabilities lose their digits, so those are taken that are nearer to 0.
    mass =
      lower > 0 ? NormalCurve.cumulative(-lower) - above : NormalCurve.cumulative(upper) - below
  }

  func cumulative(_ value: Double) -> Double {
    let share =
      value <= 0
      ? (NormalCurve.cumulative(value) - below) / mass
      : 1 - (NormalCurve.cumulative(-value) - above) / mass
    return min(1, max(0, share))
  }

  func quantile(_ share: Double) -> Double {
    guard share > 0 else { return lower }
    guard share < 1 else { return upper }
    let whole = below + share * mass
    let value =
      whole <= 0.5
      ? NormalCurve.quantile(whole) : -NormalCurve.quantile(above + (1 - share) * mass)
    return min(upper, max(lower, value))
  }

  /// The mean, in deviations from the mean before cutting.
  var mean: Double {
    func density(_ value: Double) -> Double {
      exponential(-value * value / 2 - halfLogarithmOfTwoPi)
    }
    return min(upper, max(lower, (density(lower) - density(upper)) / mass))
  }
}
