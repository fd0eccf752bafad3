extension DOTGraph {
  /// The graph as DOT text: every name quoted, one statement a line, equal for equal values.
  ///
  /// In names a backslash arrives doubled and `&` as `&amp;`, so that different names stay
  /// different and the name that an SVG viewer shows is well-formed.
  public var text: String {
    var writer = DOTWriter(arrow: isDirected ? " -> " : " -- ")
    let strict = isStrict ? "strict " : ""
    let kind = isDirected ? "digraph" : "graph"
    writer.block("\(strict)\(kind) \(DOTEscaping.quotedName(id))", body)
    return writer.text
  }
}

extension DOTGraph: CustomStringConvertible {
  /// The graph as DOT text.
  public var description: String { text }
}

/// DOT text as it grows.
private struct DOTWriter {
  let arrow: String
  private(set) var text = ""
  private var indent = ""

  init(arrow: String) {
    self.arrow = arrow
  }

  mutating func block(_ head: String, _ body: DOTBody) {
    line(head.isEmpty ? "{" : head + " {")
    indent += "  "
    defaults("graph", body.attributes)
    defaults("node", body.nodeDefaults)
    defaults("edge", body.edgeDefaults)
    for statement in body.statements {
      write(statement)
    }
    indent.removeLast(2)
    line("}")
  }

  private mutating func line(_ content: String) {
    text += indent
    text += content
    text += "\n"
  }

  private mutating func defaults(_ kind: String, _ attributes: DOTAttributes) {
    let list = Self.list(attributes)
    if !list.isEmpty {
      line(kind + list)
    }
  }

  private mutating func write(_ statement: DOTStatement) {
    switch statement {
    case .node(let id, let attributes):
      line(DOTEscaping.quotedName(id) + Self.list(attributes))
    case .edge(let tail, let head, let attributes):
      line(Self.end(tail) + arrow + Self.end(head) + Self.list(attributes))
    case .subgraph(let id, let body):
      block(id.map { "subgraph \(DOTEscaping.quotedName($0))" } ?? "", body)
    }
  }

  private static func end(_ endpoint: DOTEndpoint) -> String {
    var text = DOTEscaping.quotedName(endpoint.node)
    if let port = endpoint.port {
      text += ":" + DOTEscaping.quoted(port)
    }
    if let side = endpoint.side {
      text += ":" + side.rawValue
    }
    return text
  }

  private static func list(_ attributes: DOTAttributes) -> String {
    let written = attributes.elements.compactMap { element -> String? in
      value(element).map { "\(DOTEscaping.quoted(element.name))=\($0)" }
    }
    return written.isEmpty ? "" : " [" + written.joined(separator: " ") + "]"
  }

  private static func value(_ element: DOTAttributes.Element) -> String? {
    switch element.value {
    case .text(let text): DOTEscaping.quoted(text, for: element.name)
    case .raw(let value): DOTEscaping.quotedRaw(value)
    case .number(let number): DOTEscaping.number(number).map { "\"\($0)\"" }
    case .html(let label): label.markup.map { "<\($0)>" } ?? "\"\""
    }
  }
}
