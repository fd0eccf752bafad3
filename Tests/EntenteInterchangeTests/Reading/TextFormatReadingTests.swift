import EntenteInterchange
import Testing

@Suite struct TextFormatReadingTests {
  @Test func `GML has labels with entities, looks and lists inside`() throws {
    let graph = try SmallGraphs.read(SmallGraphs.gml, .gml).graph
    #expect(graph.title == "Two & one")
    #expect(graph.isDirected)
    #expect(graph.nodes.map(\.id) == ["1", "2"])
    #expect(graph.nodes.map(\.label) == ["Norway", "Sweden"])
    #expect(graph.nodes[0].style == .init(color: "#FF0000", position: [1.5, 2]))
    #expect(graph.texts(graph.nodes[0].attributes) == ["nested.depth": "integer(2)"])
    #expect(graph.edges[0].weight == 0.5)
    #expect(graph.edges[0].kind == "visit")
  }

  @Test func `Pajek has times, several relations, lists and looks`() throws {
    let reading = try SmallGraphs.read(SmallGraphs.pajek, .pajek)
    let graph = reading.graph
    #expect(graph.title == "Three")
    #expect(graph.timeForm == .number)
    #expect(graph.nodes.map { $0.label ?? $0.id } == ["Norway", "Sweden", "Finland"])
    #expect(graph.nodes[0].spells == [.init("1", "5"), .init("8", "8")])
    #expect(graph.nodes[1].spells == [.init("3", nil)])
    #expect(
      graph.nodes[0].style == .init(color: "#FF0000", position: [0.1, 0.2, 0.5], shape: "box")
    )
    #expect(graph.edges.map(\.kind) == ["visits", "2", "threats", "visits", nil, nil])
    #expect(graph.edges.map(\.isDirected) == [true, true, true, false, false, false])
    #expect(graph.edges.map(\.weight) == [2.5, 1, -1, nil, nil, nil])
    #expect(graph.edges[0].spells == [.init("1", "2"), .init("4", "4")])
    #expect(graph.edges[1].label == "named")
    #expect((0..<6).map { reading.line(ofEdge: $0) } == [8, 9, 11, 13, 15, 15])
  }

  @Test func `a project of Pajek has networks, partitions and vectors`() throws {
    let reading = try SmallGraphs.read(SmallGraphs.pajekProject, .pajek)
    let graph = reading.graph
    let names = graph.nodes.map { $0.label ?? $0.id }
    #expect(names.sorted() == ["a", "b", "c"])
    func edge(_ place: Int) -> [String] { graph.edges[place].ends.map { names[$0.node] } }
    #expect(graph.edges.indices.map(edge) == [["a", "b"], ["b", "a"], ["a", "c"]])
    #expect(graph.edges.map(\.kind) == ["First", "Second", "Second"])
    // Values go by the vertices of the network before them, of which the first is "b".
    let sides = graph.nodes.map { graph.texts($0.attributes)["side"] }
    #expect(
      zip(names, sides).map { "\($0) \($1 ?? "")" }.sorted() == [
        "a integer(2)", "b integer(1)", "c integer(2)",
      ]
    )
    #expect(reading.losses.losses.map(\.kind) == ["several-graphs"])
  }

  @Test(arguments: [
    ("*Vertices 2\n*Arcs\n1 3\n", 3, 3, "no number of a vertex"),
    ("*Vertices 2\n*Arcs\n1\n", 3, 1, "two vertices"),
    ("*Vertices x\n", 1, 11, "number of vertices"),
    ("*Vertices 2\n1 \"a\n", 2, 3, "not closed"),
    ("*Vertices 2\n*Matrix\n0 1\n", 4, 1, "rows"),
    ("*Vertices 2\n*Arcs\n1 2 1 [1-\n", 3, 7, "not closed"),
    ("*Arcs\n1 2\n", 1, 1, "before any"),
    ("*Vertices 99999999\n", 1, 11, "file of this size"),
    ("", 1, 1, "no *Vertices"),
  ])
  func `an error of Pajek has its place`(text: String, line: Int, column: Int, words: String)
    throws
  {
    let error = try #require(throws: GraphFormatError.self) { try SmallGraphs.read(text, .pajek) }
    #expect(error.message.contains(words), "\(error)")
    #expect([error.line, error.column] == [line, column], "\(error)")
  }

  @Test(arguments: [
    ("graph [ node [ id 1 ]", 1, "is missing"), ("graph [\n edge [ source 1 ] ]", 2, "no target"),
    ("graph [\n\n label \"x ]", 3, ""), ("graph ] ", 1, ""), ("x 1", 1, "no graph"),
  ])
  func `an error of GML has its line`(text: String, line: Int, words: String) throws {
    let error = try #require(throws: GraphFormatError.self) { try SmallGraphs.read(text, .gml) }
    #expect(error.message.contains(words), "\(error)")
    #expect(error.line == line, "\(error)")
    #expect(error.column != nil)
  }

  @Test func `SIF has kinds, several targets and nodes alone`() throws {
    let graph = try SmallGraphs.read(SmallGraphs.sif, .sif).graph
    #expect(graph.nodes.map(\.id) == ["Norway", "Sweden", "Finland", "Iceland"])
    #expect(graph.edges.map(\.kind) == ["visit", "visit", "threat"])
    let error = try #require(throws: GraphFormatError.self) {
      try SmallGraphs.read("a b c\na b\n", .sif)
    }
    #expect([error.line, error.column] == [2, 3])
  }

  @Test func `DL has labels and weights`() throws {
    let graph = try SmallGraphs.read(SmallGraphs.ucinet, .ucinet).graph
    #expect(graph.nodes.map { $0.label ?? $0.id } == ["Norway", "Sweden", "Finland"])
    #expect(graph.edges.map(\.weight) == [2.5, nil])
    #expect(graph.edges.compactMap(\.pair).map { [$0.source, $0.target] } == [[0, 1], [1, 2]])
    for text in ["dl n=2\ndata:\n0 1\n1\n", "dl n=2 format=odd\ndata:\n", "dl n=2\n", "x"] {
      let error = try #require(throws: GraphFormatError.self) {
        try SmallGraphs.read(text, .ucinet)
      }
      #expect(error.line != nil && error.column != nil, "\(error)")
    }
  }

  @Test func `VNA has attributes of nodes and strengths of ties`() throws {
    let graph = try SmallGraphs.read(SmallGraphs.vna, .vna).graph
    #expect(graph.nodes.map(\.id) == ["Norway", "New Sweden"])
    #expect(graph.texts(graph.nodes[0].attributes) == ["gdp": "number(1.5)"])
    #expect(graph.edges.count == 1)
    #expect(graph.edges[0].weight == 3)
  }

  @Test func `a table of edges has directions, weights and times`() throws {
    let reading = try SmallGraphs.read(SmallGraphs.table, .table)
    let graph = reading.graph
    #expect(graph.nodes.map(\.id) == ["Norway", "Sweden", "Finland"])
    #expect(graph.edges.map(\.isDirected) == [true, false])
    #expect(graph.edges.map(\.weight) == [2, 1])
    #expect(graph.edges[0].label == "visit")
    #expect(
      graph.edges[0].spells == [
        .init("2004", "2006", excludesEnd: true), .init("2008", "2009", excludesStart: true),
      ]
    )
    #expect((0..<2).map { reading.line(ofEdge: $0) } == [2, 3])
    let error = try #require(throws: GraphFormatError.self) {
      try SmallGraphs.read("source,target\na,b\n,c\n", .table)
    }
    #expect([error.line, error.column] == [3, 1])
  }

  @Test func `a matrix is directed unless it is its own mirror image`() throws {
    let graph = try SmallGraphs.read(SmallGraphs.matrix, .matrix).graph
    #expect(graph.isDirected)
    #expect(graph.edges.map(\.weight) == [1, 2, 0.5])
    let mirrored = try SmallGraphs.read(",a,b\na,0,1\nb,1,0\n", .matrix).graph
    #expect(!mirrored.isDirected)
    #expect(mirrored.edges.count == 1)
    #expect(mirrored.edges[0].weight == nil)
    for (text, line) in [(",a,b\na,0\n", 2), (",a,b\na,0,x\n", 2), ("", 1)] {
      let error = try #require(throws: GraphFormatError.self) {
        try SmallGraphs.read(text, .matrix)
      }
      #expect(error.line == line, "\(error)")
    }
  }
}
