import EntenteInterchange
import EntenteNetwork
import EntenteTestSupport
import Testing

@Suite struct GraphNetworkTests {
  private static func network(
    _ text: String,
    _ format: GraphFormat,
    _ options: GraphNetwork.Options = GraphNetwork.Options()
  ) throws -> GraphNetwork {
    try GraphNetwork(SmallGraphs.read(text, format).graph, options: options)
  }

  @Test func `directions are those of the edges`() throws {
    let text = "source,target,type\na,b,directed\nb,c,undirected\n"
    let mixed = try Self.network(text, .table)
    #expect(mixed.network.isDirected)
    #expect(mixed.network.edgeCount == 3)
    #expect(mixed.notes.contains { $0.contains("1 edge without direction") })
    let undirected = try Self.network(text, .table, .init(isDirected: false))
    #expect(!undirected.network.isDirected)
    #expect(undirected.network.edgeCount == 2)
  }

  @Test func `edges of more than two are ties of sources to targets or of pairs`() throws {
    let graph = try Self.network(SmallGraphs.hif, .hif)
    // The source leads to the target; the guest and the edge of one are no ties.
    #expect(graph.ids == ["a", "d", "2", "c"])
    #expect(graph.network.edgeCount == 1)
    let club =
      #"{"incidences": [{"edge": 1, "node": "a"}, {"edge": 1, "node": "b"}, {"edge": 1, "node": "c"}]}"#
    #expect(try Self.network(club, .hif).network.edgeCount == 3)
  }

  @Test func `weights and signs are those that are named`() throws {
    let text = "*Vertices 3\n*Edges\n1 2 2\n2 3 -1\n"
    let signed = try Self.network(text, .pajek, .init(weight: "weight", sign: "weight"))
    #expect(signed.network.isWeighted)
    let error = try #require(throws: GraphFormatError.self) {
      try Self.network(text, .pajek, .init(weight: "weight"))
    }
    #expect(error.message.contains("below zero"))
    let unknown = try #require(throws: GraphFormatError.self) {
      try Self.network(text, .pajek, .init(weight: "tons"))
    }
    #expect(unknown.message == "no edge has a number \"tons\"; edges have weight")
  }
}

/// Measures of samples beside those of NetworkX 3.6.1, read by its own readers.
///
/// `nx.density(g)`, `nx.transitivity(g)`, `nx.betweenness_centrality(g, normalized=False)`,
/// `g.degree(weight="value")`, `nx.diameter(g)`, with `label="id"` for GML.
@Suite(.enabled(if: SharedData.isExpected, "the samples of formats are not here"))
struct SampleMeasureTests {
  private static func subject(
    _ name: String,
    _ options: GraphNetwork.Options = GraphNetwork.Options()
  ) throws -> GraphNetwork {
    let reading = try GraphReader.read(SharedData.path("formats/\(name)"))
    return try GraphNetwork(reading.graph, options: options)
  }

  @Test func `the density of samples`() throws {
    let known: [(String, Double)] = [
      ("gml/igraphdata_lesmis.gml", 0.08680792891319207),
      ("gml/igraph_karate.gml", 0.13903743315508021),
      ("graphml/zoo_Abilene.graphml", 0.12727272727272726),
      ("graphml/jung_simple.graphml", 0.10909090909090909),
    ]
    for (name, density) in known {
      #expect(abs(try Self.subject(name).network.density() - density) < 1e-12, "\(name)")
    }
  }

  @Test func `the transitivity of samples, undirected`() throws {
    // The last by nx.Graph(g) of a graph with arcs.
    let known: [(String, Double)] = [
      ("gml/igraphdata_lesmis.gml", 0.49893162393162394),
      ("gml/igraph_karate.gml", 0.2556818181818182),
      ("pajek/bavla_Taro.net", 0.27522935779816515),
    ]
    for (name, value) in known {
      let network = try Self.subject(name, .init(isDirected: false)).network
      #expect(abs(try network.transitivity() - value) < 1e-12, "\(name)")
    }
  }

  @Test func `the betweenness of samples`() throws {
    let lesMis = try Self.subject("gml/igraphdata_lesmis.gml")
    let scores = try lesMis.network.betweenness(normalized: false)
    let valjean = try #require(lesMis.ids.firstIndex(of: "11"))
    #expect(abs(scores[valjean] - 1624.4688004333127) < 1e-9)
    #expect(scores.max() == scores[valjean])
    // In the order of n0 to n10, whose labels are cities.
    let abilene = try Self.subject("graphml/zoo_Abilene.graphml")
    let known = [0, 2.5, 5, 9, 13, 13.5, 12.5, 10.5, 4.5, 3.5, 0]
    #expect(abilene.labels.first == "Seattle")
    #expect(
      zip(try abilene.network.betweenness(normalized: false), known).allSatisfy {
        abs($0 - $1) < 1e-9
      }
    )
  }

  @Test func `the strength of samples`() throws {
    let lesMis = try Self.subject("gml/igraphdata_lesmis.gml", .init(weight: "value"))
    let strength = lesMis.network.strength()
    #expect(strength.max() == 158)
    #expect(strength.reduce(0, +) == 1640)
  }
}
