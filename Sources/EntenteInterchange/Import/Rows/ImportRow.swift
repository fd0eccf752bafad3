internal import EntenteModel
internal import EntenteTables

/// A row of a data set, with its fields by the names of their columns.
struct ImportRow {
  let file: String
  let record: TableRecord
  let columns: [String: Int]

  /// Where the row stands.
  var place: ImportPlace { ImportPlace(file, line: record.line) }

  /// Where a field stands.
  func place(_ column: String) -> ImportPlace {
    guard let field = field(column) else { return place }
    return ImportPlace(file, line: field.line, column: field.column)
  }

  /// Whether the table has a column.
  func has(_ column: String) -> Bool { columns[column] != nil }

  /// The text of a field without blanks around it; empty where there is no such column.
  subscript(column: String) -> String {
    guard let field = field(column) else { return "" }
    return Self.trimmed(field.text)
  }

  private func field(_ column: String) -> TableField? {
    columns[column].flatMap { record.field(at: $0) }
  }

  static func trimmed(_ text: String) -> String {
    let blanks: Set<Character> = [" ", "\t", "\u{A0}"]
    var rest = Substring(text)
    while let first = rest.first, blanks.contains(first) { rest.removeFirst() }
    while let last = rest.last, blanks.contains(last) { rest.removeLast() }
    return String(rest)
  }

  // MARK: Values

  /// A text that must be there.
  func text(_ column: String) throws(RowFault) -> String {
    let text = self[column]
    guard !text.isEmpty else { throw RowFault("\"\(column)\" is empty", at: place(column)) }
    return text
  }

  /// A whole number; nil where the field is empty.
  func integer(_ column: String) throws(RowFault) -> Int? {
    let text = self[column]
    if text.isEmpty { return nil }
    guard let value = Int(text) else {
      throw RowFault("\"\(column)\" is \"\(text)\", not a whole number", at: place(column))
    }
    return value
  }

  /// A whole number that must be there.
  func required(_ column: String) throws(RowFault) -> Int {
    guard let value = try integer(column) else {
      throw RowFault("\"\(column)\" is empty", at: place(column))
    }
    return value
  }

  /// A number; nil where the field is empty.
  func number(_ column: String) throws(RowFault) -> Double? {
    let text = self[column]
    if text.isEmpty { return nil }
    guard case .number(let value)? = Quantity(text)?.amount, Quantity(text)?.unit == nil else {
      throw RowFault("\"\(column)\" is \"\(text)\", not a number", at: place(column))
    }
    return value
  }

  /// A year that must be there.
  func year(_ column: String) throws(RowFault) -> Int {
    let year = try required(column)
    guard (1...9999).contains(year) else {
      throw RowFault("\"\(column)\" is \(year), not a year", at: place(column))
    }
    return year
  }

  /// A mark that is 0 or 1; false where the field is empty.
  func flag(_ column: String) throws(RowFault) -> Bool {
    switch self[column] {
    case "1", "TRUE", "True", "true", "Yes", "yes": return true
    case "", "0", "FALSE", "False", "false", "No", "no", "NA": return false
    case let other:
      throw RowFault("\"\(column)\" is \"\(other)\", not 0 or 1", at: place(column))
    }
  }

  /// What evidence says where the row is found.
  func evidence(_ source: SourceID, supports: [String] = []) -> Evidence {
    Evidence(source, at: [Locator("record", place.record)], supports: supports)
  }
}
