/// Something Graphviz said while it read, laid out or drew a graph.
public struct GraphvizMessage: Hashable, Sendable {
  /// How grave it is.
  public enum Severity: Hashable, Sendable {
    /// The picture may not be what was meant.
    case warning
    /// Something was not done.
    case error
  }

  /// How grave it is.
  public let severity: Severity
  /// The text, without a prefix or a newline at its end.
  public let text: String

  /// Creates a message.
  public init(severity: Severity, text: String) {
    self.severity = severity
    self.text = text
  }
}

extension GraphvizMessage {
  /// Joins the pieces in which Graphviz hands out its messages.
  ///
  /// A message begins with the piece `Error` or `Warning` and goes on until the next; text before
  /// any such piece stands as an error of its own.
  static func joined(_ pieces: [String]) -> [GraphvizMessage] {
    var messages: [GraphvizMessage] = []
    var severity = Severity.error
    var text = ""
    func finish() {
      var body = text[...]
      if body.hasPrefix(": ") { body = body.dropFirst(2) }
      while body.last?.isWhitespace == true { body.removeLast() }
      if !body.isEmpty {
        messages.append(GraphvizMessage(severity: severity, text: String(body)))
      }
      text = ""
    }
    for piece in pieces {
      switch piece {
      case "Error":
        finish()
        severity = .error
      case "Warning":
        finish()
        severity = .warning
      default:
        text += piece
      }
    }
    finish()
    return messages
  }
}
