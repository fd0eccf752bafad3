/// Reads delimited text, as RFC 4180 describes it and as files in the wild are.
///
/// A reader is a value of options; reading does not change it. The defaults fit a comma-, tab-,
/// semicolon- or bar-separated UTF-8 or UTF-16 file with a header row.
///
/// - A record ends at LF, CR or CRLF; all three may occur in one file. Lines without any byte are
///   skipped.
/// - A field that begins with a quote may hold delimiters and line ends; two quotes in it stand for
///   one. A quote anywhere else is text.
/// - A quote that is never closed, or not within ``Limits/recordBytes``, is text too, and reported:
///   one slip must not swallow the rest of the table.
/// - Rows that are too short or too long are kept and reported.
///
/// Source: Y. Shafranovich, RFC 4180, 2005. <https://www.rfc-editor.org/rfc/rfc4180>
public struct TableReader: Hashable, Sendable {
  /// The character between fields, or nil to choose by looking at the first rows.
  public var delimiter: TableDelimiter?
  /// The quoting character, or nil where quotes are ordinary text (as in GDELT's files).
  public var quote: UInt8? = UInt8(ascii: "\"")
  /// An ASCII character that ends each line without belonging to the last field (SIPRI's `;`).
  public var lineSuffix: UInt8?
  /// Whether the first record names the columns.
  public var header: HeaderRule = .first
  /// What stands before the table.
  public var preface: Preface = .none
  /// How bytes become text.
  public var encoding: TextEncoding = .automatic
  /// Whether bytes that are no text end the reading with an error instead of being reported.
  public var refusesInvalidText = false
  /// The number of fields a row should have, or nil to expect as many as the first row has.
  public var columnCount: Int?
  /// How much is read before giving up.
  public var limits = Limits()

  /// Creates a reader with a delimiter, or one that chooses it, and a rule for the header.
  public init(delimiter: TableDelimiter? = nil, header: HeaderRule = .first) {
    self.delimiter = delimiter
    self.header = header
  }

  /// Whether the first record names the columns.
  public enum HeaderRule: Hashable, Sendable {
    /// It does.
    case first
    /// It is data.
    case none
    /// It does if it has no empty field and no number, and either stands above a column of numbers
    /// or repeats none of the words below it. A guess: state the rule where it is known.
    case detect
  }

  /// What stands before the table.
  public enum Preface: Hashable, Sendable {
    /// Nothing.
    case none
    /// So many lines.
    case lines(Int)
    /// Every line up to the one that starts with this text, which is the table's first.
    case untilLine(startingWith: String)
  }

  /// How bytes become text.
  public enum TextEncoding: Hashable, Sendable {
    /// UTF-8 or UTF-16 by the byte order mark, UTF-8 without one.
    case automatic
    /// UTF-8, with or without a byte order mark.
    case utf8
    /// ISO 8859-1.
    case latin1
    /// Windows code page 1252: Latin-1 with curved quotes, dashes and the euro sign.
    case windows1252
    /// UTF-16 by its byte order mark, little-endian without one.
    case utf16
  }

  /// How much is read before giving up.
  public struct Limits: Hashable, Sendable {
    /// The bytes that compressed input may inflate to: more is an error.
    public var inflatedBytes = 1 << 36
    /// The bytes of text that ``TableReader/read(_:)`` takes into memory: more is an error.
    public var tableBytes = 1 << 31
    /// The bytes a record may have: the rest of a longer one is left out and reported.
    public var recordBytes = 1 << 24
    /// The problems that are kept; further ones are only counted.
    public var problems = 1_000

    /// Creates the usual limits: 64 GiB inflated, 2 GiB in memory, 16 MiB a record, 1000 problems.
    public init() {}
  }
}

/// A character that stands between the fields of a row.
public enum TableDelimiter: UInt8, Hashable, Sendable, CaseIterable {
  /// A comma.
  case comma = 0x2C
  /// A tab.
  case tab = 0x09
  /// A semicolon.
  case semicolon = 0x3B
  /// A vertical bar.
  case bar = 0x7C
}
