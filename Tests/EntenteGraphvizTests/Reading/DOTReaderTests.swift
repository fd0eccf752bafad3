import EntenteGraphviz
import EntenteInterchange
import EntenteTables
import EntenteTestSupport
import Testing

@Suite struct DOTReaderTests {
  private static func read(_ text: String) throws -> GraphReading {
    try DOTReader.read(.text(text))
  }

  @Test func `nodes, edges, groups and looks are read`() throws {
    let graph = try Self.read(
      """
      // a comment
      digraph Small {
        graph [charset="UTF-8", ranksep=2]
        node [shape=box]
        nor [label="Norway", fillcolor="#ff0000", pos="1,2!"]
        subgraph cluster_north { label="The north"; nor; swe; subgraph inner { swe } }
        nor:p -> swe [label="sells\\nto", weight=2, kind=trade, penwidth=3, key=e1]
        swe -> { fin; nor }
        "a \\"b\\"" -> fin
      }
      """
    ).graph
    #expect(graph.title == "Small")
    #expect(graph.isDirected)
    #expect(graph.nodes.map(\.id) == ["nor", "swe", "fin", "a \"b\""])
    #expect(graph.nodes[0].label == "Norway")
    #expect(graph.nodes[0].style == .init(color: "#FF0000", position: [1, 2], shape: "box"))
    #expect(
      graph.edges.compactMap(\.pair).map { [$0.source, $0.target] } == [
        [0, 1], [1, 0], [1, 2], [3, 2],
      ]
    )
    #expect(graph.edges[0].id == "e1")
    #expect(graph.edges[0].label == "sells\nto")
    #expect(graph.edges[0].weight == 2)
    #expect(graph.edges[0].kind == "trade")
    #expect(graph.edges[0].style?.size == 3)
    #expect(graph.groups.first?.label == "The north")
    #expect(graph.groups.first?.members == [0, 1])
    #expect(graph.groups.map(\.kind).contains("subgraph"))
  }

  @Test func `numbers are numbers, but codes with zeros before them are texts`() throws {
    let graph = try Self.read(
      #"graph { a [code="004", low="-007", rate="0.5", count="10", none="0"] }"#
    ).graph
    let names = graph.keys.map(\.name)
    let values = Dictionary(
      uniqueKeysWithValues: graph.nodes[0].attributes.map { (names[$0.key], $0.value) }
    )
    #expect(values["code"] == .text("004"))
    #expect(values["low"] == .text("-007"))
    #expect(values["rate"] == .number(0.5))
    #expect(values["count"] == .integer(10))
    #expect(values["none"] == .integer(0))
  }

  @Test func `several graphs are one, of which each is a group`() throws {
    let reading = try Self.read("graph A { x -- y } graph B { y -- z }")
    #expect(reading.graph.nodes.map(\.id) == ["x", "y", "z"])
    #expect(reading.graph.edges.count == 2)
    #expect(!reading.graph.isDirected)
    #expect(reading.graph.groups.map(\.id) == ["A", "B"])
    #expect(reading.losses.losses.map(\.kind) == ["several-graphs"])
  }

  @Test func `strict graphs have each edge once, others as often as written`() throws {
    #expect(try Self.read("strict graph { a -- b; b -- a }").graph.edges.count == 1)
    #expect(try Self.read("graph { a -- b; b -- a }").graph.edges.count == 2)
  }

  @Test func `of labels in HTML the words are kept`() throws {
    let reading = try Self.read("graph { a [label=<<b>Trade</b><br/>&amp; war>] }")
    #expect(reading.graph.nodes[0].label == "Trade & war")
    #expect(reading.losses.losses.map(\.kind) == ["html-label"])
  }

  @Test func `text that is no UTF-8 is Latin-1`() throws {
    var bytes = Array("graph { \"R%union\" }".utf8)
    bytes[10] = 0xE9
    let reading = try DOTReader.read(.bytes(bytes))
    #expect(reading.graph.nodes.map(\.id) == ["Réunion"])
    #expect(reading.losses.losses.map(\.kind) == ["encoding"])
  }

  @Test(arguments: [
    ("graph {\n a -- \n}", 3), ("digraph {\n a -> b;\n b -- c }", 3), ("graph {\n\n", 3), ("x", 1),
    ("", 1), ("graph { a }\n\u{0}", 2), ("graph A {\n a\n}\ngraph B {\n b --\n}\n", 6),
    ("graph {\n a -- b }\n]", 3), ("graph { subgraph s { a -- b -- c }\n d{ }", 2),
  ])
  func `an error has its line`(text: String, line: Int) throws {
    let error = try #require(throws: GraphFormatError.self) { try Self.read(text) }
    #expect(error.line == line, "\(error)")
  }

  @Test func `a file cut off or changed anywhere is a graph or an error`() {
    let text = """
      strict digraph "Small" { node [shape=box]; a [label=<<b>x</b>>]; a:n -> { b c } [weight=2]
        subgraph cluster_1 { label="one" + " two"; c; } /* end */ edge [color="#ff0000"]; c -> "d\\n" }
      """
    var random = SplitMix64(seed: 1)
    var samples = (0..<text.utf8.count).map { Array(text.utf8.prefix($0)) }
    for _ in 0..<300 {
      var bytes = Array(text.utf8)
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(
          in: .min ... .max,
          using: &random
        )
      }
      samples.append(bytes)
    }
    for bytes in samples {
      do {
        let graph = try DOTReader.read(.bytes(bytes)).graph
        #expect(Set(graph.nodes.map(\.id)).count == graph.nodes.count)
      } catch {
        #expect(!error.message.isEmpty)
      }
    }
  }
}

/// Every sample of DOT in `formats/expected.json`, beside what Graphviz 2.43's `gc` counts.
@Suite(.enabled(if: SharedData.isExpected, "the samples of formats are not here"))
struct DOTSampleTests {
  @Test func `every sample has the nodes, edges and clusters that Graphviz counts`() throws {
    let facts = try SharedData.object("formats/expected.json")
    let files = facts["files"] as? [String: [String: Any]] ?? [:]
    var count = 0
    for (name, facts) in files.sorted(by: { $0.key < $1.key }) where name.hasPrefix("dot/") {
      let graphs = (facts["graphviz_gc"] as? [String: Any])?["graphs"] as? [[String: Any]] ?? []
      #expect(!graphs.isEmpty)
      count += 1
      let graph = try DOTReader.read(SharedData.path("formats/\(name)")).graph
      func sum(_ key: String) -> Int { graphs.last?[key] as? Int ?? 0 }
      // Of several graphs the last count is that of all together; nodes of the same name are one.
      if graphs.count == 1 { #expect(graph.nodes.count == sum("nodes"), "\(name)") }
      #expect(graph.edges.count == sum("edges"), "\(name)")
      #expect(graph.groups.count { $0.kind == "cluster" } == sum("clusters"), "\(name)")
      let features = facts["features"] as? [String] ?? []
      #expect(graph.isDirected == features.contains("digraph"), "\(name)")
    }
    #expect(count > 70)
  }
}
