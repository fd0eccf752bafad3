/// A row that was read, for messages about it.
struct Row {
  let window: TextWindow
  /// Where its line, its first field and its line end are.
  let lineStart: Int
  let start: Int
  let end: Int

  /// A row that ends before a column that is needed.
  func tooShort(_ fieldCount: Int, _ layout: EdgeTableLayout, line: Int) -> EdgeTableError {
    let missing = [
      ("source", layout.source), ("target", layout.target), ("weight", layout.weight),
      ("sign", layout.sign),
    ].first { ($0.1 ?? 0) >= fieldCount }
    let column = missing?.1 ?? 0
    let name = layout.columnNames == nil ? "" : ", \"\(layout.name(ofColumn: column))\""
    return failure(
      .shortRow,
      "the row has only \(fieldCount) \(fieldCount == 1 ? "field" : "fields") separated by "
        + "\(layout.delimiter.name), but the \(missing?.0 ?? "source") is in column "
        + "\(column + 1)\(name); complete the row, or name the columns or the delimiter",
      line: line,
      at: start
    )
  }

  /// A row with an empty field where an actor should be.
  func withoutActor(_ field: RowScanner.Field, _ role: String, line: Int) -> EdgeTableError {
    failure(
      .missingActor,
      "the \(role) is empty; name the actor, or leave the row out",
      line: line,
      at: field.start
    )
  }

  /// A row whose weight is no finite number.
  func badWeight(
    _ field: RowScanner.Field,
    _ scanner: RowScanner,
    line: Int
  ) -> EdgeTableError {
    let text = excerpt(of: field, scanner)
    let advice =
      switch text.lowercased() {
      case "": "the weight is empty; write a number, or leave the row out"
      case _ where text.contains(",") && Double(text.replacing(",", with: ".")) != nil:
        "the weight \"\(text)\" is no number; write decimals with a point"
      case _ where Double(text).map { !$0.isFinite } ?? false:
        "the weight \"\(text)\" is not finite; write a finite number, or leave the row out"
      default: "the weight \"\(text)\" is no number; correct it, or name another column"
      }
    return failure(.badWeight, advice, line: line, at: field.start)
  }

  /// A row whose sign is none.
  func badSign(_ field: RowScanner.Field, _ scanner: RowScanner, line: Int) -> EdgeTableError {
    failure(
      .badSign,
      "the sign \"\(excerpt(of: field, scanner))\" is none; write a number, +, -, cooperative, "
        + "conflictual or neutral",
      line: line,
      at: field.start
    )
  }

  private func excerpt(of field: RowScanner.Field, _ scanner: RowScanner) -> String {
    let text = scanner.text(of: field, in: window)
    return text.count > 40 ? text.prefix(40) + "…" : text
  }

  private func failure(
    _ code: EdgeTableError.Code,
    _ message: String,
    line: Int,
    at position: Int
  ) -> EdgeTableError {
    let place = window.place(of: position, inRecordAt: lineStart)
    return EdgeTableError(code, message, line: line + place.line, column: place.column)
  }
}

extension EdgeTableOptions.Delimiter {
  /// What it is called in a sentence.
  var name: String {
    switch self {
    case .tab: "tabs"
    case .comma: "commas"
    case .semicolon: "semicolons"
    case .bar: "bars"
    case .blanks: "blanks"
    }
  }
}

extension EdgeTableError {
  static let cancelled = EdgeTableError(.cancelled, "stopped")

  static func longRow(limit: Int, line: Int) -> EdgeTableError {
    EdgeTableError(
      .tooLarge,
      "the row is longer than \(limit) bytes; is a quote left open, or the file no table?",
      line: line,
      column: 1
    )
  }

  static func badQuote(_ stop: RowScanner.Stop, line: Int, column: Int) -> EdgeTableError {
    EdgeTableError(
      .badQuote,
      stop == .openQuote
        ? "the quote is never closed; close it, or double quotes that are part of the text and "
          + "quote the whole field"
        : "text follows a closing quote; double the quotes within a quoted field",
      line: line,
      column: column
    )
  }
}
