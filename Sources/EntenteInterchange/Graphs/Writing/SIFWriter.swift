/// Cytoscape's simple interaction format: a line for each edge, and for each node without one.
///
/// Source: Cytoscape User Manual, "Supported Network File Formats".
enum SIFWriter {
  static func text(_ graph: ExchangeGraph, _ losses: inout LossReport) -> String {
    var text = ""
    var tied: Set<Int> = []
    if let title = graph.title { losses.add("title", "the title is left out", at: title) }
    for edge in graph.edges {
      let ends = edge.ends.map { field(graph.nodes[$0.node].id, &losses) }
      if !edge.isDirected {
        losses.add(
          "direction",
          "that an edge has no direction is left out",
          at: graph.name(of: edge)
        )
      }
      tied.formUnion(edge.ends.map(\.node))
      text += "\(ends[0])\t\(field(edge.kind ?? "interacts-with", &losses))\t\(ends[1])\n"
    }
    for (place, node) in graph.nodes.enumerated() where !tied.contains(place) {
      let name = field(node.id, &losses)
      // Readers split a file without tabs at spaces.
      text += name + (tied.isEmpty && name.contains(" ") ? "\t\n" : "\n")
    }
    return text
  }

  private static func field(_ value: String, _ losses: inout LossReport) -> String {
    guard value.unicodeScalars.contains(where: { $0 == "\t" || $0 == "\n" || $0 == "\r" }) else {
      return value
    }
    losses.add("line-breaks", "a tab or line break is a space", at: CompactJSON.text(value))
    return value.replacing("\r\n", with: " ").replacing("\t", with: " ").replacing("\n", with: " ")
      .replacing("\r", with: " ")
  }
}
