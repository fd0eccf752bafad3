/// The name of one element of a model, such as `china` or `su35-2017`, typed by what it names.
///
/// An identifier is the element's identity: labels may change and repeat, identifiers may not. The
/// notation accepts `[a-z0-9]+(-[a-z0-9]+)*`; a model built in Swift is checked for the same by
/// ``isWellFormed``.
public struct Identifier<Subject>: Hashable, Sendable, Comparable, ExpressibleByStringLiteral,
  CustomStringConvertible
{
  /// The text of the identifier.
  public let rawValue: String

  /// Creates an identifier from its text, without checking its form.
  public init(_ rawValue: String) {
    self.rawValue = rawValue
  }

  /// Creates an identifier from a literal.
  public init(stringLiteral value: String) {
    self.init(value)
  }

  /// The text of the identifier.
  public var description: String { rawValue }

  /// Identifiers sort by the UTF-8 bytes of their text, in every locale.
  public static func < (lhs: Self, rhs: Self) -> Bool {
    lhs.rawValue.utf8.lexicographicallyPrecedes(rhs.rawValue.utf8)
  }

  /// Whether the text is one or more runs of lower-case letters and digits joined by hyphens.
  public var isWellFormed: Bool {
    var previousIsHyphen = true
    for byte in rawValue.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        previousIsHyphen = false
      case UInt8(ascii: "-") where !previousIsHyphen:
        previousIsHyphen = true
      default:
        return false
      }
    }
    return !previousIsHyphen
  }
}
