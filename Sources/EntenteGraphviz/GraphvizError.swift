/// Why Graphviz made no picture.
public struct GraphvizError: Error, Hashable, Sendable {
  /// What kind of failure it was.
  public struct Code: RawRepresentable, Hashable, Sendable {
    /// A stable name.
    public let rawValue: String

    /// Names a kind of failure.
    public init(rawValue: String) {
      self.rawValue = rawValue
    }

    /// The library did not start.
    public static let unavailable = Code(rawValue: "unavailable")
    /// The text is not one graph in the DOT language.
    public static let syntax = Code(rawValue: "syntax")
    /// No plugin lays out under this name.
    public static let unknownEngine = Code(rawValue: "unknown-engine")
    /// No plugin writes this format.
    public static let unknownFormat = Code(rawValue: "unknown-format")
    /// The engine gave up.
    public static let layoutFailed = Code(rawValue: "layout-failed")
    /// The layout stood, but it was not drawn.
    public static let renderFailed = Code(rawValue: "render-failed")
  }

  /// What kind of failure it was.
  public let code: Code
  /// One sentence for the user.
  public let message: String
  /// What Graphviz itself said.
  public let messages: [GraphvizMessage]

  /// Creates an error.
  public init(code: Code, message: String, messages: [GraphvizMessage] = []) {
    self.code = code
    self.message = message
    self.messages = messages
  }
}

extension GraphvizError: CustomStringConvertible {
  /// The sentence for the user.
  public var description: String { message }
}

extension GraphvizError {
  static var unavailable: GraphvizError {
    GraphvizError(code: .unavailable, message: "Graphviz did not start")
  }

  static func syntax(_ messages: [GraphvizMessage]) -> GraphvizError {
    GraphvizError(
      code: .syntax,
      message: "the DOT text does not parse: \(said(messages, otherwise: "it holds no graph"))",
      messages: messages
    )
  }

  static var nulCharacter: GraphvizError {
    GraphvizError(
      code: .syntax,
      message: "the DOT text does not parse: it holds a NUL character"
    )
  }

  static func moreThanOneGraph(_ messages: [GraphvizMessage]) -> GraphvizError {
    GraphvizError(
      code: .syntax,
      message: "the DOT text holds more than one graph",
      messages: messages
    )
  }

  static func unknownEngine(_ engine: LayoutEngine, known: [LayoutEngine]) -> GraphvizError {
    GraphvizError(
      code: .unknownEngine,
      message: "Graphviz has no layout engine \"\(engine)\"; it has "
        + known.map(\.rawValue).joined(separator: ", ")
    )
  }

  static func unknownFormat(_ format: RenderFormat, known: [RenderFormat]) -> GraphvizError {
    GraphvizError(
      code: .unknownFormat,
      message: "Graphviz does not write the format \"\(format)\"; it writes "
        + known.map(\.rawValue).joined(separator: ", ")
    )
  }

  static func layoutFailed(
    _ engine: LayoutEngine,
    _ messages: [GraphvizMessage]
  ) -> GraphvizError {
    GraphvizError(
      code: .layoutFailed,
      message: "\(engine) did not lay out the graph: \(said(messages))",
      messages: messages
    )
  }

  static func renderFailed(
    _ format: RenderFormat,
    _ messages: [GraphvizMessage]
  ) -> GraphvizError {
    GraphvizError(
      code: .renderFailed,
      message: "Graphviz did not draw \(format): \(said(messages))",
      messages: messages
    )
  }

  /// The first error among `messages`, on one line.
  private static func said(_ messages: [GraphvizMessage], otherwise: String = "no reason given")
    -> String
  {
    let text = (messages.first { $0.severity == .error } ?? messages.first)?.text ?? otherwise
    return text.split(whereSeparator: \.isNewline).joined(separator: "; ")
  }
}
