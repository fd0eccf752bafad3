internal import EntenteNetwork

/// The values that coders gave to units, ready for Krippendorff's alpha.
///
/// Each list of units holds for every unit the values that coders gave it, nil where one gave none.
public struct ReliabilityData: Sendable {
  /// The units that have at least two values.
  private let unitCount: Int
  /// Alpha of some of those units, by their positions; one may be named more than once.
  private let evaluate: @Sendable ([Int]) -> KrippendorffAlpha

  private init<Value: Sendable>(
    _ units: [[Value]],
    _ alpha: @escaping @Sendable ([[Value]]) -> KrippendorffAlpha
  ) {
    let pairable = units.filter { $0.count > 1 }
    unitCount = pairable.count
    evaluate = { drawn in alpha(drawn.map { pairable[$0] }) }
  }

  /// Categories, which are the same or not.
  public static func nominal<Value: Hashable>(_ units: [[Value?]]) -> ReliabilityData {
    let (coded, values) = coded(units)
    let count = values.count
    return ReliabilityData(coded) { units in
      KrippendorffAlpha(units) { values in
        let total = Double(values.count)
        return total * total - counts(values, of: count).reduce(0) { $0 + $1 * $1 }
      }
    }
  }

  /// Sets, which may be partly the same.
  public static func sets<Value: Hashable>(_ units: [[Set<Value>?]]) -> ReliabilityData {
    let (coded, sets) = coded(units)
    let distances = sets.map { first in sets.map { distance(first, $0) } }
    return ReliabilityData(coded) { units in
      KrippendorffAlpha(units) { values in
        let counts = counts(values, of: distances.count)
        let present = counts.indices.filter { counts[$0] > 0 }
        var sum = 0.0
        for first in present {
          for second in present {
            sum += counts[first] * counts[second] * distances[first][second]
          }
        }
        return sum
      }
    }
  }

  /// Numbers whose differences mean something, as dates.
  public static func interval(_ units: [[Double?]]) -> ReliabilityData {
    let values = units.map { $0.compactMap(\.self) }
    return ReliabilityData(values) { units in
      // From the first value, so that equal ones differ by nothing at all.
      let origin = units.first?.first ?? 0
      return KrippendorffAlpha(units.map { $0.map { $0 - origin } }, differences: squares)
    }
  }

  /// Values of which only the order means something; an infinite one is the first or the last.
  public static func ordinal(_ units: [[Double?]]) -> ReliabilityData {
    let values = units.map { $0.compactMap(\.self) }
    return ReliabilityData(values) { units in
      let sorted = units.flatMap(\.self).sorted()
      // Between the ranks of two values lie those of others and half of their own.
      var ranks: [Double: Double] = [:]
      var start = 0
      while start < sorted.count {
        let end = sorted[start...].firstIndex { $0 != sorted[start] } ?? sorted.count
        ranks[sorted[start]] = Double(start + end) / 2
        start = end
      }
      return KrippendorffAlpha(units.map { $0.map { ranks[$0] ?? 0 } }, differences: squares)
    }
  }

  /// Krippendorff's alpha of the units.
  public var alpha: KrippendorffAlpha { evaluate(Array(0..<unitCount)) }

  /// Draws units with replacement, again and again, and computes alpha of each sample.
  ///
  /// - Parameters:
  ///   - sampleCount: How many samples to draw.
  ///   - seed: The seed of the draws; equal seeds give equal intervals.
  /// - Returns: The percentile interval of 95 %. Samples in which all values are the same have no
  ///   alpha and are only counted.
  /// - Complexity: O(samples × values), of sets O(samples × different sets²).
  ///
  /// Source: A. Zapf, S. Castell, L. Morawietz, A. Karch, "Measuring inter-rater reliability for
  /// nominal data – which coefficients and confidence intervals are appropriate?", *BMC Medical
  /// Research Methodology* 16:93, 2016. <https://doi.org/10.1186/s12874-016-0200-9>
  public func bootstrap(sampleCount: Int = 1_000, seed: UInt64 = 1) -> KrippendorffAlpha.Interval {
    var values: [Double] = []
    if unitCount > 0 {
      for sample in 0..<sampleCount {
        var generator = SplitMix64(seed: seed, stream: sample)
        let drawn = (0..<unitCount).map { _ in Int.random(in: 0..<unitCount, using: &generator) }
        if let alpha = evaluate(drawn).alpha { values.append(alpha) }
      }
    }
    values.sort()
    func quantile(_ share: Double) -> Double {
      // The nearest rank.
      values[max(0, Int((share * Double(values.count)).rounded(.up)) - 1)]
    }
    return KrippendorffAlpha.Interval(
      bounds: 2 * values.count > sampleCount ? quantile(0.025)...quantile(0.975) : nil,
      undefinedCount: sampleCount - values.count,
      sampleCount: sampleCount
    )
  }

  // MARK: Values

  /// Small numbers in place of values, in the order in which these first occur.
  private static func coded<Value: Hashable>(_ units: [[Value?]]) -> ([[Int]], values: [Value]) {
    var codes: [Value: Int] = [:]
    var values: [Value] = []
    let coded = units.map { unit in
      unit.compactMap(\.self).map { value in
        if let code = codes[value] { return code }
        codes[value] = values.count
        values.append(value)
        return values.count - 1
      }
    }
    return (coded, values)
  }

  private static func counts(_ values: [Int], of count: Int) -> [Double] {
    // Most lists are of one unit, much shorter than all values that there are.
    var counts = [Double](repeating: 0, count: min(count, (values.max() ?? -1) + 1))
    for value in values { counts[value] += 1 }
    return counts
  }

  /// The sum of the squared differences of all ordered pairs, taken from the mean so that nothing
  /// is lost to rounding: 2 *n* Σ(*x* − mean)².
  private static func squares(_ values: [Double]) -> Double {
    let mean = values.reduce(0, +) / Double(values.count)
    return 2 * Double(values.count) * values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
  }

  /// MASI: 1 less the Jaccard index, which counts by how the sets lie to each other.
  private static func distance<Value>(_ first: Set<Value>, _ second: Set<Value>) -> Double {
    if first == second { return 0 }
    let common = first.intersection(second).count
    guard common > 0 else { return 1 }
    let jaccard = Double(common) / Double(first.union(second).count)
    let isNested = first.isSubset(of: second) || second.isSubset(of: first)
    return 1 - jaccard * (isNested ? 2.0 / 3 : 1.0 / 3)
  }
}
