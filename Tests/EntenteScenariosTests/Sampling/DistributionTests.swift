import EntenteModel
import Testing

@testable import EntenteScenarios

@Suite struct DistributionTests {
  /// How far two numbers are apart, beside their size.
  private func error(_ number: Double, _ expected: Double) -> Double {
    (number - expected).magnitude / max(expected.magnitude, .leastNormalMagnitude)
  }

  @Test(arguments: Reference.all)
  func `quantiles and means are those of SciPy`(reference: Reference) {
    let distribution = reference.distribution
    // SciPy's own error is up to 1e-13 in the tails.
    #expect(error(distribution.mean, reference.mean) < 1e-13)
    for (share, expected) in zip(Reference.shares, reference.quantiles) {
      // A truncated normal distribution loses the digits that mean and distance cancel.
      let slack = if case .normal = distribution { 4e-16 } else { 0.0 }
      let difference = (distribution.quantile(share) - expected).magnitude
      #expect(difference <= 2e-13 * expected.magnitude + slack, "\(share)")
    }
  }

  @Test(arguments: Reference.all)
  func `quantile and cumulative probability undo each other`(reference: Reference) {
    let distribution = reference.distribution
    for step in 0...1000 {
      let share = Double(step) / 1000
      let value = distribution.quantile(share)
      #expect((distribution.cumulative(value) - share).magnitude < 2e-12, "\(share)")
    }
    guard let range = distribution.range else {
      Issue.record("a distribution without a range")
      return
    }
    #expect(distribution.quantile(0) == range.lowerBound)
    #expect(distribution.quantile(1) == range.upperBound)
    #expect(distribution.cumulative(range.lowerBound.nextDown) == 0)
    #expect(distribution.cumulative(range.upperBound) == 1)
    #expect(distribution.quantile(-0.1).isNaN && distribution.quantile(.nan).isNaN)
  }

  @Test(arguments: Reference.all)
  func `quantiles ascend`(reference: Reference) {
    let quantiles = QuantileFunction(reference.distribution)
    let values = (0...4096).map { quantiles.value(at: Double($0) / 4096) }
    #expect(zip(values, values.dropFirst()).allSatisfy { $0 <= $1 })
  }

  /// `scipy.special.ndtri`, SciPy 1.17.1.
  @Test func `normal quantiles are exact to the last digits`() {
    let known: [(Double, Double)] = [
      (1e-300, -37.0470962993612), (1e-20, -9.262340089798409), (1e-05, -4.264890793922825),
      (0.02, -2.053748910631823), (0.3, -0.5244005127080409), (0.6, 0.2533471031357997),
      (0.975, 1.959963984540054), (0.99999, 4.264890793923841),
    ]
    for (share, expected) in known {
      #expect(error(NormalCurve.quantile(share), expected) < 2e-15, "\(share)")
    }
    #expect(NormalCurve.quantile(0.5) == 0)
    #expect(NormalCurve.quantile(0) == -.infinity && NormalCurve.quantile(1) == .infinity)
    #expect(NormalCurve.quantile(1.5).isNaN)
  }

  /// `scipy.special.betainc`, SciPy 1.17.1.
  @Test func `the incomplete beta function is exact`() {
    let known: [(Double, Double, Double, Double)] = [
      (2, 5, 0.3, 0.5798250000000003), (0.5, 0.5, 0.01, 0.06376856085851985),
      (200, 300, 0.42, 0.8196010664172663), (0.1, 7, 1e-08, 0.2010597058071304),
      (5000, 20, 0.996, 0.46332803247472465), (40, 3, 0.2, 6.133075859734542e-26),
      (100000, 100000, 0.499, 0.18554674455755774),
    ]
    for (alpha, beta, value, expected) in known {
      #expect(
        error(BetaCurve(alpha, beta).cumulative(value), expected) < 1e-16 * (100 + alpha + beta)
      )
    }
    // Closed forms: uniform, a power, an arc sine.
    #expect(BetaCurve(1, 1).quantile(0.3) - 0.3 <= 0x1p-53)
    #expect(error(BetaCurve(3, 1).cumulative(0.2), 0.008) < 1e-15)
    #expect(error(BetaCurve(0.5, 0.5).quantile(1e-30), 2.467401100272340e-60) < 1e-14)
    #expect(BetaCurve(0.001, 0.001).quantile(0.4) >= 0)
    for (alpha, beta) in [(1e6, 1e6), (1e6, 3), (3, 1e6), (0.001, 1e6), (50, 0.001), (99, 0.5)] {
      for share in [0.001, 0.3, 0.5, 0.9, 0.9999] {
        let curve = BetaCurve(alpha, beta)
        let value = curve.quantile(share)
        // Neighbours of the value must enclose the share, within the error of the probability.
        #expect(curve.cumulative(value * (1 - 1e-14)) <= share + 1e-9)
        #expect(curve.cumulative(min(1, max(0x1p-1000, value * (1 + 1e-14)))) >= share - 1e-9)
      }
    }
  }

  @Test func `single values are taken by their weights`() {
    let choice = Distribution.choice([.init(3), .init(1, weight: 2), .init(2, weight: 0)])
    #expect(choice.range == 1...3)
    #expect(choice.mean == (3 + 2) / 3.0)
    #expect(choice.quantile(0) == 1 && choice.quantile(0.6) == 1 && choice.quantile(0.7) == 3)
    #expect(choice.quantile(1) == 3)
    #expect(choice.cumulative(0.9) == 0 && choice.cumulative(2.5) == 2 / 3.0)
    // As scipy.stats.bernoulli(0.3).ppf.
    let event = Distribution.bernoulli(0.3)
    #expect([0.0, 0.69, 0.71, 1].map { event.quantile($0) } == [0, 0, 1, 1])
    #expect(event.mean == 0.3 && event.cumulative(0) == 0.7 && event.cumulative(1) == 1)
    #expect(Distribution.bernoulli(0).quantile(1) == 0)
    #expect(Distribution.bernoulli(1).quantile(0) == 1)
    #expect(Distribution.fixed(4).quantile(0.2) == 4 && Distribution.fixed(4).mean == 4)
    #expect(Distribution.fixed(4).cumulative(3.9) == 0)
  }

  @Test func `a faulty distribution has no numbers`() {
    let faulty = Distribution.uniform(2, 1)
    #expect(faulty.range == nil)
    #expect(faulty.mean.isNaN && faulty.quantile(0.5).isNaN && faulty.cumulative(1).isNaN)
    #expect(Distribution.choice([]).quantile(0.5).isNaN)
  }
}
