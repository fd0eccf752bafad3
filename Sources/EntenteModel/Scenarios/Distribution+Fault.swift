extension Distribution {
  /// What is wrong with the numbers, and what to write instead; nil if nothing is.
  public var fault: String? {
    guard numbers.allSatisfy(\.isFinite) else {
      return "\(name) has a number that is infinite or not a number; write finite numbers"
    }
    switch self {
    case .fixed: return nil
    case .uniform(let lower, let upper): return boundsFault(lower, upper)
    case .triangular(let lower, let mode, let upper), .pert(let lower, let mode, let upper):
      if let fault = boundsFault(lower, upper) { return fault }
      guard !(lower...upper).contains(mode) else { return nil }
      return "the mode \(Self.text(mode)) of \(name) is not between its bounds; write the least "
        + "value, the most likely and the greatest, in this order, as in "
        + example(lower, min(max(mode, lower), upper), upper)
    case .normal(let mean, let deviation, let lower, let upper):
      return normalFault(mean, deviation, lower, upper)
    case .beta(let alpha, let beta, let lower, let upper):
      guard Self.shapes.contains(alpha), Self.shapes.contains(beta) else {
        return "the shapes \(Self.text(alpha)) and \(Self.text(beta)) of beta cannot be used; "
          + "write numbers from 0.001 to 1000000, as in beta(2, 5)"
      }
      return boundsFault(lower, upper)
    case .choice(let options): return choiceFault(options)
    case .bernoulli(let probability):
      guard !(0...1).contains(probability) else { return nil }
      return "the probability \(Self.text(probability)) of bernoulli is not between 0 and 1; "
        + (probability > 1 && probability <= 100
          ? "write a share of 1, as in bernoulli(\(Self.text(probability / 100)))"
          : "write a number from 0 to 1, as in bernoulli(0.3)")
    }
  }

  /// Shapes for which the beta distribution can be computed to full accuracy.
  private static let shapes = 0.001...1e6

  private func boundsFault(_ lower: Double, _ upper: Double) -> String? {
    guard (upper - lower).isFinite else {
      return "the bounds of \(name) are too far apart; write numbers below 1e300"
    }
    guard lower >= upper else { return nil }
    if lower == upper {
      return "the bounds of \(name) are both \(Self.text(lower)); for one value write "
        + "fixed(\(Self.text(lower)))"
    }
    return "the lower bound \(Self.text(lower)) of \(name) is above the upper bound "
      + "\(Self.text(upper)); write the lower bound first"
  }

  private func normalFault(
    _ mean: Double,
    _ deviation: Double,
    _ lower: Double,
    _ upper: Double
  ) -> String? {
    guard deviation > 0 else {
      return
        "the deviation \(Self.text(deviation)) of normal is not above 0; write mean, deviation, "
        + "lower and upper bound, as in normal(0.5, 0.1, 0, 1)"
    }
    if let fault = boundsFault(lower, upper) { return fault }
    guard lower - mean > 30 * deviation || mean - upper > 30 * deviation else { return nil }
    return
      "the bounds of normal lie more than 30 deviations from the mean \(Self.text(mean)), where "
      + "nothing is left of it; write bounds around the mean, or a uniform distribution"
  }

  private func choiceFault(_ options: [Option]) -> String? {
    if options.isEmpty { return "choice has no values; write them, as in choice(1, 2, 3)" }
    if let bad = options.first(where: { $0.weight < 0 }) {
      return "the weight \(Self.text(bad.weight)) of \(Self.text(bad.value)) in choice is below 0; "
        + "write 0 or more"
    }
    let total = options.reduce(0) { $0 + $1.weight }
    guard total > 0, total.isFinite else {
      return "the weights in choice sum up to \(Self.text(total)); write weights whose sum is "
        + "above 0"
    }
    var seen: [Double] = []
    for option in options.map(\.value) {
      if seen.contains(option) {
        return "\(Self.text(option)) stands twice in choice; write it once, with the weight of both"
      }
      seen.append(option)
    }
    return nil
  }

  private func example(_ numbers: Double...) -> String {
    "\(name)(\(numbers.map { Self.text($0) }.joined(separator: ", ")))"
  }
}
