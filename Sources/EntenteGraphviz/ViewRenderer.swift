public import EntenteDiagrams
public import EntenteModel

/// A picture of a view, with what was said while it was made.
public struct Picture: Sendable {
  /// The view.
  public let view: ViewID
  /// The part of a series that it shows; nil for a picture of its own.
  public let slice: Period?
  /// The file's content.
  public let bytes: [UInt8]
  /// What a reader should know: links left out, too many lines, what Graphviz said.
  public let warnings: [String]
}

/// A series has more pictures than anybody looks at.
public struct SeriesTooLong: Error, Hashable, Sendable, CustomStringConvertible {
  /// How many pictures it would have.
  public let count: Int
  /// How many are drawn at most.
  public let limit: Int

  /// What is wrong and what to do.
  public var description: String {
    "the series would have \(count) pictures, more than \(limit); choose a longer step"
  }
}

/// Draws the views of a model.
public struct ViewRenderer: Sendable {
  /// The greatest number of pictures of one series: a year by days.
  public static let seriesLimit = 366

  private let model: Model
  private let options: DiagramOptions
  private let engine: LayoutEngine?
  private let format: RenderFormat

  /// Creates a renderer.
  ///
  /// - Parameters:
  ///   - model: The model.
  ///   - options: What the views do not say.
  ///   - engine: What places the nodes; nil for the view's own choice.
  ///   - format: What is written.
  public init(
    _ model: Model,
    options: DiagramOptions = DiagramOptions(),
    engine: LayoutEngine? = nil,
    format: RenderFormat = .svg
  ) {
    self.model = model
    self.options = options
    self.engine = engine
    self.format = format
  }

  /// The pictures of a view: one, or one for each part of its series.
  ///
  /// - Parameters:
  ///   - view: The view.
  ///   - time: The time in place of the view's own; nil for the view's.
  /// - Returns: The pictures, a series in its order with every node at one place throughout.
  /// - Throws: ``GraphvizError``, ``SeriesError`` for a series without an end, or ``SeriesTooLong``.
  public func pictures(of view: View, at time: ViewTime? = nil) throws -> [Picture] {
    var view = model.resolved(view)
    view.extends = nil
    view.time = time ?? view.time
    switch view.time {
    case .series(let period, let step)?:
      return try series(of: view, over: period, by: step)
    case .at(let period)?, .during(let period)?:
      return [try picture(of: view, at: period)]
    case .always?, nil:
      return [try picture(of: view, at: nil)]
    }
  }

  private func picture(of view: View, at period: Period?) throws -> Picture {
    let diagram = diagram(of: view, at: period)
    let rendering = try Graphviz.render(diagram, engine: engine, format: format)
    return Picture(
      view: view.id,
      slice: nil,
      bytes: rendering.bytes,
      warnings: Self.warnings(of: diagram, rendering)
    )
  }

  private func series(of view: View, over period: Period, by step: SeriesStep) throws -> [Picture] {
    let slices = try Self.checkSeries(period, by: step)
    let whole = diagram(of: view, at: period)
    let positions = try Graphviz.layout(whole, engine: engine)
    return try slices.map { slice in
      let diagram = diagram(of: view, at: slice).aligned(to: whole, ghosts: true)
      let rendering = try Graphviz.render(diagram, engine: engine, format: format, at: positions)
      return Picture(
        view: view.id,
        slice: slice,
        bytes: rendering.bytes,
        warnings: Self.warnings(of: diagram, rendering)
      )
    }
  }

  /// Cuts a period into the parts of a series, if there are not too many to draw.
  ///
  /// - Parameters:
  ///   - period: The period.
  ///   - step: The step.
  /// - Returns: The parts, in order.
  /// - Throws: ``SeriesError`` for a period without an end, ``SeriesTooLong``.
  @discardableResult
  public static func checkSeries(_ period: Period, by step: SeriesStep) throws -> [Period] {
    let slices = try period.steps(by: step)
    guard slices.count <= seriesLimit else {
      throw SeriesTooLong(count: slices.count, limit: seriesLimit)
    }
    return slices
  }

  private static func warnings(of diagram: Diagram, _ rendering: Graphviz.Rendering) -> [String] {
    let empty = diagram.nodes.isEmpty ? ["nothing of the view holds at the time asked"] : []
    return empty + diagram.warnings.map(\.message) + rendering.messages.map(\.text)
  }

  private func diagram(of view: View, at period: Period?) -> Diagram {
    var options = options
    options.timeText = options.timeText ?? period?.description
    return Diagram(model.selection(view.selection, at: period), view: view, options: options)
  }
}
