/// Makes a graph of the JSON of Cytoscape.js: elements in groups, or in one list.
///
/// Source: M. Franz et al., "Cytoscape.js: a graph theory library for visualisation and analysis",
/// *Bioinformatics* 32(2), 2016. <https://doi.org/10.1093/bioinformatics/btv557>
struct CytoscapeReader {
  private let text: SourceText
  private var draft = GraphDraft()
  private var lines: LineCounter
  private var unnamedCount = 0
  private var parents: [(node: Int, parent: String, offset: Int)] = []

  static func read(_ text: SourceText) throws(GraphFormatError) -> GraphReading {
    var reader = CytoscapeReader(text: text)
    return try reader.read(try JSONScanner.value(of: text))
  }

  private init(text: SourceText) {
    self.text = text
    lines = LineCounter(text)
  }

  private mutating func read(_ root: JSONNode) throws(GraphFormatError) -> GraphReading {
    let elements = root["elements"] ?? root
    // Edges of the program point where styles draw arrows; source and target are named all the same.
    draft.graph.isDirected = true
    if let items = elements.items {
      let isEdge = items.map { $0["group"]?.text == "edges" || $0["data"]?["source"] != nil }
      for (item, isEdge) in zip(items, isEdge) where !isEdge { try addNode(item) }
      for (item, isEdge) in zip(items, isEdge) where isEdge { try addEdge(item) }
    } else if elements["nodes"] != nil || elements["edges"] != nil {
      for item in elements["nodes"]?.items ?? [] { try addNode(item) }
      for item in elements["edges"]?.items ?? [] { try addEdge(item) }
    } else if elements.members?.isEmpty != true || root["elements"] == nil {
      throw text.error(
        "this is no JSON of Cytoscape.js: it has no nodes and no elements",
        at: root.offset
      )
    }
    for (node, parent, offset) in parents {
      guard let place = draft.place(of: parent) else {
        throw text.error("the parent \"\(parent)\" of a node is no node", at: offset)
      }
      draft.graph.nodes[node].parent = place
    }
    for member in root["data"]?.members ?? [] { give(member) }
    if let isDirected = root["data"]?["__Directed"]?.boolean ?? root["directed"]?.boolean {
      draft.graph.isDirected = isDirected
      for place in draft.graph.edges.indices { draft.graph.edges[place].isDirected = isDirected }
    }
    if root["style"] != nil {
      draft.losses.add("style", "rules of style are not read", at: "style")
    }
    draft.dropCircularParents()
    draft.noteUndeclared()
    return draft.reading(.cytoscape)
  }

  private mutating func give(_ member: JSONNode.Member) {
    if ["name", "title", "label"].contains(member.name), draft.graph.title == nil,
      let title = member.value.text
    {
      draft.graph.title = title
      return
    }
    for (name, value) in member.value.flat(member.name) {
      draft.graph.attributes.append(draft.attribute(name, value, of: .graph))
    }
  }

  private mutating func addNode(_ item: JSONNode) throws(GraphFormatError) {
    guard let data = item["data"], data.members != nil else {
      throw text.error("a node has no data", at: item.offset)
    }
    let node = draft.declare(data["id"]?.identifier ?? freeID())
    for member in data.members ?? [] where member.name != "id" {
      if member.name == "parent" {
        if let parent = member.value.identifier {
          parents.append((node, parent, member.value.offset))
        }
        continue
      }
      let isName = member.name == "name" && data["label"] == nil
      for (name, value) in member.value.flat(isName ? "label" : member.name) {
        draft.assign(value, named: name, toNode: node)
      }
    }
    if let x = item["position"]?["x"]?.number, let y = item["position"]?["y"]?.number {
      draft.graph.nodes[node].style = ExchangeGraph.Style(position: [x, y])
    }
    if let classes = item["classes"].flatMap(Self.classes), !classes.isEmpty {
      draft.assign(.text(classes), named: "classes", toNode: node)
    }
  }

  /// An identifier for a node that has none, as the program itself gives one.
  private mutating func freeID() -> String {
    unnamedCount += 1
    while draft.place(of: "node-\(unnamedCount)") != nil { unnamedCount += 1 }
    let id = "node-\(unnamedCount)"
    draft.losses.add(
      "node-without-id",
      "a node has no id: it is given one, and no edge can lead to it",
      at: id
    )
    return id
  }

  private mutating func addEdge(_ item: JSONNode) throws(GraphFormatError) {
    guard let data = item["data"], let source = data["source"]?.identifier,
      let target = data["target"]?.identifier
    else { throw text.error("an edge has no source and target in its data", at: item.offset) }
    let start = draft.node(source)
    var edge = ExchangeGraph.Edge(from: start, to: draft.node(target), isDirected: true)
    edge.id = data["id"]?.identifier
    for member in data.members ?? [] where !["id", "source", "target"].contains(member.name) {
      let meaning = member.name == "interaction" ? "kind" : member.name
      for (name, value) in member.value.flat(meaning) {
        draft.assign(value, named: name, to: &edge)
      }
    }
    if let classes = item["classes"].flatMap(Self.classes), !classes.isEmpty {
      draft.assign(.text(classes), named: "classes", to: &edge)
    }
    draft.add(edge, line: lines.line(of: item.offset))
  }

  private static func classes(_ node: JSONNode) -> String? {
    node.text ?? node.items.map { $0.compactMap(\.text).joined(separator: " ") }
  }
}
