/// Why a text is not an expression, where, and what was expected there.
public struct ExpressionError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong, beginning in lower case.
  public var message: String
  /// Where in the text, counted in Unicode scalars from 1.
  public var column: Int
  /// How many Unicode scalars are wrong; at least 1.
  public var length: Int
  /// What to do.
  public var help: String?

  /// Creates an error.
  public init(_ message: String, column: Int, length: Int = 1, help: String? = nil) {
    self.message = message
    self.column = column
    self.length = max(1, length)
    self.help = help
  }

  /// The column and the message.
  public var description: String { "column \(column): \(message)" }
}
