internal import EntenteTables

/// One table of a set, a CSV file: what it holds, its columns with what they tell, and its rows.
public struct ExportTable: Sendable {
  /// A column.
  public struct Column: Hashable, Sendable {
    /// The name, of letters, digits and underscores: R's `read.csv` keeps it.
    public let name: String
    /// What it tells.
    public let meaning: String
  }

  /// The name of the file without `.csv`.
  public let name: String
  /// What a row is.
  public let purpose: String
  /// The columns.
  public let columns: [Column]
  /// The rows, each with a cell for every column; empty cells are missing values.
  public let rows: [[String]]

  init<Row>(
    _ name: String,
    _ purpose: String,
    _ columns: [TableColumn<Row>],
    _ rows: some Sequence<Row>
  ) {
    self.name = name
    self.purpose = purpose
    self.columns = columns.map { Column(name: $0.name, meaning: $0.meaning) }
    self.rows = rows.map { row in columns.map { $0.value(row) } }
  }

  /// The file as comma-separated values (RFC 4180) in UTF-8 with a header.
  public var csv: [UInt8] {
    let writer = TableWriter()
    var bytes: [UInt8] = []
    writer.write(columns.map(\.name), to: &bytes)
    for row in rows { writer.write(row, to: &bytes) }
    return bytes
  }
}
