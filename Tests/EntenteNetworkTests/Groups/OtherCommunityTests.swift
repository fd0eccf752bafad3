import EntenteNetwork
import Testing

@Suite struct LouvainTests {
  @Test(.enabled(if: Classic.isReadable))
  func `it comes near the best groups of karate`() throws {
    let network = try Classic("karate").network()
    let found = try (1...30 as ClosedRange<UInt64>).map { seed in
      try network.modularity(of: network.louvain(seed: seed))
    }
    // The optimum, by igraph 1.0.0: community_optimal_modularity().
    #expect(isClose(try #require(found.max()), 0.4197896120973046))
    #expect(try #require(found.min()) > 0.39)
  }

  @Test(arguments: 0..<10 as Range<UInt64>)
  func `it finds cliques in a ring, the same for the same seed`(seed: UInt64) throws {
    let network = Network(TieList(actorCount: 60, ringOfCliques(12, of: 5)), isDirected: false)
    let partition = try network.louvain(seed: seed)
    #expect(try network.louvain(seed: seed, execution: Execution(threads: 3)) == partition)
    #expect(partition.groups == (0..<60).map { $0 / 5 })
  }
}

@Suite struct LabelPropagationTests {
  @Test(arguments: 0..<24 as Range<UInt64>)
  func `every actor is where most of the weight around it is`(seed: UInt64) throws {
    let network = randomNetwork(
      seed: seed,
      ties: 60,
      isDirected: seed % 2 == 0,
      weighted: seed % 3 == 0
    )
    let partition = try network.labelPropagation(seed: seed)
    #expect(try network.labelPropagation(seed: seed, execution: .sequential) == partition)
    expectConnected(partition, in: network)
    let incoming = network.incomingRows
    for actor in 0..<40 {
      var shared = [Double](repeating: 0, count: partition.groupCount)
      for rows in network.isDirected ? [network.rows, incoming] : [network.rows] {
        for arc in rows.arcs(of: actor) where Int(rows.targets[arc]) != actor {
          shared[partition.groups[Int(rows.targets[arc])]] += rows.weights?[arc] ?? 1
        }
      }
      // A label's pieces became groups of their own, but the piece an actor is in has all of the
      // label's weight around the actor: those neighbours are connected through it.
      #expect(isClose(shared[partition.groups[actor]], shared.max() ?? 0))
    }
  }

  @Test func `cliques apart keep their labels`() throws {
    let pairs = ringOfCliques(12, of: 5).filter { $0.0 / 5 == $0.1 / 5 }
    let network = Network(TieList(actorCount: 60, pairs), isDirected: false)
    #expect(try network.labelPropagation(seed: 9).groups == (0..<60).map { $0 / 5 })
  }
}
