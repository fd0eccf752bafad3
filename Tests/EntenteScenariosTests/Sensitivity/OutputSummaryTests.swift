import EntenteModel
import Testing

@testable import EntenteScenarios

@Suite struct OutputSummaryTests {
  /// `numpy.quantile(x, [.05, .25, .5, .75, .95])`, `x.mean()`, `x.std(ddof=1)` and
  /// `scipy.stats.norm.ppf(.975) * x.std(ddof=1) / sqrt(7)`; NumPy 2.4.6, SciPy 1.17.1.
  @Test func `numbers are those of NumPy`() throws {
    let summary = OutputSummary(of: [0.3, 1.7, -2.5, .nan, 4, 4, 0, 9.25])
    #expect(summary.count == 7 && summary.undefinedCount == 1)
    for (quantile, value) in zip(summary.quantiles, [-1.75, 0.15, 1.7, 4, 7.674999999999996]) {
      #expect((quantile.value - value).magnitude < 1e-14)
    }
    #expect((summary.mean - 2.392857142857143).magnitude < 1e-15)
    #expect((summary.deviation - 3.8015817509983667).magnitude < 1e-14)
    #expect((summary.halfWidth - 2.816199423234308).magnitude < 1e-14)
    #expect(try #require(summary.interval).contains(0))
  }

  @Test func `few or equal numbers have what can be said of them`() {
    let none = OutputSummary(of: [.nan])
    #expect(none.count == 0 && none.mean.isNaN && none.interval == nil)
    #expect(none.quantiles.allSatisfy { $0.value.isNaN })
    let one = OutputSummary(of: [3])
    #expect(one.mean == 3 && one.deviation.isNaN && one.interval == nil)
    let equal = OutputSummary(of: [Double](repeating: 0.1, count: 1000))
    #expect(equal.mean == 0.1 && equal.deviation == 0 && equal.halfWidth == 0)
  }

  /// `statsmodels.stats.proportion.proportion_confint(k, n, method="wilson")`, statsmodels 0.15.0.
  @Test(arguments: [
    (7, 10, 0.39677814746114537, 0.8922087325936989), (0, 20, 0, 0.1611251580528194),
    (50, 50, 0.9286524008666412, 1), (333, 1000, 0.3044779033483562, 0.3628002339858192),
  ])
  func `shares have the interval of Wilson`(hits: Int, count: Int, lower: Double, upper: Double) {
    let proportion = Proportion(hits, of: count)
    #expect((proportion.interval.lowerBound - lower).magnitude < 1e-15)
    #expect((proportion.interval.upperBound - upper).magnitude < 1e-15)
    #expect(proportion.interval.contains(proportion.share))
  }

  @Test func `a share of no runs says nothing`() {
    #expect(Proportion(0, of: 0).share.isNaN && Proportion(0, of: 0).interval == 0...1)
  }
}

@Suite struct SampleGrowthTests {
  @Test func `a sample is doubled until its interval is narrow`() throws {
    let parameters = [SampledParameter("a", .uniform(0, 1))]
    var outputs: [Double] = []
    var steps: [Range<Int>] = []
    let growth = try SampleGrowth(until: 0.01, from: 50) { runs in
      steps.append(runs)
      let design = try SampleDesign(.monteCarlo(runs.upperBound), of: parameters, seed: 1)
      outputs += try design.map(runs) { _, point in point[0] }
      return OutputSummary(of: outputs).halfWidth
    }
    // The deviation is √(1/12), so that 1.96 · 0.2887 / √n < 0.01 from 3202 on.
    #expect(growth.count == 4096 && growth.isReached && growth.halfWidth < 0.01)
    #expect(steps.map(\.upperBound) == [64, 128, 256, 512, 1024, 2048, 4096])
    #expect(zip(steps, steps.dropFirst()).allSatisfy { $0.upperBound == $1.lowerBound })
    let whole = try SampleDesign(.monteCarlo(4096), of: parameters, seed: 1)
    #expect(try whole.map { _, point in point[0] } == outputs)
  }

  @Test func `growth ends at the limit and says so`() throws {
    let growth = try SampleGrowth(until: 0.1, from: 3, atMost: 100) { _ in .nan }
    #expect(growth.count == 64 && !growth.isReached && growth.halfWidth.isNaN)
    let single = try SampleGrowth(until: 0.1, from: 1, atMost: 1) { _ in 0 }
    #expect(single.count == 1 && single.isReached)
    for (target, start, limit) in [(0.0, 1, 2), (.nan, 1, 2), (1, 0, 2), (1, 4, 2)] {
      #expect(throws: SamplingError.self) {
        try SampleGrowth(until: target, from: start, atMost: limit) { _ in 0 }
      }
    }
  }

  @Test func `samplers that grow begin with the same points`() throws {
    let parameters = [SampledParameter("a", .uniform(0, 1)), .init("b", .beta(2, 2))]
    for sampler in SampleDesignTests.samplers where sampler.isExtensible {
      let small = try SampleDesign(sampler.resized(to: 8), of: parameters, seed: 1)
      let large = try SampleDesign(sampler.resized(to: 16), of: parameters, seed: 1)
      for run in 0..<small.count { #expect(large.point(at: run) == small.point(at: run)) }
    }
  }
}
