import EntenteNetwork
import Testing

@Suite struct LeidenTests {
  // igraph 1.0.0: community_optimal_modularity() of karate; leidenalg 0.12.0: the best of
  // find_partition(g, ModularityVertexPartition, n_iterations=-1, seed=0…199) of the others.
  @Test(
    .enabled(if: Classic.isReadable),
    arguments: [
      ("karate", false, 0.4197896120973046), ("karate", true, 0.4449035812672174),
      ("dolphins", false, 0.5285194414777896), ("lesmis", false, 0.5600083700167401),
      ("lesmis", true, 0.5666879833432481), ("knoke_information", false, 0.08163265306122448),
      ("florentine_business", false, 0.36444444444444446),
      ("defence_pacts_2012", true, 0.5989391666148013),
    ]
  )
  func `it finds the best groups that are known`(
    name: String,
    weighted: Bool,
    best: Double
  ) throws {
    let network = try Classic(name).network(weighted: weighted)
    let found = try (1...6 as ClosedRange<UInt64>).map { seed in
      try network.modularity(of: network.leiden(seed: seed))
    }
    #expect(isClose(try #require(found.max()), best))
    #expect(try #require(found.min()) > 0.95 * best)
  }

  @Test(arguments: [false, true])
  func `it finds cliques in a ring`(isDirected: Bool) throws {
    let pairs = ringOfCliques(12, of: 5)
    let network = Network(TieList(actorCount: 60, pairs), isDirected: isDirected)
    let partition = try network.leiden(seed: 3)
    #expect(partition.groups == (0..<60).map { $0 / 5 })
    // Twelve times 10 ties within of 132 in all: Q = 120/132 − 1/12.
    #expect(isClose(try network.modularity(of: partition), 120.0 / 132 - 1.0 / 12))
  }

  @Test(arguments: 0..<18 as Range<UInt64>)
  func `groups are connected, and no actor gains by a move`(seed: UInt64) throws {
    let network = randomNetwork(
      seed: seed,
      ties: 70,
      isDirected: seed % 2 == 0,
      weighted: seed % 3 == 0
    )
    let resolution = [0.5, 1, 1.7][Int(seed % 3)]
    let partition = try network.leiden(resolution: resolution, seed: seed)
    expectConnected(partition, in: network)
    let value = try network.modularity(of: partition, resolution: resolution)
    for actor in 0..<40 {
      for group in 0...partition.groupCount where group != partition.groups[actor] {
        var moved = partition.groups
        moved[actor] = group
        let other = try network.modularity(of: Partition(moved), resolution: resolution)
        #expect(other <= value + 1e-9)
      }
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `neither threads, nor units, nor symmetric direction change the groups`(
    seed: UInt64
  ) throws {
    let pairs = ringOfCliques(8, of: 4) + ringOfCliques(4, of: 8)
    var generator = SplitMix64(seed: seed)
    let weights = pairs.map { _ in Double.random(in: 0.5...3, using: &generator) }
    let network = Network(TieList(actorCount: 32, pairs, weights: weights), isDirected: false)
    let partition = try network.leiden(seed: seed, execution: .sequential)
    #expect(try network.leiden(seed: seed, execution: Execution(threads: 4)) == partition)
    let scaled = weights.map { $0 * 0x1p700 }
    let large = Network(TieList(actorCount: 32, pairs, weights: scaled), isDirected: false)
    #expect(try large.leiden(seed: seed) == partition)
    let both = pairs + pairs.map { ($1, $0) }
    let directed = Network(
      TieList(actorCount: 32, both, weights: weights + weights),
      isDirected: true
    )
    #expect(try directed.leiden(seed: seed) == partition)
    let plain = Network(TieList(actorCount: 32, pairs), isDirected: false, combining: .max)
    let ones = Network(
      TieList(actorCount: 32, pairs, weights: pairs.map { _ in 1 }),
      isDirected: false,
      combining: .max
    )
    #expect(try plain.leiden(seed: seed) == ones.leiden(seed: seed))
  }

  @Test func `the resolution makes groups smaller and larger`() throws {
    let network = Network(TieList(actorCount: 60, ringOfCliques(12, of: 5)), isDirected: false)
    #expect(try network.leiden(resolution: 0).groupCount == 1)
    #expect(try network.leiden(resolution: 0.2).groupCount < 12)
    #expect(try network.leiden(resolution: 100).groupCount == 60)
    for resolution in [-1, .nan, .infinity] {
      #expect(throws: MeasureError.self) { try network.leiden(resolution: resolution) }
    }
  }

  @Test func `large networks take the fixed number of iterations and may be stopped`() throws {
    let network = randomNetwork(seed: 5, actors: 1500, ties: 4000)
    let partition = try network.leiden(seed: 2)
    #expect(try network.leiden(seed: 2, iterations: 3) == partition)
    let one = try network.modularity(of: network.leiden(seed: 2, iterations: 1))
    #expect(try network.modularity(of: partition) > one)
    let stopped = Execution(isCancelled: { true })
    #expect(throws: MeasureError.cancelled) { try network.labelPropagation(execution: stopped) }
    #expect(throws: MeasureError.cancelled) { try network.louvain(execution: stopped) }
    #expect(throws: MeasureError.cancelled) {
      try network.leiden(execution: stopped)
    }
  }
}

/// Expects that every group hangs together by ties of either direction.
func expectConnected(_ partition: Partition, in network: Network) {
  let incoming = network.incomingRows
  for members in partition.members {
    var reached = [members[0]]
    var isReached = [Bool](repeating: false, count: network.actorCount)
    isReached[members[0]] = true
    var next = 0
    while next < reached.count {
      let actor = reached[next]
      next += 1
      for other in network.rows.neighbours(of: actor) + incoming.neighbours(of: actor)
      where !isReached[Int(other)] && partition.groups[Int(other)] == partition.groups[actor] {
        isReached[Int(other)] = true
        reached.append(Int(other))
      }
    }
    #expect(reached.count == members.count)
  }
}
