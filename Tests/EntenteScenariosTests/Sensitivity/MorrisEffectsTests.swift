import EntenteModel
import EntenteNetwork
import Testing

@testable import EntenteScenarios

@Suite struct MorrisEffectsTests {
  /// V6: a linear function has the same effect everywhere.
  @Test(arguments: 0..<8 as Range<UInt64>)
  func `effects of a linear function are its slopes`(seed: UInt64) throws {
    let parameters = [
      SampledParameter("a", .uniform(0, 1)), .init("b", .uniform(0, 2)),
      .init("c", .uniform(-1, 1)),
    ]
    for levels in [2, 4, 8] {
      let design = try SampleDesign(
        .morris(trajectories: 12, levels: levels),
        of: parameters,
        seed: seed
      )
      let outputs = try design.map { _, point in 3 * point[0] - 2 * point[1] + 0.5 * point[2] }
      let effects = try MorrisEffects(of: outputs, design: design, bootstrap: Bootstrap(seed: seed))
      for (row, slope) in zip(effects.rows, [3.0, -4, 1]) {
        #expect((row.mean.value - slope).magnitude < 1e-13)
        #expect((row.size.value - slope.magnitude).magnitude < 1e-13)
        #expect(row.deviation.value < 1e-13)
        let interval = try #require(row.mean.interval)
        #expect(interval.upperBound - interval.lowerBound < 1e-13)
      }
    }
  }

  /// y = ab on [0, 1]² from four levels: the effect of a is b, on levels 0, 1/3, 2/3, 1, so that μ = ½ and
  /// σ² = 5/36; that of c = (c − ½)² is its slope between levels 2/3 apart, ±1/3, so that μ = 0, μ* = 1/3.
  @Test func `interaction and curvature show in the deviation`() throws {
    let parameters = ["a", "b", "c"].map { SampledParameter($0, .uniform(0, 1)) }
    let design = try SampleDesign(.morris(trajectories: 4000), of: parameters, seed: 1)
    let outputs = try design.map { _, point in
      point[0] * point[1] + (point[2] - 0.5) * (point[2] - 0.5)
    }
    let effects = try MorrisEffects(
      of: outputs,
      design: design,
      bootstrap: Bootstrap(resamples: 200, seed: 1)
    )
    let (product, square) = (effects.rows[0], effects.rows[2])
    #expect((product.mean.value - 0.5).magnitude < 0.02)
    #expect((product.deviation.value - (5.0 / 36).squareRoot()).magnitude < 0.01)
    #expect(!product.mean.mayBeZero)
    #expect(square.mean.value.magnitude < 0.02 && square.mean.mayBeZero)
    #expect((square.size.value - 1.0 / 3).magnitude < 1e-12)
    #expect((square.deviation.value - 1.0 / 3).magnitude < 0.001)
  }

  @Test func `effects are the same on any number of threads`() throws {
    let parameters = ["a", "b", "c"].map { SampledParameter($0, .uniform(0, 1)) }
    let design = try SampleDesign(.morris(trajectories: 20), of: parameters, seed: 1)
    let outputs = try design.map { _, point in point[0] * point[1] - point[2] * point[2] }
    let effects = try [1, 2, 6].map { threads in
      try MorrisEffects(
        of: outputs,
        design: design,
        bootstrap: Bootstrap(seed: 1),
        execution: Execution(threads: threads)
      )
    }
    #expect(effects[0] == effects[1] && effects[0] == effects[2])
  }

  @Test func `what cannot be worked out is refused`() throws {
    let parameters = [SampledParameter("a", .uniform(0, 1))]
    let design = try SampleDesign(.morris(trajectories: 3), of: parameters, seed: 1)
    let other = try SampleDesign(.monteCarlo(6), of: parameters, seed: 1)
    for (outputs, design, code) in [
      ([1, 1, 1, 1, 1, 1], design, .constantOutput), ([1, 2], design, .unusableOutput),
      ([1, 2, 3, 4, 5, .nan], design, .unusableOutput),
      ([1, 2, 3, 4, 5, 6], other, .unusableDesign),
    ] as [([Double], SampleDesign, SamplingError.Code)] {
      let error = try #require(throws: SamplingError.self) {
        try MorrisEffects(of: outputs, design: design, bootstrap: Bootstrap(seed: 0))
      }
      #expect(error.code == code)
    }
    // One path gives effects, but says nothing of how they vary.
    let single = try SampleDesign(.morris(trajectories: 1), of: parameters, seed: 1)
    let effects = try MorrisEffects(
      of: single.map { _, point in point[0] },
      design: single,
      bootstrap: Bootstrap(seed: 0)
    )
    #expect((effects.rows[0].mean.value - 1).magnitude < 1e-15)
    #expect(effects.rows[0].deviation.value.isNaN && effects.rows[0].mean.interval == nil)
  }
}
