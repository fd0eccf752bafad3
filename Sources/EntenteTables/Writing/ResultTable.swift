/// Rows of results under named columns, printed for people or for programs.
public struct ResultTable: Hashable, Sendable {
  /// One value of a row.
  public enum Cell: Hashable, Sendable {
    case text(String)
    case number(Double)
    case count(Int)
    /// Undefined or unknown.
    case missing

    /// The value as text; the same in every locale, empty where it is missing.
    public var text: String {
      switch self {
      case .text(let text): text
      case .number(let value): value.description
      case .count(let value): String(value)
      case .missing: ""
      }
    }

    fileprivate var isNumeric: Bool {
      switch self {
      case .number, .count: true
      case .text, .missing: false
      }
    }
  }

  /// The names of the columns.
  public var columns: [String]
  /// The rows, each with a cell for every column.
  public var rows: [[Cell]]

  /// Creates a table.
  public init(columns: [String], rows: [[Cell]] = []) {
    self.columns = columns
    self.rows = rows
  }

  /// The table as comma-separated values (RFC 4180) with a header.
  public var csv: String {
    TableWriter().text(rows.map { $0.map(\.text) }, header: columns)
  }

  /// The table in aligned columns; numbers stand to the right.
  ///
  /// - Parameters:
  ///   - numeric: Columns whose texts are numbers too, and whose headings stand above them.
  ///   - width: How many columns of a terminal a text takes.
  /// - Returns: The lines, each with its end.
  public func aligned(numeric: Set<Int> = [], width: (String) -> Int) -> String {
    let texts = [columns] + rows.map { $0.map(\.text) }
    let widths = columns.indices.map { column in texts.map { width($0[column]) }.max() ?? 0 }
    var lines = ""
    for (index, row) in texts.enumerated() {
      var line = ""
      for (column, text) in row.enumerated() {
        let space = String(repeating: " ", count: widths[column] - width(text))
        let isNumeric =
          numeric.contains(column) || index > 0 && rows[index - 1][column].isNumeric
        line += isNumeric ? space + text : text + space
        if column + 1 < row.count { line += "  " }
      }
      while line.last == " " { line.removeLast() }
      lines += line + "\n"
    }
    return lines
  }
}
