/// DOT as a plain graph with attributes, for programs that read it; pictures are `render`'s.
///
/// Source: The DOT language, <https://graphviz.org/doc/info/lang.html>.
struct DOTWriter {
  private let graph: ExchangeGraph
  private var losses: LossReport
  private var names = AttributeNames(reserved: ["label", "id", "dir", "key", "pos", "comment"])
  private var text = ""

  static func text(_ graph: ExchangeGraph, _ losses: inout LossReport) -> String {
    var writer = DOTWriter(graph, losses)
    writer.write()
    losses = writer.losses
    return writer.text
  }

  private init(_ graph: ExchangeGraph, _ losses: LossReport) {
    self.graph = graph
    self.losses = losses
  }

  private mutating func write() {
    let title = graph.title.map { quoted($0) + " " } ?? ""
    text = (graph.isDirected ? "digraph " : "graph ") + title + "{\n"
    let whole = pairs(graph.attributes, of: "the graph")
    if !whole.isEmpty { text += "  graph [\(whole.joined(separator: ", "))];\n" }
    for node in graph.nodes {
      var list = node.label.map { ["label=\(quoted($0))"] } ?? []
      list += pairs(node.attributes, of: node.id)
      text +=
        "  \(quoted(node.id))" + (list.isEmpty ? "" : " [\(list.joined(separator: ", "))]") + ";\n"
    }
    let arrow = graph.isDirected ? "->" : "--"
    for edge in graph.edges { write(edge, arrow) }
    text += "}\n"
  }

  private mutating func write(_ edge: ExchangeGraph.Edge, _ arrow: String) {
    let ends = edge.ends.map { quoted(graph.nodes[$0.node].id) }
    var list: [String] = []
    if let id = edge.id { list.append("id=\(quoted(id))") }
    if let label = edge.label { list.append("label=\(quoted(label))") }
    let isUndirected = edge.attributes.contains {
      graph.keys[$0.key].name == "directed" && $0.value == .boolean(false)
    }
    if graph.isDirected, isUndirected { list.append("dir=none") }
    list += pairs(edge.attributes, of: graph.name(of: edge))
    text += "  \(ends[0]) \(arrow) \(ends[1])"
    text += (list.isEmpty ? "" : " [\(list.joined(separator: ", "))]") + ";\n"
  }

  private mutating func pairs(_ attributes: [ExchangeGraph.Attribute], of name: String) -> [String]
  {
    graph.members(attributes, &names, &losses, of: name).map { member in
      "\(identifier(member.name))=\(quoted(member.value.text))"
    }
  }

  private mutating func identifier(_ name: String) -> String {
    let isWord = name.unicodeScalars.allSatisfy {
      ("a"..."z").contains($0) || ("A"..."Z").contains($0) || ("0"..."9").contains($0) || $0 == "_"
    }
    let keywords = ["node", "edge", "graph", "digraph", "subgraph", "strict"]
    let beginsPlain = name.unicodeScalars.first.map { !("0"..."9").contains($0) } ?? false
    return isWord && beginsPlain && !keywords.contains(name.lowercased()) ? name : quoted(name)
  }

  /// A quoted string: only a quotation mark is escaped, yet a backslash before one would escape it.
  private mutating func quoted(_ value: String) -> String {
    var result = "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\":
        losses.add(
          "backslashes",
          "a backslash is written as two, which labels show as one",
          at: CompactJSON.text(value)
        )
        result += "\\\\"
      case "\u{0}":
        losses.add(
          "control-characters",
          "DOT cannot hold U+0000; it is left out",
          at: CompactJSON.text(value)
        )
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
