/// How far two orders of the same actors agree.
///
/// Actors whose number is undefined in either are left out.
public enum RankCorrelation {
  /// Kendall's τ-b: the share of pairs in the same order less that in opposite order, corrected for
  /// ties.
  ///
  /// - Parameters:
  ///   - first: A number for each actor.
  ///   - second: Another, in the same order.
  /// - Returns: A number from −1 to 1; NaN if all numbers of either are equal, or fewer than two are
  ///   defined.
  /// - Complexity: O(*n* log *n*).
  ///
  /// As SciPy's `kendalltau`.
  ///
  /// Sources: M. G. Kendall, "The treatment of ties in ranking problems", *Biometrika* 33(3), 1945.
  /// <https://doi.org/10.1093/biomet/33.3.239> W. R. Knight, "A computer method for calculating
  /// Kendall's tau with ungrouped data", *Journal of the American Statistical Association* 61(314),
  /// 1966. <https://doi.org/10.1080/01621459.1966.10480879>
  public static func kendall(_ first: [Double], _ second: [Double]) -> Double {
    let pairs = defined(first, second).sorted { ($0.0, $0.1) < ($1.0, $1.1) }
    guard pairs.count > 1 else { return .nan }
    let all = pairCount(pairs.count)
    let tiedFirst = tiedPairs(pairs) { $0.0 == $1.0 }
    let tiedBoth = tiedPairs(pairs) { $0 == $1 }
    var values = pairs.map(\.1)
    let swaps = inversions(&values)
    let tiedSecond = tiedPairs(values) { $0 == $1 }
    let size = (Double(all - tiedFirst) * Double(all - tiedSecond)).squareRoot()
    guard size > 0 else { return .nan }
    let difference = all - tiedFirst - tiedSecond + tiedBoth - 2 * swaps
    return min(1, max(-1, Double(difference) / size))
  }

  /// Spearman's ρ: the correlation of the places, equal numbers having the mean of theirs.
  ///
  /// - Parameters:
  ///   - first: A number for each actor.
  ///   - second: Another, in the same order.
  /// - Returns: A number from −1 to 1; NaN if all numbers of either are equal, or fewer than two are
  ///   defined.
  /// - Complexity: O(*n* log *n*).
  ///
  /// As SciPy's `spearmanr`.
  ///
  /// Source: C. Spearman, "The proof and measurement of association between two things", *American
  /// Journal of Psychology* 15(1), 1904. <https://doi.org/10.2307/1412159>
  public static func spearman(_ first: [Double], _ second: [Double]) -> Double {
    let pairs = defined(first, second)
    guard pairs.count > 1 else { return .nan }
    let places = (Ranking.meanPlaces(pairs.map(\.0)), Ranking.meanPlaces(pairs.map(\.1)))
    let mean = Double(pairs.count + 1) / 2
    var (products, firsts, seconds) = (0.0, 0.0, 0.0)
    for (x, y) in zip(places.0, places.1) {
      products += (x - mean) * (y - mean)
      firsts += (x - mean) * (x - mean)
      seconds += (y - mean) * (y - mean)
    }
    guard firsts > 0, seconds > 0 else { return .nan }
    return min(1, max(-1, products / (firsts * seconds).squareRoot()))
  }

  private static func defined(_ first: [Double], _ second: [Double]) -> [(Double, Double)] {
    zip(first, second).filter { !$0.isNaN && !$1.isNaN }
  }

  private static func pairCount(_ count: Int) -> Int { count * (count - 1) / 2 }

  /// How many pairs of neighbours in runs of equal items there are.
  private static func tiedPairs<Item>(_ sorted: [Item], _ equal: (Item, Item) -> Bool) -> Int {
    var total = 0
    var run = 1
    for place in sorted.indices.dropFirst() {
      if equal(sorted[place - 1], sorted[place]) {
        run += 1
      } else {
        total += pairCount(run)
        run = 1
      }
    }
    return total + pairCount(run)
  }

  /// Sorts numbers by merging, and counts the pairs that stood in descending order.
  private static func inversions(_ values: inout [Double]) -> Int {
    var source = values
    var target = values
    var count = 0
    var width = 1
    while width < source.count {
      for start in stride(from: 0, to: source.count, by: 2 * width) {
        let middle = min(start + width, source.count)
        let end = min(start + 2 * width, source.count)
        var (left, right) = (start, middle)
        for place in start..<end {
          if left < middle, right == end || source[left] <= source[right] {
            target[place] = source[left]
            left += 1
          } else {
            target[place] = source[right]
            right += 1
            count += middle - left
          }
        }
      }
      swap(&source, &target)
      width *= 2
    }
    values = source
    return count
  }
}
