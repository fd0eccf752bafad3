/// DOT as a plain graph with attributes, for programs that read it; pictures are `render`'s.
///
/// Source: The DOT language, <https://graphviz.org/doc/info/lang.html>.
struct DOTWriter {
  private let graph: ExchangeGraph
  private var losses: LossReport
  private var names = AttributeNames(reserved: ["label", "id", "dir", "key", "pos", "comment"])
  private var text = ""
  private var nodeNames: Set<String> = []
  private var renamed: [String: String] = [:]

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
    nodeNames = Set(graph.nodes.map(\.id))
    var title = ""
    if let own = graph.title {
      title = quoted(own.hasPrefix("%") ? "_" + own : own) + " "
      if own.hasPrefix("%") {
        losses.add("title", "a title with a percent sign in front has a line before it", at: own)
      }
    }
    text = (graph.isDirected ? "digraph " : "graph ") + title + "{\n"
    let whole = pairs(graph.attributes, of: "the graph")
    if !whole.isEmpty { text += "  graph [\(whole.joined(separator: ", "))];\n" }
    for node in graph.nodes {
      var list = node.label.map { ["label=\(quoted($0, isLabel: true))"] } ?? []
      list += pairs(node.attributes, of: node.id)
      text +=
        "  \(name(node.id))" + (list.isEmpty ? "" : " [\(list.joined(separator: ", "))]") + ";\n"
    }
    let arrow = graph.isDirected ? "->" : "--"
    for edge in graph.edges { write(edge, arrow) }
    text += "}\n"
  }

  private mutating func write(_ edge: ExchangeGraph.Edge, _ arrow: String) {
    let ends = edge.ends.map { name(graph.nodes[$0.node].id) }
    var list: [String] = []
    if let id = edge.id { list.append("id=\(quoted(id))") }
    if let label = edge.label { list.append("label=\(quoted(label, isLabel: true))") }
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
      if case .list = member.value {
        losses.add("lists", "a list is a text, spelled as in JSON", at: "\(name).\(member.name)")
      }
      return "\(identifier(member.name))=\(quoted(text(of: member.value)))"
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

  /// A name of a node or graph; Graphviz takes those with a percent sign in front for none.
  private mutating func name(_ id: String) -> String {
    guard id.hasPrefix("%") else { return quoted(id) }
    if let known = renamed[id] { return known }
    var name = "_" + id
    while !nodeNames.insert(name).inserted { name = "_" + name }
    losses.add(
      "node-identifiers",
      "an identifier with a percent sign in front, which Graphviz leaves out, has a line before it",
      at: id
    )
    let text = quoted(name)
    renamed[id] = text
    return text
  }

  /// A value as text; in a list quotation marks are spelled so that no backslash stands before one.
  private func text(of value: ExchangeGraph.Value) -> String {
    guard case .list = value else { return value.text }
    return value.text.replacing("\\\"", with: "\\u0022")
  }

  /// A quoted string.
  ///
  /// Only a quotation mark is escaped; backslashes stay, in pairs too, but one before a quotation mark
  /// would escape it. In labels, which have escapes of their own, each is two.
  private mutating func quoted(_ value: String, isLabel: Bool = false) -> String {
    var result = "\""
    var backslashes = 0
    func endRun() {
      guard backslashes % 2 == 1 else { return }
      result += "\\"
      noteBackslash(value)
    }
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"":
        endRun()
        result += "\\\""
      case "\\":
        result += isLabel ? "\\\\" : "\\"
        if isLabel { noteBackslash(value) } else { backslashes += 1 }
        continue
      case "\u{0}":
        losses.add(
          "control-characters",
          "DOT cannot hold U+0000; it is left out",
          at: CompactJSON.text(value)
        )
      default: result.unicodeScalars.append(scalar)
      }
      backslashes = 0
    }
    endRun()
    return result + "\""
  }

  private mutating func noteBackslash(_ value: String) {
    losses.add(
      "backslashes",
      "a backslash in a label, or before a quotation mark, is written as two",
      at: CompactJSON.text(value)
    )
  }
}
