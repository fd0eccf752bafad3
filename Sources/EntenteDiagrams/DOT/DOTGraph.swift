/// A graph in the terms of the DOT language, written as text by ``text``.
///
/// Statements and attributes keep the order in which they are added, so that equal values give
/// equal text. Strings need no escaping: see ``DOTValue``.
public struct DOTGraph: Hashable, Sendable {
  /// The name of the graph.
  public var id: String
  /// Whether edges have a direction.
  public var isDirected: Bool
  /// Whether parallel edges are merged.
  public var isStrict: Bool
  /// What the graph holds, with its attributes.
  public var body: DOTBody

  /// Creates a graph.
  public init(
    id: String = "",
    isDirected: Bool = true,
    isStrict: Bool = false,
    body: DOTBody = DOTBody()
  ) {
    self.id = id
    self.isDirected = isDirected
    self.isStrict = isStrict
    self.body = body
  }
}

/// The inside of a graph or subgraph: attributes, defaults and statements.
public struct DOTBody: Hashable, Sendable {
  /// The attributes of the graph or subgraph itself.
  public var attributes: DOTAttributes
  /// The attributes of nodes that do not state their own.
  public var nodeDefaults: DOTAttributes
  /// The attributes of edges that do not state their own.
  public var edgeDefaults: DOTAttributes
  /// Nodes, edges and subgraphs, in the order in which they are written.
  public var statements: [DOTStatement]

  /// Creates the inside of a graph.
  public init(
    attributes: DOTAttributes = [:],
    nodeDefaults: DOTAttributes = [:],
    edgeDefaults: DOTAttributes = [:],
    statements: [DOTStatement] = []
  ) {
    self.attributes = attributes
    self.nodeDefaults = nodeDefaults
    self.edgeDefaults = edgeDefaults
    self.statements = statements
  }
}

/// One statement of a graph.
public indirect enum DOTStatement: Hashable, Sendable {
  /// A node and its attributes.
  case node(String, DOTAttributes = [:])
  /// A line from one node to another.
  case edge(DOTEndpoint, DOTEndpoint, DOTAttributes = [:])
  /// A part of the graph; a cluster where `id` starts with `cluster`, without a name where it is
  /// `nil`.
  case subgraph(id: String?, DOTBody)
}

/// The end of an edge: a node, and the place on it where the line arrives.
public struct DOTEndpoint: Hashable, Sendable, ExpressibleByStringInterpolation {
  /// A side of a node or of a port.
  public enum Side: String, Hashable, Sendable, CaseIterable {
    // The names of the DOT language.
    case north = "n"
    case northEast = "ne"
    case east = "e"
    case southEast = "se"
    case south = "s"
    case southWest = "sw"
    case west = "w"
    case northWest = "nw"
    case center = "c"
  }

  /// The id of the node.
  public var node: String
  /// The named part of the node, as a table cell's `port`.
  public var port: String?
  /// The side at which the line arrives, where it matters.
  public var side: Side?

  /// Creates the end of an edge.
  public init(_ node: String, port: String? = nil, side: Side? = nil) {
    self.node = node
    self.port = port
    self.side = side
  }

  /// Creates the end of an edge at a node.
  public init(stringLiteral node: String) {
    self.init(node)
  }
}
