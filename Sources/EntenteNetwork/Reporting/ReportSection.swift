public import EntenteTables

/// A part of a report that says how far its numbers can be trusted.
public struct ReportSection: Sendable {
  /// Its name in data.
  public var name: String
  /// How it was made, a line or two.
  public var heading: String
  /// Its tables, each with a line above it that may be empty.
  public var tables: [(title: String, table: ResultTable)]
  /// The whole as data.
  public var json: JSONValue
  /// Numbers of actors for further columns of a table with a row for each, in the order of the
  /// actors; nodes after them have none.
  public var actorColumns: [(name: String, cells: [ResultTable.Cell])] = []

  /// Creates a section.
  public init(
    name: String,
    heading: String,
    tables: [(title: String, table: ResultTable)],
    json: JSONValue
  ) {
    self.name = name
    self.heading = heading
    self.tables = tables
    self.json = json
  }

  /// The section as text for people.
  ///
  /// - Parameter width: How many columns of a terminal a text takes.
  /// - Returns: The lines, each with its end.
  public func text(width: (String) -> Int) -> String {
    var text = "\(name): \(heading)\n"
    for (title, table) in tables where !table.rows.isEmpty {
      text += "\n" + (title.isEmpty ? "" : title + "\n")
      text += table.aligned(numeric: Set(table.columns.indices.dropFirst()), width: width)
    }
    return text
  }
}

extension ResultTable.Cell {
  /// A number, or nothing if it is undefined.
  static func of(_ number: Double) -> ResultTable.Cell {
    number.isFinite ? .number(number) : .missing
  }
}
