import EntenteDiagrams
import Testing

@Suite struct DOTGraphTextTests {
  @Test func `a graph is written in the order it was built`() {
    let graph = DOTGraph(
      id: "overview",
      body: DOTBody(
        attributes: ["rankdir": "LR", "nodesep": 0.5],
        nodeDefaults: ["shape": "box"],
        edgeDefaults: ["penwidth": 2],
        statements: [
          .node("russia", ["label": "Russia"]),
          .node("china"),
          .edge("china", DOTEndpoint("russia", port: "p", side: .west), ["constraint": false]),
          .subgraph(id: "cluster_sco", DOTBody(attributes: ["label": "SCO"])),
          .subgraph(id: nil, DOTBody(statements: [.node("india")])),
        ]
      )
    )
    #expect(
      graph.text == """
        digraph "overview" {
          graph ["rankdir"="LR" "nodesep"="0.5"]
          node ["shape"="box"]
          edge ["penwidth"="2"]
          "russia" ["label"="Russia"]
          "china"
          "china" -> "russia":"p":w ["constraint"="false"]
          subgraph "cluster_sco" {
            graph ["label"="SCO"]
          }
          {
            "india"
          }
        }

        """
    )
  }

  @Test func `an undirected strict graph has plain lines`() {
    let graph = DOTGraph(
      isDirected: false,
      isStrict: true,
      body: DOTBody(statements: [.edge("a", "b")])
    )
    #expect(graph.text == "strict graph \"\" {\n  \"a\" -- \"b\"\n}\n")
  }

  @Test(arguments: [
    (DOTValue.text("a\\b"), #""a\\b""#),
    (.text("\\"), #""\\""#),
    (.text("say \"no\""), #""say \"no\"""#),
    (.text("one\r\ntwo\rthree\n"), #""one\ntwo\nthree\n""#),
    (.text("AT&T &lt;"), #""AT&amp;T &amp;lt;""#),
    (.text("<b>x</b>"), #""<b>x</b>""#),
    (.text("a\tb"), #""a b""#),
    (
      .text("\0\u{1}\u{1B}\u{7F}\u{FFFE}\u{FFFF}"),
      "\"" + String(repeating: "\u{FFFD}", count: 6) + "\""
    ),
    (.raw(#"left\l"#), #""left\l""#),
    (.raw(#"odd\"#), #""odd\\""#),
    (.raw(#"a"b"#), #""a\"b""#),
    (.raw(#"a\"b"#), #""a\"b""#),
    (.raw(#"a\\"b"#), #""a\\\"b""#),
    (.number(3), #""3""#),
    (.number(-0.25), #""-0.25""#),
    (.number(1e-7), #""1e-07""#),
    (3, #""3""#),
    (true, #""true""#),
  ])
  func `a value is quoted so that it means what it says`(value: DOTValue, written: String) {
    let graph = DOTGraph(body: DOTBody(attributes: ["x": value]))
    #expect(graph.text == "digraph \"\" {\n  graph [\"x\"=\(written)]\n}\n")
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func `an attribute that is not a finite number is left out`(number: Double) {
    let graph = DOTGraph(body: DOTBody(attributes: ["x": .number(number)]))
    #expect(graph.text == "digraph \"\" {\n}\n")
  }

  @Test func `setting an attribute again keeps its place`() {
    var attributes: DOTAttributes = ["a": 1, "b": 2, "c": 3]
    attributes["b"] = 4
    attributes["a"] = nil
    attributes.merge(["c": 5, "d": 6])
    #expect(attributes == ["b": 4, "c": 5, "d": 6])
    #expect(attributes.elements.map(\.name) == ["b", "c", "d"])
  }
}
