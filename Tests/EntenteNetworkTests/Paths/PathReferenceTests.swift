import EntenteNetwork
import Testing

/// What NetworkX 3.6.1 says about a classic graph, called on it as the names say, with `d` = 1/weight.
private struct Answers: Sendable {
  let graph: String
  /// `local_efficiency(G)`, `global_efficiency(G)`.
  let local, global: Double
  /// Sum and sum of squares of `edge_betweenness_centrality(G)`.
  let edges: [Double]
  /// The same of `edge_betweenness_centrality(G, weight="d", normalized=False)`.
  let weightedEdges: [Double]
  /// The same of `betweenness_centrality(G, endpoints=True)`, and the sum not normalized.
  let endpoints: [Double]
  /// `diameter`, `radius` and `average_shortest_path_length` of the largest component with
  /// `weight="d"`.
  let extent: [Double]
  /// Sum and sum of squares of `harmonic_centrality(G, distance="d")`.
  let harmonic: [Double]
}

private let answers = [
  Answers(
    graph: "karate",
    local: 0.6451265102000395,
    global: 0.4920083184789052,
    edges: [2.408199643493762, 0.11216237526017653],
    weightedEdges: [1493, 63534.25],
    endpoints: [3.40819964349376, 0.5995753860180545, 1912],
    extent: [1.8166666666666667, 0.95, 0.8927552839317572],
    harmonic: [1573.0776198107048, 77389.17685208916]
  ),
  Answers(
    graph: "lesmis",
    local: 0.620917974190862,
    global: 0.43528708133971294,
    edges: [2.6411483253588552, 0.09292791525562702],
    weightedEdges: [10068.25, 3619351.6041666674],
    endpoints: [3.641148325358848, 0.55210093571973, 10654],
    extent: [3.0026315789473683, 1.5026315789473683, 1.122249787736213],
    harmonic: [7732.416649052936, 976298.300131478]
  ),
  Answers(
    graph: "defence_pacts_2012",
    local: 0.8051550515311021,
    global: 0.2911887869412177,
    edges: [1.731702763256157, 0.1013247516204025],
    weightedEdges: [9275, 2906676.4],
    endpoints: [2.297796863330846, 0.24811663132396822, 12307],
    extent: [7, 4, 3.1336295283663707],
    harmonic: [3119.214285714285, 117554.29706349212]
  ),
]

@Suite(.enabled(if: LocalSamples.areReadable, "the shared files are not here"))
struct PathReferenceTests {
  @Test(arguments: answers.indices)
  func `classic graphs are as in NetworkX`(index: Int) throws {
    let expected = answers[index]
    let network = try LocalSamples.classic(expected.graph).network
    func sums(_ values: [Double]) -> [Double] {
      [values.reduce(0, +), values.reduce(0) { $0 + $1 * $1 }]
    }
    let efficiency = try [network.averageLocalEfficiency(), network.globalEfficiency()]
    #expect(efficiency.isClose(to: [expected.local, expected.global]))
    #expect(sums(try network.edgeBetweenness().numbers).isClose(to: expected.edges))
    let weighted = try network.edgeBetweenness(length: .strength, normalized: false)
    #expect(sums(weighted.numbers).isClose(to: expected.weightedEdges))
    let ends = try network.betweenness(countsEndpoints: true)
    let rawEnds = try network.betweenness(normalized: false, countsEndpoints: true)
    #expect((sums(ends) + [sums(rawEnds)[0]]).isClose(to: expected.endpoints))
    let extent = try [
      network.diameter(length: .strength), network.radius(length: .strength),
      network.averagePathLength(length: .strength),
    ]
    #expect(extent.isClose(to: expected.extent))
    #expect(sums(try network.harmonic(length: .strength)).isClose(to: expected.harmonic))
  }

  // NetworkX 3.6.1: diameter, radius, average_shortest_path_length, eccentricity of the DiGraph,
  // which is strongly connected, and sums as above.
  @Test func `a directed graph is as in NetworkX`() throws {
    let network = try LocalSamples.classic("knoke_information").network
    #expect(try network.diameter() == 3)
    #expect(try network.radius() == 2)
    #expect(try [network.averagePathLength()].isClose(to: [1.5333333333333334]))
    #expect(try network.eccentricity() == [3, 2, 2, 3, 2, 3, 3, 3, 3, 2])
    let ties = try network.edgeBetweenness().numbers
    #expect([ties.reduce(0, +)].isClose(to: [1.533333333333333]))
    #expect([ties.reduce(0) { $0 + $1 * $1 }].isClose(to: [0.0680119265355891]))
    let ends = try network.betweenness(countsEndpoints: true)
    #expect([ends.reduce(0, +)].isClose(to: [2.533333333333333]))
    #expect([ends.reduce(0) { $0 + $1 * $1 }].isClose(to: [0.6895419905502209]))
  }

  // NetworkX 3.6.1: all_shortest_paths(G, "17", "30"), with and without weight="d", and the lengths
  // of the first of shortest_simple_paths.
  @Test func `paths between two actors are as in NetworkX`() throws {
    let classic = try LocalSamples.classic("karate")
    let network = classic.network
    func number(_ name: String) -> Int { classic.names.firstIndex(of: name) ?? -1 }
    let (source, target) = (number("17"), number("30"))
    func named(_ path: ActorPath) -> [String] { path.actors.map { classic.names[$0] } }
    let all = try network.shortestPaths(from: source, to: target)
    #expect(all.distance == 5)
    #expect(all.count == 14)
    #expect(all.paths.count == 14)
    #expect(named(all.paths[0]) == ["17", "6", "1", "3", "33", "30"])
    #expect(named(all.paths[13]) == ["17", "7", "1", "32", "34", "30"])
    let weighted = try network.shortestPaths(from: source, to: target, length: .strength)
    #expect(
      weighted.paths.map(named)
        == [["17", "6", "1", "3", "33", "30"], ["17", "7", "1", "3", "33", "30"]]
    )
    let shortest = try network.loopFreePaths(from: source, to: target, count: 60)
    #expect(
      shortest.map(\.length) == [Double](repeating: 5, count: 14)
        + [Double](repeating: 6, count: 46)
    )
    let lengths = try network.loopFreePaths(from: source, to: target, count: 8, length: .strength)
      .map(\.length)
    let inTwos = [97.0 / 60, 1.65, 5.0 / 3, 1.75]
    #expect(lengths.isClose(to: inTwos.flatMap { [$0, $0] }))
  }
}
