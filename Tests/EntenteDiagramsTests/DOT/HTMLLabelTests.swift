import EntenteDiagrams
import Testing

@Suite struct HTMLLabelTests {
  private func written(_ label: HTMLLabel) -> String {
    let text = DOTGraph(body: DOTBody(attributes: ["label": .html(label)])).text
    return String(
      text.dropFirst("digraph \"\" {\n  graph [\"label\"=".count).dropLast("]\n}\n".count)
    )
  }

  @Test func `a table is written with its attributes in order`() {
    let label = HTMLLabel(
      HTMLTable(
        ["border": 0, "bgcolor": "#2166AC"],
        rows: [
          .init([
            .init(["port": "a", "colspan": 2], [.styled(.bold, [.text("Sales & aid")])])
          ]),
          .init([]),
          .init([
            .init(text: "one\ntwo"),
            .init([:], [.font(HTMLFont(color: "grey", size: 9), [.text("x")]), .lineBreak(.left)]),
          ]),
        ]
      )
    )
    #expect(
      written(label)
        == "<<table border=\"0\" bgcolor=\"#2166AC\">"
        + "<tr><td port=\"a\" colspan=\"2\"><b>Sales &amp; aid</b></td></tr>"
        + "<tr><td>one<br/>two</td>"
        + "<td><font color=\"grey\" point-size=\"9\">x</font><br align=\"left\"/></td></tr></table>>"
    )
  }

  @Test func `text in a label is never markup`() {
    #expect(
      written(HTMLLabel([.text("<b>\"A\\N\" &lt; \0\u{B}</b>")]))
        == "<&lt;b&gt;&quot;A\\\\N&quot; &amp;lt; \u{FFFD}\u{FFFD}&lt;/b&gt;>"
    )
  }

  @Test func `a URL in a label keeps one more layer of entities`() {
    let label = HTMLLabel(
      HTMLTable(rows: [.init([.init(["href": "https://x/?a&b", "title": "a&b\nc"], text: "x")])])
    )
    #expect(
      written(label)
        == "<<table><tr><td href=\"https://x/?a&amp;amp;b\" title=\"a&amp;b&#10;c\">x</td></tr></table>>"
    )
  }

  @Test(arguments: [
    HTMLLabel([]),
    HTMLLabel([.text("")]),
    HTMLLabel([.styled(.bold, [.font(HTMLFont(), [])])]),
    HTMLLabel(HTMLTable(rows: [.init([])])),
  ])
  func `a label that draws nothing is an empty string`(label: HTMLLabel) {
    #expect(written(label) == "\"\"")
  }
}
