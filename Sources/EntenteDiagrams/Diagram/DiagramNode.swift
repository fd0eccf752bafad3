public import EntenteModel

/// A stretch of text in one style.
public struct DiagramText: Hashable, Sendable {
  /// The text.
  public var text: String
  /// The colour; nil for the node's own.
  public var color: String?
  /// The size in points; nil for the node's own.
  public var size: Double?
  /// Whether it is bold.
  public var isBold: Bool
  /// Whether it is italic.
  public var isItalic: Bool
  /// Whether it is struck through.
  public var isStruck: Bool

  /// Creates a stretch of text.
  public init(
    _ text: String,
    color: String? = nil,
    size: Double? = nil,
    isBold: Bool = false,
    isItalic: Bool = false,
    isStruck: Bool = false
  ) {
    self.text = text
    self.color = color
    self.size = size
    self.isBold = isBold
    self.isItalic = isItalic
    self.isStruck = isStruck
  }

  var isPlain: Bool { color == nil && size == nil && !isBold && !isItalic && !isStruck }
}

/// One line of a text, in stretches of one style each.
public typealias DiagramTextLine = [DiagramText]

/// The lines of a card that belong together, with a strip in their colour.
public struct CardSection: Hashable, Sendable {
  /// The colours of the strip at the left, from top to bottom; without one there is no strip.
  public var strip: [String]
  /// The lines.
  public var lines: [DiagramTextLine]
}

/// The outline of a node, by its Graphviz name, and how it is drawn.
public struct NodeLook: Hashable, Sendable {
  /// The shape, as Graphviz names it.
  public var shape: String
  /// The colour inside; nil for none.
  public var fill: String?
  /// The colour of the outline; nil for none.
  public var outline: String?
  /// The width of the outline in points.
  public var outlineWidth: Double = 1
  /// The pattern of the outline.
  public var outlinePattern: LinePattern = .solid
  /// Whether the corners are round.
  public var isRounded: Bool = false
  /// How many outlines are drawn around each other.
  public var outlines: Int = 1
  /// The colour of the text.
  public var ink: String
  /// The size of the text in points.
  public var fontSize: Double
}

/// Something with a place in the picture.
public struct DiagramNode: Hashable, Sendable {
  /// What the node stands for.
  public enum Role: String, Hashable, Sendable, CaseIterable {
    case actor
    /// The relations of two or more actors.
    case card
    /// The words on the line of a single relation.
    case label
    /// The meeting point of a relation of several actors.
    case junction
    /// The part that an actor plays, at its end of a line.
    case part
    case observation
    case factor
    /// The sign of an influence, on its line.
    case sign
    /// A relation that a cause or observation names but the picture does not draw as a line.
    case relation
  }

  /// What is written in the node.
  public enum Content: Hashable, Sendable {
    /// Lines inside the shape.
    case text([DiagramTextLine])
    /// A table, one line a row.
    case table([CardSection])
  }

  /// The name that lines use, the same in each picture of a series.
  public var name: String
  /// The id in SVG.
  public var id: String
  /// The classes in SVG.
  public var classes: [String]
  /// What the node stands for.
  public var role: Role
  /// What is written in it.
  public var content: Content
  /// How it is drawn.
  public var look: NodeLook
  /// What a reader sees who points at it.
  public var tooltip: String
  /// Where a click leads: http, https or mailto.
  public var link: String?
}

extension DiagramNode {
  /// The text as plain lines.
  public var plainLines: [String] {
    switch content {
    case .text(let lines): lines.map(Self.plain)
    case .table(let sections): sections.flatMap(\.lines).map(Self.plain)
    }
  }

  private static func plain(_ line: DiagramTextLine) -> String { line.map(\.text).joined() }
}
