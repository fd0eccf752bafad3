import EntenteNetwork
import Foundation
import Testing

@Suite(.enabled(if: WalkSamples.areReadable, "the shared files are not here"))
struct StructureGoldenTests {
  @Test(arguments: WalkSamples.classics)
  func `classic graphs are as in NetworkX`(name: String) throws {
    let classic = try WalkSamples.classic(name)
    let network = classic.network
    func check(_ key: String, _ value: Double) throws {
      let expected = try #require(classic.whole[key] as? NSNumber).doubleValue
      #expect([value].agrees(with: [expected]), "\(key)")
    }
    try check("density", network.density())
    try check("degree_assortativity", network.degreeAssortativity())
    let weak = network.weakComponents().members.map(\.count)
    if network.isDirected {
      try check("reciprocity", network.reciprocity())
      #expect(classic.whole["components_weak"] as? [Int] == weak)
      let strong = network.strongComponents().members.map(\.count)
      #expect(classic.whole["components_strong"] as? [Int] == strong)
      return
    }
    #expect(classic.whole["components"] as? [Int] == weak)
    let points = try #require(classic.whole["articulation_points"] as? [String])
    let found = network.articulationPoints()
    #expect(
      Set(points) == Set(classic.names.indices.filter { found[$0] }.map { classic.names[$0] })
    )
    let bridges = try #require(classic.whole["bridges"] as? [[String]])
    #expect(
      Set(bridges.map(Set.init))
        == Set(network.bridges().map { [classic.names[$0.source], classic.names[$0.target]] })
    )
    if !classic.groups.isEmpty {
      try check(
        "attribute_assortativity_of_partition",
        network.attributeAssortativity(classic.partition)
      )
    }
  }

  @Test func `G1 is as in NetworkX`() throws {
    let golden = try WalkSamples.goldenG1()
    let network = Network(WalkSamples.g1, isDirected: true)
    let undirected = Network(WalkSamples.g1, isDirected: false)
    func expected(_ key: String) throws -> Double {
      try #require(golden[key]?["value"] as? NSNumber).doubleValue
    }
    #expect(try [network.density()].agrees(with: [expected("density")]))
    #expect(try [network.reciprocity()].agrees(with: [expected("reciprocity")]))
    let assortativity = try expected("degree_assortativity_undirected")
    #expect([undirected.degreeAssortativity()].agrees(with: [assortativity]))
    let weak = network.weakComponents().members.map(\.count)
    let strong = network.strongComponents().members.map(\.count)
    #expect(golden["weak_components"]?["value"] as? [Int] == weak)
    #expect(golden["strong_components"]?["value"] as? [Int] == strong)
  }

  // NetworkX 3.6.1: algebraic_connectivity(G, weight=None or "weight", method="tracemin_lu",
  // tol=1e-13), and numpy.linalg.eigvalsh of the Laplacian.
  @Test(
    arguments: [
      ("karate", 0.46852522670139357, 1.1871073019962055),
      ("lesmis", 0.20500005436047541, 0.5543602780223325),
      ("dolphins", 0.17297330178311138, 0.17297330178311138),
    ]
  )
  func `connectivity is as in NetworkX`(name: String, plain: Double, weighted: Double) throws {
    let network = try WalkSamples.classic(name).network
    #expect(try [network.algebraicConnectivity()].agrees(with: [plain]))
    #expect(try [network.algebraicConnectivity(length: .strength)].agrees(with: [weighted]))
  }

  // NetworkX 3.6.1: rich_club_coefficient(G, normalized=False).
  @Test func `the rich club of the karate club is as in NetworkX`() throws {
    let club = try WalkSamples.classic("karate").network.richClub()
    #expect(club.map(\.degree) == [0, 1, 2, 3, 4, 5, 6, 9, 10, 12])
    let expected = [
      0.13903743315508021, 0.14583333333333334, 0.23809523809523808, 0.325, 0.4888888888888889,
      0.5238095238095238, 0.5, 0.5, 0.3333333333333333, 0,
    ]
    #expect(club.map(\.density).agrees(with: expected))
  }

  // R. A. Hanneman, M. Riddle, Introduction to social network methods, 2005, figure 10.4 (UCINET):
  // outdegree 38.272 %, indegree 50.617 %.
  @Test func `the bureaucracies of Knoke are as centralised as published`() throws {
    let network = try WalkSamples.classic("knoke_information").network
    #expect((network.outDegreeCentralisation() * 100_000).rounded() == 38_272)
    #expect((network.inDegreeCentralisation() * 100_000).rounded() == 50_617)
  }

  // NetworkX 3.6.1 and igraph 1.0.0: the sum of differences to the greatest of
  // betweenness_centrality and closeness_centrality, and of degree(loops=False).
  @Test func `centralisation adds up what NetworkX and igraph say`() throws {
    let karate = try WalkSamples.classic("karate").network
    let found = [
      karate.degreeCentralisation(), try karate.betweennessCentralisation(),
      try karate.closenessCentralisation(),
    ]
    let closeness = 4.844520078707102 / (33 * 32 / 65.0)
    #expect(found.agrees(with: [422 / (33.0 * 32), 0.4055571953299228, closeness]))
  }
}
