import EntenteNotation

/// Turns places in the text that tables are put together to into places in the tables.
struct TablePlaces {
  private let lines: [Substring]
  private let rows: TableRows
  private let folder: String

  init(_ text: String, _ rows: TableRows, folder: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    self.rows = rows
    self.folder = folder
  }

  /// The finding with its place in the tables, and the element named.
  mutating func placed(_ diagnostic: Diagnostic) -> Diagnostic {
    var placed = diagnostic
    placed.notes = diagnostic.notes.map { note in
      var note = note
      note.range = note.range.map { place(of: $0).range }
      return note
    }
    guard let range = diagnostic.range else { return placed }
    let found = place(of: range)
    placed.range = found.range
    if let element = found.element, !placed.message.contains(element) {
      placed.message = "\(element): \(placed.message)"
    }
    return placed
  }

  private func place(of range: SourceRange) -> (range: SourceRange, element: String?) {
    let keys = keys(to: range.start.line)
    let word = keys.first.flatMap { key in TableAssembly.sections.first { $0.key == key }?.word }
    guard let word, keys.count > 1 else {
      return (row(of: "model", keys.first ?? "", cell: nil, in: ["fields"]), nil)
    }
    let element = "\(word):\(keys[1])"
    var tables = ["actors", "relations", "sources", "claims", "identifiers", "members", "fields"]
    if keys.contains("participants") { tables.insert("participants", at: 0) }
    if keys.contains("evidence") {
      tables.insert("evidence", at: 0)
    } else {
      tables.append("evidence")
    }
    return (row(of: element, keys[1], cell: value(on: range.start.line), in: tables), element)
  }

  /// The row of an element that has a cell of this text; else the first row of it.
  private func row(
    of element: String,
    _ id: String,
    cell: String?,
    in tables: [String]
  ) -> SourceRange {
    var first: SourceRange?
    for table in tables {
      for (place, row) in rows[table].enumerated() {
        let isOwn =
          switch table {
          case "actors", "relations", "sources":
            row["id"] == id && element.hasPrefix(table.dropLast() + ":")
          case "participants": "relation:\(row["relation"] ?? "")" == element
          case "members": "actor:\(row["collective"] ?? "")" == element
          default: row["element"] == element && (element != "model" || row["field"] == id)
          }
        guard isOwn else { continue }
        let line = rows.line(of: place, in: table)
        let range = SourceRange(
          file: "\(folder)/\(table).csv",
          start: SourcePosition(line: line, column: 1)
        )
        if let cell, row.values.contains(where: { $0.split(separator: ";").contains(cell[...]) }) {
          return range
        }
        if first == nil { first = range }
      }
    }
    return first
      ?? SourceRange(file: "\(folder)/fields.csv", start: SourcePosition(line: 1, column: 1))
  }

  /// The keys of the maps around a line, from without, by how far lines are moved in.
  private func keys(to line: Int) -> [String] {
    var keys: [String] = []
    var level = Int.max
    for text in lines.prefix(line).reversed() {
      let depth = text.prefix { $0 == " " }.count
      guard depth < level, depth > 0 else { continue }
      level = depth
      if let key = Self.parts(of: text).key { keys.insert(key, at: 0) }
    }
    return keys
  }

  /// The text that stands on a line, as the value of a key or in a list.
  private func value(on line: Int) -> String? {
    lines.indices.contains(line - 1) ? Self.parts(of: lines[line - 1]).value : nil
  }

  /// The key and the value that a line of the text spells, as far as they are plain.
  private static func parts(of line: Substring) -> (key: String?, value: String?) {
    var rest = line.drop { $0 == " " }
    if rest.last == "," { rest.removeLast() }
    func quoted(_ text: Substring) -> String? {
      text.count > 1 && text.first == "\"" && text.last == "\""
        ? String(text.dropFirst().dropLast()) : nil
    }
    guard let colon = rest.firstRange(of: "\": ") else { return (nil, quoted(rest)) }
    return (String(rest[..<colon.lowerBound].dropFirst()), quoted(rest[colon.upperBound...]))
  }
}
