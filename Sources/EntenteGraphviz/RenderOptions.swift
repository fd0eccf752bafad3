/// What is decided when a picture is made, not when its DOT text is written.
public struct RenderOptions: Hashable, Sendable {
  /// The font families for text that names none, best first; empty leaves Graphviz's own choice.
  ///
  /// Text is measured with the first family that is installed and has the character, and an SVG
  /// names the whole list, so that another machine goes on down the same list.
  public var fontFamilies: [String]
  /// The width of the finished picture in points, everything in it scaled to fit.
  public var width: Double?
  /// Pixels an inch, for pictures made of pixels.
  public var resolution: Double?
  /// The title that an SVG gives to screen readers.
  public var title: String?
  /// The description that an SVG gives to screen readers.
  public var summary: String?
  /// The language of the text, as a BCP 47 tag, for an SVG's `xml:lang`.
  public var language: String?

  /// Creates options.
  public init(
    fontFamilies: [String] = [],
    width: Double? = nil,
    resolution: Double? = nil,
    title: String? = nil,
    summary: String? = nil,
    language: String? = nil
  ) {
    self.fontFamilies = fontFamilies
    self.width = width
    self.resolution = resolution
    self.title = title
    self.summary = summary
    self.language = language
  }
}
