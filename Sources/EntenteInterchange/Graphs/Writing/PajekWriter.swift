import EntenteTables

/// A Pajek network: vertices, then arcs and edges, a relation for each kind, with times in years.
///
/// Source: A. Mrvar, V. Batagelj, Pajek and Pajek-XXL: Programs for Analysis and Visualization of Very
/// Large Networks, Reference Manual, 2024.
struct PajekWriter {
  private let graph: ExchangeGraph
  private var losses: LossReport
  private var text = ""

  static func text(_ graph: ExchangeGraph, _ losses: inout LossReport) -> String {
    var writer = PajekWriter(graph, losses)
    writer.write()
    losses = writer.losses
    return writer.text
  }

  private init(_ graph: ExchangeGraph, _ losses: LossReport) {
    self.graph = graph
    self.losses = losses
  }

  private mutating func write() {
    var title = "graph"
    if let own = graph.title { title = line(own) }
    text = "*Network \(title)\n*Vertices \(graph.nodes.count)\n"
    writeVertices()
    var kinds: [String] = []
    var byKind: [String: [ExchangeGraph.Edge]] = [:]
    for edge in graph.edges {
      let kind = edge.kind ?? ""
      if byKind[kind] == nil { kinds.append(kind) }
      byKind[kind, default: []].append(edge)
      if let label = edge.label, label != edge.kind {
        losses.add("edge-labels", "names of edges are left out", at: label)
      }
      if edge.weight == nil {
        losses.add("no-weight", "an edge without weight has 1", at: graph.name(of: edge))
      }
    }
    for (place, kind) in kinds.enumerated() {
      let head = kinds.count == 1 && kind.isEmpty ? "" : " :\(place + 1) \(quoted(kind))"
      let edges = byKind[kind] ?? []
      write(edges.filter(\.isDirected), "*Arcs\(head)")
      write(edges.filter { !$0.isDirected }, "*Edges\(head)")
    }
  }

  private mutating func writeVertices() {
    var counts: [String: Int] = [:]
    for node in graph.nodes { counts[vertexName(node), default: 0] += 1 }
    for (place, node) in graph.nodes.enumerated() {
      var name = vertexName(node)
      if counts[name] ?? 0 > 1 {
        name = "\(name) (\(node.id))"
        losses.add(
          "repeated-names",
          "nodes of one name have their identifiers behind it",
          at: node.id
        )
      }
      if name != node.id {
        losses.add(
          "node-identifiers",
          "of a node its name is kept, not its identifier",
          at: node.id
        )
      }
      text += "\(place + 1) \(quoted(name))\(times(node.spells, of: node.id))\n"
    }
  }

  private func vertexName(_ node: ExchangeGraph.Node) -> String {
    node.label.flatMap { $0.isEmpty ? nil : $0 } ?? node.id
  }

  private mutating func write(_ edges: [ExchangeGraph.Edge], _ head: String) {
    guard !edges.isEmpty else { return }
    text += head + "\n"
    for edge in edges {
      let weight = NumberText.text(edge.weight.flatMap { $0.isFinite ? $0 : nil } ?? 1)
      text += "\(edge.ends[0].node + 1) \(edge.ends[1].node + 1) \(weight)"
      text += times(edge.spells, of: graph.name(of: edge)) + "\n"
    }
  }

  /// The years of spells, as ` [1949-1991,2001-*]`.
  private mutating func times(_ spells: [ExchangeGraph.Spell], of name: String) -> String {
    guard !spells.isEmpty else { return "" }
    var items: [String] = []
    for spell in spells {
      let ends = [spell.start, spell.end].map { $0.map(Self.whole) }
      if ends.contains(where: { $0?.isRounded ?? false }) {
        losses.add("days", "times are whole numbers: of days the years", at: name)
      }
      guard ends.allSatisfy({ $0 == nil || $0?.value ?? -1 > 0 }) else {
        losses.add("times", "a time that is no year of our era is left out", at: name)
        continue
      }
      if spell.start == nil {
        losses.add("open-start", "a spell without beginning begins at 1", at: name)
      }
      items.append("\(ends[0]?.value ?? 1)-\(ends[1]?.value.map(String.init) ?? "*")")
    }
    return items.isEmpty ? "" : " [\(items.joined(separator: ","))]"
  }

  /// The whole number of a time: of a day its year.
  private static func whole(_ time: String) -> (value: Int?, isRounded: Bool) {
    if let number = Double(time) {
      let whole = number.rounded(.down)
      return (Int(exactly: whole), whole != number)
    }
    guard let year = time.split(separator: "-", maxSplits: 1).first, !time.hasPrefix("-") else {
      return (nil, true)
    }
    return (Int(year), true)
  }

  private mutating func quoted(_ name: String) -> String {
    if name.contains("\"") {
      losses.add(
        "quotation-marks",
        "a quotation mark in a name is an apostrophe",
        at: CompactJSON.text(name)
      )
    }
    return "\"" + line(name).replacing("\"", with: "'") + "\""
  }

  private mutating func line(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) else {
      return text
    }
    losses.add("line-breaks", "a line break in a name is a space", at: CompactJSON.text(text))
    return String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }
      )
    )
  }
}
