/// A way of placing nodes, by the name Graphviz gives it.
public struct LayoutEngine: RawRepresentable, Hashable, Sendable {
  /// The name, as on Graphviz's command line.
  public let rawValue: String

  /// Names an engine.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// Layers, for graphs that flow in one direction.
  public static let dot = LayoutEngine(rawValue: "dot")
  /// Springs whose lengths follow the shortest paths.
  public static let neato = LayoutEngine(rawValue: "neato")
  /// Springs and repulsion.
  public static let fdp = LayoutEngine(rawValue: "fdp")
  /// Springs and repulsion on many scales, for large graphs.
  public static let sfdp = LayoutEngine(rawValue: "sfdp")
  /// Rings around a focus.
  public static let twopi = LayoutEngine(rawValue: "twopi")
  /// Circles.
  public static let circo = LayoutEngine(rawValue: "circo")
  /// Clusters packed as boxes.
  public static let osage = LayoutEngine(rawValue: "osage")
  /// Areas of a map, in proportion.
  public static let patchwork = LayoutEngine(rawValue: "patchwork")
  /// No placing: each node stands at its attribute `pos`, in points, which every node must have.
  ///
  /// This is `neato -n2`. Lines are drawn anew unless one of them has a `pos`.
  public static let pinned = LayoutEngine(rawValue: "nop2")
}

extension LayoutEngine: CustomStringConvertible {
  /// The name.
  public var description: String { rawValue }
}
