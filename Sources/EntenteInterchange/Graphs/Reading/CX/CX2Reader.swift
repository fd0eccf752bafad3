/// Makes a graph of CX2, the JSON of Cytoscape Web and NDEx.
///
/// Source: NDEx, *CX2 specification*, 2021. <https://cytoscape.org/cx/cx2/specification/>
struct CX2Reader {
  private let text: SourceText
  private var draft = GraphDraft()
  private var lines: LineCounter
  /// The full names and forms of attributes, by element and by the short name in values.
  private var declarations: [String: [String: Declaration]] = [:]

  private struct Declaration {
    var name: String
    var fallback: ExchangeGraph.Value?
  }

  static func read(_ text: SourceText) throws(GraphFormatError) -> GraphReading {
    let root = try JSONScanner.value(of: text)
    guard let aspects = root.items else {
      throw text.error("this is no CX: it must be a list", at: root.offset)
    }
    guard aspects.first?["CXVersion"] != nil else {
      var reader = CXReader(text: text)
      return try reader.read(aspects)
    }
    var reader = CX2Reader(text: text)
    return try reader.read(aspects)
  }

  private init(text: SourceText) {
    self.text = text
    lines = LineCounter(text)
  }

  private mutating func read(_ aspects: [JSONNode]) throws(GraphFormatError) -> GraphReading {
    draft.graph.isDirected = true
    for part in CXAspects.parts(aspects, "attributeDeclarations") { declare(part) }
    for part in CXAspects.parts(aspects, "networkAttributes") {
      for member in part.members ?? [] { give(member) }
    }
    for part in CXAspects.parts(aspects, "nodes") { try addNode(part) }
    for part in CXAspects.parts(aspects, "edges") { try addEdge(part) }
    CXAspects.noteLost(aspects, &draft.losses)
    try CXAspects.checkStatus(aspects, text)
    draft.noteUndeclared()
    return draft.reading(.cx2)
  }

  private mutating func declare(_ part: JSONNode) {
    for element in part.members ?? [] {
      for member in element.value.members ?? [] {
        let short = member.value["a"]?.text ?? member.name
        var fallback = member.value["v"]?.value
        let form: ExchangeGraph.Key.Form
        switch member.value["d"]?.text {
        case "integer"?, "long"?: form = .integer
        case "double"?: form = .number
        case "boolean"?: form = .boolean
        case let type? where type.hasPrefix("list"): form = .list
        default: form = .text
        }
        if form == .number, let value = fallback?.number { fallback = .number(value) }
        declarations[element.name, default: [:]][short] = Declaration(
          name: member.name,
          fallback: fallback
        )
        let domain: ExchangeGraph.Key.Domain
        switch element.name {
        case "nodes": domain = .node
        case "edges": domain = .edge
        default: domain = .graph
        }
        let isPlaced =
          domain == .graph || member.name == "name" && domain == .node
          || member.name == "interaction" && domain == .edge
        if !isPlaced {
          _ = draft.addKey(ExchangeGraph.Key(member.name, form, fallback: fallback, of: domain))
        }
      }
    }
  }

  private mutating func give(_ member: JSONNode.Member) {
    if member.name == "name", let title = member.value.text {
      draft.graph.title = title
      return
    }
    for (name, value) in member.value.flat(member.name) {
      draft.graph.attributes.append(draft.attribute(name, value, of: .graph))
    }
  }

  private func name(_ short: String, of element: String) -> String {
    declarations[element]?[short]?.name ?? short
  }

  /// A value in the form that its key declares, as JSON writes 1.0 and 1 alike.
  private func formed(
    _ value: ExchangeGraph.Value,
    _ name: String,
    _ domain: ExchangeGraph.Key.Domain
  ) -> ExchangeGraph.Value {
    guard case .integer(let whole) = value,
      draft.graph.keys.contains(where: {
        $0.name == name && $0.domain == domain && $0.form == .number
      })
    else { return value }
    return .number(Double(whole))
  }

  private mutating func addNode(_ item: JSONNode) throws(GraphFormatError) {
    guard let id = item["id"]?.identifier else {
      throw text.error("a node has no id", at: item.offset)
    }
    let node = draft.declare(id)
    if let x = item["x"]?.number, let y = item["y"]?.number {
      let position = [x, y] + (item["z"]?.number.map { [$0] } ?? [])
      draft.graph.nodes[node].style = ExchangeGraph.Style(position: position)
    }
    for member in item["v"]?.members ?? [] {
      let full = name(member.name, of: "nodes")
      for (name, value) in member.value.flat(full == "name" ? "label" : full) {
        draft.assign(formed(value, name, .node), named: name, toNode: node)
      }
    }
  }

  private mutating func addEdge(_ item: JSONNode) throws(GraphFormatError) {
    guard let source = item["s"]?.identifier, let target = item["t"]?.identifier else {
      throw text.error("an edge has no source and target", at: item.offset)
    }
    let start = draft.node(source)
    var edge = ExchangeGraph.Edge(from: start, to: draft.node(target), isDirected: true)
    edge.id = item["id"]?.identifier
    for member in item["v"]?.members ?? [] {
      let full = name(member.name, of: "edges")
      for (name, value) in member.value.flat(full == "interaction" ? "kind" : full) {
        draft.assign(formed(value, name, .edge), named: name, to: &edge)
      }
    }
    draft.add(edge, line: lines.line(of: item.offset))
  }
}

/// The parts that CX files of both versions have in common.
enum CXAspects {
  /// The items of all fragments of an aspect.
  static func parts(_ aspects: [JSONNode], _ name: String) -> [JSONNode] {
    aspects.flatMap { $0[name]?.items ?? [] }
  }

  /// Notes aspects that are not read.
  static func noteLost(_ aspects: [JSONNode], _ losses: inout LossReport) {
    let known: Set<String> = [
      "CXVersion", "hasFragments", "metaData", "numberVerification", "status",
      "attributeDeclarations",
      "networkAttributes", "nodes", "edges", "nodeAttributes", "edgeAttributes", "cartesianLayout",
      "cyTableColumn",
    ]
    for aspect in aspects {
      for member in aspect.members ?? [] where !known.contains(member.name) {
        guard member.value.items?.isEmpty != true else { continue }
        losses.add(
          "aspect",
          "aspects beside nodes, edges, their attributes and places are not read",
          at: member.name
        )
      }
    }
  }

  /// Checks that the one who wrote the file did not give up.
  static func checkStatus(_ aspects: [JSONNode], _ text: SourceText) throws(GraphFormatError) {
    for status in parts(aspects, "status") where status["success"]?.boolean == false {
      throw text.error(
        "the file says of itself that it is not whole: \(status["error"]?.text ?? "no reason given")",
        at: status.offset
      )
    }
  }
}
