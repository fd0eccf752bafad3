import EntenteNetwork
import Testing

/// Who of 18 women took part in which of 14 social events (Davis, Gardner & Gardner 1941), as in
/// NetworkX's `davis_southern_women_graph()`.
private let events: [[Int]] = [
  [1, 2, 3, 4, 5, 6, 8, 9], [1, 2, 3, 5, 6, 7, 8], [2, 3, 4, 5, 6, 7, 8, 9],
  [1, 3, 4, 5, 6, 7, 8], [3, 4, 5, 7], [3, 5, 6, 8], [5, 6, 7, 8], [6, 8, 9], [5, 7, 8, 9],
  [7, 8, 9, 12], [8, 9, 10, 12], [8, 9, 10, 12, 13, 14], [7, 8, 9, 10, 12, 13, 14],
  [6, 7, 9, 10, 11, 12, 13, 14], [7, 8, 10, 11, 12], [8, 9], [9, 11], [9, 11],
]

private let women = Hypergraph(
  actorCount: 18,
  members: (1...14).map { event in (0..<18).filter { events[$0].contains(event) } },
  names: (1...14).map { "E\($0)" }
)

@Suite struct NaryTests {
  @Test func `taking part is counted as in networkx and xgi`() {
    // xgi 0.10.2: H.nodes.degree
    let degrees = [8, 7, 8, 7, 4, 4, 4, 3, 4, 4, 4, 6, 7, 8, 5, 2, 2, 2]
    #expect(women.hyperdegree() == degrees)
    // networkx 3.6.1: nx.bipartite.degree_centrality(G, women)
    #expect(women.participation().prefix(2) == [0.5714285714285714, 0.5])
    #expect(women.participation() == degrees.map { Double($0) / 14 })
    // networkx 3.6.1: nx.bipartite.weighted_projected_graph(G, women).degree(w)
    let others = [17, 15, 17, 15, 11, 15, 15, 16, 17, 17, 16, 16, 17, 17, 17, 16, 12, 12]
    #expect(women.coParticipants() == others)
  }

  @Test func `the pair that shares most comes first`() {
    // networkx 3.6.1: the weights of nx.bipartite.weighted_projected_graph(G, women)
    let pairs = women.sharedRelations()
    #expect(pairs.count == 139)
    #expect(pairs.prefix(8).map(\.value) == [7, 6, 6, 6, 6, 6, 6, 6])
    let sixes = [[0, 1], [0, 3], [1, 2], [1, 3], [2, 3], [11, 12], [12, 13]]
    #expect(pairs.prefix(8).map { [$0.source, $0.target] } == [[0, 2]] + sixes)
    #expect(pairs.last?.value == 1)
  }

  // hypernetx 2.4.3: [len(c) for c in H.s_connected_components(s=s, edges=…)], s = 1…9, which
  // leaves out components of one.
  @Test(arguments: [
    (HypergraphSide.relations, [[14], [14], [14], [9], [8], [6], [5], [3], [2]]),
    (.actors, [[18], [18], [15], [8, 6], [4, 3], [4, 3], [2]]),
  ])
  func `components fall apart as more must be shared`(
    side: HypergraphSide,
    sizes: [[Int]]
  ) throws {
    let all = women.sComponents(of: side)
    for (index, expected) in sizes.enumerated() {
      let components = try women.sComponents(of: side, width: index + 1)
      #expect(components == all[index])
      #expect(components.map(\.count).filter { $0 > 1 } == expected)
      // Every relation or actor that is large enough is in one.
      let counts = side == .relations ? women.members.map(\.count) : women.hyperdegree()
      let members = counts.indices.filter { counts[$0] > index }
      #expect(components.flatMap(\.self).sorted() == members)
    }
    #expect(all.dropFirst(sizes.count).allSatisfy { $0.allSatisfy { $0.count == 1 } })
    #expect(throws: MeasureError.self) { try women.sComponents(of: side, width: 0) }
  }

  @Test func `relations of one actor and none count as they are`() throws {
    let graph = Hypergraph(
      actorCount: 4,
      members: [[0], [0, 1, 1], [], [1, 0]],
      names: ["a", "b", "c", "d"]
    )
    #expect(graph.hyperdegree() == [3, 2, 0, 0])
    #expect(graph.participation() == [0.75, 0.5, 0, 0])
    #expect(graph.coParticipants() == [1, 1, 0, 0])
    #expect(graph.sharedRelations() == [PairValue(source: 0, target: 1, value: 2)])
    #expect(try graph.sComponents(of: .relations, width: 1) == [[0, 1, 3]])
    #expect(graph.sComponents(of: .relations) == [[[0, 1, 3]], [[1, 3]]])
    let none = Hypergraph(actorCount: 2, members: [], names: [])
    #expect(none.participation().allSatisfy { $0.isNaN })
    #expect(none.sComponents(of: .actors) == [[]])
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `relations of two are the ties of a network`(seed: UInt64) {
    let network = randomNetwork(seed: seed)
    var pairs: [[Int]] = []
    for actor in 0..<40 {
      for other in network.rows.neighbours(of: actor) where other > actor {
        pairs.append([actor, Int(other)])
      }
    }
    let graph = Hypergraph(actorCount: 40, members: pairs, names: pairs.map { "\($0)" })
    let degrees = (0..<40).map { actor in
      network.rows.neighbours(of: actor).count { Int($0) != actor }
    }
    #expect(graph.hyperdegree() == degrees)
    #expect(graph.coParticipants() == degrees)
    #expect(graph.sharedRelations().map { [$0.source, $0.target] } == pairs)
  }
}
