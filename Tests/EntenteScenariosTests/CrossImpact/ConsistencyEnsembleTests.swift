import EntenteModel
import EntenteNetwork
import EntenteScenarios
import EntenteTables
import Testing

@Suite struct ConsistencyEnsembleTests {
  /// Two descriptors that each want to be as the other; how sure that is differs by direction.
  private func pair(_ there: Confidence?, _ back: Confidence?) throws -> CrossImpactMatrix {
    try CrossImpactMatrix(
      descriptors: [.init("X", states: ["a", "b"]), .init("Y", states: ["a", "b"])],
      judgements: [[0, 0, 1, -1], [0, 0, -1, 1], [1, -1, 0, 0], [-1, 1, 0, 0]],
      remarks: [
        .init(from: 0, to: 1): .init(confidence: there),
        .init(from: 1, to: 0): .init(confidence: back),
      ]
    )
  }

  @Test func `without doubt every draw is the matrix itself`() throws {
    let matrix = try Matrices.somewhereland()
    let ensemble = try matrix.consistencyEnsemble(JudgementDoubt(unrated: 0), draws: 20)
    #expect(ensemble.entries.map(\.scenario) == (try matrix.consistentScenarios().scenarios))
    #expect(ensemble.entries.allSatisfy { $0.hits == 20 && $0.share == 1 && $0.isBase })
    #expect(ensemble.meanCount == 10 && ensemble.emptyDraws == 0 && ensemble.cutJudgements == 0)
  }

  /// Y's own wish is doubted by 1.
  ///
  /// For X = a, Y's balances are 1 + u and −1 + v with u and v from
  /// −1, 0, 1. Y = a is best in all nine cases and b ties in one, u = −1 and v = 1. So both "as the
  /// other" scenarios are always consistent, and neither mixed one ever, as X does not tie.
  @Test func `a doubt too small to turn a judgement turns no scenario`() throws {
    let ensemble = try pair(.moderate, .high).consistencyEnsemble(draws: 2000, seed: 3)
    #expect(ensemble.entries.map(\.scenario.states) == [[0, 0], [1, 1]])
    #expect(ensemble.entries.allSatisfy { $0.share == 1 })
  }

  /// Both are doubted by 2.
  ///
  /// Then u − v is from −4 to 4 in 25 equally likely cases, and a wish of 2 fails
  /// where u − v < −2, which is in 3. Each of a pair's wishes must hold: (22/25)².
  @Test func `shares are those of counting the cases`() throws {
    let ensemble = try pair(.low, .low).consistencyEnsemble(draws: 20_000, seed: 11)
    let truth = (22.0 / 25) * (22.0 / 25)
    for states in [[0, 0], [1, 1]] {
      let entry = try #require(ensemble.entries.first { $0.scenario.states == states })
      #expect(entry.isBase)
      // Within the interval or next to it: four standard deviations.
      #expect((entry.share - truth).magnitude < 4 * (truth * (1 - truth) / 20_000).squareRoot())
      #expect(entry.interval.contains(entry.share))
    }
    // A mixed scenario needs two wishes at u − v ≤ −2 each: 6 of 25 cases.
    let mixed = try #require(ensemble.entries.first { $0.scenario.states == [0, 1] })
    let rare = (6.0 / 25) * (6.0 / 25)
    #expect(!mixed.isBase)
    #expect((mixed.share - rare).magnitude < 4 * (rare * (1 - rare) / 20_000).squareRoot())
  }

  @Test func `the same on any number of threads, another with another seed`() throws {
    let matrix = try Matrices.somewhereland()
    let ensemble = try matrix.consistencyEnsemble(draws: 60, execution: .sequential)
    for threads in [2, 5] {
      let execution = Execution(threads: threads)
      #expect(try matrix.consistencyEnsemble(draws: 60, execution: execution) == ensemble)
    }
    #expect(try matrix.consistencyEnsemble(draws: 60, seed: 2).entries != ensemble.entries)
    let shares = ensemble.entries.map(\.share)
    #expect(shares == shares.sorted(by: >))
    #expect(shares.contains { $0 > 0 && $0 < 1 })
  }

  /// A third descriptor that nobody listens to leaves the draws of the others as they are.
  @Test func `another descriptor does not change the draws of the others`() throws {
    let two = try pair(.low, .low)
    let three = try CrossImpactMatrix(
      descriptors: [.init("Z", states: ["only"])] + two.descriptors,
      judgements: [[0, 0, 0, 0, 0]]
        + (0..<4).map { [0] + two.row(descriptor: $0 / 2, state: $0 % 2) },
      remarks: [
        .init(from: 1, to: 2): .init(confidence: .low),
        .init(from: 2, to: 1): .init(confidence: .low),
      ]
    )
    let first = try two.consistencyEnsemble(draws: 300, seed: 5)
    let second = try three.consistencyEnsemble(draws: 300, seed: 5)
    #expect(first.entries.map { [0] + $0.scenario.states } == second.entries.map(\.scenario.states))
    #expect(first.entries.map(\.hits) == second.entries.map(\.hits))
  }

  @Test func `judgements are cut to the scale, and that is said`() throws {
    let matrix = try pair(.low, .low)
    let free = try matrix.consistencyEnsemble(draws: 200)
    let cut = try matrix.consistencyEnsemble(JudgementDoubt(scale: -1...1), draws: 200)
    #expect(free.cutJudgements == 0)
    #expect(cut.cutJudgements > 0)
  }

  @Test func `parameters out of range are refused`() throws {
    let matrix = try Matrices.somewhereland()
    for doubt in [JudgementDoubt(low: -1), JudgementDoubt(scale: 1...3)] {
      #expect(throws: CrossImpactError.self) { try matrix.consistencyEnsemble(doubt, draws: 1) }
    }
    #expect(throws: CrossImpactError.self) { try matrix.consistencyEnsemble(draws: 0) }
  }

  @Test func `rows make a table in a fixed order`() throws {
    let matrix = try Matrices.somewhereland()
    let table = try matrix.analysis(minimumMargin: -1).table
    #expect(
      table.columns == [
        "A", "B", "C", "D", "E", "F",
        "margin", "total-impact-score", "basin", "share", "share-low", "share-high",
      ]
    )
    let near = table.rows.filter { $0[6] == .count(-1) }
    #expect(!near.isEmpty)
    #expect(near.allSatisfy { $0[8] == .missing && $0[9] == .missing })
    #expect(
      table.rows.first { $0[8] == .count(127) }
        == [
          .text("A1"), .text("B3"), .text("C1"), .text("D2"), .text("E3"), .text("F3"),
          .count(1), .count(21), .count(127), .number(127.0 / 486), .missing, .missing,
        ]
    )
    var starts = SuccessionStarts()
    starts.exhaustiveLimit = 0
    starts.samples = 50
    let sampled = try matrix.analysis(from: starts)
    #expect(sampled.rows.allSatisfy { $0.interval != nil && $0.basin != nil })
    #expect(sampled.rows.compactMap(\.basin).reduce(0, +) == 50)
  }
}
