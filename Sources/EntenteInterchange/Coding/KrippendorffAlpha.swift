/// Krippendorff's alpha: how far coders agree beyond what chance would bring.
///
/// Units are what was coded; each coder gives a unit one value or none. Alpha is 1 − *D*ₒ/*D*ₑ,
/// where *D*ₒ is the mean difference of values within units and *D*ₑ that of all values whatever
/// their unit. Units with fewer than two values are left out, so that missing values need no
/// stand-in. The differences of two values are
///
/// - nominal: 0 if they are the same, else 1;
/// - ordinal: the square of how many values lie between their ranks, half of each rank counted;
/// - interval: the square of their difference;
/// - set: 1 − *J* *M* (MASI), where *J* is the Jaccard index and *M* is 1 for equal sets, 2/3 where
///   one holds the other, 1/3 where they overlap, and 0 where they do not.
///
/// Source: K. Krippendorff, "Computing Krippendorff's alpha-reliability", University of Pennsylvania,
/// 2011, <https://repository.upenn.edu/asc_papers/43>; A. F. Hayes, K. Krippendorff, "Answering the
/// call for a standard reliability measure for coding data", *Communication Methods and Measures*
/// 1(1), 2007, <https://doi.org/10.1080/19312450709336664>. MASI: R. Passonneau, "Measuring agreement
/// on set-valued items (MASI) for semantic and pragmatic annotation", LREC 2006.
public struct KrippendorffAlpha: Hashable, Sendable {
  /// Alpha; nil if it is undefined, because no unit has two values or all values are the same.
  public let alpha: Double?
  /// The units that have at least two values.
  public let unitCount: Int
  /// The values of those units.
  public let valueCount: Int
  /// The mean difference of values within units, *D*ₒ.
  public let observedDisagreement: Double
  /// The mean difference of all values, *D*ₑ.
  public let expectedDisagreement: Double

  /// Computes alpha.
  ///
  /// - Parameters:
  ///   - units: The values of each unit; those with fewer than two are left out.
  ///   - differences: The sum of the differences of all ordered pairs of values in a list.
  init<Value>(_ units: [[Value]], differences: ([Value]) -> Double) {
    let pairable = units.filter { $0.count > 1 }
    let values = pairable.flatMap(\.self)
    unitCount = pairable.count
    valueCount = values.count
    guard values.count > 1 else {
      (alpha, observedDisagreement, expectedDisagreement) = (nil, 0, 0)
      return
    }
    let total = Double(values.count)
    let within = pairable.reduce(0) { $0 + differences($1) / Double($1.count - 1) }
    observedDisagreement = within / total
    expectedDisagreement = differences(values) / (total * (total - 1))
    alpha = expectedDisagreement > 0 ? 1 - observedDisagreement / expectedDisagreement : nil
  }

  /// What alpha might have been of other units of the same kind.
  public struct Interval: Hashable, Sendable {
    /// The 2.5 % and the 97.5 % quantile; nil if alpha was undefined in most samples.
    public let bounds: ClosedRange<Double>?
    /// In how many samples alpha was undefined, as all values were the same.
    public let undefinedCount: Int
    /// How many samples were drawn.
    public let sampleCount: Int
  }
}
