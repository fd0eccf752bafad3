import EntenteNetwork
import EntenteTestSupport
import Testing

@Suite struct UncertaintyStatisticsTests {
  /// From SciPy 1.17.1, `scipy.stats.kendalltau(a, b).statistic` and `spearmanr(a, b).statistic`.
  static let correlations: [(a: [Double], b: [Double], kendall: Double, spearman: Double)] = [
    ([1, 2, 3, 4, 5], [1, 2, 3, 4, 5], 1, 1),
    (
      [1, 2, 2, 3, 5, 5, 7], [2, 1, 4, 4, 4, 9, 3], 0.32444284226152503, 0.45291081365783836
    ),
    (
      [0.5, 0.5, 0.1, 3, 3, 3, 2], [1, 2, 3, 4, 5, 6, 7], 0.3704792868174742,
      0.6174969805662239
    ),
    ([12, 2, 1, 12, 2], [1, 4, 7, 1, 0], -0.4714045207910316, -0.5407380704358752),
  ]

  @Test(arguments: correlations)
  func `orders agree as SciPy says`(
    a: [Double],
    b: [Double],
    kendall: Double,
    spearman: Double
  ) {
    #expect(abs(RankCorrelation.kendall(a, b) - kendall) < 1e-14)
    #expect(abs(RankCorrelation.spearman(a, b) - spearman) < 1e-14)
    // What is undefined is left out.
    #expect(abs(RankCorrelation.kendall(a + [.nan, 3], b + [1, .nan]) - kendall) < 1e-14)
    #expect(abs(RankCorrelation.kendall(a, b.map { -$0 }) + kendall) < 1e-14)
  }

  @Test func `an order is one with itself to the bit`() {
    let numbers: [Double] = [0.3, 0.1, 0.3, 9, 4, 4, 4]
    #expect(RankCorrelation.kendall(numbers, numbers) == 1)
    #expect(RankCorrelation.spearman(numbers, numbers.map { $0 * 3 }) == 1)
  }

  @Test func `no order agrees with nothing`() {
    for (a, b) in [([], []), ([1], [1]), ([1, 1, 1], [1, 2, 3])] as [([Double], [Double])] {
      #expect(RankCorrelation.kendall(a, b).isNaN)
      #expect(RankCorrelation.spearman(a, b).isNaN)
    }
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func `Kendall's τ-b is what counting all pairs gives`(seed: UInt64) {
    var random = EntenteTestSupport.SplitMix64(seed: seed)
    let count = Int.random(in: 2...40, using: &random)
    let a = (0..<count).map { _ in Double(Int.random(in: 0..<8, using: &random)) }
    let b = (0..<count).map { _ in Double(Int.random(in: 0..<8, using: &random)) }
    var (difference, firsts, seconds) = (0, 0, 0)
    for i in 0..<count {
      for j in 0..<i {
        let (x, y) = ((a[i] - a[j]).signum, (b[i] - b[j]).signum)
        difference += x * y
        firsts += x * x
        seconds += y * y
      }
    }
    let expected = Double(difference) / (Double(firsts) * Double(seconds)).squareRoot()
    let found = RankCorrelation.kendall(a, b)
    #expect(expected.isNaN && found.isNaN || abs(found - expected) < 1e-14)
  }

  @Test func `quantiles are those of NumPy`() {
    // NumPy 2.4.6, np.quantile([3, 1, 4, 1, 5, 9, 2, 6], q), np.mean, np.std(ddof=1).
    let numbers: [Double] = [3, 1, 4, 1, 5, 9, 2, 6]
    let expected = [0: 1, 0.05: 1, 0.25: 1.75, 0.5: 3.5, 0.9: 6.9, 0.95: 7.95, 1: 9]
    for (share, value) in expected {
      #expect(abs(Quantiles.quantile(share, ofSorted: numbers.sorted()) - value) < 1e-12)
    }
    let spread = Spread(numbers + [.nan, .nan], interval: 0.9)
    #expect(spread.median == 3.5 && spread.mean == 3.875)
    #expect(abs(spread.upper - 7.95) < 1e-12 && spread.lower == 1)
    #expect(abs(spread.deviation - 2.748376143938713) < 1e-14)
    #expect(spread.shareDefined == 0.8)
  }

  @Test func `nothing has no spread`() {
    let none = Spread([], interval: 0.9)
    #expect(none.median.isNaN && none.lower.isNaN && none.mean.isNaN && none.shareDefined == 0)
    let one = Spread([7], interval: 0.9)
    #expect(one.median == 7 && one.upper == 7 && one.deviation.isNaN)
    #expect(Spread([.infinity, .infinity], interval: 0.5).median == .infinity)
  }
}

extension Double {
  fileprivate var signum: Int { self > 0 ? 1 : self < 0 ? -1 : 0 }
}
