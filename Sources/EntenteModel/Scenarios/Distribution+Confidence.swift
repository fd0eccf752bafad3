extension Distribution {
  /// The distribution of a coded number, by how sure the coder is of it.
  ///
  /// A triangle with its peak at the coded value. Its half-width is a share of the width of the
  /// parameter's range: with high confidence 0.1, moderate 0.25, low 0.5. What would lie outside the
  /// range is cut off at it, so that a value at a bound has one-sided doubt.
  ///
  /// The shares are a stated convention, and no measurement: they say that "high" doubts the value by
  /// a tenth of the scale and "low" by half of it. Results depend on them; vary them.
  ///
  /// - Parameters:
  ///   - confidence: The coder's confidence in the value.
  ///   - value: The coded value; if outside the range, its nearest bound is taken.
  ///   - range: The values that the parameter may have.
  /// - Returns: A triangular distribution, or a fixed one if the range is a single value.
  public static func fromConfidence(
    _ confidence: Confidence,
    around value: Double,
    in range: ClosedRange<Double> = 0...1
  ) -> Distribution {
    let centre = min(max(value, range.lowerBound), range.upperBound)
    let reach = halfWidth(of: confidence) * (range.upperBound - range.lowerBound)
    let lower = max(range.lowerBound, centre - reach)
    let upper = min(range.upperBound, centre + reach)
    return lower < upper ? .triangular(lower, mode: centre, upper) : .fixed(centre)
  }

  /// The half-width that a confidence stands for, as a share of the width of the range.
  public static func halfWidth(of confidence: Confidence) -> Double {
    switch confidence {
    case .high: 0.1
    case .moderate: 0.25
    case .low: 0.5
    }
  }
}
