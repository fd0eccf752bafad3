/// Why a text is not a distribution, where, and what to write instead.
public struct DistributionError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong and what to write, beginning in lower case.
  public let message: String

  /// Where in the text, counted in Unicode scalars from 1.
  public let column: Int

  /// A text that parses and is probably meant.
  public let suggestion: String?

  /// Creates an error.
  public init(message: String, column: Int, suggestion: String? = nil) {
    self.message = message
    self.column = column
    self.suggestion = suggestion
  }

  /// The column and the message.
  public var description: String { "column \(column): \(message)" }
}
