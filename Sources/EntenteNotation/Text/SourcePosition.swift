/// A place in a text: a line and a column, both counted from 1, columns in Unicode scalars.
public struct SourcePosition: Hashable, Sendable, Comparable {
  /// The line, from 1.
  public var line: Int
  /// The column, from 1, in Unicode scalars.
  public var column: Int

  /// Creates a position.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Positions compare by line, then by column.
  public static func < (lhs: Self, rhs: Self) -> Bool {
    (lhs.line, lhs.column) < (rhs.line, rhs.column)
  }
}

/// A stretch of one line of a file.
public struct SourceRange: Hashable, Sendable {
  /// The file, as it is shown to the user.
  public var file: String
  /// Where the stretch begins.
  public var start: SourcePosition
  /// How many Unicode scalars it has; at least 1.
  public var length: Int

  /// Creates a stretch.
  public init(file: String, start: SourcePosition, length: Int = 1) {
    self.file = file
    self.start = start
    self.length = max(1, length)
  }

  /// The place as text, such as `model.yaml:3:7`.
  public var description: String { "\(file):\(start.line):\(start.column)" }
}
