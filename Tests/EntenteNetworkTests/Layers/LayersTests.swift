import EntenteNetwork
import Testing

@Suite struct LayersTests {
  /// The example of BRAPH 2's test of `MultiplexParticipation`: 0-1 and 0-2; 0-1 and 1-2.
  static let two = Multiplex([
    NetworkLayer(
      name: "a",
      network: Network(TieList(actorCount: 3, [(0, 1), (0, 2)]), isDirected: false)
    ),
    NetworkLayer(
      name: "b",
      network: Network(TieList(actorCount: 3, [(0, 1), (1, 2)]), isDirected: false)
    ),
  ])

  @Test func `degrees add up over layers`() {
    #expect(Self.two.layerDegrees() == [[2, 1, 1], [1, 2, 1]])
    #expect(Self.two.overlappingDegree() == [3, 3, 2])
    // P = 2 (1 − 5/9) = 8/9 for 0 and 1, 2 (1 − 2/4) = 1 for 2; as in BRAPH 2's test.
    let participation = Self.two.participation()
    for (value, expected) in zip(participation, [8.0 / 9, 8.0 / 9, 1]) {
      #expect(isClose(value, expected))
    }
    // The mean is 8/3, the variance (1/9 + 1/9 + 4/9)/3 = 2/9.
    let deviation = (2.0 / 9).squareRoot()
    for (value, expected) in zip(Self.two.zScores(), [1.0 / 3, 1.0 / 3, -2.0 / 3]) {
      #expect(isClose(value, expected / deviation))
    }
  }

  @Test func `ties of two layers are compared`() throws {
    let overlap = try #require(Self.two.layerOverlaps().first)
    #expect(overlap.firstTies == 2 && overlap.secondTies == 2 && overlap.sharedTies == 1)
    #expect(isClose(overlap.jaccard, 1.0 / 3))
    #expect(overlap.shareOfFirst == 0.5 && overlap.shareOfSecond == 0.5)
    #expect(
      Self.two.edgeOverlap() == [
        PairValue(source: 0, target: 1, value: 2), PairValue(source: 0, target: 2, value: 1),
        PairValue(source: 1, target: 2, value: 1),
      ]
    )
  }

  @Test func `direction counts where both layers have it`() throws {
    let pairs = [[(0, 1), (1, 2)], [(1, 0), (1, 2)]].map { TieList(actorCount: 3, $0) }
    func overlap(_ first: Bool, _ second: Bool) throws -> LayerOverlap {
      let layers = zip(pairs, [first, second]).map {
        NetworkLayer(name: "x", network: Network($0, isDirected: $1))
      }
      return try #require(Multiplex(layers).layerOverlaps().first)
    }
    #expect(try overlap(true, true).sharedTies == 1)
    #expect(try overlap(true, false).sharedTies == 2)
    #expect(try overlap(false, true).sharedTies == 2)
    #expect(try overlap(true, true).jaccard == 1.0 / 3)
    // Both directions of one pair are one tie beside a layer without direction.
    let both = NetworkLayer(
      name: "both",
      network: Network(TieList(actorCount: 3, [(0, 1), (1, 0)]), isDirected: true)
    )
    let plain = NetworkLayer(name: "plain", network: Network(pairs[0], isDirected: false))
    let mixed = try #require(Multiplex([both, plain]).layerOverlaps().first)
    #expect(mixed.firstTies == 1 && mixed.sharedTies == 1)
    #expect(Multiplex([both, plain]).edgeOverlap().map(\.value) == [2, 1])
  }

  @Test func `layers have sizes and densities of their own`() {
    let layers = Multiplex([
      NetworkLayer(
        name: "directed",
        network: Network(TieList(actorCount: 4, [(0, 1), (1, 0), (2, 2)]), isDirected: true)
      ),
      NetworkLayer(
        name: "plain",
        network: Network(TieList(actorCount: 4, [(0, 1), (1, 2), (2, 3)]), isDirected: false)
      ),
    ])
    #expect(layers.activeActorCounts() == [2, 4])
    // networkx 3.6.1: nx.density counts self-loops: 3/12; 2 · 3/12.
    #expect(layers.layerDensities() == [0.25, 0.5])
  }

  @Test func `one layer, no ties and equal degrees leave things undefined`() {
    #expect(Multiplex(Array(Self.two.layers.prefix(1))).participation().allSatisfy { $0.isNaN })
    let none = Multiplex([])
    #expect(none.overlappingDegree().isEmpty && none.zScores().isEmpty)
    #expect(none.layerOverlaps().isEmpty && none.edgeOverlap().isEmpty)
    let empty = NetworkLayer(
      name: "empty",
      network: Network(TieList(actorCount: 3), isDirected: false)
    )
    let apart = Multiplex([Self.two.layers[0], empty])
    #expect(apart.participation() == [0, 0, 0])
    let nothing = Multiplex([empty, empty])
    #expect(nothing.participation().allSatisfy { $0.isNaN })
    #expect(nothing.zScores().allSatisfy { $0.isNaN })
    #expect(nothing.layerOverlaps().allSatisfy { $0.jaccard.isNaN })
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `the same layer again is wholly shared, and bounds hold`(seed: UInt64) throws {
    let isDirected = seed % 2 == 0
    let networks = (0..<3).map { randomNetwork(seed: seed + $0 % 2, isDirected: isDirected) }
    let layers = Multiplex(
      networks.enumerated().map { NetworkLayer(name: "l\($0)", network: $1) }
    )
    let overlaps = layers.layerOverlaps()
    // The first and the third are one network.
    #expect(overlaps[1].jaccard == 1 && overlaps[1].shareOfFirst == 1)
    #expect(overlaps[0].jaccard < 1)
    let edges = layers.edgeOverlap()
    let total = networks.reduce(0) { $0 + $1.edgeCount }
    #expect(edges.reduce(0) { $0 + Int($1.value) } == total)
    #expect(layers.participation().allSatisfy { $0.isNaN || $0 >= 0 && $0 <= 1 + 1e-12 })
    #expect(isClose(layers.zScores().reduce(0, +), 0, relative: 1e-9))
  }
}
