import EntenteInterchange
import Testing

@Suite struct XMLFormatReadingTests {
  @Test func `GraphML has hyperedges, nested graphs, typed keys and defaults`() throws {
    let reading = try SmallGraphs.read(SmallGraphs.graphML, .graphML)
    let graph = reading.graph
    #expect(graph.title == "Of <five>")
    #expect(!graph.isDirected)
    #expect(graph.nodes.map(\.id) == ["a", "b", "c", "d"])
    #expect(graph.nodes[3].parent == 2)
    #expect(graph.edges.map(\.isDirected) == [true, false, true, true])
    #expect(graph.edges.map(\.id) == [nil, "e1", "e2", "h"])
    #expect(graph.edges[1].weight == 2.5)
    let hyperedge = graph.edges[3]
    #expect(hyperedge.pair == nil)
    #expect(hyperedge.ends.map(\.role) == ["source", "target", nil])
    #expect(hyperedge.ends.map(\.node) == [0, 1, 3])
    let keys = Dictionary(graph.keys.map { ($0.name, $0) }) { _, second in second }
    #expect(keys["population"]?.fallback == .integer(7))
    #expect(keys["population"]?.domain == .node)
    #expect(keys["ally"]?.form == .boolean)
    #expect(keys["note"]?.domain == nil)
    #expect(
      graph.texts(graph.nodes[0].attributes) == [
        "population": "integer(12)", "ally": "boolean(true)",
      ]
    )
    #expect(graph.texts(graph.nodes[1].attributes)["note"] == "text(\"x < y\")")
    #expect((0..<4).map { reading.line(ofEdge: $0) } == [16, 19, 20, 21])
    #expect(reading.losses.isEmpty)
  }

  @Test func `the description of a GraphML endpoint is its role, and its type the side`() throws {
    let text = """
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
        <graph edgedefault="directed">
          <node id="a"/><node id="b"/><node id="c"/>
          <hyperedge id="sale">
            <desc>Su-35</desc>
            <endpoint node="a" type="out"><desc>supplier</desc></endpoint>
            <endpoint node="b" type="in"><desc>target</desc></endpoint>
            <endpoint node="c" type="undir"><desc>broker</desc></endpoint>
          </hyperedge>
          <hyperedge id="talks">
            <endpoint node="a"><desc>host</desc></endpoint><endpoint node="b"/>
          </hyperedge>
        </graph>
      </graphml>
      """
    let graph = try SmallGraphs.read(text, .graphML).graph
    #expect(graph.edges[0].ends.map(\.role) == ["supplier", "target", "broker"])
    #expect(
      graph.edges[0].ends.map { graph.texts($0.attributes)["side"] }
        == ["text(\"source\")", nil, nil]
    )
    #expect(graph.texts(graph.edges[0].attributes) == ["description": "text(\"Su-35\")"])
    #expect(graph.edges.map(\.isDirected) == [true, false])
    #expect(graph.edges[1].ends.map(\.role) == ["host", nil])
  }

  @Test func `yEd's labels, colours, shapes and places are kept`() throws {
    let reading = try SmallGraphs.read(SmallGraphs.yEd, .graphML)
    let graph = reading.graph
    #expect(graph.nodes.map(\.label) == ["Norway", "Finland"])
    #expect(
      graph.nodes[0].style
        == .init(color: "#FFCC00", position: [30, 0], size: 40, shape: "ellipse")
    )
    #expect(graph.nodes[1].style == nil)
    #expect(graph.edges[0].label == "sells to")
    #expect(graph.edges[0].style == .init(color: "#000000", size: 2, shape: "dashed"))
    #expect(reading.losses.losses.map(\.kind) == ["look"])
  }

  @Test func `GEXF has spells, values in time, hierarchy and looks`() throws {
    let graph = try SmallGraphs.read(SmallGraphs.gexf, .gexf).graph
    #expect(graph.timeForm == .date)
    #expect(graph.nodes[0].spells == [.init("1905-06-07", nil)])
    #expect(graph.nodes[0].style == .init(color: "#FF0010", position: [1, 2, 0]))
    #expect(graph.nodes[2].parent == 0)
    let trade = graph.edges[0]
    #expect(trade.kind == "trade")
    #expect(trade.weight == 3)
    #expect(trade.spells == [.init("2001-01-01", "2004-12-31", excludesStart: true)])
    #expect(trade.attributes.map(\.value) == [.integer(5), .integer(6)])
    #expect(trade.attributes.map(\.spell) == [.init("2001", "2002"), .init("2003", nil)])
    #expect(graph.edges[1].spells == [.init("1990", "1991"), .init("1995", nil)])
    #expect(!graph.edges[1].isDirected)
    #expect(graph.keys.first { $0.name == "gdp" }?.fallback == .number(1.5))
  }

  @Test func `XGMML has typed values, labels and places`() throws {
    let graph = try SmallGraphs.read(SmallGraphs.xgmml, .xgmml).graph
    #expect(graph.nodes.map(\.label) == ["Norway", "Sweden"])
    #expect(graph.texts(graph.nodes[0].attributes) == ["gdp": "number(1.5)"])
    #expect(graph.nodes[0].style == .init(color: "#FF0000", position: [1, 2]))
    #expect(graph.edges[0].weight == 2)
    #expect(graph.isDirected)
  }

  @Test(arguments: [
    ("<graphml><graph><edge source='a'/></graph></graphml>", 1, 17, "no target"),
    ("<graphml>\n<graph><node/></graph></graphml>", 2, 8, "no id"),
    ("<graphml>\n <graph edgedefault='directed'>\n</graphml>", 3, 3, "mismatched tag"),
    ("<graphml><graph><endpoint node='x'/></graph></graphml>", 1, 17, "in no hyperedge"),
    ("<html><body/></html>", 1, 1, "no GraphML"),
    ("<!DOCTYPE g [<!ENTITY a 'aaaa'>]><graphml/>", 1, 25, "entities are refused"),
    ("", 1, 1, "no element found"),
  ])
  func `an error of GraphML has its place`(text: String, line: Int, column: Int, words: String)
    throws
  {
    let error = try #require(throws: GraphFormatError.self) {
      try SmallGraphs.read(text, .graphML)
    }
    #expect(error.message.contains(words), "\(error)")
    #expect([error.line, error.column] == [line, column], "\(error)")
  }

  @Test(arguments: [
    ("<gexf><graph><nodes><node id='a' pid='b'/></nodes></graph></gexf>", "parent \"b\""),
    (
      "<gexf><graph><edges><edge source='a' target='b' weight='x'/></edges></graph></gexf>",
      "weight"
    ),
    ("<gexf><graph><edges><edge source='a' target='b' type='odd'/></edges></graph></gexf>", "odd"),
    ("<gexf><graph><attributes class='x'/></graph></gexf>", "neither node nor edge"),
  ])
  func `an error of GEXF has its line`(text: String, words: String) throws {
    let error = try #require(throws: GraphFormatError.self) { try SmallGraphs.read(text, .gexf) }
    #expect(error.message.contains(words), "\(error)")
    #expect(error.line == 1)
  }
}
