/// Finds columns by what a user called them.
struct ColumnResolver {
  let names: [String]?
  let width: Int
  let line: Int?

  /// The columns of sources and targets.
  func ends(_ options: EdgeTableOptions) throws(EdgeTableError) -> (source: Int, target: Int) {
    switch (options.source, options.target) {
    case (let source?, let target?):
      return (try place(of: source, for: "source"), try place(of: target, for: "target"))
    case (let source?, nil):
      let place = try place(of: source, for: "source")
      return (place, try self.place(of: .place(place == 1 ? 1 : 2), for: "target"))
    case (nil, let target?):
      let place = try place(of: target, for: "target")
      return (try self.place(of: .place(place == 0 ? 2 : 1), for: "source"), place)
    case (nil, nil):
      return (0, try place(of: .place(2), for: "target"))
    }
  }

  /// The place, from 0, of a column.
  func place(
    of column: EdgeTableOptions.Column,
    for role: String
  ) throws(EdgeTableError) -> Int {
    switch column {
    case .named(let name):
      if let place = names?.firstIndex(of: name) { return place }
      if let number = Int(name) { return try place(of: .place(number), for: role) }
      throw .missingColumn(name, role: role, names: names, line: line)
    case .place(let number):
      if number >= 1, number <= width { return number - 1 }
      throw .missingPlace(number, role: role, width: width, line: line)
    }
  }
}

extension EdgeTableError {
  fileprivate static func missingColumn(
    _ name: String,
    role: String,
    names: [String]?,
    line: Int?
  ) -> EdgeTableError {
    let known = names.map { "the table has " + $0.map { "\"\($0)\"" }.joined(separator: ", ") }
    return EdgeTableError(
      .missingColumn,
      "no column for the \(role) is named \"\(name)\"; "
        + (known ?? "the table has no header, so name columns by their place, from 1"),
      line: line,
      column: line.map { _ in 1 }
    )
  }

  fileprivate static func missingPlace(
    _ number: Int,
    role: String,
    width: Int,
    line: Int?
  ) -> EdgeTableError {
    EdgeTableError(
      .missingColumn,
      number < 1
        ? "columns are counted from 1, there is no column \(number) for the \(role)"
        : "there is no column \(number) for the \(role), the first row has \(width) "
          + (width == 1 ? "field" : "fields") + "; is its delimiter another one?",
      line: line,
      column: line.map { _ in 1 }
    )
  }
}
