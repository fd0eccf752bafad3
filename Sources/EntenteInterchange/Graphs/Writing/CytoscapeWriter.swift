import EntenteTables

/// The JSON of Cytoscape and Cytoscape.js: elements with data.
///
/// Nodes also have `value` and `name`, by which Cytoscape and NetworkX know them; edges `key`, by
/// which NetworkX tells parallel ones apart.
///
/// Source: <https://js.cytoscape.org/#notation/elements-json>.
enum CytoscapeWriter {
  static func text(_ graph: ExchangeGraph, _ losses: inout LossReport) -> String {
    var nodeNames = AttributeNames(
      reserved: ["id", "value", "name", "label", "kind", "parent", "shared_name", "SUID"]
    )
    var edgeNames = AttributeNames(
      reserved: ["id", "key", "source", "target", "label", "interaction", "weight", "name", "SUID"]
    )
    var graphNames = AttributeNames(reserved: ["name", "title"])
    let nodes = graph.nodes.map { node -> JSONValue in
      var data: [JSONValue.Member] = [
        .init("id", .text(node.id)), .init("value", .text(node.id)),
        .init("name", .text(node.label ?? node.id)),
      ]
      if let label = node.label { data.append(.init("label", .text(label))) }
      if let kind = node.kind { data.append(.init("kind", .text(kind))) }
      if let parent = node.parent { data.append(.init("parent", .text(graph.nodes[parent].id))) }
      data += graph.members(node.attributes, &nodeNames, &losses, of: node.id).map {
        .init($0.name, JSONValue($0.value))
      }
      return .object([JSONValue.Member("data", .object(data))])
    }
    let edges = zip(graph.edges, graph.edgeIdentifiers()).map { edge, id -> JSONValue in
      var data: [JSONValue.Member] = [
        .init("id", .text("edge:\(id)")), .init("key", .text(id)),
        .init("source", .text(graph.nodes[edge.ends[0].node].id)),
        .init("target", .text(graph.nodes[edge.ends[1].node].id)),
      ]
      if let kind = edge.kind { data.append(.init("interaction", .text(kind))) }
      if let label = edge.label { data.append(.init("label", .text(label))) }
      if let weight = edge.weight { data.append(.init("weight", .number(weight))) }
      data += graph.members(edge.attributes, &edgeNames, &losses, of: id).map {
        .init($0.name, JSONValue($0.value))
      }
      return .object([JSONValue.Member("data", .object(data))])
    }
    var whole: [JSONValue.Member] = []
    if let title = graph.title {
      whole += [.init("name", .text(title)), .init("title", .text(title))]
    }
    whole += graph.members(graph.attributes, &graphNames, &losses, of: "the graph").map {
      .init($0.name, JSONValue($0.value))
    }
    return JSONValue.object([
      .init("format_version", .text("1.0")), .init("generated_by", .text("Entente")),
      .init("target_cytoscapejs_version", .text("~3.0")),
      .init("directed", .boolean(graph.isDirected)), .init("multigraph", .boolean(true)),
      .init("data", .object(whole)),
      .init(
        "elements",
        .object([.init("nodes", .list(nodes)), .init("edges", .list(edges))])
      ),
    ]).text
  }
}
