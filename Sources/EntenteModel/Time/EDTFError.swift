/// Why a text is not a date of the EDTF profile, and what to write instead.
public struct EDTFError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The kinds of fault, one for each code of the checker.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The text is not EDTF at all: R501.
    case notEDTF

    /// The text is EDTF, but of a part that is not supported: R502.
    case outsideProfile

    /// The text names a day, month or time that does not exist: R503.
    case impossibleDate

    /// The interval ends before it starts: R503.
    case reversedInterval

    /// The text is of a draft that the standard of 2019 replaced: R504.
    case draftSyntax
  }

  /// The kind of fault.
  public let kind: Kind

  /// What is wrong and what to write instead, beginning in lower case.
  public let message: String

  /// A text that parses and is probably meant.
  public let suggestion: String?

  /// Where the fault lies, counted in Unicode scalars of the text.
  public let offset: Range<Int>?

  /// Creates an error.
  public init(
    kind: Kind,
    message: String,
    suggestion: String? = nil,
    offset: Range<Int>? = nil
  ) {
    self.kind = kind
    self.message = message
    self.suggestion = suggestion
    self.offset = offset
  }

  /// The message.
  public var description: String { message }
}
