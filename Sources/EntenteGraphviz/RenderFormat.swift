/// A form of picture or text that Graphviz writes, by the name it gives it.
public struct RenderFormat: RawRepresentable, Hashable, Sendable {
  /// The name, as on Graphviz's command line after `-T`; the name of a plugin may follow, as in
  /// `png:cairo`.
  public let rawValue: String

  /// Names a format.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// Scalable Vector Graphics.
  public static let svg = RenderFormat(rawValue: "svg")
  /// Portable Document Format.
  public static let pdf = RenderFormat(rawValue: "pdf")
  /// Portable Network Graphics.
  public static let png = RenderFormat(rawValue: "png")
  /// The graph with the positions and sizes that layout gave.
  public static let dot = RenderFormat(rawValue: "dot")
  /// The graph with positions and drawing instructions.
  public static let xdot = RenderFormat(rawValue: "xdot")
  /// The graph with positions as JSON.
  public static let json = RenderFormat(rawValue: "json")
  /// Positions and sizes, a line a node or edge.
  public static let plain = RenderFormat(rawValue: "plain")

  /// The format without the name of a plugin.
  var family: Substring { rawValue.prefix { $0 != ":" } }

  /// Whether the picture is made of pixels, so that a resolution matters.
  var isRaster: Bool {
    [
      "png", "jpg", "jpeg", "jpe", "gif", "bmp", "tif", "tiff", "webp", "ico", "gd", "gd2", "wbmp",
    ].contains(family)
  }

  /// Whether the format opens a window on a screen, which a library must not do.
  var isWindow: Bool { ["x11", "xlib", "gtk"].contains(family) }
}

extension RenderFormat: CustomStringConvertible {
  /// The name.
  public var description: String { rawValue }
}
