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
  ///   - base: What the numbers observed are of, such as "with the possible relations"; nil if there
  ///     is no choice.
  public init(
    _ test: NullTest,
    ids: [String],
    names: [String],
    limit: Int,
    base: String? = nil
  ) {
    let plan = test.plan
    let labels = names.isEmpty ? ids : names
    let tested = test.results.map { $0.actors.count { !$0.p.isNaN } }.max() ?? 0
    self.init(
      name: "null",
      heading: "\(plan.model.description); \(plan.count) draws, seed \(plan.seed); intervals of "
        + "\(NumberWords.percent(plan.interval))."
        + (base.map { " Observed is the number \($0)." } ?? "") + " p is two-sided. "
        + Self.reach(draws: plan.count, tested: tested),
      tables: test.results.map { Self.table($0, labels, limit) },
      json: .object([
        "model": .text(plan.model.description),
        "count": .count(plan.count),
        "seed": .text(String(plan.seed)),
        "interval": .number(plan.interval),
        "observed": base.map(JSONValue.text) ?? .null,
        "least-p": .number(Self.leastP(draws: plan.count)),
        "least-p-adjusted": .number(
          min(1, Self.leastP(draws: plan.count) * Double(max(1, tested)))
        ),
        "measures": .object(test.results.map { Member($0.measure.name, Self.json($0, ids)) }),
      ])
    )
    actorColumns = test.results.flatMap { result -> [(name: String, cells: [ResultTable.Cell])] in
      guard !result.actors.isEmpty else { return [] }
      func column(_ name: String, _ number: (NullComparison) -> Double) -> (
        name: String, cells: [ResultTable.Cell]
      ) {
        ("\(result.measure.name).null.\(name)", result.actors.map { .of(number($0)) })
      }
      return [
        column("observed", \.observed), column("median", \.null.median),
        column("lower", \.null.lower), column("upper", \.null.upper), column("z", \.deviations),
        column("p", \.p), column("p-adjusted", \.adjustedP),
      ]
    }
  }

  /// The least p, two-sided, that so many draws can give.
  private static func leastP(draws: Int) -> Double { min(1, 2 / Double(draws + 1)) }

  /// What p-values can and cannot come out, so that nobody takes too few draws for no effect.
  private static func reach(draws: Int, tested: Int) -> String {
    let least = leastP(draws: draws)
    var text =
      "\(draws) \(draws == 1 ? "draw" : "draws") can give no p below "
      + NumberWords.short(least)
    let adjusted = min(1, least * Double(max(1, tested)))
    if tested > 1 {
      text +=
        "; corrected by Holm's method for \(tested) actors tested at once, none below "
        + NumberWords.short(adjusted)
    }
    // 2 n / (N + 1) ≤ 1/20 for N draws and n actors.
    let needed = 40 * max(1, tested) - 1
    if draws < needed { text += ": for 0.05 take --null \(needed) or more" }
    return text
  }

  private static func table(
    _ result: NullTest.Result,
    _ labels: [String],
    _ limit: Int
  ) -> (title: String, table: ResultTable) {
    let name = result.measure.name
    var table = ResultTable(columns: ["", "observed", "by chance", "from", "to", "z", "p"])
    if !result.actors.isEmpty { table.columns.append("p, corrected") }
    func row(_ label: String, _ comparison: NullComparison) -> [ResultTable.Cell] {
      [.text(label), .text(NumberWords.short(comparison.observed))] + cells(comparison.null)
        + [comparison.deviations, comparison.p].map { .text(NumberWords.short($0)) }
    }
    if !result.actors.isEmpty {
      func key(_ actor: Int) -> Double {
        let observed = result.actors[actor].observed
        return observed.isNaN ? -.infinity : observed
      }
      let order = result.actors.indices.sorted { (key($1), $0) < (key($0), $1) }
      table.rows = order.prefix(limit).filter { $0 < labels.count }
        .map { actor in
          let adjusted = result.actors[actor].adjustedP
          return row(labels[actor], result.actors[actor]) + [.text(NumberWords.short(adjusted))]
        }
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
