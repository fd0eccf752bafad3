/// A text in which the places where problems belong are marked with `«` and `»`.
///
/// The marks are taken out of the text; what stood between them is a place. A pair of marks with
/// nothing between means one character, the next one.
public struct MarkedText: Sendable, ExpressibleByStringLiteral {
  /// A marked place, with line and column counted from 1 in Unicode scalars.
  public struct Place: Hashable, Sendable, CustomStringConvertible {
    /// The line.
    public var line: Int
    /// The column.
    public var column: Int
    /// How many Unicode scalars it has; at least 1.
    public var length: Int

    /// Creates a place.
    public init(line: Int, column: Int, length: Int) {
      self.line = line
      self.column = column
      self.length = length
    }

    /// The place as text, such as `3:7+5`.
    public var description: String { "\(line):\(column)+\(length)" }
  }

  /// The text without marks.
  public let text: String
  /// The places, in the order of the text.
  public let places: [Place]

  /// Reads a text with marks.
  public init(_ marked: String) {
    var plain = String.UnicodeScalarView()
    var found: [Place] = []
    var open: [Place] = []
    var line = 1
    var column = 1
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "«": open.append(Place(line: line, column: column, length: 0))
      case "»":
        guard var place = open.popLast() else { continue }
        place.length = max(1, column - place.column)
        found.append(place)
      case "\n":
        plain.append(scalar)
        line += 1
        column = 1
      default:
        plain.append(scalar)
        column += 1
      }
    }
    text = String(plain)
    places = found.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
  }

  /// Reads a literal with marks.
  public init(stringLiteral value: String) {
    self.init(value)
  }
}
