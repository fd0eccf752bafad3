/// A language of a text, as a BCP 47 tag such as `en`, `ru` or `zh-Hant`.
public struct LanguageTag: Hashable, Sendable, Comparable, ExpressibleByStringLiteral,
  CustomStringConvertible
{
  /// The tag as written.
  public let rawValue: String

  /// Creates a tag from its text, without checking its form.
  public init(_ rawValue: String) {
    self.rawValue = rawValue
  }

  /// Creates a tag from a literal.
  public init(stringLiteral value: String) {
    self.init(value)
  }

  /// The tag as written.
  public var description: String { rawValue }

  /// The language without script or region: `zh` of `zh-Hant`.
  public var language: Substring {
    rawValue.prefix { $0 != "-" }
  }

  /// Whether the tag has the form of BCP 47: a language of 2 to 8 letters and subtags of 1 to 8
  /// letters or digits, joined by hyphens.
  ///
  /// Source: RFC 5646, section 2.1. Subtags are not looked up in the registry.
  public var isWellFormed: Bool {
    var isFirst = true
    var length = 0
    for byte in rawValue.utf8 {
      switch byte {
      case 0x41...0x5A, 0x61...0x7A:
        length += 1
      case 0x30...0x39 where !isFirst:
        length += 1
      case UInt8(ascii: "-"):
        guard length >= (isFirst ? 2 : 1), length <= 8 else { return false }
        isFirst = false
        length = 0
      default:
        return false
      }
    }
    return length >= (isFirst ? 2 : 1) && length <= 8
  }

  /// Tags sort by the bytes of their text.
  public static func < (lhs: Self, rhs: Self) -> Bool {
    lhs.rawValue.utf8.lexicographicallyPrecedes(rhs.rawValue.utf8)
  }
}
