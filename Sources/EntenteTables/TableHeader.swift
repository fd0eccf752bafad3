/// The names of a table's columns.
///
/// Names may be empty or occur twice; every column can be reached by its position.
public struct TableHeader: Hashable, Sendable {
  /// The names in the order of the columns.
  public let names: [String]
  /// The line of the header row.
  public let line: Int
  private let positionsByName: [String: Int]

  init(names: [String], line: Int) {
    self.names = names
    self.line = line
    positionsByName = Dictionary(
      names.enumerated().map { ($0.element, $0.offset) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// Returns the position, from 0, of the first column with this name.
  public func position(of name: String) -> Int? {
    positionsByName[name]
  }

  /// Returns the positions, from 0, of all columns with this name.
  public func positions(of name: String) -> [Int] {
    names.indices.filter { names[$0] == name }
  }

  /// The names that more than one column has, in the order of their first column.
  public var repeatedNames: [String] {
    var counts: [String: Int] = [:]
    for name in names {
      counts[name, default: 0] += 1
    }
    return names.indices
      .filter { counts[names[$0], default: 0] > 1 && position(of: names[$0]) == $0 }
      .map { names[$0] }
  }
}

/// What was found out about a table before its first record.
public struct TableLayout: Hashable, Sendable {
  /// The character between fields.
  public let delimiter: TableDelimiter
  /// The encoding as it was read: never ``TableReader/TextEncoding/automatic``.
  public let encoding: TableReader.TextEncoding
  /// The lines before the table, without their line ends.
  public let preface: [String]
  /// The names of the columns, if a row gives them.
  public let header: TableHeader?
}
