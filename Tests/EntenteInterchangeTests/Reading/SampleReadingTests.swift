import EntenteInterchange
import EntenteTestSupport
import Testing

/// Every sample of `formats/expected.json`, beside what independent readers make of it.
@Suite(.enabled(if: SharedData.isExpected, "the samples of formats are not here"))
struct SampleReadingTests {
  /// Samples that no independent reader takes, or that have no counts: counted by hand.
  private static let counted: [String: SampleVerdict.Counts] = [
    "gexf/graphology_v1_3.gexf": .init(nodes: 2, edges: 1, isDirected: false),
    // JUNG's own words for sections, *Nodes and lists of neighbours: 36 stand after the first names.
    "pajek/jung_simple.net": .init(nodes: 16, edges: 36, isDirected: false),
    "pajek/jung_zachary.net": .init(nodes: 34, edges: 78, isDirected: false),
    "sif/cytoscape_orphanFirst.sif": .init(nodes: 4, edges: 1, isDirected: true),
    "sif/cytoscape_typical.sif": .init(nodes: 31, edges: 27, isDirected: true),
    "vna/gephi_emptyattribute.vna": .init(nodes: 3, edges: 3, isDirected: true),
    "csv/expected_testEdgesTableRepeatedWithIds_edges.csv": .init(nodes: 4, edges: 3),
    "csv/expected_testEdgesTableWithTimeset_Interval_edges.csv": .init(nodes: 3, edges: 3),
    "csv/expected_testNodesTableTypesTest_nodes.csv": .init(nodes: 5, edges: 0),
    "csv/expected_testUTF8Chars_nodes.csv": .init(nodes: 2, edges: 0),
    "csv/gephi_adj_list.csv": .init(nodes: 9, edges: 7, isDirected: true),
    "csv/gephi_edges_table_dynamic_weights.csv": .init(nodes: 3, edges: 4, isDirected: true),
    "csv/gephi_edges_table_repeated_with_ids.csv": .init(nodes: 4, edges: 4, isDirected: true),
    "csv/gephi_edges_table_types_test.csv": .init(nodes: 2, edges: 2, isDirected: true),
    "csv/gephi_edges_table_with_timeset_intervals.csv": .init(nodes: 3, edges: 5, isDirected: true),
    "csv/gephi_nodes_table_types_test.csv": .init(nodes: 5, edges: 0),
    "csv/gephi_test_utf8_chars.csv": .init(nodes: 2, edges: 0),
  ]

  /// Where we say of the direction something else than igraph, which takes a file with arcs and edges
  /// for undirected: a graph that has an arc is directed, and each edge says what it is.
  private static let mixed: Set = ["pajek/bavla_StudentGov.paj", "pajek/bavla_Taro.net"]

  /// Samples that are wrong, with the line of the fault.
  private static let wrong: [String: Int] = [
    "gml/igraph_invalid4.gml": 1, "graphml/igraph_bug_2506_1.graphml": 2,
    "graphml/igraph_invalid1.graphml": 4, "pajek/igraph_invalid_pajek1.net": 1,
  ]

  @Test func `every sample has the nodes and edges that independent readers count`() throws {
    let samples = try SampleVerdict.all(except: ["dot/"])
    #expect(samples.count == 72)
    for (name, verdict) in samples where Self.wrong[name] == nil {
      let graph = try GraphReader.read(SharedData.path("formats/\(name)")).graph
      var known = Array(verdict.counts.values)
      if let counts = Self.counted[name] { known.append(counts) }
      if known.isEmpty, let nodes = verdict.elements["nodes"] ?? verdict.elements["node"],
        let edges = verdict.elements["edges"] ?? verdict.elements["edge"]
      {
        known.append(SampleVerdict.Counts(nodes: nodes, edges: edges))
      }
      #expect(!known.isEmpty, "nobody counts \(name)")
      for counts in known {
        #expect(graph.nodes.count == counts.nodes, "\(name)")
        #expect(graph.edges.count == counts.edges, "\(name)")
        if let isDirected = counts.isDirected, !Self.mixed.contains(name) {
          #expect(graph.isDirected == isDirected, "\(name)")
        }
      }
      if let direction = verdict.direction {
        #expect(graph.isDirected == ["directed", "1"].contains(direction), "\(name)")
      }
    }
  }

  @Test func `every wrong sample is refused where it is wrong`() throws {
    for (name, line) in Self.wrong {
      let error = try #require(throws: GraphFormatError.self) {
        try GraphReader.read(SharedData.path("formats/\(name)"))
      }
      #expect(error.line == line, "\(name): \(error)")
      #expect(error.column != nil, "\(name): \(error)")
      #expect(error.path?.hasSuffix(name) == true)
    }
  }

  @Test func `what the rules of HIF allow is read, and what they forbid is refused`() throws {
    let allowed = try SharedData.names(in: "formats/hif/compliant")
    #expect(allowed.count == 7)
    for name in allowed {
      let reading = try GraphReader.read(SharedData.path("formats/hif/compliant/\(name)"))
      #expect(reading.format == .hif || reading.graph.nodes.isEmpty, "\(name)")
    }
    let forbidden = try SharedData.names(in: "formats/hif/non-compliant")
    #expect(forbidden.count == 8)
    for name in forbidden {
      let error = try #require(throws: GraphFormatError.self, "\(name)") {
        try GraphReader.read(SharedData.path("formats/hif/non-compliant/\(name)"), as: .hif)
      }
      #expect(error.line != nil && error.column != nil, "\(name): \(error)")
    }
  }

  /// How many nodes and edges have each attribute, defaults not counted: NetworkX 3.6.1 by
  /// `Counter(k for n, d in g.nodes(data=True) for k in d)`, and igraph 1.0.0 where NetworkX refuses.
  ///
  /// Left out is what each program calls its own way: identifiers, labels, kinds, looks.
  private static let attributes: [(name: String, nodes: [String: Int], edges: [String: Int])] = [
    ("gexf/gephi_data.gexf", ["indegree": 1, "url": 1], [:]),
    ("gexf/graphology_edge_viz.gexf", ["Authority": 2, "Hub": 2], [:]),
    ("gexf/gephi_LesMiserables.gexf", ["Modularity Class": 77], [:]),
    ("gml/igraph_karate.gml", [:], [:]),
    ("gml/igraph_weighted.gml", ["value": 2], [:]),
    ("gml/igraphdata_lesmis.gml", ["name": 77], ["value": 254]),
    ("gml/cytoscape_example-directed1.gml", ["name": 3], [:]),
    ("graphml/gephi_two-cliques.graphml", ["partition": 10], [:]),
    ("graphml/graphology_attributes.graphml", ["color": 4], [:]),
    ("graphml/graphology_multigraph.graphml", ["color": 4], [:]),
    ("graphml/igraph_cattr_bool_bug.graphml", ["name": 10], [:]),
    ("graphml/tinkerpop-modern.xml", ["age": 4, "lang": 2, "name": 6], [:]),
  ]

  @Test func `every sample has the attributes that NetworkX finds`() throws {
    for (name, nodes, edges) in Self.attributes {
      let graph = try GraphReader.read(SharedData.path("formats/\(name)")).graph
      #expect(graph.attributeCounts(of: graph.nodes.map(\.attributes)) == nodes, "\(name)")
      #expect(graph.attributeCounts(of: graph.edges.map(\.attributes)) == edges, "\(name)")
    }
  }

  @Test func `the weights of samples are those that NetworkX adds up`() throws {
    // sum(d["weight"] for u, v, d in g.edges(data=True))
    let sums: [(String, Double, Int)] = [
      ("graphml/igraph_wa1.graphml", 4, 7), ("graphml/graphology_attributes.graphml", 5.1, 4),
      ("graphml/graphology_multigraph.graphml", 12.6, 5), ("graphml/tinkerpop-modern.xml", 3.5, 6),
      ("pajek/igraph_pajek_signed.net", 25, 45), ("pajek/bavla_Taro.net", 78, 78),
    ]
    for (name, sum, count) in sums {
      let weights = try GraphReader.read(SharedData.path("formats/\(name)")).graph.edges
        .compactMap(\.weight)
      #expect(weights.count == count, "\(name)")
      #expect(abs(weights.reduce(0, +) - sum) < 1e-9, "\(name): \(weights.reduce(0, +))")
    }
  }
}

extension ExchangeGraph {
  /// How many elements have each attribute, by its name.
  func attributeCounts(of lists: [[Attribute]]) -> [String: Int] {
    var counts: [String: Int] = [:]
    for list in lists {
      for name in Set(list.map { keys[$0.key].name }) { counts[name, default: 0] += 1 }
    }
    return counts
  }

  /// The attributes of an element as text, by their names.
  func texts(_ list: [Attribute]) -> [String: String] {
    var texts: [String: String] = [:]
    for attribute in list {
      texts[keys[attribute.key].name, default: ""] += "\(attribute.value)"
    }
    return texts
  }
}
