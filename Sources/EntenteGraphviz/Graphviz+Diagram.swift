public import EntenteDiagrams
internal import EntenteModel

extension Graphviz {
  /// Draws a diagram.
  ///
  /// - Parameters:
  ///   - diagram: The diagram.
  ///   - engine: What places the nodes; nil for the engine that suits the diagram.
  ///   - format: What is written; ``RenderFormat/dot`` gives the diagram's own text, before layout.
  ///   - positions: Where nodes stand, from ``layout(_:engine:)-diagram``; nil to place them anew.
  /// - Returns: The picture.
  /// - Throws: ``GraphvizError``.
  public static func render(
    _ diagram: Diagram,
    engine: LayoutEngine? = nil,
    format: RenderFormat = .svg,
    at positions: [String: DiagramPoint]? = nil
  ) throws -> Rendering {
    var diagram = diagram.laidOut(by: engine)
    if positions == nil { diagram.springs = try LayoutChoice(diagram).best() }
    let graph = diagram.dotGraph(at: positions ?? [:])
    if format == .dot { return Rendering(bytes: Array(graph.text.utf8), messages: []) }
    return try render(
      graph,
      engine: positions == nil ? LayoutEngine(rawValue: diagram.engine) : .pinned,
      format: format,
      options: diagram.renderOptions
    )
  }

  /// Places the nodes of a diagram, for drawing others with the same nodes at the same places.
  ///
  /// - Parameters:
  ///   - diagram: The diagram.
  ///   - engine: What places the nodes; nil for the engine that suits the diagram.
  /// - Returns: The centres of the nodes by name, in points.
  /// - Throws: ``GraphvizError``.
  public static func layout(
    _ diagram: Diagram,
    engine: LayoutEngine? = nil
  ) throws -> [String: DiagramPoint] {
    try places(of: diagram, engine: engine).positions.mapValues { DiagramPoint(x: $0.x, y: $0.y) }
  }

  /// Lays out a diagram: where its nodes stand and how large they are.
  static func places(of diagram: Diagram, engine: LayoutEngine?) throws -> GraphLayout {
    var diagram = diagram.laidOut(by: engine)
    diagram.springs = try LayoutChoice(diagram).best()
    return try layout(
      diagram.dotGraph,
      engine: LayoutEngine(rawValue: diagram.engine),
      options: diagram.renderOptions
    )
  }
}

extension Diagram {
  fileprivate func laidOut(by engine: LayoutEngine?) -> Diagram {
    var copy = self
    if let engine { copy.engine = engine.rawValue }
    return copy
  }

  /// Fonts for the language, and the words that an SVG gives to screen readers.
  var renderOptions: RenderOptions {
    RenderOptions(
      fontFamilies: page.fontName == nil ? FontChoice.families(for: language.rawValue) : [],
      width: page.width,
      resolution: page.resolution,
      // A picture without a heading still has a name for those who do not see it.
      title: title ?? String(summary.prefix { !".。".contains($0) }),
      summary: summary,
      language: language.rawValue
    )
  }
}
