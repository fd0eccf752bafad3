/// A number beside what chance makes of it.
public struct NullComparison: Hashable, Sendable {
  /// The number itself.
  public let observed: Double
  /// The numbers of the draws.
  public let null: Spread
  /// How many standard deviations the number lies above the mean of the draws; NaN if they do not
  /// vary.
  public let deviations: Double
  /// The share of draws at least as great, the number itself counted among them.
  public let upperP: Double
  /// The share of draws at most as great, the number itself counted among them.
  public let lowerP: Double
  /// Twice the smaller of both, at most 1.
  public let p: Double
  /// ``p`` corrected for the number of actors tested at once, by Holm's method; the same as ``p`` for
  /// a number that is alone.
  public internal(set) var adjustedP: Double

  /// Compares a number with draws.
  ///
  /// p = (1 + *b*)/(1 + *N*), for *b* of *N* draws that are as extreme. Draws in which the number is
  /// undefined do not count. What is equal but for rounding is equal.
  ///
  /// - Parameters:
  ///   - observed: The number; everything is NaN if it is undefined, or no draw is defined.
  ///   - draws: The numbers of the draws.
  ///   - interval: The share of the draws in the interval of ``null``.
  ///
  /// Source: B. Phipson, G. K. Smyth, "Permutation p-values should never be zero", *Statistical
  /// Applications in Genetics and Molecular Biology* 9(1), 2010, section 3.
  /// <https://doi.org/10.2202/1544-6115.1585>
  public init(_ observed: Double, among draws: [Double], interval: Double) {
    self.observed = observed
    null = Spread(draws, interval: interval)
    let known = draws.filter { !$0.isNaN }
    guard !observed.isNaN, !known.isEmpty else {
      deviations = .nan
      upperP = .nan
      lowerP = .nan
      p = .nan
      adjustedP = .nan
      return
    }
    let slack = observed.isFinite ? 1e-12 * max(1, observed.magnitude) : 0
    let total = Double(known.count + 1)
    upperP = Double(1 + known.count { $0 >= observed - slack }) / total
    lowerP = Double(1 + known.count { $0 <= observed + slack }) / total
    p = min(1, 2 * min(upperP, lowerP))
    adjustedP = p
    deviations = null.deviation > slack ? (observed - null.mean) / null.deviation : .nan
  }
}

extension [NullComparison] {
  /// The same comparisons with p-values corrected for their number.
  ///
  /// Source: S. Holm, "A simple sequentially rejective multiple test procedure", *Scandinavian Journal
  /// of Statistics* 6(2), 1979. <https://www.jstor.org/stable/4615733>
  var adjustedByHolm: [NullComparison] {
    var result = self
    let order = indices.filter { !self[$0].p.isNaN }.sorted { (self[$0].p, $0) < (self[$1].p, $1) }
    var least = 0.0
    for (place, index) in order.enumerated() {
      least = Swift.max(least, Swift.min(1, self[index].p * Double(order.count - place)))
      result[index].adjustedP = least
    }
    return result
  }
}
