#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

/// Where the level of a series changes.
public enum ChangePoints {
  /// The steps at which a new level of a series begins.
  ///
  /// The series is cut so that the squared distances of its numbers from the mean of their part, and
  /// a penalty for each cut, are least: changes in the mean of a series with independent errors of
  /// one variance. A trend is cut into stairs. Undefined numbers are passed over; what comes after
  /// them is taken to follow what came before.
  ///
  /// - Parameters:
  ///   - numbers: The series.
  ///   - penalty: What a cut costs. By default 2 σ² ln *n*, the Schwarz criterion for a mean and a
  ///     place, with σ² half the mean squared difference of successive numbers.
  /// - Returns: Steps, ascending, without the first; none for a constant series or fewer than three
  ///   numbers.
  /// - Complexity: O(*n*²) time at most, O(*n*) where changes are spread over the series.
  ///
  /// Source: R. Killick, P. Fearnhead, I. A. Eckley, "Optimal detection of changepoints with a linear
  /// computational cost", *Journal of the American Statistical Association* 107(500), 2012, section 3
  /// (PELT). <https://doi.org/10.1080/01621459.2012.737745> The variance: J. von Neumann and others,
  /// "The mean square successive difference", *Annals of Mathematical Statistics* 12(2), 1941.
  /// <https://doi.org/10.1214/aoms/1177731746>
  public static func steps(in numbers: [Double], penalty: Double? = nil) -> [Int] {
    let known = numbers.indices.filter { numbers[$0].isFinite }
    guard known.count >= 3, let first = known.first else { return [] }
    let values = known.map { numbers[$0] - numbers[first] }
    guard values.contains(where: { $0 != 0 }) else { return [] }
    return cuts(values, penalty ?? usualPenalty(values)).map { known[$0] }
  }

  /// 2 σ² ln *n*.
  static func usualPenalty(_ values: [Double]) -> Double {
    let squares = zip(values, values.dropFirst()).map { ($1 - $0) * ($1 - $0) }
    let variance = squares.reduce(0, +) / Double(2 * squares.count)
    return 2 * variance * log(Double(values.count))
  }

  /// The cost of a part without its penalty: the squared distances from its mean.
  struct Costs {
    private var sums = [0.0]
    private var squares = [0.0]

    init(_ values: [Double]) {
      for value in values {
        sums.append(sums[sums.count - 1] + value)
        squares.append(squares[squares.count - 1] + value * value)
      }
    }

    subscript(part: Range<Int>) -> Double {
      let sum = sums[part.upperBound] - sums[part.lowerBound]
      let square = squares[part.upperBound] - squares[part.lowerBound]
      return max(0, square - sum * sum / Double(part.count))
    }
  }

  private static func cuts(_ values: [Double], _ penalty: Double) -> [Int] {
    let costs = Costs(values)
    // F(s) of the paper: the least cost of the first s numbers; R: the last cuts that may be best.
    var least = [-penalty]
    var lastCut = [0]
    var candidates = [0]
    // What is equal but for rounding must not lead to a cut that says nothing.
    let slack = 1e-9 * (costs[0..<values.count] + penalty)
    for s in 1...values.count {
      var best = Double.infinity
      var place = 0
      for t in candidates where least[t] + costs[t..<s] + penalty < best - slack {
        best = least[t] + costs[t..<s] + penalty
        place = t
      }
      least.append(best)
      lastCut.append(place)
      candidates = candidates.filter { least[$0] + costs[$0..<s] <= best + slack } + [s]
    }
    var cuts: [Int] = []
    var s = values.count
    while lastCut[s] > 0 {
      s = lastCut[s]
      cuts.append(s)
    }
    return cuts.reversed()
  }
}
