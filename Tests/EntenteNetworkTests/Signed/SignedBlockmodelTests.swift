import EntenteNetwork
import Testing

@Suite struct SignedBlockmodelTests {
  @Test(arguments: 0..<18 as Range<UInt64>)
  func `it is as good as the best of all divisions`(seed: UInt64) throws {
    let network = SignedSamples.random(
      seed: seed,
      actors: 8,
      density: 0.6,
      weighted: seed % 2 == 0
    )
    let clusters = 2 + Int(seed % 3)
    for kind in SignedBlockmodel.Kind.allCases {
      let alpha = [0.5, 0.3][Int(seed % 2)]
      var best = Double.infinity
      for division in Divisions(of: 8) where Set(division).count == clusters {
        best = Swift.min(best, criterion(network, division, clusters, kind, alpha))
      }
      let plan = SignedBlockmodel.Plan(
        clusterCount: clusters,
        kind: kind,
        alpha: alpha,
        starts: 40,
        seed: seed
      )
      let found = try network.signedBlockmodel(plan)
      #expect(agree(found.criterion, best, 1e-12))
      #expect(found.partition.groupCount == clusters && found.foundShare > 0)
      let groups = found.partition.groups
      #expect(agree(criterion(network, groups, clusters, kind, alpha), found.criterion, 1e-12))
      #expect(try network.signedBlockmodel(plan, execution: Execution(threads: 3)) == found)
      #expect(try network.network().signedBlockmodel(plan) == found)
    }
  }

  /// The criterion from its definition.
  private func criterion(
    _ network: SignedNetwork,
    _ groups: [Int],
    _ count: Int,
    _ kind: SignedBlockmodel.Kind,
    _ alpha: Double
  ) -> Double {
    var sum = 0.0
    for row in 0..<count {
      for column in row..<count {
        let ties = network.ties.filter {
          let pair = [groups[$0.first], groups[$0.second]].sorted()
          return pair == [row, column]
        }
        let positive = (1 - alpha) * ties.filter(\.isPositive).reduce(0) { $0 + $1.weight }
        let negative = alpha * ties.filter { !$0.isPositive }.reduce(0) { $0 + $1.weight }
        switch kind {
        case .balance: sum += row == column ? negative : positive
        case .relaxed: sum += Swift.min(positive, negative)
        }
      }
    }
    return sum
  }

  // The frustration of the Highland tribes for one, two and three camps: the design's tables S1 and
  // S1b.
  @Test(.enabled(if: SignedSamples.areReadable))
  func `the Highland tribes fall into camps as known`() throws {
    let network = try SignedSamples.sample("highland_tribes").signed
    for (count, known) in [(1, 29.0), (2, 7), (3, 2)] {
      let plan = SignedBlockmodel.Plan(clusterCount: count, kind: .balance, starts: 60)
      let found = try network.signedBlockmodel(plan)
      #expect(found.inconsistentWeight == known && found.criterion == known / 2)
    }
    let two = try network.signedBlockmodel(.init(clusterCount: 2, kind: .balance, starts: 60))
    #expect(two.equalCount == 1 && two.partition.members[1].count == 4)
    #expect(two.blocks.map(\.sign) == [.positive, .negative, .positive])
  }

  @Test func `directed blocks may differ by direction, and mediators are found`() throws {
    // 0 and 1 are for 2 and 3, who are against them; 4 and 5 are for all and each other's enemies.
    var ties = TieList(actorCount: 6, signs: [])
    func add(_ source: Int, _ target: Int, _ sign: Int8) {
      ties.sources.append(UInt32(source))
      ties.targets.append(UInt32(target))
      ties.signs?.append(sign)
    }
    for one in [0, 1] {
      for other in [2, 3] {
        add(one, other, 1)
        add(other, one, -1)
      }
    }
    for mediator in [4, 5] { for other in 0..<4 { add(mediator, other, 1) } }
    add(4, 5, -1)
    add(5, 4, -1)
    let network = Network(ties, isDirected: true)
    let found = try network.signedBlockmodel(.init(clusterCount: 3, starts: 30))
    #expect(found.criterion == 0 && found.partition.groups == [0, 0, 1, 1, 2, 2])
    #expect(
      found.blocks.map(\.sign) == [
        .empty, .positive, .empty, .negative, .empty, .empty, .positive, .positive, .negative,
      ]
    )
    let strict = try network.signedBlockmodel(.init(clusterCount: 3, kind: .balance, starts: 30))
    #expect(strict.criterion > 0)
  }

  @Test func `what cannot be asked is refused`() throws {
    let network = SignedSamples.complete(4)
    let plans: [SignedBlockmodel.Plan] = [
      .init(clusterCount: 0), .init(clusterCount: 5), .init(clusterCount: 2, alpha: 2),
      .init(clusterCount: 2, starts: 0),
    ]
    for plan in plans {
      #expect(throws: MeasureError.self) { try network.signedBlockmodel(plan) }
    }
    let stopped = Execution(isCancelled: { true })
    #expect(throws: MeasureError.cancelled) {
      try network.signedBlockmodel(.init(clusterCount: 2), execution: stopped)
    }
  }
}
