/// A line's pattern.
public enum LinePattern: String, Hashable, Sendable, CaseIterable {
  case solid
  case dashed
  case dotted
  case bold
}

/// What the width of a line follows.
public enum WidthSource: Hashable, Sendable {
  case intensity
  case attribute(AttributeID)
}

/// The width of a line, in points.
public enum LineWidth: Hashable, Sendable {
  case fixed(Double)
  /// From the least to the greatest value among the relations of the model that the rule matches.
  case scaled(by: WidthSource, range: ClosedRange<Double>)
}

/// What a style rule applies to.
public enum StyleMatch: Hashable, Sendable {
  case relations(RelationCriteria)
  case actors(ActorCriteria)
}

/// How the elements that match are drawn; later rules win.
public struct StyleRule: Hashable, Sendable {
  /// Which elements.
  public var match: StyleMatch
  /// The colour of the line or outline, as `#RRGGBB`.
  public var color: String?
  /// The colour inside a shape, as `#RRGGBB`.
  public var fill: String?
  /// The shape of a node, by its Graphviz name.
  public var shape: String?
  /// The size of a node's text, in points.
  public var size: Double?
  /// The pattern of a line.
  public var line: LinePattern?
  /// The width of a line.
  public var width: LineWidth?

  /// Creates a rule that changes nothing yet.
  public init(_ match: StyleMatch) {
    self.match = match
  }
}
