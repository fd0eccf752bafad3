/// Makes a graph of CX, version 1.
///
/// Source: NDEx, *CX data model documentation*, 2017.
/// <https://home.ndexbio.org/data-model/>
struct CXReader {
  private let text: SourceText
  private var draft = GraphDraft()
  private var lines: LineCounter
  private var edges: [ExchangeGraph.Edge] = []
  private var edgeLines: [Int] = []
  private var edgePlaces: [String: Int] = [:]

  init(text: SourceText) {
    self.text = text
    lines = LineCounter(text)
  }

  mutating func read(_ aspects: [JSONNode]) throws(GraphFormatError) -> GraphReading {
    draft.graph.isDirected = true
    let nodes = CXAspects.parts(aspects, "nodes")
    guard !nodes.isEmpty || aspects.contains(where: { $0["metaData"] != nil || $0["nodes"] != nil })
    else { throw text.error("this is no CX: it has neither nodes nor metaData", at: 0) }
    for part in CXAspects.parts(aspects, "networkAttributes") { giveGraph(part) }
    for item in nodes { try addNode(item) }
    for item in CXAspects.parts(aspects, "edges") { try addEdge(item) }
    for item in CXAspects.parts(aspects, "nodeAttributes") { try giveNodes(item) }
    for item in CXAspects.parts(aspects, "edgeAttributes") { try giveEdges(item) }
    for item in CXAspects.parts(aspects, "cartesianLayout") {
      guard let id = item["node"]?.identifier, let node = draft.place(of: id),
        let x = item["x"]?.number, let y = item["y"]?.number
      else { continue }
      draft.graph.nodes[node].style = ExchangeGraph.Style(position: [x, y])
    }
    for (edge, line) in zip(edges, edgeLines) { draft.add(edge, line: line) }
    CXAspects.noteLost(aspects, &draft.losses)
    try CXAspects.checkStatus(aspects, text)
    draft.noteUndeclared()
    return draft.reading(.cx)
  }

  /// The value of an attribute, which the format writes as text beside the name of its type.
  private func value(_ item: JSONNode) -> ExchangeGraph.Value? {
    guard let node = item["v"] else { return nil }
    func one(_ text: String, _ type: String) -> ExchangeGraph.Value {
      let form: ExchangeGraph.Key.Form
      switch type {
      case "integer", "long", "int", "short": form = .integer
      case "double", "float", "real": form = .number
      case "boolean": form = .boolean
      default: form = .text
      }
      return ValueText.value(text, form) ?? .text(text)
    }
    let type = item["d"]?.text ?? "string"
    if let items = node.items {
      let inner = type.hasPrefix("list_of_") ? String(type.dropFirst(8)) : "string"
      return .list(items.compactMap { $0.text.map { one($0, inner) } ?? $0.value })
    }
    return node.text.map { one($0, type) } ?? node.value
  }

  private mutating func giveGraph(_ item: JSONNode) {
    guard let name = item["n"]?.text, let value = value(item) else { return }
    if name == "name" {
      draft.graph.title = value.text
    } else {
      draft.graph.attributes.append(draft.attribute(name, value, of: .graph))
    }
  }

  private mutating func addNode(_ item: JSONNode) throws(GraphFormatError) {
    guard let id = item["@id"]?.identifier else {
      throw text.error("a node has no @id", at: item.offset)
    }
    let node = draft.declare(id)
    draft.graph.nodes[node].label = item["n"]?.text
    if let name = item["r"]?.text {
      draft.assign(.text(name), named: "represents", toNode: node)
    }
  }

  private mutating func addEdge(_ item: JSONNode) throws(GraphFormatError) {
    guard let source = item["s"]?.identifier, let target = item["t"]?.identifier else {
      throw text.error("an edge has no source and target", at: item.offset)
    }
    let start = draft.node(source)
    var edge = ExchangeGraph.Edge(from: start, to: draft.node(target), isDirected: true)
    edge.id = item["@id"]?.identifier
    edge.kind = item["i"]?.text
    if let id = edge.id { edgePlaces[id] = edges.count }
    edges.append(edge)
    edgeLines.append(lines.line(of: item.offset))
  }

  /// The elements that an attribute belongs to.
  private func owners(_ item: JSONNode) throws(GraphFormatError) -> [String] {
    guard let owner = item["po"] else {
      throw text.error("an attribute does not say whose it is: \"po\" is missing", at: item.offset)
    }
    return owner.identifier.map { [$0] } ?? owner.items?.compactMap(\.identifier) ?? []
  }

  private mutating func giveNodes(_ item: JSONNode) throws(GraphFormatError) {
    guard let name = item["n"]?.text, let value = value(item) else { return }
    for id in try owners(item) {
      guard let node = draft.place(of: id) else {
        throw text.error(
          "an attribute belongs to the node \(id), which there is not",
          at: item.offset
        )
      }
      // Cytoscape repeats the name of the node as attributes.
      if name == "name" || name == "shared name", value.text == draft.graph.nodes[node].label {
        continue
      }
      draft.assign(value, named: name == "name" ? "label" : name, toNode: node)
    }
  }

  private mutating func giveEdges(_ item: JSONNode) throws(GraphFormatError) {
    guard let name = item["n"]?.text, let value = value(item) else { return }
    for id in try owners(item) {
      guard let place = edgePlaces[id] else {
        throw text.error(
          "an attribute belongs to the edge \(id), which there is not",
          at: item.offset
        )
      }
      if name.hasSuffix("interaction"), value.text == edges[place].kind { continue }
      let attribute = draft.attribute(name, value, of: .edge)
      let isKnown = edges[place].attributes.contains(attribute)
      if !isKnown { draft.assign(value, named: name, to: &edges[place]) }
    }
  }
}
