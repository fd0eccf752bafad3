public import EntenteTables
internal import OrderedCollections

extension ResultTable {
  /// The table as JSON: a list with a map for each row, by column; what is missing is null.
  public var json: String {
    let items = rows.map { row -> NotationTree in
      var pairs: OrderedDictionary<String, NotationTree> = [:]
      for (column, cell) in zip(columns, row) {
        pairs[column] =
          switch cell {
          case .text(let text): .text(text)
          case .number(let number): .number(number)
          case .count(let count): .number(Double(count))
          case .missing: .number(.nan)
          }
      }
      return .map(pairs)
    }
    return JSONPrinter.text(.list(items))
  }
}
