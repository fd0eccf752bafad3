/// A place in a file that is being imported.
public struct ImportPlace: Hashable, Sendable, CustomStringConvertible {
  /// The file, as it was named.
  public var file: String
  /// The line, from 1; nil where the whole file is meant.
  public var line: Int?
  /// The column in the line, from 1, counted in Unicode scalars; nil where the whole row is meant.
  public var column: Int?

  /// Creates a place.
  public init(_ file: String, line: Int? = nil, column: Int? = nil) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// The place as compilers write it: `register.csv:14:9`.
  public var description: String {
    ([file] + [line, column].compactMap { $0.map(String.init) }).joined(separator: ":")
  }

  /// How evidence cites the row: the file without its folders and the line, as tables do.
  public var record: String {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    return line.map { "\(name):\($0)" } ?? name
  }
}
