/// Makes a graph of JSON Graph Format, version 1 or 2, or of the node-link JSON of networkx and d3.
///
/// Source: A. Bargnesi et al., *JSON Graph Format specification*, version 2, 2018.
/// <https://jsongraphformat.info>
struct JSONGraphReader {
  private let text: SourceText
  private var draft = GraphDraft()
  private var lines: LineCounter

  static func read(_ text: SourceText) throws(GraphFormatError) -> GraphReading {
    var reader = JSONGraphReader(text: text)
    return try reader.read(try JSONScanner.value(of: text))
  }

  private init(text: SourceText) {
    self.text = text
    lines = LineCounter(text)
  }

  private mutating func read(_ root: JSONNode) throws(GraphFormatError) -> GraphReading {
    if let graphs = root["graphs"]?.items {
      for graph in graphs { try addGraph(graph) }
      if graphs.count > 1 {
        draft.losses.add(
          "several-graphs",
          "the file holds several graphs: they are read as one",
          at: "\(graphs.count) graphs"
        )
      }
    } else if let graph = root["graph"], graph["nodes"] != nil || graph["edges"] != nil {
      try addGraph(graph)
    } else if root["nodes"]?.items != nil {
      try addGraph(root)
    } else {
      throw text.error("this is no JSON Graph: it has no graph with nodes", at: root.offset)
    }
    draft.noteUndeclared()
    return draft.reading(.jsonGraph)
  }

  private mutating func addGraph(_ graph: JSONNode) throws(GraphFormatError) {
    draft.graph.title = draft.graph.title ?? graph["label"]?.text
    // Edges of version 2 have a direction unless the graph says otherwise; networkx writes it.
    draft.graph.isDirected = graph["directed"]?.boolean ?? true
    for member in graph["metadata"]?.members ?? [] {
      for (name, value) in member.value.flat(member.name) {
        draft.graph.attributes.append(draft.attribute(name, value, of: .graph))
      }
    }
    if let type = graph["type"]?.text {
      draft.graph.attributes.append(draft.attribute("type", .text(type), of: .graph))
    }
    if let members = graph["nodes"]?.members {
      for member in members { try addNode(member.name, member.value) }
    } else {
      for item in graph["nodes"]?.items ?? [] {
        guard let id = item["id"]?.identifier else {
          throw text.error("a node has no id", at: item.offset)
        }
        try addNode(id, item)
      }
    }
    for item in (graph["edges"] ?? graph["links"])?.items ?? [] { try addEdge(item) }
    for item in graph["hyperedges"]?.items ?? [] { try addHyperedge(item) }
  }

  private mutating func addNode(_ id: String, _ item: JSONNode) throws(GraphFormatError) {
    guard let members = item.members else {
      throw text.error("a node must be an object", at: item.offset)
    }
    let node = draft.declare(id)
    for member in members where member.name != "id" {
      if member.name == "metadata" {
        for part in member.value.members ?? [] {
          for (name, value) in part.value.flat(part.name) {
            draft.assign(value, named: name, toNode: node)
          }
        }
      } else {
        for (name, value) in member.value.flat(member.name) {
          draft.assign(value, named: name, toNode: node)
        }
      }
    }
  }

  private mutating func addEdge(_ item: JSONNode) throws(GraphFormatError) {
    guard let source = item["source"]?.identifier, let target = item["target"]?.identifier else {
      throw text.error("an edge has no source and target", at: item.offset)
    }
    let start = draft.node(source)
    var edge = ExchangeGraph.Edge(
      from: start,
      to: draft.node(target),
      isDirected: item["directed"]?.boolean ?? draft.graph.isDirected
    )
    give(item, to: &edge)
    draft.add(edge, line: lines.line(of: item.offset))
  }

  private mutating func addHyperedge(_ item: JSONNode) throws(GraphFormatError) {
    func ends(_ name: String, role: String?) -> [(String, String?)]? {
      item[name]?.items.map { $0.compactMap { $0.identifier.map { ($0, role) } } }
    }
    let named: [(String, String?)]
    var isDirected = false
    if let nodes = ends("nodes", role: nil) {
      named = nodes
    } else if let sources = ends("source", role: "source"),
      let targets = ends("target", role: "target")
    {
      named = sources + targets
      isDirected = true
    } else {
      throw text.error("a hyperedge has neither nodes nor source and target", at: item.offset)
    }
    var edge = ExchangeGraph.Edge(
      named.map { ExchangeGraph.End(draft.node($0.0), role: $0.1) },
      isDirected: isDirected
    )
    give(item, to: &edge)
    draft.add(edge, line: lines.line(of: item.offset))
  }

  private mutating func give(_ item: JSONNode, to edge: inout ExchangeGraph.Edge) {
    for member in item.members ?? [] {
      switch member.name {
      case "source", "target", "directed", "nodes": break
      case "id": edge.id = member.value.identifier
      case "relation": edge.kind = member.value.identifier
      case "metadata":
        for part in member.value.members ?? [] {
          for (name, value) in part.value.flat(part.name) {
            draft.assign(value, named: name, to: &edge)
          }
        }
      default:
        for (name, value) in member.value.flat(member.name) {
          draft.assign(value, named: name, to: &edge)
        }
      }
    }
  }
}
