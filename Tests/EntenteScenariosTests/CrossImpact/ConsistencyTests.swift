import EntenteNetwork
import EntenteScenarios
import Testing

@Suite struct ConsistencyTests {
  /// Acceptance value C2: the manual of ScenarioWizard, section 2.3.3, and scenarios.md 5.4.
  @Test func `of Somewhereland's 486 scenarios the published ten are consistent`() throws {
    let matrix = try Matrices.somewhereland()
    #expect(matrix.scenarioCount == 486)
    let analysis = try matrix.analysis()
    let rows = analysis.rows.map { row in
      matrix.names(of: row.scenario).joined(separator: " ")
        + ": \(row.totalImpactScore), \(row.margin ?? -99), \(row.basin ?? -99)"
    }
    #expect(
      rows == [
        "A1 B2 C2 D1 E1 F2: 9, 0, 35",
        "A1 B3 C1 D2 E3 F3: 21, 1, 127",
        "A1 B3 C2 D1 E1 F2: 14, 0, 55",
        "A1 B3 C2 D1 E1 F3: 12, 0, 178",
        "A2 B1 C3 D2 E2 F1: 17, 0, 28",
        "A2 B2 C3 D2 E2 F1: 15, 0, 19",
        "A3 B1 C2 D1 E1 F2: 18, 0, 3",
        "A3 B1 C3 D2 E1 F1: 9, 0, 24",
        "A3 B2 C2 D1 E1 F2: 19, 0, 3",
        "A3 B2 C3 D2 E1 F1: 8, 0, 14",
      ]
    )
    #expect(analysis.rows.compactMap(\.basin).reduce(0, +) == 486)
    #expect(analysis.attractors.attractors.allSatisfy { $0.isFixed })
    #expect(analysis.attractors.isExhaustive && analysis.consistent.isComplete)
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `the search finds what trying all scenarios finds`(seed: UInt64) throws {
    let matrix = try Matrices.random(
      Matrices.sizes(seed: seed),
      seed: seed,
      judged: [30, 70, 100][Int(seed % 3)],
      strongest: seed % 5 == 0 ? 1 : 3
    )
    let all = Matrices.all(matrix)
    for bound in [-3, -1, 0, 1, 4] {
      let expected = try all.filter { (try matrix.balance(of: $0).margin ?? .max) >= bound }
      let found = try matrix.consistentScenarios(minimumMargin: bound)
      #expect(found.scenarios == expected)
      #expect(found.isComplete)
    }
  }

  /// Somewhereland twice, without influence on each other: the consistent scenarios are the pairs.
  @Test func `independent halves multiply`() throws {
    let one = try Matrices.somewhereland()
    let copies = 3
    let count = one.stateCount
    var rows = [[Int]](repeating: [Int](repeating: 0, count: copies * count), count: copies * count)
    let states = one.descriptors.enumerated().flatMap { index, descriptor in
      descriptor.states.indices.map { (descriptor: index, state: $0) }
    }
    for copy in 0..<copies {
      for (row, source) in states.enumerated() {
        for (column, target) in states.enumerated() {
          rows[copy * count + row][copy * count + column] = one[source, target]
        }
      }
    }
    let matrix = try CrossImpactMatrix(
      descriptors: (0..<copies).flatMap { copy in
        one.descriptors.map {
          CrossImpactMatrix.Descriptor("\($0.name) \(copy)", states: $0.states)
        }
      },
      judgements: rows
    )
    #expect(matrix.scenarioCount == 486 * 486 * 486)
    let ten = try one.consistentScenarios().scenarios.map(\.states)
    let expected = ten.flatMap { a in ten.flatMap { b in ten.map { c in a + b + c } } }
    let found = try matrix.consistentScenarios()
    #expect(found.scenarios.map(\.states) == expected)

    let some = try matrix.consistentScenarios(limit: 37)
    #expect(some.scenarios.count == 37 && !some.isComplete)
    #expect(Set(some.scenarios).isSubset(of: Set(found.scenarios)))
    let sequential = try matrix.consistentScenarios(limit: 37, execution: .sequential)
    #expect(sequential == some)
    #expect(try matrix.consistentScenarios(limit: 1000).isComplete)
    #expect(try !matrix.consistentScenarios(limit: 999).isComplete)
  }

  /// Descriptor *i* gives 1 to the same state of descriptor *i* + 1: all follow the first.
  @Test func `a chain of seventy descriptors has two consistent scenarios`() throws {
    let count = 70
    let matrix = try CrossImpactMatrix(
      descriptors: (0..<count).map { .init("D\($0)", states: ["a", "b"]) },
      judgements: (0..<2 * count).map { row in
        (0..<2 * count).map { $0 == row + 2 ? 1 : 0 }
      }
    )
    #expect(matrix.scenarioCount == nil)
    #expect(matrix.approximateScenarioCount == 0x1p70)
    #expect(
      try matrix.consistentScenarios().scenarios.map(\.states)
        == [0, 1].map { [Int](repeating: $0, count: count) }
    )
  }

  @Test(arguments: [1, 2, 5])
  func `fifteen descriptors are searched whatever the threads`(threads: Int) throws {
    let matrix = try Matrices.random((0..<15).map { 3 + $0 % 2 }, seed: 7, judged: 40)
    let found = try matrix.consistentScenarios(execution: Execution(threads: threads))
    #expect(found == (try matrix.consistentScenarios(execution: .sequential)))
    #expect(found.isComplete && !found.scenarios.isEmpty)
    #expect(try found.scenarios.allSatisfy { try matrix.balance(of: $0).isConsistent })
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `another order of descriptors and states gives the same scenarios`(seed: UInt64) throws {
    let matrix = try Matrices.random(Matrices.sizes(seed: seed), seed: seed)
    var generator = SplitMix64(seed: seed)
    let order = matrix.descriptors.indices.shuffled(using: &generator)
    let states = matrix.descriptors.map { $0.states.indices.shuffled(using: &generator) }
    let old = order.flatMap { d in states[d].map { (descriptor: d, state: $0) } }
    let other = try CrossImpactMatrix(
      descriptors: order.map { d in
        .init(
          matrix.descriptors[d].name,
          states: states[d].map { matrix.descriptors[d].states[$0] }
        )
      },
      judgements: old.map { row in old.map { matrix[row, $0] } }
    )
    func relabelled(_ scenario: CrossImpactScenario) -> CrossImpactScenario {
      CrossImpactScenario(order.map { d in states[d].firstIndex(of: scenario.states[d]) ?? -1 })
    }
    let found = try matrix.consistentScenarios(minimumMargin: -1).scenarios
    #expect(
      try other.consistentScenarios(minimumMargin: -1).scenarios == found.map(relabelled).sorted()
    )
    for scenario in found {
      let mine = try matrix.balance(of: scenario)
      let its = try other.balance(of: relabelled(scenario))
      #expect(mine.margin == its.margin && mine.totalImpactScore == its.totalImpactScore)
    }
  }

  @Test func `adding to all states of a descriptor changes nothing`() throws {
    let matrix = try Matrices.somewhereland()
    let moved = try CrossImpactMatrix(
      descriptors: matrix.descriptors,
      judgements: matrix.descriptors.indices.flatMap { d in
        matrix.descriptors[d].states.indices.map { s in
          matrix.row(descriptor: d, state: s).enumerated().map { column, value in
            // The states of C, but not those of C about C.
            d != 2 && 6..<9 ~= column ? value + 5 : value
          }
        }
      }
    )
    #expect(
      try moved.consistentScenarios().scenarios == matrix.consistentScenarios().scenarios
    )
  }

  @Test func `degenerate matrices`() throws {
    let none = try CrossImpactMatrix(descriptors: [], judgements: [])
    #expect(none.scenarioCount == 1)
    #expect(try none.consistentScenarios().scenarios == [CrossImpactScenario([])])
    #expect(try none.attractors().attractors.map(\.starts) == [1])

    let single = try CrossImpactMatrix(
      descriptors: [.init("X", states: ["only"])],
      judgements: [[0]]
    )
    #expect(try single.consistentScenarios(minimumMargin: 5).scenarios.count == 1)

    let tied = try Matrices.random([2, 3, 4], seed: 1, judged: 0)
    #expect(try tied.consistentScenarios().scenarios == Matrices.all(tied))
    #expect(try tied.consistentScenarios(minimumMargin: 1).scenarios.isEmpty)
    #expect(try tied.attractors().attractors.map(\.starts) == Array(repeating: 1, count: 24))
  }

  @Test func `a search can be stopped, and refuses a limit of 0`() throws {
    let matrix = try Matrices.somewhereland()
    let stopped = Execution(threads: 2, isCancelled: { true })
    #expect(throws: MeasureError.cancelled) { try matrix.consistentScenarios(execution: stopped) }
    #expect(throws: MeasureError.cancelled) { try matrix.attractors(execution: stopped) }
    var few = SuccessionStarts()
    few.exhaustiveLimit = 0
    #expect(throws: MeasureError.cancelled) {
      try matrix.attractors(from: few, execution: stopped)
    }
    #expect(throws: MeasureError.cancelled) {
      try matrix.consistencyEnsemble(draws: 5, execution: stopped)
    }
    #expect(throws: CrossImpactError.self) { try matrix.consistentScenarios(limit: 0) }
    few.samples = 0
    #expect(throws: CrossImpactError.self) { try matrix.attractors(from: few) }
  }
}
