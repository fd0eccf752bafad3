import EntenteTables

/// A Cypher script that makes the graph in a property-graph database: a statement a node, a statement
/// an edge.
///
/// All nodes have the label `Node` and the property `id`, which a constraint keeps unlike; what they
/// are is a second label. Running it again changes nothing: edges are found by their `id`.
///
/// Source: openCypher 9, and the Neo4j Cypher Manual 5.
struct CypherWriter {
  private let graph: ExchangeGraph
  private var losses: LossReport
  private var names = AttributeNames(reserved: ["id", "label", "kind"])
  private var text = ""

  static func text(_ graph: ExchangeGraph, _ losses: inout LossReport) -> String {
    var writer = CypherWriter(graph, losses)
    writer.write()
    losses = writer.losses
    return writer.text
  }

  private init(_ graph: ExchangeGraph, _ losses: LossReport) {
    self.graph = graph
    self.losses = losses
  }

  private mutating func write() {
    if let title = graph.title {
      let words = title.split(whereSeparator: \.isNewline).joined(separator: " ")
      text += "// \(words)\n"
    }
    text += "CREATE CONSTRAINT entente_node_id IF NOT EXISTS FOR (n:Node) REQUIRE n.id IS UNIQUE;\n"
    for node in graph.nodes {
      var pairs: [String] = []
      if let label = node.label { pairs.append("label: \(quoted(label))") }
      if let kind = node.kind { pairs.append("kind: \(quoted(kind))") }
      pairs += members(node.attributes, of: node.id)
      text += "MERGE (n:Node {id: \(quoted(node.id))})"
      var changes = node.kind.map { ["n:\(identifier(Self.label($0)))"] } ?? []
      if !pairs.isEmpty { changes.append("n += {\(pairs.joined(separator: ", "))}") }
      text += changes.isEmpty ? ";\n" : " SET \(changes.joined(separator: ", "));\n"
    }
    for (edge, id) in zip(graph.edges, graph.edgeIdentifiers()) { write(edge, id) }
  }

  private mutating func write(_ edge: ExchangeGraph.Edge, _ id: String) {
    var pairs: [String] = []
    if let label = edge.label { pairs.append("label: \(quoted(label))") }
    if let kind = edge.kind { pairs.append("kind: \(quoted(kind))") }
    pairs += members(edge.attributes, of: id)
    let ends = edge.ends.map { quoted(graph.nodes[$0.node].id) }
    let type = identifier(Self.type(edge.kind ?? "tie"))
    text += "MATCH (a:Node {id: \(ends[0])}), (b:Node {id: \(ends[1])}) "
    text += "MERGE (a)-[r:\(type) {id: \(quoted(id))}]->(b)"
    text += pairs.isEmpty ? ";\n" : " SET r += {\(pairs.joined(separator: ", "))};\n"
    if !graph.isDirected {
      losses.add("direction", "a database has no edge without direction", at: id)
    }
  }

  private mutating func members(
    _ attributes: [ExchangeGraph.Attribute],
    of element: String
  ) -> [String] {
    graph.members(attributes, &names, &losses, of: element).map {
      "\(identifier($0.name)): \(spelled($0.value))"
    }
  }

  private mutating func spelled(_ value: ExchangeGraph.Value) -> String {
    switch value {
    case .text(let text): quoted(text)
    case .integer(let number): String(number)
    case .number(let number): number.description
    case .boolean(let flag): flag ? "true" : "false"
    // A property's list has one type.
    case .list(let items): "[" + items.map { quoted($0.text) }.joined(separator: ", ") + "]"
    }
  }

  private mutating func quoted(_ value: String) -> String {
    var result = "'"
    for scalar in value.unicodeScalars {
      switch scalar {
      case "'": result += "\\'"
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
        result += "\\u" + HexText.padded(scalar.value, to: 4)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "'"
  }

  /// A name, between backticks unless it is a plain word.
  private func identifier(_ name: String) -> String {
    let isPlain = name.unicodeScalars.allSatisfy {
      ("a"..."z").contains($0) || ("A"..."Z").contains($0) || ("0"..."9").contains($0) || $0 == "_"
    }
    let beginsPlain = name.unicodeScalars.first.map { !("0"..."9").contains($0) } ?? false
    return isPlain && beginsPlain ? name : "`\(name.replacing("`", with: "``"))`"
  }

  /// `arms-transfer` as `ArmsTransfer`.
  private static func label(_ kind: String) -> String {
    let words = kind.split(separator: "-")
    return words.isEmpty
      ? "Thing" : words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  /// `arms-transfer` as `ARMS_TRANSFER`.
  private static func type(_ kind: String) -> String {
    let name = kind.replacing("-", with: "_").uppercased()
    return name.isEmpty ? "TIE" : name
  }
}
