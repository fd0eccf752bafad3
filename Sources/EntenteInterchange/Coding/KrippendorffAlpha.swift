internal import EntenteNetwork

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

  /// Computes alpha of categories, which are the same or not.
  ///
  /// - Parameter units: For each unit the values that coders gave it; nil where one gave none.
  /// - Complexity: O(*v*) for *v* values.
  public init<Value: Hashable>(nominal units: [[Value?]]) {
    var names: [Value: Int] = [:]
    let coded = units.map { unit in
      unit.compactMap(\.self).map { value in
        names[value]
          ?? {
            let code = names.count
            names[value] = code
            return code
          }()
      }
    }
    let count = names.count
    self.init(coded) { values in
      var counts = [Double](repeating: 0, count: count)
      for value in values { counts[value] += 1 }
      let total = Double(values.count)
      return total * total - counts.reduce(0) { $0 + $1 * $1 }
    }
  }

  /// Computes alpha of numbers whose differences mean something, as dates.
  ///
  /// - Parameter units: For each unit the values that coders gave it; nil where one gave none.
  /// - Complexity: O(*v*) for *v* values.
  public init(interval units: [[Double?]]) {
    let values = units.map { $0.compactMap(\.self) }
    // Differences do not change, and their squares stay exact, if numbers are taken from the first.
    let origin = values.first { $0.count > 1 }?.first ?? 0
    self.init(
      values.map { $0.map { $0 - origin } },
      differences: Self.squares
    )
  }

  /// Computes alpha of values of which only the order means something; an infinite one is the first
  /// or the last.
  ///
  /// - Parameter units: For each unit the values that coders gave it; nil where one gave none.
  /// - Complexity: O(*v* log *v*) for *v* values.
  public init(ordinal units: [[Double?]]) {
    let values = units.map { $0.compactMap(\.self) }
    let pairable = values.filter { $0.count > 1 }.flatMap(\.self).sorted()
    var ranks: [Double: Double] = [:]
    var start = 0
    while start < pairable.count {
      let end = pairable[start...].firstIndex { $0 != pairable[start] } ?? pairable.count
      ranks[pairable[start]] = Double(start + end) / 2
      start = end
    }
    self.init(values.map { $0.map { ranks[$0] ?? 0 } }, differences: Self.squares)
  }

  /// Computes alpha of sets, which may be partly the same.
  ///
  /// - Parameter units: For each unit the sets that coders gave it; nil where one gave none.
  /// - Complexity: O(*s*²) for *s* different sets.
  public init<Value: Hashable>(sets units: [[Set<Value>?]]) {
    var codes: [Set<Value>: Int] = [:]
    var sets: [Set<Value>] = []
    let coded = units.map { unit in
      unit.compactMap(\.self).map { set in
        if let code = codes[set] { return code }
        codes[set] = sets.count
        sets.append(set)
        return sets.count - 1
      }
    }
    let distances = sets.map { first in sets.map { Self.distance(first, $0) } }
    self.init(coded) { values in
      var counts = [Double](repeating: 0, count: sets.count)
      for value in values { counts[value] += 1 }
      var sum = 0.0
      for (first, row) in distances.enumerated() where counts[first] > 0 {
        for (second, distance) in row.enumerated() {
          sum += counts[first] * counts[second] * distance
        }
      }
      return sum
    }
  }

  /// - Parameters:
  ///   - units: The values of each unit.
  ///   - differences: The sum of the differences of all ordered pairs of values in a list.
  private init<Value>(_ units: [[Value]], differences: ([Value]) -> Double) {
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

  /// The sum of the squared differences of all ordered pairs: 2(*n* Σ*x*² − (Σ*x*)²), taken from the
  /// mean so that nothing is lost to rounding.
  private static func squares(_ values: [Double]) -> Double {
    let mean = values.reduce(0, +) / Double(values.count)
    return 2 * Double(values.count) * values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
  }

  private static func distance<Value>(_ first: Set<Value>, _ second: Set<Value>) -> Double {
    if first == second { return 0 }
    let common = first.intersection(second).count
    guard common > 0 else { return 1 }
    let jaccard = Double(common) / Double(first.union(second).count)
    let isNested = first.isSubset(of: second) || second.isSubset(of: first)
    return 1 - jaccard * (isNested ? 2.0 / 3 : 1.0 / 3)
  }
}

extension KrippendorffAlpha {
  /// What alpha might have been of other units of the same kind.
  public struct Interval: Hashable, Sendable {
    /// The 2.5 % and the 97.5 % quantile; nil if alpha was undefined in most samples.
    public let bounds: ClosedRange<Double>?
    /// In how many samples alpha was undefined, as all values were the same.
    public let undefinedCount: Int
    /// How many samples were drawn.
    public let sampleCount: Int
  }

  /// Draws units with replacement, again and again, and computes alpha of each sample.
  ///
  /// - Parameters:
  ///   - units: The units.
  ///   - sampleCount: How many samples to draw.
  ///   - seed: The seed of the draws; equal seeds give equal intervals.
  ///   - alpha: How alpha is computed.
  /// - Returns: The percentile interval of 95 %.
  /// - Complexity: O(samples × cost of alpha).
  ///
  /// Source: A. Zapf, S. Castell, L. Morawietz, A. Karch, "Measuring inter-rater reliability for
  /// nominal data – which coefficients and confidence intervals are appropriate?", *BMC Medical
  /// Research Methodology* 16:93, 2016. <https://doi.org/10.1186/s12874-016-0200-9>
  public static func bootstrap<Value>(
    _ units: [[Value?]],
    sampleCount: Int = 1_000,
    seed: UInt64,
    _ alpha: ([[Value?]]) -> KrippendorffAlpha
  ) -> Interval {
    let pairable = units.filter { unit in unit.count { $0 != nil } > 1 }
    var values: [Double] = []
    if !pairable.isEmpty {
      for sample in 0..<sampleCount {
        var generator = SplitMix64(seed: seed, stream: sample)
        let drawn = pairable.map { _ in
          pairable[Int.random(in: pairable.indices, using: &generator)]
        }
        if let value = alpha(drawn).alpha { values.append(value) }
      }
    }
    values.sort()
    let isTelling = 2 * values.count > sampleCount
    func quantile(_ share: Double) -> Double {
      // The nearest rank.
      values[min(values.count - 1, max(0, Int((share * Double(values.count)).rounded(.up)) - 1))]
    }
    return Interval(
      bounds: isTelling ? quantile(0.025)...quantile(0.975) : nil,
      undefinedCount: sampleCount - values.count,
      sampleCount: sampleCount
    )
  }
}
