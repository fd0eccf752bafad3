internal import EntenteModel
public import EntenteTables
internal import OrderedCollections

extension SeriesReport {
  private typealias Member = JSONValue.Member

  /// The report as an object with `projection`, `series`, `changes`, `movers` and `notes`.
  ///
  /// Each item of `series` has the time as `at`, and what a report of one time has.
  ///
  /// - Parameter limit: How many actors and pairs are listed at each time; nil for all.
  /// - Returns: The object.
  public func json(limit: Int? = nil) -> JSONValue {
    .object([
      "projection": .object(
        (slices.first?.projection ?? []).filter { $0.name != "time" }
      ),
      "series": .list(
        zip(series.times, slices).map { time, report in
          let notes = (report.notes + report.failures).map(JSONValue.text)
          return .object(
            [Member("at", .text(time.description))] + report.levels(limit: limit)
              + [Member("notes", .list(notes))]
          )
        }
      ),
      "changes": .list(changes().map { json($0.measure, $0.change) }),
      "movers": .list(moves().map { json($0.measure, $0.move) }),
      "notes": .list(notes.map(JSONValue.text)),
    ])
  }

  private func json(_ measure: Int, _ change: LevelChange) -> JSONValue {
    var members = [Member("measure", .text(series.measures[measure].name))]
    if let actor = change.actor {
      members.append(Member("id", .text(series.actors[actor].rawValue)))
    }
    if !change.name.isEmpty { members.append(Member("part", .text(change.name))) }
    members += [
      Member("at", .text(change.time.description)),
      Member("before", .number(change.before)),
      Member("after", .number(change.after)),
      Member("relations", .text(change.certainty.rawValue)),
    ]
    return .object(members)
  }

  private func json(_ measure: Int, _ move: Move) -> JSONValue {
    .object([
      "measure": .text(series.measures[measure].name),
      "id": .text(series.actors[move.actor].rawValue),
      "from": .text(series.times[move.steps.lowerBound].description),
      "to": .text(series.times[move.steps.upperBound].description),
      "before": .number(move.before.certain),
      "after": .number(move.after.certain),
      "place-before": .count(move.placeBefore),
      "place-after": .count(move.placeAfter),
    ])
  }

  /// The report as one long table: `at`, `level`, `source`, `target`, `measure`, `value`,
  /// `with-possible`.
  ///
  /// - Parameter limit: How many actors and pairs are listed at each time; nil for all.
  /// - Returns: The table.
  public func table(limit: Int? = nil) -> ResultTable {
    var table = ResultTable(
      columns: ["at", "level", "source", "target", "measure", "value", "with-possible"]
    )
    for (time, report) in zip(series.times, slices) {
      for row in report.findings.flatMap({ report.longRows($0, limit: limit) }) {
        let words = [time.description, row.level, row.source, row.target, row.measure]
        table.rows.append(words.map { .text($0) } + [row.value, row.withPossible])
      }
    }
    return table
  }
}
