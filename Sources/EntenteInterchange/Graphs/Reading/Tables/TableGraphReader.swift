internal import EntenteTables

/// Makes a graph of tables of nodes and edges as Gephi writes and reads them, and of adjacency lists.
///
/// Source: Gephi, *Import CSV data*, <https://docs.gephi.org/desktop/User_Manual/Import/>
struct TableGraphReader {
  private enum Kind {
    case nodes(id: Int)
    case edges(source: Int, target: Int)
    case lists
  }

  var draft = GraphDraft()
  /// Keys whose values are still text, to be given the form that all of them have.
  private var openKeys: Set<Int> = []
  private var hasUndirected = false

  /// Reads one table, or a pair of nodes and edges in either order.
  static func read(_ inputs: [ByteInput]) throws(GraphFormatError) -> GraphReading {
    var reader = TableGraphReader()
    var counts: [Int] = []
    for input in inputs {
      do throws(GraphFormatError) {
        try reader.take(input)
        counts.append(reader.draft.graph.edges.count)
      } catch {
        throw error.at(input.path)
      }
    }
    reader.settleForms()
    let edges = reader.draft.graph.edges
    reader.draft.graph.isDirected = edges.isEmpty || edges.contains { $0.isDirected }
    var reading = reader.draft.reading(.table)
    reading.edgeCounts = counts
    return reading
  }

  private mutating func take(_ input: ByteInput) throws(GraphFormatError) {
    var kind: Kind?
    var names: [String] = []
    var copy = self
    let isLatin1 = try GraphTableRows.forEach(in: input) { row in
      guard let known = kind else {
        names = row.fields
        let found = Self.kind(names)
        kind = found
        if case .lists = found { try copy.takeList(row) }
        return
      }
      switch known {
      case .nodes(let id): try copy.takeNode(row, names, id)
      case .edges(let source, let target): try copy.takeEdge(row, names, source, target)
      case .lists: try copy.takeList(row)
      }
    }
    self = copy
    if isLatin1 { SourceText.noteLatin1(&draft.losses) }
    if kind == nil { throw GraphFormatError("the table is empty", line: 1, column: 1) }
  }

  /// What a table is of, by the names of its columns.
  private static func kind(_ names: [String]) -> Kind {
    let words = names.map { $0.lowercased() }
    func place(_ known: [String]) -> Int? { words.firstIndex { known.contains($0) } }
    if let source = place(["source", "from", "source id", "sourceid", "tail"]),
      let target = place(["target", "to", "target id", "targetid", "head"])
    {
      return .edges(source: source, target: target)
    }
    if let id = place(["id", "node", "nodeid", "node id"]) { return .nodes(id: id) }
    return .lists
  }

  private static func value(_ row: GraphTableRows.Row, _ place: Int) -> String? {
    row.fields.indices.contains(place) && !row.fields[place].isEmpty ? row.fields[place] : nil
  }

  private static let timeColumns: Set<String> = [
    "timeset", "interval", "timestamp", "time interval",
  ]

  private mutating func takeNode(
    _ row: GraphTableRows.Row,
    _ names: [String],
    _ id: Int
  ) throws(GraphFormatError) {
    guard let name = Self.value(row, id) else {
      if row.fields.contains(where: { !$0.isEmpty }) {
        draft.losses.add(
          "row-without-id",
          "a row has no identifier: it is passed over",
          at: "line \(row.line)"
        )
      }
      return
    }
    let node = draft.declare(name)
    for (place, column) in names.enumerated() where place != id {
      guard let text = Self.value(row, place) else { continue }
      if Self.timeColumns.contains(column.lowercased()) {
        draft.graph.nodes[node].spells += spells(text)
      } else if column.lowercased() == "label" {
        draft.graph.nodes[node].label = draft.graph.nodes[node].label ?? text
      } else {
        draft.graph.nodes[node].attributes += attributes(text, column, .node)
      }
    }
  }

  private mutating func takeEdge(
    _ row: GraphTableRows.Row,
    _ names: [String],
    _ source: Int,
    _ target: Int
  ) throws(GraphFormatError) {
    guard let start = Self.value(row, source), let end = Self.value(row, target) else {
      if row.fields.contains(where: { !$0.isEmpty }) {
        throw GraphFormatError("the row has no source or no target", line: row.line, column: 1)
      }
      return
    }
    let startNode = draft.node(start)
    var edge = ExchangeGraph.Edge(from: startNode, to: draft.node(end), isDirected: true)
    for (place, column) in names.enumerated() where place != source && place != target {
      guard let text = Self.value(row, place) else { continue }
      switch column.lowercased() {
      case "type" where Self.direction(text) != nil: edge.isDirected = Self.direction(text) ?? true
      case "id": edge.id = text
      case "label": edge.label = text
      case "kind", "relation", "interaction": edge.kind = text
      case "weight" where ValueText.number(text) != nil: edge.weight = ValueText.number(text)
      case let name where Self.timeColumns.contains(name): edge.spells += spells(text)
      default: edge.attributes += attributes(text, column, .edge)
      }
    }
    draft.add(edge, line: row.line)
  }

  private mutating func takeList(_ row: GraphTableRows.Row) throws(GraphFormatError) {
    guard let first = row.fields.first, !first.isEmpty else { return }
    let source = draft.node(first)
    for name in row.fields.dropFirst() where !name.isEmpty {
      draft.add(
        ExchangeGraph.Edge(from: source, to: draft.node(name), isDirected: true),
        line: row.line
      )
    }
  }

  private static func direction(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "directed": true
    case "undirected", "mutual": false
    default: nil
    }
  }

  private mutating func spells(_ text: String) -> [ExchangeGraph.Spell] {
    let intervals = SpellText.intervals(text).map(\.spell)
    let found =
      intervals.isEmpty
      ? SpellText.moments(text).map { ExchangeGraph.Spell($0, $0) } : intervals
    let isNumeric = found.allSatisfy { spell in
      [spell.start, spell.end].allSatisfy { $0.map { ValueText.number($0) != nil } ?? true }
    }
    if isNumeric { draft.graph.timeForm = .number }
    return found
  }

  /// The attributes of a field: one, or one for each time that the field names.
  private mutating func attributes(
    _ text: String,
    _ column: String,
    _ domain: ExchangeGraph.Key.Domain
  ) -> [ExchangeGraph.Attribute] {
    let key = draft.key(column, .text, of: domain)
    openKeys.insert(key)
    if text.hasPrefix("<") || text.hasPrefix("[") {
      let timed = SpellText.intervals(text)
      if !timed.isEmpty, timed.allSatisfy({ $0.value != nil }) {
        draft.graph.timeForm = .number
        return timed.map { ExchangeGraph.Attribute(key, .text($0.value ?? ""), during: $0.spell) }
      }
    }
    return [ExchangeGraph.Attribute(key, .text(text))]
  }

  /// Gives each column the narrowest form that all of its values have.
  private mutating func settleForms() {
    for form in [ExchangeGraph.Key.Form.integer, .number, .boolean] {
      var fitting = openKeys
      func look(_ attributes: [ExchangeGraph.Attribute]) {
        for attribute in attributes where fitting.contains(attribute.key) {
          if case .text(let text) = attribute.value,
            form == .boolean && ["0", "1"].contains(text)
              || ValueText.value(text, form) == nil
          {
            fitting.remove(attribute.key)
          }
        }
      }
      for node in draft.graph.nodes { look(node.attributes) }
      for edge in draft.graph.edges { look(edge.attributes) }
      guard !fitting.isEmpty else { continue }
      func settle(_ attributes: inout [ExchangeGraph.Attribute]) {
        for place in attributes.indices where fitting.contains(attributes[place].key) {
          if case .text(let text) = attributes[place].value {
            attributes[place].value = ValueText.value(text, form) ?? .text(text)
          }
        }
      }
      for place in draft.graph.nodes.indices { settle(&draft.graph.nodes[place].attributes) }
      for place in draft.graph.edges.indices { settle(&draft.graph.edges[place].attributes) }
      for key in fitting { draft.graph.keys[key].form = form }
      openKeys.subtract(fitting)
    }
  }
}
