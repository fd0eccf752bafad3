import EntenteNetwork
import Foundation
import OrderedCollections
import Testing

@Suite struct SignedTriadTests {
  @Test(.enabled(if: SignedSamples.areReadable), arguments: SignedSamples.names)
  func `counts of the sets are as known`(name: String) throws {
    let sample = try SignedSamples.sample(name)
    let triads = try sample.signed.triads().whole
    let known = try #require(sample.metrics["triads"] as? [String: Int])
    for type in SignedTriadType.allCases { #expect(triads[type] == known[type.rawValue]) }
    #expect(agree(triads.balancedShare, try #require(sample.number("balanced_ratio"))))
    #expect(agree(triads.weaklyBalancedShare, try #require(sample.number("weakly_balanced_ratio"))))
  }

  // The design's table S11.
  @Test(arguments: [
    (false, 20, 60, 0.5, 1 as UInt64, [7, 11, 12, 2]), (false, 30, 120, 0.3, 2, [28, 34, 16, 0]),
    (true, 40, 200, 0.1, 5, [30, 31, 104, 7]), (true, 100, 600, 0.05, 6, [69, 48, 185, 8]),
  ])
  func `counts of generated networks are as known`(
    isBloc: Bool,
    actors: Int,
    ties: Int,
    share: Double,
    seed: UInt64,
    counts: [Int]
  ) throws {
    let network = SignedSamples.generated(isBloc: isBloc, actors, ties, share, seed: seed)
    let triads = try network.triads().whole
    #expect(SignedTriadType.allCases.map { triads[$0] } == counts)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `counts are those of all sets of three`(seed: UInt64) throws {
    let actors = 3 + Int(seed)
    let network = SignedSamples.random(
      seed: seed,
      actors: actors,
      density: [0.2, 0.5, 0.9][Int(seed % 3)],
      weighted: seed % 2 == 0
    )
    var byActor = [[Int]](repeating: [0, 0, 0, 0], count: actors)
    var byTie: [SignedNetwork.Tie: [Int]] = [:]
    var unbalanced: [([Int], Double, Double)] = []
    for c in 0..<actors {
      for b in 0..<c {
        for a in 0..<b {
          let ties = [(a, b), (a, c), (b, c)].compactMap { network.tie(between: $0, $1) }
          guard ties.count == 3 else { continue }
          let negative = ties.count { !$0.isPositive }
          for actor in [a, b, c] { byActor[actor][negative] += 1 }
          for tie in ties { byTie[tie, default: [0, 0, 0, 0]][negative] += 1 }
          let weights = ties.map(\.weight)
          if negative % 2 == 1 {
            unbalanced.append(([a, b, c], weights.min() ?? 0, weights.reduce(1, *)))
          }
        }
      }
    }
    let triads = try network.triads()
    for actor in 0..<actors {
      #expect(SignedTriadType.allCases.map { triads.byActor[actor][$0] } == byActor[actor])
    }
    for (tie, found) in zip(network.ties, triads.byTie) {
      #expect(SignedTriadType.allCases.map { found[$0] } == byTie[tie] ?? [0, 0, 0, 0])
    }
    #expect(try network.triads(execution: Execution(threads: 3)) == triads)
    let listed = try network.unbalancedTriads()
    unbalanced.sort {
      ($1.1, $1.2, $0.0[0], $0.0[1], $0.0[2]) < ($0.1, $0.2, $1.0[0], $1.0[1], $1.0[2])
    }
    #expect(listed.map(\.actors) == unbalanced.map(\.0))
    #expect(listed.map(\.strain) == unbalanced.map(\.1))
    #expect(try network.unbalancedTriads(limit: 2) == Array(listed.prefix(2)))
    let weak = try network.unbalancedTriads(.weak)
    #expect(weak == listed.filter { $0.type == .oneNegative })
    let side = SignedSamples.side(seed: seed, actors)
    #expect(
      agree(try network.switched(side).triads().whole.balancedShare, triads.whole.balancedShare)
    )
  }

  @Test func `there may be none`() throws {
    for network in [SignedSamples.network(0, ""), SignedSamples.network(4, "0-1+ 1-2- 2-3-")] {
      let triads = try network.triads()
      #expect(triads.whole.total == 0 && triads.whole.balancedShare.isNaN)
      #expect(try network.unbalancedTriads().isEmpty)
    }
    let stopped = Execution(isCancelled: { true })
    #expect(throws: MeasureError.cancelled) {
      try SignedSamples.complete(5).triads(execution: stopped)
    }
  }

  // signnet's test: every arc of five actors negative.
  @Test func `directed triads of five enemies are all alike`() throws {
    let pairs = (0..<5).flatMap { one in (0..<5).filter { $0 != one }.map { (one, $0) } }
    let network = Network(
      TieList(
        actorCount: 5,
        sources: pairs.map { UInt32($0.0) },
        targets: pairs.map { UInt32($0.1) },
        signs: pairs.map { _ in -1 }
      ),
      isDirected: true
    )
    #expect(try network.signedTriadCensus() == ["300-NNNNNN": 10])
  }

  @Test(arguments: 0..<12 as Range<UInt64>)
  func `directed triads are those of all sets of three`(seed: UInt64) throws {
    let actors = 4 + Int(seed)
    var generator = SplitMix64(seed: seed)
    var signs = [[Int]](repeating: [Int](repeating: 0, count: actors), count: actors)
    var ties = TieList(actorCount: actors, signs: [])
    for one in 0..<actors {
      for other in 0..<actors where other != one && generator.next() % 3 == 0 {
        signs[one][other] = generator.next() % 2 == 0 ? 1 : -1
        ties.sources.append(UInt32(one))
        ties.targets.append(UInt32(other))
        ties.signs?.append(Int8(signs[one][other]))
      }
    }
    let network = Network(ties, isDirected: true)
    let census = try network.signedTriadCensus()
    var texts: [String: Double] = [:]
    for c in 0..<actors {
      for b in 0..<c {
        for a in 0..<b {
          let orders = [[a, b, c], [a, c, b], [b, a, c], [b, c, a], [c, a, b], [c, b, a]]
          let text =
            orders.map { order in
              [(0, 1), (0, 2), (1, 0), (1, 2), (2, 0), (2, 1)].map {
                ["N", "0", "P"][signs[order[$0.0]][order[$0.1]] + 1]
              }.joined()
            }.min() ?? ""
          texts[text, default: 0] += 1
        }
      }
    }
    #expect(Dictionary(uniqueKeysWithValues: census.map { (String($0.suffix(6)), $1) }) == texts)
    let plain = try network.triadCensus()
    for type in TriadType.allCases {
      let sum = census.filter { $0.key.hasPrefix(type.rawValue + "-") }.values.reduce(0, +)
      #expect(sum == plain[type], "\(type)")
    }
  }
}
