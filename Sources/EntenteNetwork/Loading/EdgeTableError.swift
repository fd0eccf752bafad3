internal import EntenteTables

/// The reason why an edge table cannot be read, the place, and what to do.
public struct EdgeTableError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What kind of failure it is.
  public let code: Code
  /// One lower-case sentence.
  public let message: String
  /// The file, or nil when the input was bytes.
  public internal(set) var path: String?
  /// The line, from 1; nil if the failure has none.
  public internal(set) var line: Int?
  /// The column in the line, from 1, counted in Unicode scalars; nil if the failure has none.
  public internal(set) var column: Int?

  /// The kind of an ``EdgeTableError``.
  public struct Code: RawRepresentable, Hashable, Sendable {
    /// A stable word in kebab case.
    public let rawValue: String

    /// Creates a code from its stable word.
    public init(rawValue: String) {
      self.rawValue = rawValue
    }

    /// The file is missing, or the system refused to read it.
    public static let unreadable = Code(rawValue: "unreadable")
    /// The compressed data are damaged or cut short.
    public static let badCompression = Code(rawValue: "bad-compression")
    /// The table has no such column.
    public static let missingColumn = Code(rawValue: "missing-column")
    /// A row ends before a column that is needed.
    public static let shortRow = Code(rawValue: "short-row")
    /// A row names no actor where one must stand.
    public static let missingActor = Code(rawValue: "missing-actor")
    /// A weight is no finite number.
    public static let badWeight = Code(rawValue: "bad-weight")
    /// A sign is none.
    public static let badSign = Code(rawValue: "bad-sign")
    /// A quote is never closed, or text follows a closing one.
    public static let badQuote = Code(rawValue: "bad-quote")
    /// A label has bytes that are no text in UTF-8.
    public static let invalidText = Code(rawValue: "invalid-text")
    /// The file is of another format.
    public static let otherFormat = Code(rawValue: "other-format")
    /// There are more actors or arcs than 32 bits can number, or a row is too long.
    public static let tooLarge = Code(rawValue: "too-large")
    /// Somebody stopped the reading.
    public static let cancelled = Code(rawValue: "cancelled")
  }

  init(_ code: Code, _ message: String, line: Int? = nil, column: Int? = nil) {
    self.code = code
    self.message = message
    self.line = line
    self.column = column
  }

  init(_ error: TableError) {
    self.init(Code(rawValue: error.code.rawValue), error.message)
    path = error.path
  }

  /// The place, as far as it is known, and the message: `ties.csv:12:5: the weight …`.
  public var description: String {
    let place = [path, line.map(String.init), column.map(String.init)].compactMap(\.self)
    return (place + [" " + message]).joined(separator: ":").drop { $0 == " " }.description
  }

  /// Returns the error of a part whose lines were counted from 0, with so many lines before it.
  func after(lines: Int) -> EdgeTableError {
    var error = self
    error.line = line.map { $0 + lines + 1 }
    return error
  }

  /// Returns the error with the path of the file, if it has none yet.
  func at(_ path: String?) -> EdgeTableError {
    var error = self
    error.path = error.path ?? path
    return error
  }
}
