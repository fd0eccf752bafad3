public import EntenteTables
internal import OrderedCollections

extension MeasureReport {
  /// The report as an object with `projection`, `whole`, `actors`, `pairs`, `groups` and `notes`.
  ///
  /// A number that differs between the certain relations and those with the possible ones is an
  /// object with `certain` and `with-possible`. What is undefined is null.
  ///
  /// - Parameter limit: How many actors and pairs are listed, in descending order of their first
  ///   measure; nil for all, in their own order.
  /// - Returns: The object.
  public func json(limit: Int? = nil) -> JSONValue {
    .object(
      [Member("projection", .object(projection))] + levels(limit: limit)
        + sections.map { Member($0.name, $0.json) }
        + [Member("notes", .list((notes + failures).map(JSONValue.text)))]
    )
  }

  /// What was found at each level.
  func levels(limit: Int?) -> [JSONValue.Member] {
    [
      Member(
        "whole",
        .object(findings(.whole).map { Member($0.measure.name, wholeValue(of: $0)) })
      ),
      Member("actors", .list(actorRows(limit: limit))),
      Member("pairs", .list(pairRows(limit: limit))),
      Member(
        "groups",
        .object(findings(.groups).map { Member($0.measure.name, groupsValue(of: $0)) })
      ),
    ]
  }

  private typealias Member = JSONValue.Member

  /// Why measures have no value, a line each.
  var failures: [String] {
    findings.compactMap { $0.failure?.message { ids[$0] } }
  }

  private func wholeValue(of finding: Finding) -> JSONValue {
    guard case .whole(let value)? = finding.value else { return .null }
    guard case .whole(let other)? = finding.withPossible else { return json(value) }
    return range(json(value), json(other))
  }

  private func groupsValue(of finding: Finding) -> JSONValue {
    guard case .groups(let value)? = finding.value else { return .null }
    guard case .groups(let other)? = finding.withPossible else { return json(value) }
    return range(json(value), json(other))
  }

  private func actorRows(limit: Int?) -> [JSONValue] {
    let measured = findings(.actors)
    guard !measured.isEmpty else { return [] }
    let actors = limit.map { Array(ranking().prefix($0)) } ?? Array(ids.indices)
    let columns = measured.map { (numbers(of: $0), numbersWithPossible(of: $0)) }
    return actors.map { actor in
      var row = [Member("id", .text(ids[actor]))]
      if !labels.isEmpty { row.append(Member("label", .text(labels[actor]))) }
      for (finding, (certain, possible)) in zip(measured, columns) {
        let isCount = finding.measure.isCount
        let value = number(certain[actor], isCount: isCount)
        let other = possible.map { number($0[actor], isCount: isCount) }
        row.append(Member(finding.measure.name, range(value, other ?? value)))
      }
      return .object(row)
    }
  }

  private func pairRows(limit: Int?) -> [JSONValue] {
    let table = PairTable(findings(.pairs))
    let rows = limit.map { Array(table.ranked.prefix($0)) } ?? table.rows
    return rows.map { row in
      .object(
        [Member("source", .text(ids[row.source])), Member("target", .text(ids[row.target]))]
          + zip(table.measures, row.values).map { measure, values in
            let certain = number(values.certain, isCount: measure.isCount)
            let other = number(values.withPossible, isCount: measure.isCount)
            return Member(measure.name, range(certain, other))
          }
      )
    }
  }

  private func range(_ certain: JSONValue, _ possible: JSONValue) -> JSONValue {
    certain == possible
      ? certain : .object(["certain": certain, "with-possible": possible])
  }

  private func number(_ value: Double, isCount: Bool) -> JSONValue {
    if isCount, let whole = Int(exactly: value) { return .count(whole) }
    return value.isFinite ? .number(value) : .null
  }

  private func json(_ value: WholeValue) -> JSONValue {
    switch value {
    case .number(let number): number.isFinite ? .number(number) : .null
    case .count(let count): .count(count)
    case .text(let text): .text(text)
    case .actor(let actor): .text(ids[actor])
    case .list(let items): .list(items.map(json))
    case .object(let pairs): .object(pairs.map { Member($0.key, json($0.value)) })
    }
  }

  private func json(_ value: GroupsValue) -> JSONValue {
    var members = value.values.map { Member($0.key, json($0.value)) }
    if let partition = value.partition {
      let groups = partition.members.map { JSONValue.list($0.map { .text(ids[$0]) }) }
      members.append(
        Member(
          "groups",
          partition.names.map { names in .object(zip(names, groups).map { Member($0, $1) }) }
            ?? .list(groups)
        )
      )
    }
    return .object(members)
  }
}
