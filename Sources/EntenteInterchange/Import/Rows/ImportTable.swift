internal import EntenteModel
internal import EntenteTables

/// How the files of a data set are read as rows.
struct ImportTable {
  /// How a file is read.
  var reader = TableReader()
  /// The columns without which a file is not of the data set.
  var required: [String]
  /// What the data set is called in messages, such as "a SIPRI trade register".
  var name: String
  /// What to do where a required column is missing, if it is not another file.
  var advice: [String: String] = [:]

  /// Reads a file row by row; rows that are wrong are refused, and the rest goes on.
  ///
  /// - Parameters:
  ///   - file: The path.
  ///   - draft: Where refusals are noted and rows counted.
  ///   - body: Takes a row.
  /// - Throws: ``ImportError`` if the file cannot be read, is of another kind, or has too many
  ///   rows that are refused.
  func read(
    _ file: String,
    into draft: inout ImportDraft,
    _ body: (inout ImportDraft, ImportRow) throws(RowFault) -> Void
  ) throws(ImportError) {
    do {
      var stream = try reader.open(.file(file))
      let columns = try columns(of: stream.layout, in: file)
      let width = stream.layout.header?.names.count ?? 0
      var seen = 0
      while let batch = try stream.nextBatch() {
        let faults = Self.faults(stream.problems[seen...])
        seen = stream.problems.count
        for record in batch {
          // A line of nothing but separators is no row.
          if record.allSatisfy(\.isEmpty) { continue }
          draft.report.readCount += 1
          let row = ImportRow(file: file, record: record, columns: columns)
          if let fault = faults[record.line] {
            try draft.refuse(
              fault.message,
              at: ImportPlace(file, line: fault.line, column: fault.column)
            )
            continue
          }
          if record.count < width {
            try draft.refuse("the row has \(record.count) fields, not \(width)", at: row.place)
            continue
          }
          do throws(RowFault) {
            try body(&draft, row)
          } catch {
            try draft.refuse(error.reason, at: error.place ?? row.place)
          }
        }
      }
    } catch let error as ImportError {
      throw error
    } catch let error as TableError {
      throw Self.error(error, in: file)
    } catch {
      throw ImportError(.unreadable, "\(error)", at: ImportPlace(file))
    }
  }

  private func columns(
    of layout: TableLayout,
    in file: String
  ) throws(ImportError) -> [String: Int] {
    guard let header = layout.header else {
      throw ImportError(.empty, "the file is empty", at: ImportPlace(file))
    }
    var columns: [String: Int] = [:]
    for (position, name) in header.names.enumerated() {
      let name = ImportRow.trimmed(name)
      if columns[name] == nil { columns[name] = position }
    }
    if let missing = required.first(where: { columns[$0] == nil }) {
      let hasText = header.names.contains { $0.contains("\0") || $0.contains("\u{FFFD}") }
      throw ImportError(
        .wrongKind,
        hasText
          ? "this is no table of text; \(name) is one"
          : "there is no column \"\(missing)\", which \(name) has"
            + (advice[missing].map { "; \($0)" } ?? Self.hint(missing, columns)),
        at: ImportPlace(file, line: header.line)
      )
    }
    return columns
  }

  /// The column that may be meant, or all that there are, as far as a line holds them.
  private static func hint(_ missing: String, _ columns: [String: Int]) -> String {
    let names = columns.sorted { $0.value < $1.value }.map(\.key)
    if let near = EditDistance.nearest(to: missing, among: names) {
      return "; did you mean \"\(near)\"?"
    }
    let shown = names.prefix(12).map { "\"\($0)\"" }.joined(separator: ", ")
    return names.isEmpty ? "" : "; it has \(shown)" + (names.count > 12 ? " …" : "")
  }

  private static func faults(_ problems: ArraySlice<TableProblem>) -> [Int: TableProblem] {
    // Rows with too many fields are often stray separators; the columns that count are there.
    Dictionary(
      problems.filter { $0.code != .raggedRow }.map { ($0.line, $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The error of an import for one of the table reader.
  static func error(_ error: TableError, in file: String) -> ImportError {
    let code: ImportError.Code =
      switch error.code {
      case .noTable, .invalidText: .wrongKind
      default: .unreadable
      }
    return ImportError(code, error.message, at: ImportPlace(error.path ?? file))
  }
}
