import EntenteTables

/// The rows of a set's tables by file and column, from memory or from files.
struct TableRows {
  typealias Row = [String: String]

  private(set) var tables: [String: [Row]] = [:]
  /// The names of each table's columns, in order.
  private(set) var columns: [String: [String]] = [:]
  /// The line of its file on which each row begins; empty for tables in memory.
  private(set) var lines: [String: [Int]] = [:]

  /// The rows of a table; none if it is not there.
  subscript(_ table: String) -> [Row] { tables[table] ?? [] }

  init(_ tables: [ExportTable]) {
    for table in tables {
      let names = table.columns.map(\.name)
      columns[table.name] = names
      self.tables[table.name] = table.rows.map { row in
        Row(zip(names, row).filter { !$0.1.isEmpty }) { _, last in last }
      }
    }
  }

  /// Reads the files of a folder that are there.
  ///
  /// - Throws: `TableSetError` for a file that is no table or lacks a column it must have.
  init(folder: String, files: Set<String>) throws {
    for (name, needed) in Self.needed {
      guard files.contains(name + ".csv") else {
        guard needed.isEmpty || name == "fields" else {
          throw TableSetError("\(folder)/\(name).csv is missing; the set is not whole")
        }
        continue
      }
      try read(name, from: "\(folder)/\(name).csv", needed: needed)
    }
    try checkNames(in: folder)
  }

  /// The line on which a row of a table begins; 1 if that is not known.
  func line(of row: Int, in table: String) -> Int {
    guard let lines = lines[table], lines.indices.contains(row) else { return 1 }
    return lines[row]
  }

  /// Refuses rows that would be lost: those of elements that no row makes, and those that name an
  /// element again.
  private func checkNames(in folder: String) throws {
    var known: Set<String> = []
    for row in self["fields"] where row["field"] == nil { known.insert(row["element"] ?? "") }
    for (table, word) in [("actors", "actor"), ("relations", "relation"), ("sources", "source")] {
      var seen: [String: Int] = [:]
      for (place, row) in self[table].enumerated() {
        let line = line(of: place, in: table)
        guard let id = row["id"] else {
          throw TableSetError("\(folder)/\(table).csv:\(line): the row has no id")
        }
        if let first = seen[id] {
          throw TableSetError(
            "\(folder)/\(table).csv:\(line): the id \(id) is there already, on line \(first)"
          )
        }
        seen[id] = line
        known.insert("\(word):\(id)")
      }
    }
    let naming = [
      ("participants", "relation", "relation:"), ("members", "collective", "actor:"),
      ("identifiers", "element", ""), ("claims", "element", ""), ("evidence", "element", ""),
    ]
    for (table, column, word) in naming {
      for (place, row) in self[table].enumerated() {
        let element = word + (row[column] ?? "")
        let isTabled = ["actor:", "relation:", "source:"].contains { element.hasPrefix($0) }
        guard isTabled, !known.contains(element) else { continue }
        throw TableSetError(
          "\(folder)/\(table).csv:\(line(of: place, in: table)): no row makes \(element); add one to "
            + "\(element.prefix { $0 != ":" })s.csv, or take this row out"
        )
      }
    }
  }

  /// The tables that a model is made of, with the columns that each must have.
  private static let needed: [(String, [String])] = [
    ("actors", ["id", "kind"]), ("relations", ["id", "type"]),
    ("participants", ["relation", "actor", "role"]), ("evidence", ["element", "source"]),
    ("claims", ["element", "field", "value"]), ("sources", ["id"]), ("identifiers", []),
    ("members", []), ("types", []), ("fields", ["element", "field", "value"]),
  ]

  private mutating func read(_ name: String, from path: String, needed: [String]) throws {
    let table: Table
    do {
      table = try TableReader(delimiter: .comma).read(.file(path))
    } catch {
      throw TableSetError("\(path) cannot be read: \(error)")
    }
    let names = table.header?.names ?? []
    if let missing = needed.first(where: { !names.contains($0) }) {
      let hint =
        names.count == 1 && names[0].contains(";")
        ? "; columns are divided by commas: save the table as CSV with commas" : ""
      throw TableSetError("\(path):1: the column \(missing) is missing\(hint)")
    }
    if let problem = table.problems.first {
      throw TableSetError("\(path): \(problem)")
    }
    columns[name] = names
    lines[name] = table.records.map(\.line)
    tables[name] = table.records.map { record in
      var row = Row(minimumCapacity: names.count)
      for (name, field) in zip(names, record) where !field.text.isEmpty { row[name] = field.text }
      return row
    }
  }
}

/// Why a folder of tables is no model, and what to do.
public struct TableSetError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong and where, in a sentence without its end.
  public let message: String

  init(_ message: String) { self.message = message }

  /// The message.
  public var description: String { message }
}
