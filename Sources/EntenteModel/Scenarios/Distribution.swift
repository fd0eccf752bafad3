/// How likely each value of an uncertain number is.
///
/// A distribution of a coded parameter states what somebody holds possible, and measures nothing.
public enum Distribution: Hashable, Sendable {
  /// One of the values of a choice, with its weight beside the others.
  public struct Option: Hashable, Sendable {
    /// The value.
    public var value: Double
    /// How often it is taken, beside the weights of the other options.
    public var weight: Double

    /// Creates an option.
    public init(_ value: Double, weight: Double = 1) {
      self.value = value
      self.weight = weight
    }
  }

  /// Always one value.
  case fixed(Double)

  /// Every value between two equally.
  case uniform(Double, Double)

  /// A density that rises in a straight line to the mode and falls in one from it.
  case triangular(Double, mode: Double, Double)

  /// The beta distribution between two values whose mean is (lower + 4 mode + upper) / 6.
  ///
  /// Source: D. G. Malcolm, J. H. Roseboom, C. E. Clark, W. Fazar, "Application of a technique for
  /// research and development program evaluation", *Operations Research* 7(5), 1959.
  /// <https://doi.org/10.1287/opre.7.5.646>
  case pert(Double, mode: Double, Double)

  /// The normal distribution, cut off at two values and scaled so that the rest is the whole.
  ///
  /// The mean and the deviation are those before cutting.
  case normal(mean: Double, deviation: Double, Double, Double)

  /// The beta distribution with two shapes, from 0 to 1 or stretched to lie between two values.
  case beta(Double, Double, lower: Double = 0, upper: Double = 1)

  /// Some values, each with a weight.
  case choice([Option])

  /// 1 with a probability, else 0: a relation exists or not, an event happens or not.
  case bernoulli(Double)
}

extension Distribution {
  /// Creates a choice of values that are all equally likely.
  public static func choice(_ values: Double...) -> Distribution {
    .choice(values.map { Option($0) })
  }

  /// The least and the greatest value that can occur; nil if the distribution has a ``fault``.
  ///
  /// Options of weight 0, and values of probability 0, do not count.
  public var range: ClosedRange<Double>? {
    guard fault == nil else { return nil }
    switch self {
    case .fixed(let value): return value...value
    case .uniform(let lower, let upper), .triangular(let lower, _, let upper),
      .pert(let lower, _, let upper), .normal(_, _, let lower, let upper),
      .beta(_, _, let lower, let upper):
      return lower...upper
    case .choice(let options):
      let values = options.filter { $0.weight > 0 }.map(\.value)
      guard let least = values.min(), let greatest = values.max() else { return nil }
      return least...greatest
    case .bernoulli(let probability):
      return (probability < 1 ? 0 : 1)...(probability > 0 ? 1 : 0)
    }
  }

  /// Whether only single values occur, and none between them.
  public var isDiscrete: Bool {
    switch self {
    case .fixed, .choice, .bernoulli: true
    case .uniform, .triangular, .pert, .normal, .beta: false
    }
  }
}
