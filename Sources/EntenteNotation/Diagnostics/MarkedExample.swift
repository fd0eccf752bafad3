/// A text with the place in it where a problem is found.
///
/// In the literal the place stands between `«` and `»`, which are no part of the text.
public struct MarkedExample: Hashable, Sendable, ExpressibleByStringLiteral {
  /// The text, without marks.
  public let text: String
  /// Where the marked place begins.
  public let start: SourcePosition
  /// How many Unicode scalars the place has.
  public let length: Int

  /// Reads a text with one pair of marks; without marks its first character is the place.
  public init(stringLiteral value: String) {
    var plain = String.UnicodeScalarView()
    var position = SourcePosition(line: 1, column: 1)
    var opening = position
    var closing: SourcePosition?
    for scalar in value.unicodeScalars {
      switch scalar {
      case "«": opening = position
      case "»": closing = position
      case "\n":
        plain.append(scalar)
        position = SourcePosition(line: position.line + 1, column: 1)
      default:
        plain.append(scalar)
        position.column += 1
      }
    }
    text = String(plain)
    start = opening
    length = max(1, (closing ?? opening).column - opening.column)
  }
}
