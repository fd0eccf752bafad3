public import EntenteModel

/// A picture as values: what to draw, how it looks and what each part rests on, before any layout.
///
/// Every line of text that stands beside a line of the drawing is a node of its own, so that each
/// layout engine keeps it clear of everything else.
public struct Diagram: Hashable, Sendable {
  /// The heading; nil draws none.
  public var title: String?
  /// What the picture holds: how many relations of how many actors, years, sources, as of when.
  public var subtitle: String?
  /// A text below the heading, or below the picture if there is no heading.
  public var caption: String?
  /// The picture in one paragraph, for readers who do not see it.
  public var summary: String
  /// The language of the fixed words.
  public var language: LanguageTag
  /// The layout engine that suits the picture, by its Graphviz name.
  public var engine: String
  /// The direction of a layered layout.
  public var direction: LayoutDirection
  /// How far apart things stand, as a factor.
  public var separation: Double
  /// From where and how tightly a layout by springs begins; nil for the engine's own way.
  public var springs: SpringStart?
  /// The node that a layout in rings or circles begins from; nil leaves it to the engine.
  public var center: String?
  /// Actors, cards, labels, notes and factors.
  public var nodes: [DiagramNode]
  /// The lines between them.
  public var lines: [DiagramLine]
  /// Frames around nodes.
  public var clusters: [DiagramCluster]
  /// What the signs mean, of those that the picture shows.
  public var legend: [LegendEntry]
  /// How many lines a reader sees: a line through a card counts once.
  public var lineCount: Int
  /// What could not be drawn as the model says.
  public var warnings: [DiagramWarning]
  /// Fonts, colours and size of the whole.
  public var page: DiagramPage

  /// The node with a name; nil if there is none.
  public func node(_ name: String) -> DiagramNode? {
    nodes.first { $0.name == name }
  }
}

/// One of the many ways in which a layout by springs can turn out.
public struct SpringStart: Hashable, Sendable {
  /// The seed of the places where the nodes stand first.
  public var seed: Int
  /// How far the nodes are drawn apart before they are moved off each other: 1 by default.
  public var spread: Double

  /// Creates a beginning.
  public init(seed: Int, spread: Double = 1) {
    self.seed = seed
    self.spread = spread
  }
}

/// What holds for the whole picture.
public struct DiagramPage: Hashable, Sendable {
  /// The font, or a list of fonts with commas; nil leaves it to who renders.
  public var fontName: String?
  /// The colours.
  public var palette: Palette
  /// The greatest width in points; nil for as wide as needed.
  public var width: Double?
  /// Pixels an inch in pictures made of pixels; nil for the renderer's own.
  public var resolution: Double?
  /// Room that the heading takes beside its text, so that pictures lie on each other.
  package var headingRoom: HeadingRoom?
}

/// Room that a heading takes so that those of several pictures are equally large, in points.
package struct HeadingRoom: Hashable, Sendable {
  /// The least width of the whole.
  package var width: Double
  /// The height of the empty row below the text; 0 for none.
  package var height: Double

  /// Creates room.
  package init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }
}

/// A frame around nodes that belong together.
public struct DiagramCluster: Hashable, Sendable {
  /// The id in SVG.
  public var id: String
  /// The heading of the frame.
  public var label: String
  /// The names of the nodes inside.
  public var members: [String]
  /// Where its frame is, in a picture whose nodes have given places; nil to draw it around them.
  public var frame: DiagramFrame?
}

/// A rectangle in points, from the lower left to the upper right.
public struct DiagramFrame: Hashable, Sendable {
  /// The lower left.
  public var low: DiagramPoint
  /// The upper right.
  public var high: DiagramPoint

  /// Creates a frame.
  public init(low: DiagramPoint, high: DiagramPoint) {
    self.low = low
    self.high = high
  }
}

/// Something that the picture leaves out or that makes it hard to read.
public struct DiagramWarning: Hashable, Sendable, CustomStringConvertible {
  /// What kind of problem it is.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A link that is not http, https or mailto was left out.
    case droppedLink = "dropped-link"
    /// There are more lines than a reader can follow.
    case tooManyLines = "too-many-lines"
    /// The layout engine that was asked for draws no frames.
    case clustersNotDrawn = "clusters-not-drawn"
  }

  /// What kind of problem it is.
  public var kind: Kind
  /// Where it is.
  public var address: Address
  /// What was done about it, for readers.
  public var message: String

  /// The message with its place.
  public var description: String { "\(address): \(message)" }
}
