import EntenteInterchange
import Testing

@Suite struct JSONFormatReadingTests {
  @Test func `Cytoscape's JSON has names, places, parents, classes and kinds`() throws {
    let graph = try SmallGraphs.read(SmallGraphs.cytoscape, .cytoscape).graph
    #expect(graph.title == "Small")
    #expect(graph.nodes.map(\.id) == ["a", "b", "3"])
    #expect(graph.nodes[0].label == "Norway")
    #expect(graph.nodes[0].style?.position == [1, 2])
    #expect(graph.nodes[1].parent == 0)
    #expect(graph.texts(graph.nodes[1].attributes) == ["classes": "text(\"small\")"])
    #expect(graph.edges[0].kind == "visit")
    #expect(graph.edges[0].weight == 2)
  }

  @Test func `CX2 has short names, defaults and places`() throws {
    let graph = try SmallGraphs.read(SmallGraphs.cx2, .cx2).graph
    #expect(graph.title == "Small")
    #expect(graph.nodes.map(\.label) == ["Norway", "Sweden"])
    #expect(graph.keys.first { $0.name == "gdp" }?.fallback == .number(1.5))
    #expect(graph.texts(graph.nodes[1].attributes) == ["gdp": "number(2.5)"])
    #expect(graph.edges[0].kind == "visit")
  }

  @Test func `HIF has edges of any number, roles and weights`() throws {
    let graph = try SmallGraphs.read(SmallGraphs.hif, .hif).graph
    #expect(graph.nodes.map(\.id) == ["a", "d", "2", "c"])
    #expect(graph.edges.map(\.id) == ["e1", "2"])
    #expect(graph.edges[0].ends.map(\.role) == ["source", "target", "guest"])
    #expect(graph.edges[0].ends.map(\.weight) == [nil, nil, 0.5])
    #expect(graph.edges[0].weight == 3)
    #expect(graph.edges[0].kind == "meeting")
    #expect(graph.edges[1].ends.count == 1)
  }

  @Test func `JSON Graph has labels, relations and hyperedges`() throws {
    let graph = try SmallGraphs.read(SmallGraphs.jsonGraph, .jsonGraph).graph
    #expect(graph.title == "Small")
    #expect(graph.nodes.map(\.label) == ["Norway", nil])
    #expect(graph.edges[0].kind == "visit")
    #expect(graph.edges[0].weight == 2)
    let hyper = try SmallGraphs.read(
      #"{"graph": {"nodes": {"a": {}, "b": {}, "c": {}}, "hyperedges": [{"nodes": ["a", "b", "c"]}]}}"#,
      .jsonGraph
    ).graph
    #expect(hyper.edges[0].ends.map(\.node) == [0, 1, 2])
    // As NetworkX writes it: node_link_data.
    let linked = try SmallGraphs.read(
      #"{"directed": false, "multigraph": false, "graph": {}, "nodes": [{"id": 1}, {"id": 2}],"#
        + #" "edges": [{"source": 1, "target": 2, "weight": 0.5}]}"#,
      .jsonGraph
    ).graph
    #expect(!linked.isDirected)
    #expect(linked.edges[0].weight == 0.5)
  }

  @Test(arguments: [
    (
      #"{"elements": {"nodes": [{"data": {"id": "a"}}], "edges": [{"data": {}}]}}"#,
      GraphFormat.cytoscape
    ),
    (#"{"incidences": [{"edge": 1}]}"#, .hif), (#"{"incidences": 3}"#, .hif),
    (#"[{"CXVersion": "2.0"}, {"nodes": [{}]}]"#, .cx2),
    (#"{"graph": {"nodes": [{}]}}"#, .jsonGraph),
    (#"{"nodes": [1,]}"#, .jsonGraph), (#"{"a": "\uD800"}"#, .cytoscape), ("[1", .cx2), ("", .hif),
  ])
  func `an error has its line and column`(text: String, format: GraphFormat) throws {
    let error = try #require(throws: GraphFormatError.self) { try SmallGraphs.read(text, format) }
    #expect(error.line == 1, "\(error)")
    #expect(error.column != nil, "\(error)")
  }
}
