internal import EntenteTables
internal import OrderedCollections

/// Makes a graph of a GML text.
struct GMLReader {
  private var draft = GraphDraft()
  private var scanner: GMLScanner
  private var nodeCount = 0
  private var groupsOfNodes: [(node: Int, parent: String, offset: Int)] = []

  static func read(_ text: SourceText) throws(GraphFormatError) -> GraphReading {
    var reader = GMLReader(scanner: GMLScanner(text))
    text.noteEncoding(&reader.draft.losses)
    return try reader.read()
  }

  private init(scanner: GMLScanner) { self.scanner = scanner }

  private mutating func read() throws(GraphFormatError) -> GraphReading {
    var graphCount = 0
    while let (name, offset) = try scanner.name(isOutermost: true) {
      if name.lowercased() == "graph", scanner.entersList() {
        graphCount += 1
        if graphCount == 1 {
          try readGraph()
        } else {
          _ = try scanner.items()
          draft.losses.add(
            "several-graphs",
            "the file holds several graphs: the first one is read",
            at: "line \(scanner.text.place(of: offset).line)"
          )
        }
      } else {
        _ = try scanner.value(of: name)
      }
    }
    if graphCount == 0 { throw scanner.text.error("the file holds no graph", at: 0) }
    for (node, parent, offset) in groupsOfNodes {
      guard let place = draft.place(of: parent) else {
        throw scanner.text.error("the group \"\(parent)\" of a node is no node", at: offset)
      }
      draft.graph.nodes[node].parent = place
    }
    draft.dropCircularParents()
    draft.noteUndeclared()
    return draft.reading(.gml)
  }

  private mutating func readGraph() throws(GraphFormatError) {
    draft.graph.isDirected = false
    var edges: [GMLScanner.Item] = []
    while let (name, offset) = try scanner.name(isOutermost: false) {
      let value = try scanner.value(of: name)
      switch (name.lowercased(), value) {
      case ("node", .list(let items)): try addNode(items, offset)
      case ("edge", .list): edges.append(GMLScanner.Item(name: name, value: value, offset: offset))
      case ("directed", _): draft.graph.isDirected = number(value) == 1
      case ("label", .text(let text)): draft.graph.title = text
      default:
        for (name, value) in Self.flat(name, value) {
          let attribute = draft.attribute(name, value, of: .graph)
          draft.graph.attributes.append(attribute)
        }
      }
    }
    // Whether edges have a direction may be said after them.
    var lines = LineCounter(scanner.text)
    for edge in edges {
      guard case .list(let items) = edge.value else { continue }
      try addEdge(items, edge.offset, line: lines.line(of: edge.offset))
    }
  }

  private func number(_ value: GMLScanner.Value) -> Double? {
    switch value {
    case .integer(let value): Double(value)
    case .number(let value): value
    case .text(let text): ValueText.number(text)
    case .list: nil
    }
  }

  private func word(_ value: GMLScanner.Value) -> String? {
    switch value {
    case .integer(let value): String(value)
    case .number(let value): NumberText.text(value)
    case .text(let text): text
    case .list: nil
    }
  }

  private mutating func addNode(_ items: [GMLScanner.Item], _ offset: Int) throws(GraphFormatError)
  {
    nodeCount += 1
    let id: String
    if let item = items.first(where: { $0.name == "id" }) {
      guard let word = word(item.value) else {
        throw scanner.text.error("the id of a node is a list", at: item.offset)
      }
      id = word
    } else {
      var free = "node-\(nodeCount)"
      while draft.place(of: free) != nil { free += "'" }
      id = free
      draft.losses.add(
        "node-without-id",
        "a node has no id: it is given one, and no edge can lead to it",
        at: id
      )
    }
    let node = draft.declare(id)
    var rest: [GMLScanner.Item] = []
    for item in items where item.name != "id" {
      switch (item.name, item.value) {
      case ("graphics", .list(let parts)):
        if let style = look(parts) { draft.graph.nodes[node].style = style }
      case ("gid", let value), ("parentId", let value):
        if let parent = word(value) { groupsOfNodes.append((node, parent, item.offset)) }
      default: rest.append(item)
      }
    }
    for (name, value) in Self.values(rest) { draft.assign(value, named: name, toNode: node) }
  }

  private mutating func addEdge(
    _ items: [GMLScanner.Item],
    _ offset: Int,
    line: Int
  ) throws(GraphFormatError) {
    func end(_ name: String) throws(GraphFormatError) -> String {
      guard let item = items.first(where: { $0.name == name }), let word = word(item.value) else {
        throw scanner.text.error("an edge has no \(name)", at: offset)
      }
      return word
    }
    let source = draft.node(try end("source"))
    var edge = ExchangeGraph.Edge(
      from: source,
      to: draft.node(try end("target")),
      isDirected: draft.graph.isDirected
    )
    var rest: [GMLScanner.Item] = []
    for item in items where item.name != "source" && item.name != "target" {
      switch (item.name, item.value) {
      case ("graphics", .list(let parts)): edge.style = look(parts)
      case ("directed", let value): edge.isDirected = number(value) == 1
      case ("id", let value) where word(value) != nil: edge.id = word(value)
      default: rest.append(item)
      }
    }
    for (name, value) in Self.values(rest) { draft.assign(value, named: name, to: &edge) }
    draft.add(edge, line: line)
  }

  private mutating func look(_ items: [GMLScanner.Item]) -> ExchangeGraph.Style? {
    var style = ExchangeGraph.Style()
    var position: [Double?] = [nil, nil, nil]
    for item in items {
      switch item.name {
      case "x": position[0] = number(item.value)
      case "y": position[1] = number(item.value)
      case "z": position[2] = number(item.value)
      case "w", "d": style.size = style.size ?? number(item.value)
      case "width": style.size = style.size ?? number(item.value)
      case "fill": style.color = word(item.value)?.uppercased()
      case "type": style.shape = word(item.value)
      case "h": break
      default:
        draft.losses.add(
          "look",
          "of the look of an element the place, size, colour and shape are kept",
          at: item.name
        )
      }
    }
    if let x = position[0], let y = position[1] {
      style.position = [x, y] + (position[2].map { [$0] } ?? [])
    }
    return style == ExchangeGraph.Style() ? nil : style
  }

  /// The values of items; names that come again make a list, lists inside make names with dots.
  private static func values(
    _ items: [GMLScanner.Item]
  ) -> [(name: String, value: ExchangeGraph.Value)] {
    var values: OrderedDictionary<String, [ExchangeGraph.Value]> = [:]
    for item in items {
      for (name, value) in flat(item.name, item.value) { values[name, default: []].append(value) }
    }
    return values.map { ($0.key, $0.value.count == 1 ? $0.value[0] : .list($0.value)) }
  }

  private static func flat(
    _ name: String,
    _ value: GMLScanner.Value
  ) -> [(name: String, value: ExchangeGraph.Value)] {
    switch value {
    case .text(let text): [(name, .text(text))]
    case .integer(let value): [(name, .integer(value))]
    case .number(let value): [(name, .number(value))]
    case .list(let items): items.flatMap { flat("\(name).\($0.name)", $0.value) }
    }
  }
}
