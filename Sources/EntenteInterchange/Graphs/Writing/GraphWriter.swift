/// Writes graphs in the formats of other programs, and says what each cannot hold.
///
/// Equal graphs give equal bytes. What a format has no place of its own for becomes an attribute where
/// it has attributes; what it cannot hold at all is named in the report.
public enum GraphWriter {
  /// What becomes of the direction of edges in a graph that has both kinds.
  public enum MixedDirection: String, Hashable, Sendable, CaseIterable {
    /// As the format has it.
    case kept
    /// All edges are written with a direction, and an attribute says which have none: for readers
    /// that refuse graphs of both kinds, as NetworkX does.
    case attribute
  }

  /// The formats that are written.
  public static let formats: [GraphFormat] = [
    .graphML, .gexf, .dot, .gml, .pajek, .cytoscape, .cx2, .hif, .sif, .jsonGraph, .mermaid,
    .cypher,
    .followTheMoney,
  ]

  /// What a graph is in a format.
  ///
  /// - Parameters:
  ///   - graph: The graph.
  ///   - format: The format; one of ``formats``.
  ///   - mixed: What becomes of the direction of edges in a graph that has both kinds.
  /// - Returns: The bytes of the file, and what is not in them.
  /// - Throws: `GraphFormatError` if the format is not written.
  /// - Complexity: O(nodes + edges + attributes).
  public static func write(
    _ graph: ExchangeGraph,
    as format: GraphFormat,
    mixed: MixedDirection = .kept
  ) throws -> (bytes: [UInt8], losses: LossReport) {
    guard let traits = FormatTraits.of(format) else {
      throw GraphFormatError(
        "\(format.rawValue) is read, not written; written are "
          + formats.map(\.rawValue).joined(separator: ", ")
      )
    }
    var preparation = GraphPreparation(graph, traits, mixed: mixed)
    preparation.run()
    var losses = preparation.losses
    let prepared = preparation.graph
    let text =
      switch format {
      case .graphML: GraphMLWriter.text(prepared, &losses)
      case .gexf: GEXFWriter.text(prepared, &losses)
      case .dot: DOTWriter.text(prepared, &losses)
      case .gml: GMLWriter.text(prepared, &losses)
      case .pajek: PajekWriter.text(prepared, &losses)
      case .cytoscape: CytoscapeWriter.text(prepared, &losses)
      case .cx2: CX2Writer.text(prepared, &losses)
      case .hif: HIFWriter.text(prepared, &losses)
      case .sif: SIFWriter.text(prepared, &losses)
      case .jsonGraph: JSONGraphWriter.text(prepared, &losses)
      case .mermaid: MermaidWriter.text(prepared, &losses)
      case .cypher: CypherWriter.text(prepared, &losses)
      case .followTheMoney: FollowTheMoneyWriter.text(prepared, &losses)
      case .ucinet, .table, .matrix, .cx, .vna, .xgmml: ""
      }
    return (Array(text.utf8), losses)
  }
}
