/// The reason why an input cannot be read at all.
///
/// A bad row is never an error: it is a ``TableProblem`` beside the records.
public struct TableError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What kind of failure it is.
  public let code: Code
  /// One lower-case sentence.
  public let message: String
  /// The file, or nil when the input was bytes.
  public var path: String?

  /// The kind of a ``TableError``.
  public struct Code: RawRepresentable, Hashable, Sendable {
    /// A stable word in kebab case.
    public let rawValue: String

    /// Creates a code from its stable word.
    public init(rawValue: String) {
      self.rawValue = rawValue
    }

    /// The file is missing, or the system refused to read it.
    public static let unreadable = Code(rawValue: "unreadable")
    /// The compressed data are damaged, cut short or of a kind that is not read.
    public static let badCompression = Code(rawValue: "bad-compression")
    /// A zip archive lacks the entry, or holds several and none was named.
    public static let noSuchEntry = Code(rawValue: "no-such-entry")
    /// The input exceeds a limit that the caller set.
    public static let tooLarge = Code(rawValue: "too-large")
    /// The bytes are not text in the encoding, and the reader was told to refuse that.
    public static let invalidText = Code(rawValue: "invalid-text")
    /// The line at which the table should begin was not found.
    public static let noTable = Code(rawValue: "no-table")
  }

  init(_ code: Code, _ message: String, path: String? = nil) {
    self.code = code
    self.message = message
    self.path = path
  }

  /// The path, if any, and the message.
  public var description: String {
    path.map { "\($0): \(message)" } ?? message
  }
}
