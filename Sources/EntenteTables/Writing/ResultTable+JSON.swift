extension ResultTable {
  /// The table as JSON: a list with an object for each row, by column; what is missing is null.
  public var json: String { objects.text }

  /// The table as a list with an object for each row, to be put into other JSON.
  public var objects: JSONValue {
    .list(
      rows.map { row in
        .object(zip(columns, row).map { JSONValue.Member($0, $1.json) })
      }
    )
  }
}

extension ResultTable.Cell {
  fileprivate var json: JSONValue {
    switch self {
    case .text(let text): .text(text)
    case .number(let number): .number(number)
    case .count(let count): .count(count)
    case .missing: .null
    }
  }
}
