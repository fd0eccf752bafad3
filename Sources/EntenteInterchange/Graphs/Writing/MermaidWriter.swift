/// A Mermaid flowchart: a readable sketch in Markdown pages.
///
/// Source: <https://mermaid.js.org/syntax/flowchart.html>.
enum MermaidWriter {
  static func text(_ graph: ExchangeGraph, _ losses: inout LossReport) -> String {
    var text = ""
    if let title = graph.title {
      text += "---\ntitle: \(CompactJSON.text(title))\n---\n"
    }
    text += "flowchart LR\n"
    var children: [Int: [Int]] = [:]
    for (place, node) in graph.nodes.enumerated() {
      children[node.parent ?? -1, default: []].append(place)
      losses.add("node-identifiers", "of nodes names are kept, not identifiers", at: node.id)
      if let kind = node.kind { losses.add("node-kinds", "what nodes are is left out", at: kind) }
    }
    func write(_ parent: Int, _ indent: String) {
      for place in children[parent] ?? [] {
        let node = graph.nodes[place]
        let label = quoted(node.label ?? node.id, &losses)
        if children[place] != nil {
          text += "\(indent)subgraph n\(place)[\(label)]\n"
          write(place, indent + "  ")
          text += "\(indent)end\n"
        } else if isJunction(node, graph) {
          text += "\(indent)n\(place){{\(label)}}\n"
        } else {
          text += "\(indent)n\(place)[\(label)]\n"
        }
      }
    }
    write(-1, "  ")
    for edge in graph.edges {
      let line = edge.isDirected ? "-->" : "---"
      let label = edge.label ?? edge.kind
      if edge.label != nil, edge.kind != nil, edge.label != edge.kind {
        losses.add("edge-kinds", "of edges names are kept, not kinds", at: graph.name(of: edge))
      }
      text += "  n\(edge.ends[0].node) \(line)"
      if let label, !label.isEmpty { text += "|\(quoted(label, &losses))|" }
      text += " n\(edge.ends[1].node)\n"
    }
    return text
  }

  private static func isJunction(_ node: ExchangeGraph.Node, _ graph: ExchangeGraph) -> Bool {
    node.id.hasPrefix("relation:")
  }

  /// A label between quotation marks, with entities by number for what Mermaid reads as its own.
  private static func quoted(_ value: String, _ losses: inout LossReport) -> String {
    guard !value.isEmpty else { return "\" \"" }
    var result = "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\n": result += "<br/>"
      case "\"", "#", "&", "<", ">", "`", ";", "|", "\\", "*", "_": result += "#\(scalar.value);"
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}":
        losses.add(
          "control-characters",
          "control characters are spaces",
          at: CompactJSON.text(value)
        )
        result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
