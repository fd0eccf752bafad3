/// Something wrong at one place of a table, which did not stop the reading.
public struct TableProblem: Hashable, Sendable, CustomStringConvertible {
  /// What kind of problem it is.
  public let code: Code
  /// The line, from 1, in the whole input.
  public let line: Int
  /// The column in that line, from 1, counted in Unicode scalars.
  public let column: Int
  /// One lower-case sentence.
  public let message: String

  /// The kind of a ``TableProblem``.
  public struct Code: RawRepresentable, Hashable, Sendable {
    /// A stable word in kebab case.
    public let rawValue: String

    /// Creates a code from its stable word.
    public init(rawValue: String) {
      self.rawValue = rawValue
    }

    /// A row has more or fewer fields than the table has columns.
    public static let raggedRow = Code(rawValue: "ragged-row")
    /// An opening quote has no closing one; it was read as text.
    public static let unclosedQuote = Code(rawValue: "unclosed-quote")
    /// Text follows a closing quote; it was appended to the field.
    public static let textAfterQuote = Code(rawValue: "text-after-quote")
    /// A row is longer than the limit; its rest was left out.
    public static let longRow = Code(rawValue: "long-row")
    /// A row holds the character NUL.
    public static let nul = Code(rawValue: "nul")
    /// A row holds bytes that are no text in the encoding; they read as U+FFFD.
    public static let invalidText = Code(rawValue: "invalid-text")
  }

  init(_ code: Code, line: Int, column: Int, _ message: String) {
    self.code = code
    self.line = line
    self.column = column
    self.message = message
  }

  /// The place and the message, as in `12:5: text follows a closing quote`.
  public var description: String {
    "\(line):\(column): \(message)"
  }
}
