import Testing

@testable import EntenteNetwork

/// Rows made the plain way, to compare with.
private struct PlainRows {
  var rows: [[UInt32: (weights: [Double], net: Double)]]

  init(_ ties: TieList, isDirected: Bool) {
    rows = .init(repeating: [:], count: ties.actorCount)
    for tie in ties.sources.indices {
      let (source, target) = (ties.sources[tie], ties.targets[tie])
      add(tie, of: ties, from: source, to: target)
      if !isDirected, source != target { add(tie, of: ties, from: target, to: source) }
    }
  }

  private mutating func add(_ tie: Int, of ties: TieList, from source: UInt32, to target: UInt32) {
    let weight = ties.weights?[tie] ?? 1
    let sign = ties.signs.map { Double($0[tie]) } ?? 0
    rows[Int(source)][target, default: ([], 0)].weights.append(weight)
    rows[Int(source)][target, default: ([], 0)].net += sign * weight
  }

  func rows(_ combination: TieCombination, hasWeights: Bool, hasSigns: Bool) -> Rows {
    var offsets: [UInt32] = [0]
    var targets: [UInt32] = []
    var weights: [Double] = []
    var signs: [Int8] = []
    for row in rows {
      for target in row.keys.sorted() {
        guard let arc = row[target] else { continue }
        targets.append(target)
        let sum = arc.weights.dropFirst().reduce(arc.weights[0], +)
        switch combination {
        case .sum: weights.append(sum)
        case .max: weights.append(arc.weights.max() ?? 0)
        case .mean: weights.append(sum / Double(arc.weights.count))
        }
        signs.append(arc.net > 0 ? 1 : arc.net < 0 ? -1 : 0)
      }
      offsets.append(UInt32(targets.count))
    }
    return Rows(
      offsets: offsets,
      targets: targets,
      weights: hasWeights ? weights : nil,
      signs: hasSigns ? signs : nil
    )
  }
}

@Suite struct RowsBuilderTests {
  /// Random ties among a few actors or many, with many parallel ones, hubs and ties to themselves.
  private static func randomTies(_ generator: inout SplitMix64) -> TieList {
    let actorCount = [1, 2, 7, 60, 1_000, 5_000].randomElement(using: &generator) ?? 1
    let count = [0, 1, 5, 30, 300, 3_000].randomElement(using: &generator) ?? 0
    let spread = [1, 3, actorCount].randomElement(using: &generator) ?? 1
    var ties = TieList(actorCount: actorCount)
    func actor(_ generator: inout SplitMix64) -> UInt32 {
      let bound = Bool.random(using: &generator) ? actorCount : min(actorCount, spread)
      return UInt32(actorCount - Int.random(in: 1...bound, using: &generator))
    }
    for _ in 0..<count {
      ties.sources.append(actor(&generator))
      ties.targets.append(actor(&generator))
    }
    if Bool.random(using: &generator) {
      ties.weights = (0..<count).map { _ in Double.random(in: -1...3, using: &generator) }
    }
    if Bool.random(using: &generator) {
      ties.signs = (0..<count).map { _ in Int8.random(in: -1...1, using: &generator) }
    }
    return ties
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `rows are those made the plain way`(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let ties = Self.randomTies(&generator)
    for isDirected in [true, false] {
      let plain = PlainRows(ties, isDirected: isDirected)
      for combination in TieCombination.allCases {
        for countsParallel in [true, false] {
          let network = Network(
            ties,
            isDirected: isDirected,
            combining: combination,
            countsParallel: countsParallel
          )
          let expected = plain.rows(
            combination,
            hasWeights: ties.weights != nil || countsParallel,
            hasSigns: ties.signs != nil
          )
          let isRight = network.rows == expected
          #expect(isRight)
          let selfTies = (0..<expected.actorCount).count { expected.arc(from: $0, to: $0) != nil }
          #expect(network.selfTieCount == selfTies)
        }
      }
    }
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func `rows are the same for any number of threads, buckets and bits`(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let ties = Self.randomTies(&generator)
    let rows = Network(ties, isDirected: true).rows
    let threads = Network(ties, isDirected: true, execution: Execution(threads: 3)).rows
    let isSameThreaded = threads == rows
    #expect(isSameThreaded)
    for rowBits in [0, 3, 9, 31] {
      let buckets = ArcBuckets(actorCount: ties.actorCount, rowBits: rowBits)
      let builder = RowsBuilder(actorCount: ties.actorCount, execution: Execution(threads: 2))
      let built = ties.withRun { run in
        builder.rows(
          of: TieInput(pieces: [run], isSymmetric: false, shareCount: 3),
          in: buckets
        )
      }
      let isSame = built.rows == rows
      #expect(isSame)
    }
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func `rows transposed twice are the rows`(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let rows = Network(Self.randomTies(&generator), isDirected: true).rows
    let transposed = rows.transposed()
    let isSame = transposed == rows.transposed(execution: Execution(threads: 3))
    #expect(isSame)
    let isBack = transposed.transposed() == rows
    #expect(isBack)
    for actor in 0..<rows.actorCount {
      for arc in rows.arcs(of: actor) {
        let back = transposed.arc(from: Int(rows.targets[arc]), to: actor)
        #expect(back != nil)
        if let back, let weights = rows.weights {
          #expect(transposed.weights?[back] == weights[arc])
        }
      }
    }
  }

  @Test func `rows transposed keep signs beside weights below 0 and those that are none`() throws {
    let rows = Rows(
      offsets: [0, 2, 3, 4],
      targets: [1, 2, 0, 1],
      weights: [-2, 3, .nan, 0],
      signs: [-1, 1, 1, 0]
    )
    let found = rows.transposed()
    #expect(found.offsets == [0, 1, 3, 4] && found.targets == [1, 0, 2, 0])
    #expect(found.signs == [1, -1, 0, 1])
    let weights = try #require(found.weights)
    #expect(weights[0].isNaN && Array(weights[1...]) == [-2, 0, 3])
  }

  @Test func `rows of an undirected network weigh the same both ways`() throws {
    // The sums differ in the last digit if they are not taken in one order.
    let ties = TieList(
      actorCount: 2,
      [(0, 1), (1, 0), (0, 1), (1, 0)],
      weights: [0.1, 0.7, 0.3, 1e-17]
    )
    let weights = try #require(Network(ties, isDirected: false).rows.weights)
    #expect(weights[0] == weights[1])
    #expect(weights[0] == 0.1 + 0.7 + 0.3 + 1e-17)
  }
}
