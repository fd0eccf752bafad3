import EntenteTables

/// GEXF 1.3 with spells, dynamic attributes and looks.
///
/// Parallel edges of a kind have their identifiers behind it (`treaty#id`), for Gephi merges edges
/// of one kind between two nodes; the attribute `type` has the kind alone.
///
/// Source: GEXF 1.3 (2022), <https://gexf.net/schema.html>, with its RELAX NG schema.
struct GEXFWriter {
  private let graph: ExchangeGraph
  private var xml: XMLText
  private var keys = XMLKeys()
  /// Names of attributes, which must not be those that readers give to what elements say themselves.
  private var names = [
    "node": AttributeNames(reserved: ["id", "label", "pid", "start", "end"]),
    "edge": AttributeNames(
      reserved: ["id", "label", "weight", "type", "kind", "source", "target", "start", "end"]
    ),
  ]
  private var renamed = LossReport()
  private var triples: Set<[String]> = []

  static func text(_ graph: ExchangeGraph, _ losses: inout LossReport) -> String {
    var writer = GEXFWriter(graph, losses)
    writer.write()
    let text = writer.xml.finish(&losses)
    losses.append(writer.renamed)
    return text
  }

  private init(_ graph: ExchangeGraph, _ losses: LossReport) {
    self.graph = graph
    xml = XMLText(losses)
  }

  private var isDynamic: Bool {
    graph.nodes.contains { !$0.spells.isEmpty } || graph.edges.contains { !$0.spells.isEmpty }
      || graph.nodes.contains { $0.attributes.contains { $0.spell != nil } }
      || graph.edges.contains { $0.attributes.contains { $0.spell != nil } }
  }

  private mutating func write() {
    xml.open(
      0,
      "gexf",
      [
        ("xmlns", "http://gexf.net/1.3"), ("xmlns:viz", "http://gexf.net/1.3/viz"),
        ("version", "1.3"),
      ]
    )
    xml.open(2, "meta")
    xml.element(4, "creator", [], "Entente")
    if let title = graph.title { xml.element(4, "description", [], title) }
    xml.close(2, "meta")
    xml.open(
      2,
      "graph",
      [
        ("defaultedgetype", graph.isDirected ? "directed" : "undirected"), ("idtype", "string"),
        ("mode", isDynamic ? "dynamic" : "static"),
        ("timeformat", isDynamic ? timeFormat : nil),
      ]
    )
    declareAttributes()
    xml.open(4, "nodes", [("count", String(graph.nodes.count))], isEmpty: graph.nodes.isEmpty)
    for node in graph.nodes { write(node) }
    if !graph.nodes.isEmpty { xml.close(4, "nodes") }
    xml.open(4, "edges", [("count", String(graph.edges.count))], isEmpty: graph.edges.isEmpty)
    for (place, edge) in graph.edges.enumerated() { write(edge, place) }
    if !graph.edges.isEmpty { xml.close(4, "edges") }
    xml.close(2, "graph")
    xml.close(0, "gexf")
  }

  private var timeFormat: String {
    guard graph.timeForm == .date else { return "double" }
    let spells = graph.nodes.flatMap(\.spells) + graph.edges.flatMap(\.spells)
    return spells.contains { ($0.start ?? "").contains("T") || ($0.end ?? "").contains("T") }
      ? "dateTime" : "date"
  }

  // MARK: Attributes

  private mutating func declareAttributes() {
    var dynamic: Set<Int> = []
    func gather(_ attributes: [ExchangeGraph.Attribute], _ domain: String) {
      for attribute in attributes {
        let place = self.place(attribute, domain)
        if attribute.spell != nil { dynamic.insert(place) }
      }
    }
    for node in graph.nodes { gather(node.attributes, "node") }
    if graph.edges.contains(where: { $0.kind != nil }) { _ = keys.place("edge", "type", .text) }
    for edge in graph.edges { gather(edge.attributes, "edge") }
    for domain in ["node", "edge"] {
      for mode in ["static", "dynamic"] {
        let places = keys.all.indices.filter {
          keys.all[$0].domain == domain && dynamic.contains($0) == (mode == "dynamic")
        }
        guard !places.isEmpty else { continue }
        xml.open(4, "attributes", [("class", domain), ("mode", mode)])
        for place in places {
          xml.open(
            6,
            "attribute",
            [
              ("id", "a\(place)"), ("title", keys.all[place].name),
              ("type", Self.type(keys.all[place].form)),
            ],
            isEmpty: true
          )
        }
        xml.close(4, "attributes")
      }
    }
  }

  private static func type(_ form: ExchangeGraph.Key.Form) -> String {
    switch form {
    case .text: "string"
    case .integer: "long"
    case .number: "double"
    case .boolean: "boolean"
    case .list: "liststring"
    }
  }

  private mutating func place(_ attribute: ExchangeGraph.Attribute, _ domain: String) -> Int {
    keys.place(
      domain,
      names[domain, default: AttributeNames(reserved: [])].name(
        for: graph.keys[attribute.key].name,
        &renamed
      ),
      attribute.value.form
    )
  }

  private mutating func write(
    _ attributes: [ExchangeGraph.Attribute],
    of domain: String,
    kind: String? = nil
  ) {
    guard !attributes.isEmpty || kind != nil else { return }
    xml.open(8, "attvalues")
    if let kind {
      let place = keys.place("edge", "type", .text)
      xml.open(10, "attvalue", [("for", "a\(place)"), ("value", kind)], isEmpty: true)
    }
    for attribute in attributes {
      let place = place(attribute, domain)
      xml.open(
        10,
        "attvalue",
        [
          ("for", "a\(place)"), ("value", attribute.value.gexfText),
          ("start", attribute.spell?.start), ("end", attribute.spell?.end),
        ],
        isEmpty: true
      )
    }
    xml.close(8, "attvalues")
  }

  // MARK: Elements

  private mutating func write(_ node: ExchangeGraph.Node) {
    xml.open(
      6,
      "node",
      [
        ("id", node.id), ("label", node.label ?? node.id),
        ("start", node.spells.count == 1 ? node.spells[0].start : nil),
        ("end", node.spells.count == 1 ? node.spells[0].end : nil),
        ("pid", node.parent.map { graph.nodes[$0].id }),
      ]
    )
    write(node.attributes, of: "node")
    write(node.spells, of: node.id)
    if let style = node.style {
      write(style.color)
      if let position = style.position, position.count >= 2 {
        let axes = zip(["x", "y", "z"], position).map { ($0, Optional(NumberText.text($1))) }
        xml.open(8, "viz:position", axes + (position.count == 2 ? [("z", "0")] : []), isEmpty: true)
      }
      if let size = style.size {
        xml.open(8, "viz:size", [("value", NumberText.text(size))], isEmpty: true)
      }
      write(style.shape, among: ["disc", "square", "triangle", "diamond", "image"], of: node.id)
    }
    xml.close(6, "node")
  }

  private mutating func write(_ edge: ExchangeGraph.Edge, _ place: Int) {
    let ends = edge.ends.map { graph.nodes[$0.node].id }
    let id = edge.id ?? "edge-\(place + 1)"
    var kind = edge.kind
    let between = edge.isDirected ? ends : ends.sorted()
    if !triples.insert(between + [kind ?? ""]).inserted {
      kind = (kind ?? "") + "#" + id
      triples.insert(between + [kind ?? ""])
    }
    xml.open(
      6,
      "edge",
      [
        ("id", id), ("source", ends[0]), ("target", ends[1]),
        (
          "type",
          edge.isDirected == graph.isDirected ? nil : edge.isDirected ? "directed" : "undirected"
        ),
        ("label", edge.label), ("kind", kind),
        ("weight", edge.weight.map { ExchangeGraph.Value.number($0).xmlText }),
        ("start", edge.spells.count == 1 ? edge.spells[0].start : nil),
        ("end", edge.spells.count == 1 ? edge.spells[0].end : nil),
      ]
    )
    write(edge.attributes, of: "edge", kind: edge.kind)
    write(edge.spells, of: graph.name(of: edge))
    if let style = edge.style {
      write(style.color)
      if let size = style.size {
        xml.open(8, "viz:thickness", [("value", NumberText.text(size))], isEmpty: true)
      }
      write(style.shape, among: ["solid", "dotted", "dashed", "double"], of: graph.name(of: edge))
    }
    xml.close(6, "edge")
  }

  private mutating func write(_ spells: [ExchangeGraph.Spell], of name: String) {
    if spells.contains(where: { $0.excludesStart || $0.excludesEnd }) {
      xml.note(
        "open-intervals",
        "that the first or last moment does not belong to a spell is left out",
        at: name
      )
    }
    guard spells.count > 1 else { return }
    xml.open(8, "spells")
    for spell in spells {
      xml.open(10, "spell", [("start", spell.start), ("end", spell.end)], isEmpty: true)
    }
    xml.close(8, "spells")
  }

  private mutating func write(_ color: String?) {
    guard let color, let number = UInt32(color.dropFirst(), radix: 16) else { return }
    let hasAlpha = color.utf8.count > 7
    let rgb = hasAlpha ? number >> 8 : number
    let alpha = hasAlpha ? Double(number & 0xFF) / 255 : nil
    xml.open(
      8,
      "viz:color",
      [
        ("r", String(rgb >> 16 & 0xFF)), ("g", String(rgb >> 8 & 0xFF)), ("b", String(rgb & 0xFF)),
        ("a", alpha.map(NumberText.text)),
      ],
      isEmpty: true
    )
  }

  private mutating func write(_ shape: String?, among known: [String], of name: String) {
    guard let shape else { return }
    guard known.contains(shape) else {
      xml.note("shapes", "a shape that Gephi does not know is left out", at: "\(name): \(shape)")
      return
    }
    xml.open(8, "viz:shape", [("value", shape)], isEmpty: true)
  }
}

extension ExchangeGraph.Value {
  /// The value as Gephi reads it: in lists only quotation marks and backslashes are escaped.
  fileprivate var gexfText: String {
    guard case .list(let items) = self else { return xmlText }
    let texts = items.map { item in
      guard case .text(let text) = item else { return item.gexfText }
      return "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
    return "[" + texts.joined(separator: ", ") + "]"
  }
}
