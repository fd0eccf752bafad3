import EntenteTables

/// GraphML 1.1 with typed keys, nested graphs and hyperedges.
///
/// An endpoint of a hyperedge has its role in `desc`; `out` is a source and `in` a target.
///
/// Source: U. Brandes, M. Eiglsperger, J. Lerner, C. Pich, Graph Markup Language (GraphML), in:
/// Handbook of Graph Drawing and Visualization, 2013; <http://graphml.graphdrawing.org/specification.html>.
struct GraphMLWriter {
  private let graph: ExchangeGraph
  private var xml: XMLText
  private var keys = XMLKeys()
  /// Names of attributes, which must not be those that readers give to what elements say themselves.
  private var names = [
    "node": AttributeNames(reserved: ["id", "label"]),
    "edge": AttributeNames(
      reserved: ["id"]
    ),
    "graph": AttributeNames(reserved: ["title"]),
  ]
  private var renamed = LossReport()
  private var children: [Int: [Int]] = [:]
  private var ids = XMLNames()
  private var edgeNames: [String?] = []

  static func text(_ graph: ExchangeGraph, _ losses: inout LossReport) -> String {
    var writer = GraphMLWriter(graph, losses)
    writer.write()
    let text = writer.xml.finish(&losses)
    losses.append(writer.renamed)
    return text
  }

  private init(_ graph: ExchangeGraph, _ losses: LossReport) {
    self.graph = graph
    xml = XMLText(losses)
  }

  private mutating func write() {
    for (place, node) in graph.nodes.enumerated() {
      children[node.parent ?? -1, default: []].append(place)
      if !ids.add(node.id) {
        xml.note(
          "node-identifiers",
          "an identifier that XML allows in no name is spelled otherwise; the attribute id has it",
          at: node.id
        )
      }
    }
    var names = XMLNames()
    edgeNames = graph.edges.map { edge in edge.id.map { names.unique($0) } }
    xml.open(
      0,
      "graphml",
      [
        ("xmlns", "http://graphml.graphdrawing.org/xmlns"),
        ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
        (
          "xsi:schemaLocation",
          "http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.1/graphml.xsd"
        ),
      ]
    )
    declareKeys()
    xml.open(2, "graph", [("id", "G"), ("edgedefault", direction(graph.isDirected))])
    if let title = graph.title { data(4, keys.place("graph", "title", .text), .text(title)) }
    for attribute in graph.attributes { data(4, attribute, of: "graph") }
    writeNodes(in: -1, indent: 4)
    for (edge, name) in zip(graph.edges, edgeNames) { write(edge, name) }
    xml.close(2, "graph")
    xml.close(0, "graphml")
  }

  private func direction(_ isDirected: Bool) -> String { isDirected ? "directed" : "undirected" }

  // MARK: Keys

  private mutating func declareKeys() {
    if graph.title != nil { _ = keys.place("graph", "title", .text) }
    for attribute in graph.attributes { _ = place(attribute, "graph") }
    if graph.nodes.contains(where: { $0.label != nil }) { _ = keys.place("node", "label", .text) }
    if ids.hasRenamed { _ = keys.place("node", "id", .text) }
    for node in graph.nodes { for attribute in node.attributes { _ = place(attribute, "node") } }
    for edge in graph.edges { for attribute in edge.attributes { _ = place(attribute, "edge") } }
    if zip(graph.edges, edgeNames).contains(where: { $0.id != $1 }) {
      _ = keys.place("edge", "id", .text)
    }
    for (place, key) in keys.all.enumerated() {
      let type =
        switch key.form {
        case .text, .list: "string"
        case .integer: "long"
        case .number: "double"
        case .boolean: "boolean"
        }
      // An edge's key is one of hyperedges too, which "edge" does not cover.
      let domain =
        key.domain == "edge" && graph.edges.contains { !$0.isDyadic } ? "all" : key.domain
      xml.open(
        2,
        "key",
        [("id", "d\(place)"), ("for", domain), ("attr.name", key.name), ("attr.type", type)],
        isEmpty: true
      )
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

  private mutating func data(_ indent: Int, _ place: Int, _ value: ExchangeGraph.Value) {
    xml.element(indent, "data", [("key", "d\(place)")], value.xmlText)
  }

  private mutating func data(_ indent: Int, _ attribute: ExchangeGraph.Attribute, of domain: String)
  {
    let place = place(attribute, domain)
    data(indent, place, attribute.value)
  }

  // MARK: Elements

  private mutating func writeNodes(in parent: Int, indent: Int) {
    for place in children[parent] ?? [] {
      let node = graph.nodes[place]
      xml.open(indent, "node", [("id", ids[node.id])])
      if let label = node.label {
        data(indent + 2, keys.place("node", "label", .text), .text(label))
      }
      if ids[node.id] != node.id {
        data(indent + 2, keys.place("node", "id", .text), .text(node.id))
      }
      for attribute in node.attributes { data(indent + 2, attribute, of: "node") }
      if children[place] != nil {
        xml.open(
          indent + 2,
          "graph",
          [("id", "\(ids[node.id])-inside"), ("edgedefault", direction(graph.isDirected))]
        )
        writeNodes(in: place, indent: indent + 4)
        xml.close(indent + 2, "graph")
      }
      xml.close(indent, "node")
    }
  }

  private mutating func write(_ edge: ExchangeGraph.Edge, _ name: String?) {
    let element = edge.isDyadic ? "edge" : "hyperedge"
    if edge.isDyadic {
      xml.open(
        4,
        element,
        [
          ("id", name),
          (
            "directed",
            edge.isDirected == graph.isDirected ? nil : edge.isDirected ? "true" : "false"
          ),
          ("source", ids[graph.nodes[edge.ends[0].node].id]),
          ("target", ids[graph.nodes[edge.ends[1].node].id]),
        ]
      )
    } else {
      xml.open(4, element, [("id", name)])
    }
    if let id = edge.id, id != name { data(6, keys.place("edge", "id", .text), .text(id)) }
    for attribute in edge.attributes { data(6, attribute, of: "edge") }
    if !edge.isDyadic { writeEndpoints(of: edge) }
    xml.close(4, element)
  }

  private mutating func writeEndpoints(of edge: ExchangeGraph.Edge) {
    for end in edge.ends {
      let side = edge.isDirected ? graph.side(of: end) : nil
      let type = side.map { $0 == .source ? "out" : "in" }
      let attributes = [
        ("node", Optional(ids[graph.nodes[end.node].id])), ("type", type ?? "undir"),
      ]
      guard let role = end.role else {
        xml.open(6, "endpoint", attributes, isEmpty: true)
        continue
      }
      xml.open(6, "endpoint", attributes)
      xml.element(8, "desc", [], role)
      xml.close(6, "endpoint")
    }
  }
}

/// The declared keys of an XML format: a domain, name and form each once.
struct XMLKeys {
  struct Key: Hashable {
    let domain: String
    let name: String
    let form: ExchangeGraph.Key.Form
  }

  private(set) var all: [Key] = []
  private var places: [Key: Int] = [:]

  mutating func place(_ domain: String, _ name: String, _ form: ExchangeGraph.Key.Form) -> Int {
    let key = Key(domain: domain, name: name, form: form)
    if let place = places[key] { return place }
    places[key] = all.count
    all.append(key)
    return all.count - 1
  }
}

/// Identifiers as XML's NMTOKEN has them: letters, digits, `.`, `-`, `_` and `:`.
struct XMLNames {
  private var names: [String: String] = [:]
  private var taken: Set<String> = []
  private(set) var hasRenamed = false

  /// Adds an identifier; false if it had to be spelled otherwise.
  mutating func add(_ id: String) -> Bool {
    let name = unique(id)
    names[id] = name
    if name != id { hasRenamed = true }
    return name == id
  }

  /// A spelling that no other has.
  mutating func unique(_ id: String) -> String {
    let wanted = Self.token(id)
    var name = wanted
    var number = 2
    while !taken.insert(name).inserted {
      name = "\(wanted).\(number)"
      number += 1
    }
    return name
  }

  subscript(id: String) -> String { names[id] ?? id }

  private static func token(_ id: String) -> String {
    let token = String(
      String.UnicodeScalarView(id.unicodeScalars.map { isNameCharacter($0) ? $0 : "_" })
    )
    return token.isEmpty ? "_" : token
  }

  private static func isNameCharacter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "-", ".", "_", ":", "\u{B7}", "\u{C0}"..."\u{D6}",
      "\u{D8}"..."\u{F6}", "\u{F8}"..."\u{37D}", "\u{37F}"..."\u{1FFF}", "\u{200C}"..."\u{200D}",
      "\u{203F}"..."\u{2040}", "\u{2070}"..."\u{218F}", "\u{2C00}"..."\u{2FEF}",
      "\u{3001}"..."\u{D7FF}", "\u{F900}"..."\u{FDCF}", "\u{FDF0}"..."\u{FFFD}",
      "\u{10000}"..."\u{EFFFF}":
      true
    default: false
    }
  }
}

extension ExchangeGraph.Value {
  /// The value as XML Schema spells it.
  var xmlText: String {
    guard case .number(let number) = self, !number.isFinite else { return text }
    return number.isNaN ? "NaN" : number > 0 ? "INF" : "-INF"
  }
}
