public import EntenteTables
internal import OrderedCollections

extension MeasureReport {
  /// The report as one table with all digits.
  ///
  /// Findings of one level make a table with a column for each measure: actors by `id`, pairs by
  /// `source` and `target`, the whole by `measure`. Findings of several levels make a long one, with
  /// the columns `level`, `source`, `target`, `measure`, `value`. Where possible relations change a
  /// number, the column `MEASURE.with-possible` (or `with-possible`) has the other end of the range.
  ///
  /// - Parameter limit: How many actors and pairs are listed, in descending order of their first
  ///   measure; nil for all, in their own order.
  /// - Returns: The table.
  public func table(limit: Int? = nil) -> ResultTable {
    let levels = Set(findings.map(\.measure.level))
    if levels == [.actors] { return actorTable(limit: limit) }
    if levels == [.pairs] { return pairTable(limit: limit) }
    return longTable(limit: limit)
  }

  private func actorTable(limit: Int?) -> ResultTable {
    let actors = limit.map { Array(ranking().prefix($0)) } ?? Array(ids.indices)
    var table = ResultTable(columns: labels.isEmpty ? ["id"] : ["id", "label"])
    table.rows = actors.map { actor in
      labels.isEmpty ? [.text(ids[actor])] : [.text(ids[actor]), .text(labels[actor])]
    }
    for finding in findings {
      let isCount = finding.measure.isCount
      table.append(finding.measure.name, actors.map { cell(numbers(of: finding)[$0], isCount) })
      guard case .actors(let others)? = finding.withPossible else { continue }
      table.append(
        finding.measure.name + ".with-possible",
        actors.map { cell(others[$0], isCount) }
      )
    }
    return table
  }

  private func pairTable(limit: Int?) -> ResultTable {
    let pairs = PairTable(findings)
    let rows = limit.map { Array(pairs.ranked.prefix($0)) } ?? pairs.rows
    var table = ResultTable(columns: ["source", "target"])
    table.rows = rows.map { [.text(ids[$0.source]), .text(ids[$0.target])] }
    for (column, finding) in findings.enumerated() {
      let isCount = finding.measure.isCount
      table.append(finding.measure.name, rows.map { cell($0.values[column].certain, isCount) })
      guard finding.withPossible != nil else { continue }
      table.append(
        finding.measure.name + ".with-possible",
        rows.map { cell($0.values[column].withPossible, isCount) }
      )
    }
    return table
  }

  private func longTable(limit: Int?) -> ResultTable {
    let hasRange = findings.contains { $0.withPossible != nil }
    let columns = ["level", "source", "target", "measure", "value"]
    var table = ResultTable(columns: hasRange ? columns + ["with-possible"] : columns)
    func add(
      _ level: String,
      _ source: String,
      _ target: String,
      _ measure: String,
      _ values: [ResultTable.Cell]
    ) {
      let head: [ResultTable.Cell] = [.text(level), .text(source), .text(target), .text(measure)]
      table.rows.append(head + values.prefix(hasRange ? 2 : 1))
    }
    for finding in findings {
      let name = finding.measure.name
      let isCount = finding.measure.isCount
      switch finding.value {
      case .whole(let value)?:
        var other = value
        if case .whole(let possible)? = finding.withPossible { other = possible }
        let others = OrderedDictionary(flat(other, name), uniquingKeysWith: { first, _ in first })
        for (key, cell) in flat(value, name) {
          add("whole", "", "", key, [cell, others[key] ?? .missing])
        }
      case .actors(let numbers)?:
        var others = numbers
        if case .actors(let possible)? = finding.withPossible { others = possible }
        for actor in limit.map({ Array(ranking().prefix($0)) }) ?? Array(ids.indices) {
          let values = [cell(numbers[actor], isCount), cell(others[actor], isCount)]
          add("actors", ids[actor], "", name, values)
        }
      case .pairs?:
        let pairs = PairTable([finding])
        for row in limit.map({ Array(pairs.ranked.prefix($0)) }) ?? pairs.rows {
          let values = [
            cell(row.values[0].certain, isCount), cell(row.values[0].withPossible, isCount),
          ]
          add("pairs", ids[row.source], ids[row.target], name, values)
        }
      case .groups(let value)?:
        for (key, item) in value.values {
          for (key, cell) in flat(item, "\(name).\(key)") {
            add("groups", "", "", key, [cell, cell])
          }
        }
        for (actor, group) in (value.partition?.groups ?? []).enumerated() {
          let label = value.partition?.names.map { ResultTable.Cell.text($0[group]) }
          let cell = label ?? .count(group + 1)
          add("groups", ids[actor], "", name, [cell, cell])
        }
      case nil: add(finding.measure.level.rawValue, "", "", name, [.missing, .missing])
      }
    }
    return table
  }

  /// A value with structure as single cells, under names that dots join.
  private func flat(_ value: WholeValue, _ name: String) -> [(String, ResultTable.Cell)] {
    switch value {
    case .number(let number): [(name, cell(number, false))]
    case .count(let count): [(name, .count(count))]
    case .text(let text): [(name, .text(text))]
    case .actor(let actor): [(name, .text(ids[actor]))]
    case .list(let items):
      items.enumerated().flatMap { flat($0.element, "\(name).\($0.offset + 1)") }
    case .object(let pairs): pairs.flatMap { flat($0.value, "\(name).\($0.key)") }
    }
  }

  private func cell(_ value: Double, _ isCount: Bool) -> ResultTable.Cell {
    if isCount, let whole = Int(exactly: value) { return .count(whole) }
    return value.isFinite ? .number(value) : .missing
  }
}

extension ResultTable {
  /// Adds a column with a cell for each row.
  fileprivate mutating func append(_ column: String, _ cells: [Cell]) {
    columns.append(column)
    for row in rows.indices { rows[row].append(cells[row]) }
  }
}
