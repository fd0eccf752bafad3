extension Distribution: CustomStringConvertible {
  /// The distribution as scenario files write it, as in `uniform(0, 1)`; reading it gives an equal one.
  ///
  /// A weight other than 1 in a choice is written with a word, as in `choice(0, 0.5 weight 3, 1)`.
  public var description: String {
    let list =
      switch self {
      case .choice(let options):
        options.map { option in
          Self.text(option.value)
            + (option.weight == 1 ? "" : " weight \(Self.text(option.weight))")
        }
      default: numbers.map { Self.text($0) }
      }
    return "\(name)(\(list.joined(separator: ", ")))"
  }

  /// The word before the parenthesis.
  public var name: String {
    switch self {
    case .fixed: "fixed"
    case .uniform: "uniform"
    case .triangular: "triangular"
    case .pert: "pert"
    case .normal: "normal"
    case .beta: "beta"
    case .choice: "choice"
    case .bernoulli: "bernoulli"
    }
  }

  /// The numbers in the order of the text; those of a choice with their weights.
  var numbers: [Double] {
    switch self {
    case .fixed(let value): [value]
    case .uniform(let lower, let upper): [lower, upper]
    case .triangular(let lower, let mode, let upper), .pert(let lower, let mode, let upper):
      [lower, mode, upper]
    case .normal(let mean, let deviation, let lower, let upper): [mean, deviation, lower, upper]
    case .beta(let alpha, let beta, let lower, let upper):
      lower == 0 && upper == 1 ? [alpha, beta] : [alpha, beta, lower, upper]
    case .choice(let options): options.flatMap { [$0.value, $0.weight] }
    case .bernoulli(let probability): [probability]
    }
  }

  static func text(_ number: Double) -> String { Quantity.text(number) }

  /// Reads a distribution, as in `triangular(0.4, 0.6, 0.8)`.
  ///
  /// A bare number is a fixed value.
  ///
  /// - Throws: ``DistributionError`` with the column where the text stops being a distribution, or
  ///   of the first number if the numbers do not fit together.
  public init(parsing text: String) throws {
    var reader = DistributionReader(text)
    self = try reader.distribution()
  }

  /// Reads the distribution of a number with a default, as in `from-confidence(low)`.
  ///
  /// That word stands for ``fromConfidence(_:around:in:)``, the triangle around the default that the
  /// coder's confidence means; it is written as such a triangle.
  ///
  /// - Parameters:
  ///   - text: A distribution, or `from-confidence(high)`, `(moderate)` or `(low)`.
  ///   - value: The default.
  ///   - range: The values that the number may have.
  /// - Throws: ``DistributionError``.
  public init(
    parsing text: String,
    around value: Double,
    in range: ClosedRange<Double> = 0...1
  ) throws {
    var reader = DistributionReader(text)
    reader.coded = (value, range)
    self = try reader.distribution()
  }
}
