import EntenteTables

/// CX2, the exchange format of Cytoscape and NDEx: aspects with declared attributes.
///
/// Nodes and edges have whole numbers; a node's identifier is `represents`, its name `name`, an edge's
/// identifier `key`.
///
/// Source: CX2 specification 2.0, <https://cytoscape.org/cx/cx2/specification/cytoscape-exchange-format-specification-(version-2)>.
struct CX2Writer {
  private let graph: ExchangeGraph
  private var losses: LossReport
  private var declarations: [String: [JSONValue.Member]] = [:]
  private var forms: [[String]: String] = [:]

  static func text(_ graph: ExchangeGraph, _ losses: inout LossReport) -> String {
    var writer = CX2Writer(graph, losses)
    let value = writer.aspects()
    losses = writer.losses
    return value.text
  }

  private init(_ graph: ExchangeGraph, _ losses: LossReport) {
    self.graph = graph
    self.losses = losses
  }

  private mutating func aspects() -> JSONValue {
    var nodeNames = AttributeNames(reserved: ["name", "represents"])
    var edgeNames = AttributeNames(reserved: ["name", "interaction", "key"])
    var graphNames = AttributeNames(reserved: ["name"])
    var whole: [(name: String, value: ExchangeGraph.Value)] = []
    if let title = graph.title { whole.append(("name", .text(title))) }
    whole += graph.members(graph.attributes, &graphNames, &losses, of: "the graph")
    let network = values(whole, of: "networkAttributes", "the graph")
    var nodes: [JSONValue] = []
    for (place, node) in graph.nodes.enumerated() {
      var members: [(name: String, value: ExchangeGraph.Value)] = [
        ("name", .text(node.label ?? node.id)), ("represents", .text(node.id)),
      ]
      members += graph.members(node.attributes, &nodeNames, &losses, of: node.id)
      nodes.append(.object(["id": .count(place), "v": values(members, of: "nodes", node.id)]))
    }
    var edges: [JSONValue] = []
    for (place, edge) in graph.edges.enumerated() {
      var members: [(name: String, value: ExchangeGraph.Value)] = []
      if let id = edge.id { members.append(("key", .text(id))) }
      if let label = edge.label { members.append(("name", .text(label))) }
      if let kind = edge.kind { members.append(("interaction", .text(kind))) }
      let name = graph.name(of: edge)
      members += graph.members(edge.attributes, &edgeNames, &losses, of: name)
      edges.append(
        .object([
          "id": .count(place), "s": .count(edge.ends[0].node), "t": .count(edge.ends[1].node),
          "v": values(members, of: "edges", name),
        ])
      )
    }
    return finished(network, nodes, edges)
  }

  private func finished(_ network: JSONValue, _ nodes: [JSONValue], _ edges: [JSONValue])
    -> JSONValue
  {
    let declared: JSONValue = .object(
      ["networkAttributes", "nodes", "edges"].compactMap { aspect in
        declarations[aspect].map { JSONValue.Member(aspect, .object($0)) }
      }
    )
    let aspects: [(name: String, items: [JSONValue])] = [
      ("attributeDeclarations", [declared]), ("networkAttributes", [network]), ("nodes", nodes),
      ("edges", edges),
    ]
    let metaData = aspects.map { aspect -> JSONValue in
      .object(["elementCount": .count(aspect.items.count), "name": .text(aspect.name)])
    }
    return .list(
      [
        .object(["CXVersion": .text("2.0"), "hasFragments": .boolean(false)]),
        .object(["metaData": .list(metaData)]),
      ]
        + aspects.map { .object([JSONValue.Member($0.name, .list($0.items))]) }
        + [.object(["status": .list([.object(["success": .boolean(true)])])])]
    )
  }

  /// The values of an element, of which each name has one type in its aspect.
  private mutating func values(
    _ members: [(name: String, value: ExchangeGraph.Value)],
    of aspect: String,
    _ element: String
  ) -> JSONValue {
    var result: [JSONValue.Member] = []
    for (name, value) in members {
      let type = Self.type(value)
      let known = forms[[aspect, name]]
      if known == nil {
        forms[[aspect, name]] = type
        declarations[aspect, default: []].append(.init(name, .object(["d": .text(type)])))
      }
      if let known, known != type {
        guard known == "string" else {
          losses.add(
            "mixed-types",
            "a value of another type than others of its name is left out",
            at: "\(element).\(name)"
          )
          continue
        }
        result.append(.init(name, .text(value.text)))
        continue
      }
      if case .list(let items) = value {
        result.append(.init(name, .list(items.map { .text($0.text) })))
      } else {
        result.append(.init(name, JSONValue(value)))
      }
    }
    return .object(result)
  }

  private static func type(_ value: ExchangeGraph.Value) -> String {
    switch value {
    case .text: "string"
    case .integer: "long"
    case .number: "double"
    case .boolean: "boolean"
    case .list: "list_of_string"
    }
  }
}
