import EntenteModel
import EntenteNetwork
import Testing

@testable import EntenteScenarios

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

@Suite struct SobolIndicesTests {
  private static let angles = ["x1", "x2", "x3"].map {
    SampledParameter($0, .uniform(-Double.pi, Double.pi))
  }

  /// The function of Ishigami and Homma, 1990, with a = 7 and b = 0.1.
  @Sendable private static func ishigami(_ run: Int, _ point: [Double]) -> Double {
    let wave = sin(point[0])
    return wave + 7 * sin(point[1]) * sin(point[1])
      + 0.1 * point[2] * point[2] * point[2] * point[2] * wave
  }

  private static func ishigamiIndices(
    _ count: Int,
    isScrambled: Bool,
    isCentred: Bool = true,
    hasSecondOrder: Bool = false,
    resamples: Int = 0,
    threads: Int = 2
  ) throws -> SobolIndices {
    let design = try SaltelliDesign(
      of: angles,
      baseCount: count,
      hasSecondOrder: hasSecondOrder,
      isScrambled: isScrambled,
      seed: 1
    )
    let execution = Execution(threads: threads)
    return try SobolIndices(
      of: design.map(execution: execution, ishigami),
      design: design,
      isCentred: isCentred,
      bootstrap: Bootstrap(resamples: resamples, seed: 2),
      execution: execution
    )
  }

  private func expect(_ found: [Double], _ wanted: [Double], within tolerance: Double) {
    #expect(found.count == wanted.count)
    for (number, value) in zip(found, wanted) {
      #expect((number - value).magnitude <= tolerance, "\(number) \(value)")
    }
  }

  /// V4: to the six digits given.
  ///
  /// The mean given for the larger sample is that of the smaller.
  @Test func `the estimators give the digits worked out elsewhere`() throws {
    let small = try Self.ishigamiIndices(1024, isScrambled: false, isCentred: false)
    expect(small.rows.map(\.first.value), [0.316828, 0.443763, 0.012231], within: 5e-7)
    expect(small.rows.map(\.total.value), [0.555860, 0.441898, 0.244675], within: 5e-7)
    expect([small.mean, small.variance], [3.493762, 13.861931], within: 5e-7)
    let large = try Self.ishigamiIndices(8192, isScrambled: false, isCentred: false)
    expect(large.rows.map(\.first.value), [0.315855, 0.442419, 0.002085], within: 5e-7)
    expect(large.rows.map(\.total.value), [0.558022, 0.442426, 0.243857], within: 5e-7)
    expect([large.variance], [13.844428], within: 5e-7)
  }

  /// By `SALib.analyze.sobol.analyze`, SALib 1.6.0, on the same outputs in its order of rows.
  ///
  /// It takes off the mean of all outputs, not only that of A and B.
  @Test func `indices and those of pairs are those of SALib`() throws {
    let design = try SaltelliDesign(
      of: Self.angles,
      baseCount: 1024,
      hasSecondOrder: true,
      isScrambled: false,
      seed: 1
    )
    let outputs = try design.map(execution: .sequential, Self.ishigami)
    let mean = outputs.reduce(0, +) / Double(outputs.count)
    let indices = try SobolIndices(
      of: outputs.map { $0 - mean },
      design: design,
      isCentred: false,
      bootstrap: Bootstrap(resamples: 0, seed: 0)
    )
    expect(indices.rows.map(\.first.value), [0.31683154, 0.44376306, 0.01220312], within: 5e-9)
    expect(indices.rows.map(\.total.value), [0.55586009, 0.44189807, 0.24467539], within: 5e-9)
    expect(indices.pairs.map(\.index.value), [0.00925429, 0.23817211, -0.0048877], within: 5e-9)
    #expect(indices.pairs.map(\.first) == ["x1", "x1", "x2"])
    #expect(indices.pairs.map(\.second) == ["x2", "x3", "x3"])
  }

  /// V3, in closed form.
  @Test func `scrambled samples come near the true indices`() throws {
    let indices = try Self.ishigamiIndices(
      8192,
      isScrambled: true,
      hasSecondOrder: true,
      resamples: 100
    )
    expect(indices.rows.map(\.first.value), [0.3139051911, 0.4424111448, 0], within: 0.01)
    expect(
      indices.rows.map(\.total.value),
      [0.5575888552, 0.4424111448, 0.2436836641],
      within: 0.01
    )
    expect(indices.pairs.map(\.index.value), [0, 0.2436836641, 0], within: 0.02)
    #expect((indices.mean - 3.5).magnitude < 0.01)
    #expect((indices.variance - 13.8445879407).magnitude < 0.05)
    // What cannot be told from 0 is marked, and nothing else.
    #expect(indices.rows.map(\.first.mayBeZero) == [false, false, true])
    #expect(indices.rows.map(\.total.mayBeZero) == [false, false, false])
    #expect(indices.pairs.map(\.index.mayBeZero) == [true, false, true])
    for row in indices.rows {
      #expect(try #require(row.first.interval).contains(row.first.value))
      #expect(try #require(row.total.interval).contains(row.total.value))
    }
  }

  /// V5, in closed form: V_i = 1 / 3 (1 + a_i)², the total being what the product of the rest leaves.
  @Test func `the G function of Sobol is taken apart`() throws {
    let weights: [Double] = [0, 1, 4.5, 9, 99, 99, 99, 99]
    let parameters = weights.indices.map { SampledParameter("x\($0)", .uniform(0, 1)) }
    let design = try SaltelliDesign(of: parameters, baseCount: 16384, seed: 4)
    let outputs = try design.map { _, point in
      zip(point, weights).reduce(1) { $0 * ((4 * $1.0 - 2).magnitude + $1.1) / (1 + $1.1) }
    }
    let indices = try SobolIndices(
      of: outputs,
      design: design,
      bootstrap: Bootstrap(resamples: 0, seed: 0)
    )
    let rest = [0.0001, 0.0001, 0.0001, 0.0001]
    expect(indices.rows.map(\.first.value), [0.7162, 0.1790, 0.0237, 0.0072] + rest, within: 0.01)
    expect(indices.rows.map(\.total.value), [0.7871, 0.2422, 0.0343, 0.0105] + rest, within: 0.01)
    #expect(indices.rows.allSatisfy { $0.first.interval == nil && !$0.first.mayBeZero })
  }

  /// V10.
  @Test func `indices are the same on any number of threads`() throws {
    let runs = try [1, 2, 5].map { threads in
      try Self.ishigamiIndices(
        256,
        isScrambled: true,
        hasSecondOrder: true,
        resamples: 50,
        threads: threads
      )
    }
    #expect(runs[0] == runs[1] && runs[0] == runs[2])
  }

  @Test func `another last parameter leaves the samples A and B of the others`() throws {
    let design = try SaltelliDesign(of: Self.angles, baseCount: 8, seed: 1)
    let shares = (0..<design.count).map { design.shares(at: $0) }
    // AB_i is A but for parameter i, which is that of B.
    for row in 0..<8 {
      for parameter in 0..<3 {
        var mixed = shares[row]
        mixed[parameter] = shares[8 + row][parameter]
        #expect(shares[(2 + parameter) * 8 + row] == mixed)
      }
    }
    let larger = try SaltelliDesign(
      of: Self.angles + [SampledParameter("x4", .uniform(0, 1))],
      baseCount: 8,
      seed: 1
    )
    for row in 0..<8 { #expect(Array(larger.shares(at: row).dropLast()) == shares[row]) }
  }

  @Test func `a large mean does not drown the indices`() throws {
    let design = try SaltelliDesign(of: Self.angles, baseCount: 1024, seed: 1)
    let outputs = try design.map(execution: .sequential, Self.ishigami)
    let none = Bootstrap(resamples: 0, seed: 0)
    let near = try SobolIndices(of: outputs, design: design, bootstrap: none)
    let far = try SobolIndices(of: outputs.map { $0 + 1e6 }, design: design, bootstrap: none)
    expect(far.rows.map(\.first.value), near.rows.map(\.first.value), within: 1e-8)
  }

  @Test func `a constant output is refused with advice`() throws {
    let design = try SaltelliDesign(of: Self.angles, baseCount: 16, seed: 1)
    let none = Bootstrap(resamples: 0, seed: 0)
    for value in [0, 0.1, -1e300] {
      let outputs = [Double](repeating: value, count: design.count)
      let error = try #require(throws: SamplingError.self) {
        try SobolIndices(of: outputs, design: design, bootstrap: none)
      }
      #expect(error.code == .constantOutput && error.message.contains("\(value) in every run"))
    }
  }

  @Test func `outputs that are missing or undefined are refused`() throws {
    let design = try SaltelliDesign(of: Self.angles, baseCount: 4, seed: 1)
    let none = Bootstrap(resamples: 0, seed: 0)
    var outputs = (0..<design.count).map { Double($0) }
    outputs[7] = .nan
    outputs[9] = .infinity
    for (outputs, part) in [(outputs, "run 8 is nan, and 1 more"), ([1, 2], "2 outputs")] {
      let error = try #require(throws: SamplingError.self) {
        try SobolIndices(of: outputs, design: design, bootstrap: none)
      }
      #expect(error.code == .unusableOutput && error.message.contains(part), "\(error)")
    }
    for bootstrap in [Bootstrap(resamples: 5, seed: 0), .init(confidence: 1, seed: 0)] {
      #expect(throws: SamplingError.self) {
        try SobolIndices(
          of: (0..<design.count).map { Double($0) },
          design: design,
          bootstrap: bootstrap
        )
      }
    }
    for (parameters, count) in [([], 4), (Self.angles, 6), (Self.angles, 1)] {
      #expect(throws: SamplingError.self) {
        try SaltelliDesign(of: parameters, baseCount: count, seed: 0)
      }
    }
  }
}
