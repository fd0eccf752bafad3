/// Why a file is not a graph of its format, and where.
public struct GraphFormatError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file; nil for bytes without a name.
  public var path: String?
  /// The line, from 1; nil if the failure has no place.
  public var line: Int?
  /// The column in characters, from 1; nil if only the line is known.
  public var column: Int?
  /// What is wrong and what to do, in a sentence without its end.
  public var message: String
  /// Whether the file could not be read at all, so that nothing is known of its content.
  public var isUnreadable = false

  /// Creates an error.
  public init(_ message: String, line: Int? = nil, column: Int? = nil, path: String? = nil) {
    self.message = message
    self.line = line
    self.column = column
    self.path = path
  }

  /// The place and what is wrong: `file:line:column: message`.
  public var description: String {
    let place = [path, line.map(String.init), column.map(String.init)].compactMap(\.self)
    return place.isEmpty ? message : place.joined(separator: ":") + ": " + message
  }
}
