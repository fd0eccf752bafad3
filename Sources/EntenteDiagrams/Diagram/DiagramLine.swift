public import EntenteModel

/// A line between two nodes.
public struct DiagramLine: Hashable, Sendable {
  /// What stands at one end of the line.
  public enum End: String, Hashable, Sendable, CaseIterable {
    case none
    case arrow
  }

  /// The id in SVG.
  public var id: String
  /// The classes in SVG.
  public var classes: [String]
  /// The name of the node where it begins.
  public var from: String
  /// The name of the node where it ends.
  public var to: String
  /// How it is drawn.
  public var look: LineLook
  /// What stands at its beginning.
  public var start: End
  /// What stands at its end.
  public var end: End
  /// The length that a layout by springs should give it, in inches between the centres.
  public var length: Double
  /// What a reader sees who points at it.
  public var tooltip: String
  /// Where a click leads: http, https or mailto.
  public var link: String?
}

/// How a line is drawn.
public struct LineLook: Hashable, Sendable {
  /// The colours, side by side.
  public var colors: [String]
  /// Whether the line is doubled, which stands for conflict where there are no colours.
  public var isDoubled: Bool = false
  /// The pattern.
  public var pattern: LinePattern
  /// The width in points.
  public var width: Double
}

/// One sign of a picture with its meaning.
public struct LegendEntry: Hashable, Sendable {
  /// The sign itself.
  public enum Sample: Hashable, Sendable {
    /// A piece of line.
    case line(LineLook)
    /// A small node, with the sign of its shape where text has one.
    case shape(NodeLook, sign: String?)
    /// A sign in text.
    case text(String, color: String)
  }

  /// The sign.
  public var sample: Sample
  /// What it means.
  public var label: String
}

/// A place in points; *x* grows to the right and *y* upwards.
public struct DiagramPoint: Hashable, Sendable {
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
