import EntenteModel
import EntenteTables

/// A column of an exported table: its name, what it tells, and how it is filled.
struct TableColumn<Row> {
  let name: String
  let meaning: String
  let value: (Row) -> String

  init(_ name: String, _ meaning: String, _ value: @escaping (Row) -> String) {
    self.name = name
    self.meaning = meaning
    self.value = value
  }
}

/// How values become the text of cells; what is missing is an empty cell.
enum Cell {
  /// Between the items of a list; no identifier has it.
  static let separator = ";"

  static func list<Subject>(_ ids: some Sequence<Identifier<Subject>>) -> String {
    ids.map(\.rawValue).joined(separator: separator)
  }

  static func list(_ items: some Sequence<some CustomStringConvertible>) -> String {
    items.map(\.description).joined(separator: separator)
  }

  /// The spelling that both R and pandas read as logical values; R takes `true` for a text.
  static func flag(_ value: Bool) -> String { value ? "TRUE" : "FALSE" }

  /// The day as ISO 8601; empty for the distant past and future.
  static func day(_ day: CalendarDay) -> String { day.isDistant ? "" : day.description }

  static func number(_ value: Double?) -> String {
    guard let value, value.isFinite else { return "" }
    // Zero has no sign in a table.
    return NumberText.text(value == 0 ? 0 : value)
  }

  static func period(_ period: Period?) -> String { period?.description ?? "" }
}

extension TableColumn {
  /// The four columns of when something can have begun and ended.
  static func bounds(
    _ subject: String,
    _ bounds: @escaping (Row) -> DateBounds?
  ) -> [TableColumn] {
    func column(
      _ name: String,
      _ meaning: String,
      _ day: @escaping (DateBounds) -> CalendarDay
    ) -> TableColumn {
      TableColumn(name, meaning) { row in bounds(row).map { Cell.day(day($0)) } ?? "" }
    }
    return [
      column("start_earliest", "first day on which \(subject) can have begun; empty: no bound") {
        $0.startMin
      },
      column("start_latest", "last day on which \(subject) can have begun; empty: no bound") {
        $0.startMax
      },
      column("end_earliest", "first day that can have been its last; empty: no bound") {
        $0.endMin
      },
      column("end_latest", "last day that can have been its last; empty: no bound") {
        $0.endMax
      },
    ]
  }
}
