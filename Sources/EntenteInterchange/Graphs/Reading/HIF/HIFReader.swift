/// Makes a graph of the JSON of the Hypergraph Interchange Format.
///
/// Source: M. Coll et al., "HIF: the hypergraph interchange format for higher-order networks", 2025.
/// <https://arxiv.org/abs/2507.11520>
struct HIFReader {
  private let text: SourceText
  private var draft = GraphDraft()
  private var lines: LineCounter
  private var edges: [ExchangeGraph.Edge] = []
  private var ends: [[ExchangeGraph.End]] = []
  private var edgeLines: [Int] = []
  private var edgePlaces: [String: Int] = [:]

  static func read(_ text: SourceText) throws(GraphFormatError) -> GraphReading {
    var reader = HIFReader(text: text)
    return try reader.read(try JSONScanner.value(of: text))
  }

  private init(text: SourceText) {
    self.text = text
    lines = LineCounter(text)
  }

  private mutating func read(_ root: JSONNode) throws(GraphFormatError) -> GraphReading {
    try check(root, ["network-type", "metadata", "incidences", "nodes", "edges"], "the file")
    guard let incidences = root["incidences"] else {
      throw text.error("the file has no incidences: HIF asks for a list of them", at: root.offset)
    }
    let type = root["network-type"]?.text ?? "undirected"
    guard ["undirected", "directed", "asc"].contains(type) else {
      throw text.error(
        "the network-type \"\(type)\" is none of undirected, directed and asc",
        at: root["network-type"]?.offset ?? 0
      )
    }
    draft.graph.isDirected = type == "directed"
    if type == "asc" {
      let kind = draft.attribute("network-type", .text("asc"), of: .graph)
      draft.graph.attributes.append(kind)
      draft.losses.add(
        "simplices",
        "the file is a simplicial complex, whose edges imply their parts: only those that are written "
          + "are read",
        at: "network-type"
      )
    }
    for member in root["metadata"]?.members ?? [] { giveMetadata(member) }
    for item in try list(root["nodes"], "nodes") { try addNode(item) }
    for item in try list(root["edges"], "edges") { try addEdge(item) }
    for item in try list(incidences, "incidences") { try addIncidence(item) }
    for place in edges.indices {
      edges[place].ends = ends[place]
      draft.add(edges[place], line: edgeLines[place])
    }
    return draft.reading(.hif)
  }

  private func list(_ node: JSONNode?, _ name: String) throws(GraphFormatError) -> [JSONNode] {
    guard let node else { return [] }
    guard let items = node.items else {
      throw text.error("\(name) must be a list", at: node.offset)
    }
    return items
  }

  private func check(
    _ node: JSONNode,
    _ known: [String],
    _ name: String
  ) throws(GraphFormatError) {
    guard let members = node.members else {
      throw text.error("\(name) must be an object", at: node.offset)
    }
    for member in members where !known.contains(member.name) {
      throw text.error(
        "\"\(member.name)\" is no word of HIF in \(name); known are \(known.joined(separator: ", "))",
        at: member.nameOffset
      )
    }
  }

  private mutating func giveMetadata(_ member: JSONNode.Member) {
    if ["name", "title"].contains(member.name), draft.graph.title == nil,
      let title = member.value.text
    {
      draft.graph.title = title
      return
    }
    for (name, value) in member.value.flat(member.name) {
      draft.graph.attributes.append(draft.attribute(name, value, of: .graph))
    }
  }

  private func id(_ item: JSONNode, _ name: String) throws(GraphFormatError) -> String {
    guard let node = item[name] else {
      throw text.error("\"\(name)\" is missing here", at: item.offset)
    }
    switch node.content {
    case .text, .integer: return node.identifier ?? ""
    default: throw text.error("\"\(name)\" must be a text or a whole number", at: node.offset)
    }
  }

  private func weight(_ item: JSONNode) throws(GraphFormatError) -> Double? {
    guard let node = item["weight"] else { return nil }
    guard let weight = node.number else {
      throw text.error("a weight must be a number", at: node.offset)
    }
    return weight
  }

  private mutating func addNode(_ item: JSONNode) throws(GraphFormatError) {
    try check(item, ["node", "weight", "attrs"], "a node")
    let node = draft.declare(try id(item, "node"))
    if let weight = try weight(item) {
      draft.assign(.number(weight), named: "weight", toNode: node)
    }
    for member in item["attrs"]?.members ?? [] {
      let isName = member.name == "name" && item["attrs"]?["label"] == nil
      for (name, value) in member.value.flat(isName ? "label" : member.name) {
        draft.assign(value, named: name, toNode: node)
      }
    }
  }

  private mutating func edge(_ id: String, _ item: JSONNode) -> Int {
    if let place = edgePlaces[id] { return place }
    edgePlaces[id] = edges.count
    edges.append(ExchangeGraph.Edge([], isDirected: draft.graph.isDirected, id: id))
    ends.append([])
    edgeLines.append(lines.line(of: item.offset))
    return edges.count - 1
  }

  private mutating func addEdge(_ item: JSONNode) throws(GraphFormatError) {
    try check(item, ["edge", "weight", "attrs"], "an edge")
    let place = edge(try id(item, "edge"), item)
    if let weight = try weight(item) { edges[place].weight = weight }
    for member in item["attrs"]?.members ?? [] {
      for (name, value) in member.value.flat(member.name) {
        draft.assign(value, named: name, to: &edges[place])
      }
    }
  }

  private mutating func addIncidence(_ item: JSONNode) throws(GraphFormatError) {
    try check(item, ["edge", "node", "weight", "direction", "attrs"], "an incidence")
    let place = edge(try id(item, "edge"), item)
    var end = ExchangeGraph.End(draft.node(try id(item, "node")))
    end.weight = try weight(item)
    if let direction = item["direction"] {
      switch direction.text {
      // What an edge leads to is its head.
      case "head"?: end.role = "target"
      case "tail"?: end.role = "source"
      default:
        throw text.error("a direction is head or tail", at: direction.offset)
      }
    }
    for member in item["attrs"]?.members ?? [] {
      if member.name == "role", let role = member.value.text, end.role == nil {
        end.role = role
        continue
      }
      for (name, value) in member.value.flat(member.name) {
        end.attributes.append(draft.attribute(name, value, of: .end))
      }
    }
    ends[place].append(end)
  }
}
