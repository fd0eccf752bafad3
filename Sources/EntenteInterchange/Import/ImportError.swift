/// The reason why nothing could be imported at all.
///
/// A bad row is never an error: it is a ``ImportReport/Refusal``.
public struct ImportError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What kind of failure it is.
  public enum Code: String, Hashable, Sendable {
    /// A file is missing, or damaged, or the system refused to read it.
    case unreadable
    /// A file is not of the kind that was asked for.
    case wrongKind = "wrong-kind"
    /// There is no row to import.
    case empty
    /// More rows were refused than the caller puts up with.
    case tooManyRefusals = "too-many-refusals"
    /// A mapping of a table says something that cannot be.
    case badMapping = "bad-mapping"
    /// Somebody stopped the import.
    case cancelled
  }

  /// What kind of failure it is.
  public var code: Code
  /// What went wrong and what to do, in a sentence without its end.
  public var message: String
  /// Where; nil where no file is at fault.
  public var place: ImportPlace?

  /// Creates an error.
  public init(_ code: Code, _ message: String, at place: ImportPlace? = nil) {
    self.code = code
    self.message = message
    self.place = place
  }

  /// The place, as far as it is known, and the message.
  public var description: String {
    place.map { "\($0): \(message)" } ?? message
  }
}
