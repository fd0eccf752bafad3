internal import EntenteModel
public import EntenteTables

extension BalanceSeries {
  private typealias Member = JSONValue.Member

  /// The series as an object with `assumptions`, `reading`, `series`, `camp-changes` and `notes`.
  ///
  /// Each item of `series` has the time as `at`, and the numbers that a report of one time has.
  public var json: JSONValue {
    let assumptions = (reports.first?.allAssumptions ?? []).filter { $0.name != "time" }
    return .object([
      "title": .text(reports.first?.subject.title ?? ""),
      "assumptions": .object(assumptions),
      "reading": .list(reading.map(JSONValue.text)),
      "series": .list(
        zip(times, reports).map { time, report in
          var members = [Member("at", .text(time.description))] + report.numbers(of: report.finding)
          if let other = report.withPossible {
            members.append(Member("with-possible", .object(report.numbers(of: other))))
          }
          members.append(Member("notes", .list(report.allNotes.map(JSONValue.text))))
          return .object(members)
        }
      ),
      "camp-changes": .list(
        changes.map { change in
          .object([
            "id": .text(reports[change.step].subject.ids[change.actor]),
            "at": .text(times[change.step].description),
            "from": .count(change.from + 1), "to": .count(change.to + 1),
            "only-among-equals": .boolean(change.isAmongEquals),
            "relations": .list(
              change.causes.map {
                .object([
                  "id": .text($0.relation.rawValue), "event": .text($0.event.rawValue),
                ])
              }
            ),
            "only-together": .boolean(change.isJoint),
          ])
        }
      ),
    ])
  }

  /// The series as one long table: `at`, `measure`, `value`, `with-possible`; the camps of actors are
  /// the measures `camp ID`.
  public var table: ResultTable {
    var table = ResultTable(columns: ["at", "measure", "value", "with-possible"])
    for (time, report) in zip(times, reports) {
      let measures = report.table(.measures)
      for row in measures.rows {
        table.rows.append([.text(time.description)] + row + (row.count < 3 ? [row[1]] : []))
      }
      for (actor, id) in report.subject.ids.enumerated() {
        guard let camp = report.finding.camps.campOfActor[actor] else { continue }
        let other = report.withPossible.map { $0.camps.campOfActor[actor] } ?? camp
        table.rows.append([
          .text(time.description), .text("camp \(id)"), .count(camp + 1),
          other.map { .count($0 + 1) } ?? .missing,
        ])
      }
    }
    return table
  }
}
