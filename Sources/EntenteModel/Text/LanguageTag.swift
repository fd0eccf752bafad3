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
    let parts = rawValue.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, (2...8).contains(first.utf8.count),
      first.utf8.allSatisfy({ Self.isLetter($0) })
    else { return false }
    return parts.dropFirst().allSatisfy { part in
      (1...8).contains(part.utf8.count)
        && part.utf8.allSatisfy { Self.isLetter($0) || (0x30...0x39).contains($0) }
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  /// Tags sort by the bytes of their text.
  public static func < (lhs: Self, rhs: Self) -> Bool {
    lhs.rawValue.utf8.lexicographicallyPrecedes(rhs.rawValue.utf8)
  }
}
