import EntenteTables

/// JSON Graph Format 2: nodes by identifier, edges, hyperedges.
///
/// Source: <https://jsongraphformat.info>, version 2.1.
enum JSONGraphWriter {
  static func text(_ graph: ExchangeGraph, _ losses: inout LossReport) -> String {
    var names = AttributeNames(reserved: [])
    func metadata(_ attributes: [ExchangeGraph.Attribute], of name: String) -> [JSONValue.Member] {
      let members = graph.members(attributes, &names, &losses, of: name)
      guard !members.isEmpty else { return [] }
      let object = members.map { JSONValue.Member($0.name, JSONValue($0.value)) }
      return [JSONValue.Member("metadata", .object(object))]
    }
    let nodes = graph.nodes.map { node -> JSONValue.Member in
      let label = node.label.map { [JSONValue.Member("label", .text($0))] } ?? []
      return .init(node.id, .object(label + metadata(node.attributes, of: node.id)))
    }
    var edges: [JSONValue] = []
    var hyperedges: [JSONValue] = []
    for (edge, id) in zip(graph.edges, graph.edgeIdentifiers()) {
      let ends = edge.ends.map { JSONValue.text(graph.nodes[$0.node].id) }
      var own: [JSONValue.Member] = [.init("id", .text(id))]
      if let kind = edge.kind { own.append(.init("relation", .text(kind))) }
      if let label = edge.label { own.append(.init("label", .text(label))) }
      let rest = metadata(edge.attributes, of: id)
      if edge.isDyadic {
        own += [.init("source", ends[0]), .init("target", ends[1])]
        own.append(.init("directed", .boolean(edge.isDirected)))
        edges.append(.object(own + rest))
      } else {
        for end in edge.ends where end.role != nil {
          losses.add(
            "roles",
            "roles in an edge of many are left out",
            at: "\(id): \(end.role ?? "")"
          )
        }
        hyperedges.append(.object(own + [.init("nodes", .list(ends))] + rest))
      }
    }
    var members: [JSONValue.Member] = [.init("directed", .boolean(graph.isDirected))]
    if let title = graph.title { members.append(.init("label", .text(title))) }
    members += metadata(graph.attributes, of: "the graph")
    members += [.init("nodes", .object(nodes)), .init("edges", .list(edges))]
    if !hyperedges.isEmpty { members.append(.init("hyperedges", .list(hyperedges))) }
    return JSONValue.object([.init("graph", .object(members))]).text
  }
}
