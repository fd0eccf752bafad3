import EntenteTables

/// GML, the Graph Modelling Language: lists of keys and values in ASCII, other characters as
/// entities.
///
/// Nodes have numbers; `label` is the node's identifier, which readers key nodes by, and `name` what
/// it is called.
///
/// Source: M. Himsolt, GML: A portable Graph File Format, 1997.
struct GMLWriter {
  private let graph: ExchangeGraph
  private var losses: LossReport
  private var text = ""
  private var names: AttributeNames

  static func text(_ graph: ExchangeGraph, _ losses: inout LossReport) -> String {
    var writer = GMLWriter(graph, losses)
    writer.write()
    losses = writer.losses
    return writer.text
  }

  private init(_ graph: ExchangeGraph, _ losses: LossReport) {
    self.graph = graph
    self.losses = losses
    names = AttributeNames(
      reserved: [
        "id", "label", "name", "source", "target", "graph", "node", "edge", "directed",
        "multigraph", "Creator", "Version", "key",
      ],
      spell: Self.key
    )
  }

  private mutating func write() {
    text = "Creator \"Entente\"\ngraph [\n  directed \(graph.isDirected ? 1 : 0)\n  multigraph 1\n"
    if let title = graph.title { put(2, "label", .text(title)) }
    put(2, graph.attributes, of: "the graph")
    for (place, node) in graph.nodes.enumerated() {
      text += "  node [\n    id \(place)\n"
      put(4, "label", .text(node.id))
      if let label = node.label { put(4, "name", .text(label)) }
      put(4, node.attributes, of: node.id)
      text += "  ]\n"
    }
    let ids = graph.edgeIdentifiers()
    for (edge, id) in zip(graph.edges, ids) {
      text += "  edge [\n    source \(edge.ends[0].node)\n    target \(edge.ends[1].node)\n"
      // NetworkX tells parallel edges apart by it.
      put(4, "key", .text(id))
      if let label = edge.label { put(4, "label", .text(label)) }
      put(4, edge.attributes, of: graph.name(of: edge))
      text += "  ]\n"
    }
    text += "]\n"
  }

  private mutating func put(_ indent: Int, _ attributes: [ExchangeGraph.Attribute], of name: String)
  {
    for member in graph.members(attributes, &names, &losses, of: name) {
      put(indent, member.name, member.value)
    }
  }

  private mutating func put(_ indent: Int, _ key: String, _ value: ExchangeGraph.Value) {
    text += String(repeating: " ", count: indent) + "\(key) \(spelled(value))\n"
  }

  private mutating func spelled(_ value: ExchangeGraph.Value) -> String {
    switch value {
    case .boolean(let flag):
      losses.add("truth-values", "true and false are 1 and 0", at: flag ? "true" : "false")
      return flag ? "1" : "0"
    case .integer(let number):
      // The format's whole numbers have 32 bits.
      if Int32(exactly: number) != nil { return String(number) }
      losses.add("large-numbers", "a whole number beyond 32 bits is a text", at: String(number))
      return quoted(String(number))
    case .number(let number): return Self.real(number)
    case .text, .list: return quoted(value.text)
    }
  }

  /// A real number, which has a point.
  private static func real(_ number: Double) -> String {
    let text = number.description
    guard !text.contains("."), let exponent = text.firstIndex(of: "e") else { return text }
    return text[..<exponent] + ".0" + text[exponent...]
  }

  private mutating func quoted(_ value: String) -> String {
    var result = "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": result += "&quot;"
      case "&": result += "&amp;"
      case " "..."~": result.unicodeScalars.append(scalar)
      case "\u{0}"..."\u{8}", "\u{B}", "\u{C}", "\u{E}"..."\u{1F}", "\u{7F}"..."\u{9F}":
        // HTML's numbers, by which readers decode, have no place for them.
        losses.add(
          "control-characters",
          "control characters cannot be held; U+FFFD stands in their place",
          at: CompactJSON.text(value)
        )
        result += "&#65533;"
      default: result += "&#\(scalar.value);"
      }
    }
    return result + "\""
  }

  /// A key: letters and digits, the first a letter.
  private static func key(_ name: String) -> String {
    var result = ""
    var isNew = false
    for scalar in name.unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9":
        let letter = Character(scalar)
        result += isNew ? letter.uppercased() : String(letter)
        isNew = false
      default: isNew = !result.isEmpty
      }
    }
    let beginsPlain = result.unicodeScalars.first.map { !("0"..."9").contains($0) } ?? false
    return beginsPlain ? result : "attribute" + result
  }
}
