import EntenteModel
import EntenteNetwork
import Testing

@testable import EntenteScenarios

@Suite struct SampleDesignTests {
  static let parameters = [
    SampledParameter("ease", .pert(0.2, mode: 0.5, 0.8)), .init("arms", .uniform(-1, 1)),
    .init("slip", .bernoulli(0.3)), .init("price", .choice(40, 60, 80)),
    .init("tension", .normal(mean: 0.5, deviation: 0.1, 0, 1)),
  ]

  static let samplers: [Sampler] = [
    .grid(levels: 3), .monteCarlo(50), .latinHypercube(50), .sobol(64),
    .sobol(64, isScrambled: false), .morris(trajectories: 6), .oneAtATime(levels: 5),
  ]

  @Test(arguments: samplers)
  func `values lie in their ranges and runs can be asked for alone`(sampler: Sampler) throws {
    let design = try SampleDesign(sampler, of: Self.parameters, seed: 3)
    let all = try design.map(execution: .sequential) { _, point in point }
    #expect(all.count == design.count)
    for (run, point) in all.enumerated().reversed() {
      #expect(design.point(at: run) == point)
      #expect(design.shares(at: run).allSatisfy { (0...1).contains($0) })
      for (value, parameter) in zip(point, Self.parameters) {
        #expect(try #require(parameter.distribution.range).contains(value))
      }
    }
  }

  /// V10.
  @Test(arguments: samplers)
  func `threads and stops change no value`(sampler: Sampler) throws {
    let design = try SampleDesign(sampler, of: Self.parameters, seed: 3)
    @Sendable func bits(_ run: Int, _ point: [Double]) -> [UInt64] {
      [UInt64(run)] + point.map(\.bitPattern)
    }
    let one = try design.map(execution: Execution(threads: 1), bits)
    for threads in [2, 3, 8] {
      #expect(try design.map(execution: Execution(threads: threads), bits) == one)
    }
    let half = design.count / 2
    let resumed = try design.map(0..<half, bits) + design.map(half..<design.count, bits)
    #expect(resumed == one)
  }

  /// V10; the dimensions of the Sobol sequence go by place, so a new parameter stands last there.
  @Test(arguments: samplers.dropFirst())
  func `another parameter leaves the draws of the others`(sampler: Sampler) throws {
    if case .oneAtATime = sampler { return }
    let new = SampledParameter("new", .uniform(0, 1))
    let before = try SampleDesign(sampler, of: Self.parameters, seed: 3)
    let after = try SampleDesign(sampler, of: Self.parameters + [new], seed: 3)
    if case .morris = sampler {
      // Paths have a run more; where they begin stays.
      let runs = (0..<6).map { after.point(at: $0 * 7).dropLast() }
      #expect(runs.map { Array($0) } == (0..<6).map { before.point(at: $0 * 6) })
      return
    }
    for run in 0..<before.count {
      #expect(Array(after.point(at: run).dropLast()) == before.point(at: run))
    }
    if case .sobol = sampler { return }
    let first = try SampleDesign(sampler, of: [new] + Self.parameters.reversed(), seed: 3)
    for run in 0..<before.count {
      #expect(first.point(at: run).dropFirst().reversed() == before.point(at: run))
    }
  }

  @Test func `another seed draws other values`() throws {
    for sampler: Sampler in [
      .monteCarlo(4), .latinHypercube(4), .sobol(4), .morris(trajectories: 4),
    ] {
      let designs = try (0..<2).map { seed in
        try SampleDesign(sampler, of: Self.parameters, seed: seed)
      }
      let points = designs.map { design in (0..<design.count).map { design.point(at: $0) } }
      #expect(points[0] != points[1])
    }
  }

  @Test(arguments: [1, 2, 7, 100])
  func `a Latin hypercube has one point in each stratum`(count: Int) throws {
    let parameters = (0..<6).map { SampledParameter("p\($0)", .uniform(0, 1)) }
    let design = try SampleDesign(.latinHypercube(count), of: parameters, seed: 11)
    for parameter in 0..<6 {
      let strata = (0..<count).map { Int(design.point(at: $0)[parameter] * Double(count)) }
      #expect(strata.sorted() == Array(0..<count))
    }
  }

  @Test func `a grid holds every combination once`() throws {
    let parameters = [
      SampledParameter("a", .uniform(0, 1)), .init("b", .choice(3, 1, 2)),
      .init("c", .bernoulli(0.5)),
      .init("d", .fixed(7)),
    ]
    let design = try SampleDesign(.grid(levels: 2), of: parameters, seed: 0)
    let points = (0..<design.count).map { design.point(at: $0) }
    #expect(
      points.first == [0, 1, 0, 7] && points[1] == [0, 1, 1, 7] && points[2] == [0, 2, 0, 7]
    )
    #expect(points.last == [1, 3, 1, 7])
    #expect(points.count == 12 && Set(points).count == 12)
    let single = try SampleDesign(.grid(levels: 1), of: [parameters[0]], seed: 0)
    #expect((0..<single.count).map { single.point(at: $0) } == [[0.5]])
    #expect(try SampleDesign(.grid(levels: 3), of: [], seed: 0).count == 1)
  }

  @Test func `one at a time leaves the others at their base`() throws {
    let parameters = [
      SampledParameter("a", .uniform(0, 1), base: 0.3), .init("b", .choice(1, 2, 3), base: 2.5),
      .init("c", .uniform(0, 4)),
    ]
    let design = try SampleDesign(.oneAtATime(levels: 2), of: parameters, seed: 0)
    #expect(
      (0..<design.count).map { design.point(at: $0) } == [
        [0.3, 2.5, 2], [0, 2.5, 2], [1, 2.5, 2], [0.3, 1, 2], [0.3, 2, 2], [0.3, 3, 2],
        [0.3, 2.5, 0],
        [0.3, 2.5, 4],
      ]
    )
  }

  @Test func `paths of Morris move one parameter at a time by two thirds`() throws {
    let parameters = (0..<5).map { SampledParameter("p\($0)", .uniform(0, 3)) }
    let design = try SampleDesign(.morris(trajectories: 200), of: parameters, seed: 5)
    var starts: Set<[Double]> = []
    for path in 0..<200 {
      let points = (0...5).map { design.point(at: path * 6 + $0) }
      starts.insert(points[0])
      var moved: [Int] = []
      for (before, after) in zip(points, points.dropFirst()) {
        let changes = before.indices.filter { before[$0] != after[$0] }
        #expect(changes.count == 1)
        moved += changes
        for place in changes {
          #expect(((after[place] - before[place]).magnitude - 2).magnitude < 1e-15)
        }
      }
      #expect(moved.sorted() == Array(0..<5))
      #expect(points.allSatisfy { $0.allSatisfy { [0, 1, 2, 3].contains($0) } })
    }
    #expect(starts.count > 150)
  }

  @Test func `parameters go together as wanted and keep their values`() throws {
    let parameters = (0..<4).map { SampledParameter("p\($0)", .uniform(0, 1)) }
    for sampler: Sampler in [.monteCarlo(2000), .latinHypercube(2000), .sobol(2048)] {
      let bare = try SampleDesign(sampler, of: parameters, seed: 8)
      let design = try SampleDesign(
        sampler,
        of: parameters,
        seed: 8,
        correlations: [.init("p0", "p2", 0.8), .init("p3", "p2", -0.4)]
      )
      func column(_ design: SampleDesign, _ place: Int) -> [Double] {
        (0..<design.count).map { design.point(at: $0)[place] }
      }
      let columns = (0..<4).map { column(design, $0) }
      for (first, second, wanted) in [(0, 2, 0.8), (2, 3, -0.4), (0, 3, 0.0)] {
        let found = RankCorrelation.spearman(columns[first], columns[second])
        // Spearman's coefficient of normal scores is up to 0.02 nearer to 0.
        #expect((found - wanted).magnitude < 0.04, "\(sampler.name) \(found)")
      }
      for place in 0..<4 { #expect(columns[place].sorted() == column(bare, place).sorted()) }
      #expect(columns[1] == column(bare, 1))
    }
  }

  @Test(
    arguments: [
      (.monteCarlo(0), [], [], "size of 0"), (.sobol(-1), [], [], "size of -1"),
      (.grid(levels: 0), [], [], "0 levels"), (.morris(trajectories: 2, levels: 3), [], [], "even"),
      (.grid(levels: 1000), (0..<9).map { .init("\($0)", .uniform(0, 1)) }, [], "counted"),
      (.sobol(4), (0..<513).map { .init("\($0)", .uniform(0, 1)) }, [], "512"),
      (.monteCarlo(9), [.init("a", .fixed(1)), .init("a", .fixed(1))], [], "two parameters"),
      (.monteCarlo(9), [.init("a", .uniform(2, 1))], [], "parameter a: the lower bound"),
      (.monteCarlo(9), [.init("a", .fixed(1), base: .nan)], [], "base"),
      (.monteCarlo(9), Self.parameters, [.init("ease", "x", 0.5)], "names x"),
      (.monteCarlo(9), Self.parameters, [.init("ease", "ease", 0.5)], "two parameters"),
      (.monteCarlo(9), Self.parameters, [.init("ease", "arms", 1)], "between −1 and 1"),
      (.monteCarlo(3), Self.parameters, [.init("ease", "arms", 0.1)], "too few"),
      (.grid(levels: 3), Self.parameters, [.init("ease", "arms", 0.1)], "moves parameters apart"),
      (
        .monteCarlo(99), Self.parameters, [.init("ease", "arms", 0.1), .init("arms", "ease", 0.2)],
        "twice"
      ),
      (
        .monteCarlo(99), Self.parameters,
        [.init("ease", "arms", -0.9), .init("arms", "slip", -0.9), .init("slip", "ease", -0.9)],
        "contradict"
      ),
    ] as [(Sampler, [SampledParameter], [ParameterCorrelation], String)]
  )
  func `what cannot be sampled is refused with advice`(
    sampler: Sampler,
    parameters: [SampledParameter],
    correlations: [ParameterCorrelation],
    part: String
  ) throws {
    let error = try #require(throws: SamplingError.self) {
      try SampleDesign(sampler, of: parameters, seed: 0, correlations: correlations)
    }
    #expect(error.code == .unusableDesign && error.message.contains(part), "\(error)")
  }

  @Test func `the first failure is thrown and a stop stops`() throws {
    struct Failure: Error, Equatable { let run: Int }
    let design = try SampleDesign(.monteCarlo(500), of: Self.parameters, seed: 0)
    for threads in [1, 4] {
      #expect(throws: Failure(run: 137)) {
        try design.map(execution: Execution(threads: threads)) { run, _ in
          if run >= 137 { throw Failure(run: run) }
        }
      }
    }
    #expect(throws: MeasureError.cancelled) {
      try design.map(execution: Execution(threads: 2, isCancelled: { true })) { run, _ in run }
    }
  }
}
