import EntenteNetwork
import EntenteScenarios
import EntenteTables
import Testing

@Suite struct SuccessionTests {
  /// The rule in words, without any of the engine's shortcuts.
  private func next(
    _ scenario: CrossImpactScenario,
    _ succession: Succession,
    _ matrix: CrossImpactMatrix
  ) throws -> CrossImpactScenario {
    var states = scenario.states
    let entries = try matrix.balance(of: scenario).entries
    let moves = entries.indices.filter { !entries[$0].isConsistent }
    func aim(_ place: Int) -> Int {
      let highest = entries[place].balances.max() ?? 0
      return entries[place].balances.firstIndex(of: highest) ?? 0
    }
    func gap(_ place: Int) -> Int { -(entries[place].margin ?? 0) }
    switch succession {
    case .global:
      for place in moves { states[place] = aim(place) }
    case .incremental:
      for place in moves { states[place] += aim(place) > states[place] ? 1 : -1 }
    case .local:
      let most = moves.map(gap).max()
      if let place = moves.first(where: { gap($0) == most }) { states[place] = aim(place) }
    case .adiabatic:
      if let place = moves.first { states[place] = aim(place) }
    }
    return CrossImpactScenario(states)
  }

  /// The cycle that a scenario ends in, from its least member on.
  private func end(
    _ start: CrossImpactScenario,
    _ succession: Succession,
    _ matrix: CrossImpactMatrix
  ) throws -> [CrossImpactScenario] {
    var way = [start]
    while true {
      let next = try next(way[way.count - 1], succession, matrix)
      if let place = way.firstIndex(of: next) {
        let cycle = way[place...]
        let least = cycle.indices.min { cycle[$0] < cycle[$1] } ?? place
        return Array(cycle[least...] + cycle[..<least])
      }
      way.append(next)
    }
  }

  @Test(arguments: 0..<16 as Range<UInt64>, Succession.allCases)
  func `basins are those of following every scenario by the rule`(
    seed: UInt64,
    succession: Succession
  ) throws {
    let matrix = try Matrices.random(
      Matrices.sizes(seed: seed),
      seed: seed,
      judged: seed % 2 == 0 ? 50 : 100,
      strongest: 2
    )
    let all = Matrices.all(matrix)
    var basins: [[CrossImpactScenario]: Int] = [:]
    for start in all { basins[try end(start, succession, matrix), default: 0] += 1 }
    let expected = basins.sorted { $0.key[0] < $1.key[0] }
    let found = try matrix.attractors(succession)
    #expect(found.attractors.map(\.scenarios) == expected.map(\.key))
    #expect(found.attractors.map(\.starts) == expected.map(\.value))
    #expect(found.starts == all.count && found.unsettled == 0)
    #expect(
      found.attractors.filter(\.isFixed).map { $0.scenarios[0] }
        == (try matrix.consistentScenarios().scenarios)
    )
    #expect(found.attractors.allSatisfy { $0.interval == nil })

    // A sample ends in the same attractors.
    var starts = SuccessionStarts()
    starts.exhaustiveLimit = 0
    starts.samples = 300
    let sampled = try matrix.attractors(succession, from: starts)
    #expect(!sampled.isExhaustive && sampled.starts == 300)
    #expect(sampled.attractors.map(\.starts).reduce(0, +) == 300)
    for attractor in sampled.attractors {
      #expect(expected.contains { $0.key == attractor.scenarios })
    }
  }

  @Test func `a sample's intervals hold the exact shares`() throws {
    let matrix = try Matrices.somewhereland()
    let exact = try matrix.attractors()
    var starts = SuccessionStarts()
    starts.exhaustiveLimit = 485
    starts.samples = 20_000
    starts.seed = 2014
    let sampled = try matrix.attractors(from: starts)
    #expect(sampled.attractors.map(\.scenarios) == exact.attractors.map(\.scenarios))
    // Each of ten intervals of 95 % misses with 5 %; all of the seed's do hold.
    for (attractor, truth) in zip(sampled.attractors, exact.attractors) {
      #expect(attractor.interval?.contains(truth.share) == true)
    }
    for threads in [1, 2, 7] {
      #expect(
        try matrix.attractors(from: starts, execution: Execution(threads: threads)) == sampled
      )
    }
    starts.seed = 2015
    #expect(try matrix.attractors(from: starts) != sampled)
  }

  @Test func `exact basins are the same on any number of threads`() throws {
    let matrix = try Matrices.random([4, 4, 4, 4, 4, 3, 3, 3], seed: 5, judged: 60)
    #expect(matrix.scenarioCount == 27_648)
    let found = try matrix.attractors(execution: .sequential)
    #expect(found.attractors.map(\.starts).reduce(0, +) == 27_648)
    for threads in [2, 3] {
      #expect(try matrix.attractors(execution: Execution(threads: threads)) == found)
    }
  }

  /// X wants to be as Y, and Y not as X: global succession goes round through all four scenarios.
  @Test func `pursuit and flight go round`() throws {
    let matrix = try CrossImpactMatrix(
      descriptors: [.init("X", states: ["a", "b"]), .init("Y", states: ["a", "b"])],
      judgements: [[0, 0, -1, 1], [0, 0, 1, -1], [1, -1, 0, 0], [-1, 1, 0, 0]]
    )
    let analysis = try matrix.analysis()
    #expect(analysis.rows.isEmpty)
    #expect(analysis.attractors.attractors.map(\.scenarios.count) == [4])
    #expect(
      analysis.attractors.attractors[0].scenarios.map(\.states) == [
        [0, 0], [0, 1], [1, 1], [1, 0],
      ]
    )
    #expect(analysis.cycleTable.rows.count == 4)
    #expect(analysis.cycleTable.columns == ["cycle", "step", "X", "Y", "basin", "share"])
  }

  @Test func `ways longer than allowed are counted as unsettled`() throws {
    let matrix = try Matrices.somewhereland()
    var starts = SuccessionStarts()
    starts.exhaustiveLimit = 0
    starts.samples = 500
    starts.longestWay = 1
    let found = try matrix.attractors(from: starts)
    #expect(found.unsettled > 0)
    #expect(found.attractors.map(\.starts).reduce(0, +) + found.unsettled == 500)
  }
}
