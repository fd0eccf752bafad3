/// Where the nodes of a graph stand after layout.
///
/// Units are points, 72 to the inch; *x* grows to the right and *y* upwards.
public struct GraphLayout: Hashable, Sendable {
  /// A place.
  public struct Point: Hashable, Sendable {
    /// Points from the left.
    public var x: Double
    /// Points from the bottom.
    public var y: Double

    /// Creates a place.
    public init(x: Double, y: Double) {
      self.x = x
      self.y = y
    }
  }

  /// A node's centre and size.
  public struct Node: Hashable, Sendable {
    /// The id in the DOT text.
    public let id: String
    /// The centre.
    public let center: Point
    /// The width.
    public let width: Double
    /// The height.
    public let height: Double
  }

  /// The nodes, in the order in which the text first names them.
  public let nodes: [Node]
  /// The lower left corner of the drawing.
  public let lowerLeft: Point
  /// The upper right corner of the drawing.
  public let upperRight: Point
  /// What Graphviz said.
  public let messages: [GraphvizMessage]

  /// The centres by node id.
  public var positions: [String: Point] {
    Dictionary(nodes.map { ($0.id, $0.center) }) { first, _ in first }
  }
}

extension GraphLayout.Point {
  /// The value of a node's attribute `pos` that holds it here under ``LayoutEngine/pinned``.
  public var pinned: String { "\(x),\(y)!" }
}
