import EntenteTables

/// The rows of a set's tables by file and column, from memory or from files.
struct TableRows {
  typealias Row = [String: String]

  private(set) var tables: [String: [Row]] = [:]
  /// The names of each table's columns, in order.
  private(set) var columns: [String: [String]] = [:]

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
      (columns[name], tables[name]) = try Self.rows(of: "\(folder)/\(name).csv", needed: needed)
    }
  }

  /// The tables that a model is made of, with the columns that each must have.
  private static let needed: [(String, [String])] = [
    ("actors", ["id", "kind"]), ("relations", ["id", "type"]),
    ("participants", ["relation", "actor", "role"]), ("evidence", ["element", "source"]),
    ("claims", ["element", "field", "value"]), ("sources", ["id"]), ("identifiers", []),
    ("members", []), ("types", []), ("fields", ["element", "field", "value"]),
  ]

  private static func rows(
    of path: String,
    needed: [String]
  ) throws -> (columns: [String], rows: [Row]) {
    let table: Table
    do {
      table = try TableReader(delimiter: .comma).read(.file(path))
    } catch {
      throw TableSetError("\(path) cannot be read: \(error)")
    }
    let names = table.header?.names ?? []
    if let missing = needed.first(where: { !names.contains($0) }) {
      throw TableSetError("\(path):1: the column \(missing) is missing")
    }
    if let problem = table.problems.first {
      throw TableSetError("\(path): \(problem)")
    }
    let rows = table.records.map { record in
      var row = Row(minimumCapacity: names.count)
      for (name, field) in zip(names, record) where !field.text.isEmpty { row[name] = field.text }
      return row
    }
    return (names, rows)
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
