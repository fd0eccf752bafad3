public import EntenteDiagrams

/// Lays out and draws graphs inside this process.
///
/// The C library is not thread-safe: callers wait for each other, so all of this may be called from
/// any thread. Its random numbers are put back before each layout, so that the same text gives the
/// same picture however much was drawn before; `rand()` and `drand48()` of the process start anew
/// with them.
public enum Graphviz {
  /// A picture, and what Graphviz said while it drew it.
  public struct Rendering: Hashable, Sendable {
    /// The file's content.
    public let bytes: [UInt8]
    /// Warnings, and errors that left something out of the picture.
    public let messages: [GraphvizMessage]
  }

  /// Draws DOT text.
  ///
  /// - Parameters:
  ///   - text: One graph in the DOT language.
  ///   - engine: What places the nodes.
  ///   - format: What is written.
  ///   - options: Fonts, size, and words for screen readers.
  /// - Returns: The picture. PDF and PostScript carry a fixed date, so that equal text gives equal
  ///   bytes on one machine.
  /// - Throws: ``GraphvizError``.
  public static func render(
    _ text: String,
    engine: LayoutEngine = .dot,
    format: RenderFormat = .svg,
    options: RenderOptions = RenderOptions()
  ) throws -> Rendering {
    let drawn = try GraphvizLibrary.draw(text, engine: engine, format: format, options: options)
    return Rendering(bytes: finished(drawn.bytes, format, options), messages: drawn.messages)
  }

  /// Draws a graph.
  ///
  /// - Parameters:
  ///   - graph: The graph.
  ///   - engine: What places the nodes.
  ///   - format: What is written.
  ///   - options: Fonts, size, and words for screen readers.
  /// - Returns: The picture.
  /// - Throws: ``GraphvizError``.
  public static func render(
    _ graph: DOTGraph,
    engine: LayoutEngine = .dot,
    format: RenderFormat = .svg,
    options: RenderOptions = RenderOptions()
  ) throws -> Rendering {
    try render(graph.text, engine: engine, format: format, options: options)
  }

  /// Lays out a graph without drawing it, to pin its nodes in later pictures.
  ///
  /// - Parameters:
  ///   - graph: The graph.
  ///   - engine: What places the nodes.
  ///   - options: The fonts, which decide how large the nodes are.
  /// - Returns: Where the nodes stand.
  /// - Throws: ``GraphvizError``.
  public static func layout(
    _ graph: DOTGraph,
    engine: LayoutEngine = .dot,
    options: RenderOptions = RenderOptions()
  ) throws -> GraphLayout {
    try GraphvizLibrary.layout(graph.text, engine: engine, options: options)
  }

  /// The layout engines that are installed, in alphabetical order; none where Graphviz is broken.
  public static var engines: [LayoutEngine] {
    (try? GraphvizLibrary.engines()) ?? []
  }

  /// The formats that are installed, in alphabetical order; none where Graphviz is broken.
  ///
  /// Those that open a window are left out.
  public static var formats: [RenderFormat] {
    (try? GraphvizLibrary.formats()) ?? []
  }

  /// The version of the C library, as `2.43.0`; `nil` where Graphviz is broken.
  public static var version: String? {
    try? GraphvizLibrary.version()
  }

  /// What is done to a picture after Graphviz has drawn it.
  private static func finished(
    _ bytes: [UInt8],
    _ format: RenderFormat,
    _ options: RenderOptions
  ) -> [UInt8] {
    switch format.family {
    case "svg":
      SVGFinish(title: options.title, summary: options.summary, language: options.language)
        .applied(to: bytes)
    case "pdf", "ps", "ps2", "eps":
      FixedDate.applied(to: bytes)
    default:
      bytes
    }
  }
}
