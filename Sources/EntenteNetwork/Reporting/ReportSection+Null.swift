internal import EntenteTables
internal import OrderedCollections

extension ReportSection {
  private typealias Member = JSONValue.Member

  /// Measures beside what chance makes of them.
  ///
  /// - Parameters:
  ///   - test: The test.
  ///   - ids: The identifiers of the actors.
  ///   - names: Their names for readers; their identifiers where empty.
  ///   - limit: How many actors are listed in tables.
  public init(_ test: NullTest, ids: [String], names: [String], limit: Int) {
    let plan = test.plan
    let labels = names.isEmpty ? ids : names
    self.init(
      name: "null",
      heading: "\(plan.model.description); \(plan.count) draws, seed \(plan.seed); intervals of "
        + "\(NumberWords.percent(plan.interval)). p is two-sided; for actors it is corrected for their "
        + "number by Holm's method",
      tables: test.results.map { Self.table($0, labels, limit) },
      json: .object([
        "model": .text(plan.model.description),
        "count": .count(plan.count),
        "seed": .text(String(plan.seed)),
        "interval": .number(plan.interval),
        "measures": .object(test.results.map { Member($0.measure.name, Self.json($0, ids)) }),
      ])
    )
  }

  private static func table(
    _ result: NullTest.Result,
    _ labels: [String],
    _ limit: Int
  ) -> (title: String, table: ResultTable) {
    let name = result.measure.name
    var table = ResultTable(columns: ["", "observed", "by chance", "from", "to", "z", "p"])
    func row(_ label: String, _ comparison: NullComparison) -> [ResultTable.Cell] {
      [.text(label), .text(NumberWords.short(comparison.observed))] + cells(comparison.null)
        + [comparison.deviations, comparison.adjustedP].map { .text(NumberWords.short($0)) }
    }
    if !result.actors.isEmpty {
      func key(_ actor: Int) -> Double {
        let observed = result.actors[actor].observed
        return observed.isNaN ? -.infinity : observed
      }
      let order = result.actors.indices.sorted { (key($1), $0) < (key($0), $1) }
      table.rows = order.prefix(limit).filter { $0 < labels.count }
        .map { row(labels[$0], result.actors[$0]) }
      return (name, table)
    }
    table.rows = result.whole.prefix(limit).map { row($0.key.isEmpty ? name : $0.key, $0.value) }
    return (result.whole.count > 1 ? name : "", table)
  }

  private static func json(_ comparison: NullComparison) -> JSONValue {
    .object([
      "observed": .number(comparison.observed),
      "null": json(comparison.null),
      "z": .number(comparison.deviations),
      "p-upper": .number(comparison.upperP),
      "p-lower": .number(comparison.lowerP),
      "p": .number(comparison.p),
      "p-adjusted": .number(comparison.adjustedP),
    ])
  }

  private static func json(_ result: NullTest.Result, _ ids: [String]) -> JSONValue {
    var members: [Member] = []
    if !result.actors.isEmpty {
      let rows = zip(ids, result.actors).map { id, comparison -> JSONValue in
        guard case .object(let rest) = json(comparison) else { return .null }
        return .object([Member("id", .text(id))] + rest)
      }
      members.append(Member("actors", .list(rows)))
    }
    if !result.whole.isEmpty {
      let name = result.measure.name
      members.append(
        Member(
          "whole",
          .object(result.whole.map { Member($0.key.isEmpty ? name : $0.key, json($0.value)) })
        )
      )
    }
    members.append(Member("draws-without-value", .count(result.failureCount)))
    if let failure = result.failure { members.append(Member("failure", .text(failure.message()))) }
    return .object(members)
  }
}
