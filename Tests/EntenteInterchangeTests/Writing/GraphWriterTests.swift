import EntenteInterchange
import EntenteModel
import EntenteTestSupport
import Testing

@Suite struct GraphWriterTests {
  private func text(
    _ graph: ExchangeGraph,
    _ format: GraphFormat,
    mixed: GraphWriter.MixedDirection = .kept
  ) throws -> (text: String, kinds: [String]) {
    let written = try GraphWriter.write(graph, as: format, mixed: mixed)
    return (String(decoding: written.bytes, as: UTF8.self), written.losses.losses.map(\.kind))
  }

  @Test func `relations of two are edges, of more hyperedges, absences nothing`() throws {
    let (graph, losses) = ExchangeGraph.converting(ExportScope(try Sample.model()))
    #expect(graph.nodes.map(\.id) == ["a", "b", "c", "d", "x"])
    let shape = graph.edges.map { edge in
      "\(edge.id ?? ""):" + edge.ends.map { graph.nodes[$0.node].id }.joined()
        + (edge.isDirected ? ">" : "-")
    }
    #expect(
      shape == [
        "sale-ab:abc>", "quarrel-ba:ba>", "pact-abc:abc-", "pact-ad:da-", "club-x:xab-",
        "vote-1:acx-", "talk-1:ab-", "planned-sale:ca>", "alleged-sale:cd>",
      ]
    )
    #expect(losses.losses.first { $0.kind == "attested-absence" }?.examples == ["relation:no-pact"])
    #expect(graph.edges[1].weight == 0.25)
    #expect(graph.edges[1].spells == [ExchangeGraph.Spell("2015-01-01", nil)])
  }

  @Test func `projected edges are those of the tables`() throws {
    let scope = ExportScope(try Sample.model())
    let graph = ExchangeGraph(scope, nary: .projected)
    let rows = try TableSet(scope).rows(of: "edges")
    #expect(
      graph.edges.map { edge in edge.ends.map { graph.nodes[$0.node].id } }
        == rows.map { [$0["source"] ?? "", $0["target"] ?? ""] }
    )
    #expect(graph.edges.map(\.isDirected) == rows.map { $0["directed"] == "TRUE" })
    #expect(graph.nodes.map(\.id) == (try TableSet(scope).rows(of: "nodes")).map { $0["id"] })
  }

  @Test(arguments: NaryForm.allCases) func `a loss is counted once for a place`(form: NaryForm)
    throws
  {
    let (_, losses) = ExchangeGraph.converting(ExportScope(try Sample.model()), nary: form)
    for loss in losses.losses {
      #expect(Set(loss.examples).count == loss.examples.count, "\(loss)")
    }
  }

  @Test(arguments: GraphWriter.formats)
  func `the same graph gives the same bytes, and every format takes every form`(
    format: GraphFormat
  ) throws {
    let scope = ExportScope(try Sample.model())
    for form in NaryForm.allCases {
      let first = try GraphWriter.write(ExchangeGraph(scope, nary: form), as: format)
      let second = try GraphWriter.write(ExchangeGraph(scope, nary: form), as: format)
      #expect(first.bytes == second.bytes)
      #expect(first.losses == second.losses)
      #expect(!first.bytes.isEmpty)
    }
    #expect(
      !(try GraphWriter.write(ExchangeGraph(), as: format)).losses.losses.contains { $0.count == 0 }
    )
  }

  /// Names and values that each format has a trap for.
  static let hostile = ExchangeGraph(
    title: "A \"title\" --> <&>\nwith lines",
    keys: [
      .init("a \"key\" & <more>"), .init("label"), .init("source"), .init("list", .list),
      .init("number", .number), .init("whole", .integer), .init("flag", .boolean),
    ],
    nodes: [
      .init(
        "n'1\"",
        label: "\\ back\\slash' \"quoted\"\n[line]] `tick` | # ; </b> \u{1}",
        kind: "odd kind`",
        attributes: [
          .init(0, .text("é 中 \u{1F600} ]]>")), .init(1, .text("x")), .init(2, .text("y")),
          .init(3, .list([.text("a, b"), .text("[c]"), .text("\"")])), .init(4, .number(1e-7)),
          .init(5, .integer(5_000_000_000)), .init(6, .boolean(true)),
        ]
      ),
      .init("2", label: nil), .init("end", label: ""),
    ],
    edges: [
      .init(
        [.init(0), .init(1)],
        isDirected: true,
        id: "e",
        kind: "k-1",
        label: "say \"hi\"",
        weight: -1.5
      ),
      .init([.init(0), .init(1)], isDirected: true, id: "e", kind: "k-1"),
      .init([.init(1), .init(0)], isDirected: false, weight: .infinity),
      .init([.init(2), .init(2)], isDirected: true),
      .init(
        [.init(0, role: "source"), .init(1, role: "target"), .init(2, role: "venue")],
        isDirected: true,
        id: "h"
      ),
      .init([.init(1)], isDirected: false, id: "one"), .init([], isDirected: false, id: "none"),
    ]
  )

  @Test func `control characters that XML cannot hold are named`() throws {
    for format in [GraphFormat.graphML, .gexf] {
      let (text, kinds) = try text(Self.hostile, format)
      #expect(!text.contains("\u{1}"))
      #expect(kinds.contains("control-characters"))
    }
    #expect(try text(Self.hostile, .hif).text.contains(#"\u0001"#))
  }

  @Test func `mixed directions are kept or told by an attribute`() throws {
    let kept = try text(Self.hostile, .graphML)
    #expect(kept.text.contains(#"directed="false""#))
    #expect(!kept.kinds.contains("direction"))
    let told = try text(Self.hostile, .graphML, mixed: .attribute)
    #expect(!told.text.contains(#"directed="false""#))
    #expect(told.kinds.contains("direction"))
  }

  @Test func `hyperedges become nodes where a format has none`() throws {
    #expect(try text(Self.hostile, .gexf).kinds.contains("edge-as-node"))
    #expect(!(try text(Self.hostile, .hif)).kinds.contains("edge-as-node"))
    #expect(try text(Self.hostile, .graphML).text.contains(#"<hyperedge id="h">"#))
  }

  @Test func `Cypher escapes quotes, and runs twice to the same graph`() throws {
    let script = try text(Self.hostile, .cypher).text
    #expect(script.contains(#"MERGE (n:Node {id: 'n\'1"'})"#))
    #expect(script.contains(#"`a "key" & <more>`: 'é 中"#))
    #expect(!script.contains("CREATE (") && !script.contains("\u{1}"))
  }

  @Test func `Pajek has a relation for each kind and times in years`() throws {
    let graph = ExchangeGraph(try ExportScope(Sample.model()), nary: .projected)
    let (text, kinds) = try text(graph, .pajek)
    #expect(text.contains("*Arcs :1 \"sale\"\n1 2 0.5 [2014-2015]\n"))
    #expect(text.contains("4 \"Dland\" [2014-*]\n"))
    #expect(kinds.contains("days") && kinds.contains("attribute:modality"))
  }

  @Test func `formats that are read only say so`() {
    #expect(throws: GraphFormatError.self) { try GraphWriter.write(Self.hostile, as: .ucinet) }
  }
}
