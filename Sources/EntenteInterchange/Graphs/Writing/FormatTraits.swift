/// What a format has a place of its own for.
struct FormatTraits: OptionSet {
  let rawValue: Int

  /// Edges among more or less than two nodes.
  static let hyperedges = FormatTraits(rawValue: 1 << 0)
  /// Edges with and without a direction side by side.
  static let mixedDirection = FormatTraits(rawValue: 1 << 1)
  /// Times of nodes and edges.
  static let times = FormatTraits(rawValue: 1 << 2)
  /// Times of attributes.
  static let attributeTimes = FormatTraits(rawValue: 1 << 3)
  /// Nodes in nodes.
  static let nesting = FormatTraits(rawValue: 1 << 4)
  /// Attributes of nodes and edges.
  static let attributes = FormatTraits(rawValue: 1 << 5)
  /// Attributes of the graph.
  static let graphAttributes = FormatTraits(rawValue: 1 << 6)
  /// Lists as values.
  static let lists = FormatTraits(rawValue: 1 << 7)
  /// Numbers and truth values as such.
  static let types = FormatTraits(rawValue: 1 << 8)
  /// What nodes are.
  static let nodeKinds = FormatTraits(rawValue: 1 << 9)
  /// What edges are.
  static let edgeKinds = FormatTraits(rawValue: 1 << 10)
  /// Names of edges beside what they are.
  static let edgeLabels = FormatTraits(rawValue: 1 << 11)
  /// Identifiers of edges.
  static let edgeIdentifiers = FormatTraits(rawValue: 1 << 12)
  /// Weights of edges.
  static let weights = FormatTraits(rawValue: 1 << 13)
  /// Parts of nodes in edges of other than two nodes.
  static let roles = FormatTraits(rawValue: 1 << 14)
  /// Attributes of those parts.
  static let roleAttributes = FormatTraits(rawValue: 1 << 15)
  /// Colours, places, sizes and shapes.
  static let styles = FormatTraits(rawValue: 1 << 16)
  /// Numbers that are not finite.
  static let infinity = FormatTraits(rawValue: 1 << 17)
  /// Names of nodes beside their identifiers.
  static let nodeLabels = FormatTraits(rawValue: 1 << 18)
  /// Edges of no kind without a direction.
  static let alwaysDirected = FormatTraits(rawValue: 1 << 20)
  /// Parts of nodes in edges of two nodes.
  static let rolesOfPairs = FormatTraits(rawValue: 1 << 19)

  /// The traits of a format; nil for one that is not written.
  static func of(_ format: GraphFormat) -> FormatTraits? {
    let usual: FormatTraits = [.attributes, .edgeIdentifiers, .nodeLabels]
    switch format {
    case .graphML:
      return usual.union([
        .hyperedges, .mixedDirection, .nesting, .graphAttributes, .types, .infinity, .roles,
      ])
    case .gexf:
      return usual.union([
        .mixedDirection, .times, .attributeTimes, .nesting, .lists, .types, .edgeKinds, .edgeLabels,
        .weights, .styles, .infinity,
      ])
    // Lists are spelled, and noted, by the writer.
    case .dot: return usual.union([.graphAttributes, .edgeLabels, .lists])
    case .gml: return usual.union([.graphAttributes, .types, .edgeLabels])
    case .pajek: return [.mixedDirection, .times, .edgeKinds, .weights, .nodeLabels]
    case .cytoscape:
      return usual.union([
        .nesting, .graphAttributes, .lists, .types, .nodeKinds, .edgeKinds, .edgeLabels, .weights,
      ])
    case .cx2:
      return usual.union([
        .alwaysDirected, .graphAttributes, .lists, .types, .edgeKinds, .edgeLabels,
      ])
    case .hif:
      return usual.union([
        .hyperedges, .mixedDirection, .graphAttributes, .lists, .types, .edgeLabels, .weights,
        .roles, .rolesOfPairs, .roleAttributes,
      ])
    case .sif: return [.edgeKinds]
    case .jsonGraph:
      return usual.union([
        .hyperedges, .mixedDirection, .graphAttributes, .lists, .types, .edgeKinds, .edgeLabels,
      ])
    case .mermaid: return [.mixedDirection, .nesting, .edgeKinds, .edgeLabels, .nodeLabels]
    case .cypher:
      return usual.union([
        .alwaysDirected, .lists, .types, .nodeKinds, .edgeKinds, .edgeLabels,
      ])
    case .followTheMoney:
      return usual.union([
        .hyperedges, .mixedDirection, .times, .lists, .nodeKinds, .edgeKinds, .edgeLabels, .weights,
        .roles,
      ])
    case .ucinet, .table, .matrix, .cx, .vna, .xgmml: return nil
    }
  }
}
