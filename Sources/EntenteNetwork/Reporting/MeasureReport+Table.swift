public import EntenteTables
internal import OrderedCollections

extension MeasureReport {
  /// The report as one table with all digits.
  ///
  /// Findings of one level make a table with a column for each measure: actors by `id`, pairs by
  /// `source` and `target`, the whole by `measure`. Findings of several levels make a long one, with
  /// the columns `level`, `source`, `target`, `measure`, `value`. Where possible relations change a
  /// number, the column `MEASURE.with-possible` (or `with-possible`) has the other end of the range.
  /// A table of actors has the numbers of ``sections`` in further columns, such as
  /// `MEASURE.samples.median`; other tables have nothing of them.
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

  /// The sections of which ``table(limit:)`` has nothing.
  public var sectionsBesideTable: [ReportSection] {
    let isOfActors = findings.allSatisfy { $0.measure.level == .actors } && !findings.isEmpty
    return isOfActors ? sections.filter(\.actorColumns.isEmpty) : sections
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
      guard let others = numbersWithPossible(of: finding) else { continue }
      table.append(
        finding.measure.name + ".with-possible",
        actors.map { cell(others[$0], isCount) }
      )
    }
    for (name, cells) in sections.flatMap(\.actorColumns) {
      table.append(name, actors.map { cells.indices.contains($0) ? cells[$0] : .missing })
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
    for row in findings.flatMap({ longRows($0, limit: limit) }) {
      let values = hasRange ? [row.value, row.withPossible] : [row.value]
      table.rows.append(
        [row.level, row.source, row.target, row.measure].map { .text($0) } + values
      )
    }
    return table
  }

  /// A row of the long table.
  struct LongRow {
    var level: String
    var source = ""
    var target = ""
    var measure: String
    var value: ResultTable.Cell
    var withPossible: ResultTable.Cell
  }

  /// The rows of one finding.
  func longRows(_ finding: Finding, limit: Int?) -> [LongRow] {
    switch finding.value {
    case .whole(let value)?: wholeRows(finding, value)
    case .actors?: actorRows(finding, limit: limit)
    case .pairs?: pairRows(finding, limit: limit)
    case .groups(let value)?: groupRows(finding, value)
    case nil:
      [
        LongRow(
          level: finding.measure.level.rawValue,
          measure: finding.measure.name,
          value: .missing,
          withPossible: .missing
        )
      ]
    }
  }

  private func wholeRows(_ finding: Finding, _ value: WholeValue) -> [LongRow] {
    let name = finding.measure.name
    var other = value
    if case .whole(let possible)? = finding.withPossible { other = possible }
    let values = OrderedDictionary(flat(value, name), uniquingKeysWith: { first, _ in first })
    let others = OrderedDictionary(flat(other, name), uniquingKeysWith: { first, _ in first })
    let names = OrderedSet(values.keys).union(others.keys)
    return names.map { name in
      LongRow(
        level: "whole",
        measure: name,
        value: values[name] ?? .missing,
        withPossible: others[name] ?? .missing
      )
    }
  }

  private func actorRows(_ finding: Finding, limit: Int?) -> [LongRow] {
    let numbers = numbers(of: finding)
    let others = numbersWithPossible(of: finding) ?? numbers
    let isCount = finding.measure.isCount
    return (limit.map { Array(ranking().prefix($0)) } ?? Array(ids.indices)).map { actor in
      LongRow(
        level: "actors",
        source: ids[actor],
        measure: finding.measure.name,
        value: cell(numbers[actor], isCount),
        withPossible: cell(others[actor], isCount)
      )
    }
  }

  private func pairRows(_ finding: Finding, limit: Int?) -> [LongRow] {
    let pairs = PairTable([finding])
    let isCount = finding.measure.isCount
    return (limit.map { Array(pairs.ranked.prefix($0)) } ?? pairs.rows).map { row in
      LongRow(
        level: "pairs",
        source: ids[row.source],
        target: ids[row.target],
        measure: finding.measure.name,
        value: cell(row.values[0].certain, isCount),
        withPossible: cell(row.values[0].withPossible, isCount)
      )
    }
  }

  private func groupRows(_ finding: Finding, _ value: GroupsValue) -> [LongRow] {
    let name = finding.measure.name
    var other = value
    if case .groups(let possible)? = finding.withPossible { other = possible }
    let rows = value.values.flatMap { key, item in flat(item, "\(name).\(key)") }.map { key, cell in
      LongRow(level: "groups", measure: key, value: cell, withPossible: cell)
    }
    let groups = (value.partition, other.partition)
    return rows
      + (value.partition?.groups ?? []).indices.map { actor in
        LongRow(
          level: "groups",
          source: ids[actor],
          measure: name,
          value: groups.0.map { groupCell(actor, $0) } ?? .missing,
          withPossible: groups.1.map { groupCell(actor, $0) } ?? .missing
        )
      }
  }

  private func groupCell(_ actor: Int, _ partition: Partition) -> ResultTable.Cell {
    let group = partition.groups[actor]
    return partition.names.map { .text($0[group]) } ?? .count(group + 1)
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
