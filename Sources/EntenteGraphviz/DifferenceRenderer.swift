public import EntenteDiagrams
public import EntenteModel

/// Draws two models through one view: each by itself, and what differs between them.
///
/// The pictures lie on each other: what is the same stands at the same place in all of them, on a
/// page of one size.
public struct DifferenceRenderer: Sendable {
  private let base: Model
  private let variant: Model
  private let difference: DiagramDifference
  private let options: DiagramOptions
  private let differenceOptions: DifferenceOptions
  private let engine: LayoutEngine?
  private let format: RenderFormat

  /// Creates a renderer.
  ///
  /// - Parameters:
  ///   - base: The first model.
  ///   - variant: The second model.
  ///   - difference: What became of which element, with the values that differ as they read.
  ///   - options: What the views do not say.
  ///   - differenceOptions: How the difference is drawn.
  ///   - engine: What places the nodes; nil for the view's own choice.
  ///   - format: What is written.
  public init(
    from base: Model,
    to variant: Model,
    _ difference: DiagramDifference,
    options: DiagramOptions = DiagramOptions(),
    differenceOptions: DifferenceOptions = DifferenceOptions(),
    engine: LayoutEngine? = nil,
    format: RenderFormat = .svg
  ) {
    self.base = base
    self.variant = variant
    self.difference = difference
    self.options = options
    self.differenceOptions = differenceOptions
    self.engine = engine
    self.format = format
  }

  /// A picture of a panel.
  public struct Panel: Sendable {
    /// What it shows.
    public let panel: DifferencePanel
    /// The picture.
    public let picture: Picture
  }

  /// The pictures of a view: the first model, the second, and the difference.
  ///
  /// - Parameters:
  ///   - view: The view. A series is seen over the whole of its time.
  ///   - time: The time in place of the view's own; nil for the view's.
  ///   - panels: Which pictures to draw, in this order.
  /// - Returns: The pictures, with every node at one place throughout.
  /// - Throws: ``GraphvizError``.
  public func pictures(
    of view: View,
    at time: Period? = nil,
    panels: [DifferencePanel] = DifferencePanel.allCases
  ) throws -> [Panel] {
    let diagrams = DifferenceDiagrams(
      from: base,
      to: variant,
      difference,
      view: view,
      at: time,
      options: options,
      differenceOptions: differenceOptions
    )
    let whole = diagrams.difference
    // Without a node there are no places, and nothing to lay on each other.
    let places = whole.nodes.isEmpty ? nil : try Self.places(of: whole, engine: engine)
    let all = DifferencePanel.allCases.map { diagrams[$0].placed(like: whole) }
    let fitted = places == nil ? all : try Self.fitted(all, at: places ?? [:])
    let byPanel = Dictionary(uniqueKeysWithValues: zip(DifferencePanel.allCases, fitted))
    return try panels.compactMap { panel in
      guard let diagram = byPanel[panel] else { return nil }
      let rendering = try Graphviz.render(diagram, engine: engine, format: format, at: places)
      let empty = diagram.nodes.isEmpty ? ["nothing of the view holds at the time asked"] : []
      let picture = Picture(
        view: view.id,
        slice: nil,
        bytes: rendering.bytes,
        warnings: empty + diagram.warnings.map(\.message) + rendering.messages.map(\.text)
      )
      return Panel(panel: panel, picture: picture)
    }
  }

  /// Where the nodes stand, and the corners of a frame around all of them.
  private static func places(
    of whole: Diagram,
    engine: LayoutEngine?
  ) throws -> [String: DiagramPoint] {
    let layout = try Graphviz.places(of: whole, engine: engine)
    var places = layout.positions.mapValues { DiagramPoint(x: $0.x, y: $0.y) }
    places[Diagram.lowCorner] = DiagramPoint(
      x: (layout.nodes.map { $0.center.x - $0.width / 2 }.min() ?? 0) - frame,
      y: (layout.nodes.map { $0.center.y - $0.height / 2 }.min() ?? 0) - frame
    )
    places[Diagram.highCorner] = DiagramPoint(
      x: (layout.nodes.map { $0.center.x + $0.width / 2 }.max() ?? 0) + frame,
      y: (layout.nodes.map { $0.center.y + $0.height / 2 }.max() ?? 0) + frame
    )
    return places
  }

  /// Room for lines that lead around the outermost nodes, in points.
  private static let frame = 24.0

  /// The diagrams with headings of one size, so that drawings begin at one height.
  ///
  /// How large a heading is, only the renderer's fonts say: each is measured as it is, then given
  /// what it lacks to the largest.
  private static func fitted(
    _ diagrams: [Diagram],
    at places: [String: DiagramPoint]
  ) throws -> [Diagram] {
    let plain = try diagrams.map { try pageSize(of: $0, at: places, room: nil) }
    guard let width = plain.map(\.width).max() else { return diagrams }
    // The margin that Graphviz leaves around the label of a graph.
    let room = max(0, width - labelMargin)
    let wide = try diagrams.map {
      try pageSize(of: $0, at: places, room: HeadingRoom(width: room, height: leastRow))
    }
    guard let height = wide.map(\.height).max() else { return diagrams }
    return zip(diagrams, wide).map { diagram, size in
      var diagram = diagram
      let lacking = (height - size.height).rounded()
      diagram.page.headingRoom = HeadingRoom(width: room, height: leastRow + lacking)
      return diagram
    }
  }

  private static let labelMargin = 16.0
  private static let leastRow = 4.0

  private static func pageSize(
    of diagram: Diagram,
    at places: [String: DiagramPoint],
    room: HeadingRoom?
  ) throws -> (width: Double, height: Double) {
    var diagram = diagram
    diagram.page.headingRoom = room
    // The routes of lines cost most of the time and hardly bear on the size.
    var graph = diagram.dotGraph(at: places)
    graph.body.attributes["splines"] = "line"
    let layout = try Graphviz.layout(graph, engine: .pinned, options: diagram.renderOptions)
    return (
      layout.upperRight.x - layout.lowerLeft.x, layout.upperRight.y - layout.lowerLeft.y
    )
  }
}

extension Diagram {
  /// The picture laid out by what suits another.
  fileprivate func placed(like whole: Diagram) -> Diagram {
    var copy = self
    copy.engine = whole.engine
    copy.direction = whole.direction
    copy.separation = whole.separation
    return copy
  }
}
