import EntenteDiagrams
import EntenteGraphviz
import Foundation
import Testing

@Suite struct HostileStringTests {
  /// What a quoted string means: escapes and the one entity undone, by the DOT language's rules.
  private func meaning(of value: String) -> String {
    ParsedGraphNames.meaning(of: value)
  }

  @Test func `strings come back from libcgraph as they were`() throws {
    let strings = HostileStrings.all
    let statements = strings.enumerated().map { place, string in
      DOTStatement.node("n\(place)", ["label": .text(string), "comment": .raw("x")])
    }
    let parsed = try ParsedGraph(DOTGraph(body: DOTBody(statements: statements)).text)
    #expect(parsed.nodes.map(\.id) == strings.indices.map { "n\($0)" })
    for (node, string) in zip(parsed.nodes, strings) {
      #expect(meaning(of: node.attributes["label"] ?? "") == string)
    }
  }

  @Test func `names come back from libcgraph as they were and stay apart`() throws {
    let names = HostileStrings.all.reduce(into: [String]()) { names, name in
      if !names.contains(where: { $0.unicodeScalars.elementsEqual(name.unicodeScalars) }) {
        names.append(name)
      }
    }
    let graph = DOTGraph(
      id: "\\N & \"",
      body: DOTBody(statements: names.map { .edge(DOTEndpoint("hub"), DOTEndpoint($0)) })
    )
    let parsed = try ParsedGraph(graph.text)
    #expect(parsed.id == "\\N & \"")
    #expect(parsed.nodes.count == names.count + 1)
    #expect(parsed.edges.map(\.head) == names)
  }

  @Test func `HTML-like labels come back from libcgraph as they were`() throws {
    let label = HTMLLabel(
      HTMLTable(rows: HostileStrings.all.map { string in .init([.init(text: string)]) })
    )
    let graph = DOTGraph(body: DOTBody(statements: [.node("a", ["label": .html(label)])]))
    let value = try #require(try ParsedGraph(graph.text).nodes.first?.attributes["label"])
    #expect(graph.text.contains("<" + value + ">"))
  }

  /// Graphviz writes every second of two spaces as a no-break space, and draws no empty lines.
  private func drawn(_ string: String) -> String {
    spaced(string).split(separator: "\n").joined(separator: "\n")
  }

  private func spaced(_ string: String) -> String {
    String(
      String.UnicodeScalarView(string.unicodeScalars.map { $0 == "\u{A0}" ? " " : $0 })
    )
  }

  /// What a browser sends for a link, undone; a link that holds a percent sign cannot be undone.
  private func expectLink(_ link: String, to string: String) {
    guard !string.contains("%") else { return }
    #expect(link.removingPercentEncoding == "https://example.org/?" + string)
  }

  /// Short ones only: the long ones make a picture of a hundred thousand points.
  private static let drawable = HostileStrings.all.filter { $0.utf8.count < 1_000 }

  @Test func `labels, tooltips and links are read from an SVG as they were`() throws {
    let strings = Self.drawable
    let statements = strings.enumerated().map { place, string in
      DOTStatement.node(
        "n\(place)",
        [
          "id": "id-\(place)", "label": .text(string), "tooltip": .text("t" + string),
          "URL": .text("https://example.org/?" + string), "class": "actor state",
        ]
      )
    }
    let graph = DOTGraph(body: DOTBody(statements: statements))
    let svg = SVGText(try Graphviz.render(graph, engine: .osage, format: .svg).bytes)
    #expect(svg.failure == nil)
    for (place, string) in strings.enumerated() {
      let group = try #require(svg.groups["id-\(place)"])
      #expect(drawn(group.lines.joined(separator: "\n")) == drawn(string))
      #expect(spaced(group.tooltip) == spaced("t" + string))
      #expect(group.styles == "node actor state")
      expectLink(group.link, to: string)
    }
  }

  @Test func `text of an HTML-like label is read from an SVG as it was`() throws {
    let strings = Self.drawable
    let statements = strings.enumerated().map { place, string in
      DOTStatement.node(
        "n\(place)",
        [
          "id": "id-\(place)",
          "label": .html(
            HTMLLabel(
              HTMLTable(rows: [
                .init([
                  .init(
                    [
                      "href": .text("https://example.org/?" + string), "title": .text("t" + string),
                    ],
                    text: string
                  )
                ])
              ])
            )
          ),
        ]
      )
    }
    let graph = DOTGraph(body: DOTBody(statements: statements))
    let rendering = try Graphviz.render(graph, engine: .osage, format: .svg)
    let svg = SVGText(rendering.bytes)
    #expect(svg.failure == nil)
    #expect(rendering.messages == [])
    for (place, string) in strings.enumerated() {
      let group = try #require(svg.groups["id-\(place)"])
      #expect(drawn(group.lines.joined(separator: "\n")) == drawn(string))
      #expect(spaced(group.tooltip) == spaced("t" + string))
      expectLink(group.link, to: string)
    }
  }
}

/// The DOT language's own rules, written a second time for the tests.
enum ParsedGraphNames {
  static func meaning(of value: String) -> String {
    var meaning = String.UnicodeScalarView()
    var isEscaped = false
    var rest = Substring(value).unicodeScalars
    while let scalar = rest.popFirst() {
      switch (isEscaped, scalar) {
      case (true, "n"): meaning.append("\n")
      case (true, _): meaning.append(scalar)
      case (false, "\\"): break
      case (false, "&"):
        let end = rest.firstIndex(of: ";") ?? rest.startIndex
        if rest[..<end].elementsEqual("amp".unicodeScalars) {
          rest = rest[rest.index(after: end)...]
        }
        meaning.append("&")
      case (false, _): meaning.append(scalar)
      }
      isEscaped = !isEscaped && scalar == "\\"
    }
    return String(meaning)
  }
}
