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
        let sides = edge.ends.map { edge.isDirected ? graph.side(of: $0) : nil }
        for (end, side) in zip(edge.ends, sides) {
          let isKept =
            !sides.contains(nil) && side != nil && (end.role == "source" || end.role == "target")
          guard let role = end.role, !isKept else { continue }
          losses.add("roles", "roles in an edge of many are left out", at: "\(id): \(role)")
        }
        if edge.isDirected, !sides.contains(nil) {
          func part(_ wanted: ExchangeGraph.EndSide) -> JSONValue {
            .list(zip(ends, sides).filter { $0.1 == wanted }.map(\.0))
          }
          own += [.init("source", part(.source)), .init("target", part(.target))]
        } else {
          if edge.isDirected {
            losses.add(
              "direction",
              "an edge of many with a direction is written without one if some node is at neither side",
              at: id
            )
          }
          own.append(.init("nodes", .list(ends)))
        }
        hyperedges.append(.object(own + rest))
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
