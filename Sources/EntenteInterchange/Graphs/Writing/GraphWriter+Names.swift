extension GraphWriter {
  /// The endings of file names, longer ones first, with the format that each is.
  public static let endings: [(ending: String, format: GraphFormat)] = [
    ("hif.json", .hif), ("ftm.json", .followTheMoney), ("ftm.jsonl", .followTheMoney),
    ("cx2.json", .cx2), ("cyjs.json", .cytoscape), ("jgf.json", .jsonGraph),
    ("graphml", .graphML), ("gexf", .gexf), ("dot", .dot), ("gv", .dot), ("gml", .gml),
    ("net", .pajek), ("cyjs", .cytoscape), ("cx2", .cx2), ("hif", .hif), ("sif", .sif),
    ("jgf", .jsonGraph), ("mmd", .mermaid), ("mermaid", .mermaid), ("cypher", .cypher),
    ("cql", .cypher), ("ftm", .followTheMoney),
  ]

  /// The format that the name of a file ends with; nil for another ending.
  public static func format(ofFile name: String) -> GraphFormat? {
    let name = name.lowercased()
    return endings.first { name.hasSuffix("." + $0.ending) }?.format
  }

  /// What relations of more than two become in a format unless something else is asked for: what its
  /// readers make most of.
  public static func usualForm(of format: GraphFormat) -> NaryForm {
    switch format {
    case .hif, .followTheMoney: .hyperedge
    // Readers of GraphML such as NetworkX refuse hyperedges.
    case .graphML, .cytoscape, .cx2, .cypher, .jsonGraph: .junction
    default: .projected
    }
  }
}
