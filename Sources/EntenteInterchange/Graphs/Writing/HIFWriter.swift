import EntenteTables

/// HIF, the Hypergraph Interchange Format: incidences with roles, nodes, edges.
///
/// A source is a `tail` and a target a `head`; other roles have no direction.
///
/// Source: M. Coll et al., HIF: The hypergraph interchange format for higher-order networks, 2025,
/// arXiv:2507.11520; its JSON schema at <https://github.com/HIF-org/HIF-standard>.
enum HIFWriter {
  static func text(_ graph: ExchangeGraph, _ losses: inout LossReport) -> String {
    var names = AttributeNames(reserved: [])
    func object(
      _ own: [(String, String?)],
      _ attributes: [ExchangeGraph.Attribute],
      of name: String
    ) -> JSONValue {
      var members: [JSONValue.Member] = own.compactMap { name, text in
        text.map { .init(name, .text($0)) }
      }
      let taken = Set(members.map(\.name))
      for member in graph.members(attributes, &names, &losses, of: name) {
        let key = taken.contains(member.name) ? "attribute_\(member.name)" : member.name
        members.append(.init(key, JSONValue(member.value)))
      }
      return .object(members)
    }
    let ids = graph.edgeIdentifiers()
    let isDirected = graph.edges.contains(where: \.isDirected)
    var incidences: [JSONValue] = []
    var edges: [JSONValue] = []
    for (edge, id) in zip(graph.edges, ids) {
      for (place, end) in edge.ends.enumerated() {
        var incidence: [JSONValue.Member] = [
          .init("edge", .text(id)), .init("node", .text(graph.nodes[end.node].id)),
        ]
        if let direction = direction(of: end, place, in: edge, graph) {
          incidence.append(.init("direction", .text(direction)))
        }
        if let weight = end.weight, weight.isFinite {
          incidence.append(.init("weight", .number(weight)))
        }
        incidence.append(.init("attrs", object([("role", end.role)], end.attributes, of: id)))
        incidences.append(.object(incidence))
      }
      var members: [JSONValue.Member] = [.init("edge", .text(id))]
      if let weight = edge.weight {
        if weight.isFinite {
          members.append(.init("weight", .number(weight)))
        } else {
          losses.add("numbers", "a number that is not finite is left out", at: "\(id).weight")
        }
      }
      var attributes = object(
        [("label", edge.label), ("kind", edge.kind)],
        edge.attributes,
        of: id
      )
      // The network has one type: an edge that is none of it says so.
      if isDirected, !edge.isDirected, case .object(let own) = attributes,
        !own.contains(where: { $0.name == "directed" })
      {
        attributes = .object(own + [.init("directed", .boolean(false))])
      }
      members.append(.init("attrs", attributes))
      edges.append(.object(members))
      if edge.ends.isEmpty {
        losses.add("empty-edges", "an edge of no node has no incidence", at: id)
      }
    }
    let nodes = graph.nodes.map { node -> JSONValue in
      .object([
        "node": .text(node.id),
        "attrs": object([("label", node.label)], node.attributes, of: node.id),
      ])
    }
    return JSONValue.object([
      .init("network-type", .text(isDirected ? "directed" : "undirected")),
      .init("metadata", object([("title", graph.title)], graph.attributes, of: "the graph")),
      .init("incidences", .list(incidences)), .init("nodes", .list(nodes)),
      .init("edges", .list(edges)),
    ]).text
  }

  private static func direction(
    of end: ExchangeGraph.End,
    _ place: Int,
    in edge: ExchangeGraph.Edge,
    _ graph: ExchangeGraph
  ) -> String? {
    guard edge.isDirected else { return nil }
    if edge.isDyadic { return place == 0 ? "tail" : "head" }
    return graph.side(of: end).map { $0 == .source ? "tail" : "head" }
  }
}
