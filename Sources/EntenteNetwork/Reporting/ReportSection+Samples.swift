internal import EntenteModel
internal import EntenteTables
internal import OrderedCollections

extension ReportSection {
  private typealias Member = JSONValue.Member

  /// What measures found over possible worlds.
  ///
  /// - Parameters:
  ///   - worlds: The worlds.
  ///   - names: The names of the actors for readers; their identifiers where empty.
  ///   - limit: How many actors and pairs are listed in tables.
  ///   - base: What the numbers as drawn are of, such as "with the possible relations"; nil if there
  ///     is no choice.
  public init(_ worlds: SampledWorlds, names: [String], limit: Int, base: String? = nil) {
    let plan = worlds.plan
    let ids = worlds.actors.map(\.rawValue)
    let labels = names.isEmpty ? ids : names
    let share = NumberWords.percent(plan.interval)
    self.init(
      name: "samples",
      heading:
        "\(plan.count) possible worlds, seed \(plan.seed); \(worlds.doubtfulCount) relations in "
        + "doubt; intervals of \(share)." + (base.map { " As drawn is the number \($0)." } ?? "")
        + " Probabilities: \(plan.mapping.description)",
      tables: worlds.results.map { Self.table($0, labels, plan, limit) },
      json: .object([
        "count": .count(plan.count),
        "seed": .text(String(plan.seed)),
        "interval": .number(plan.interval),
        "base": base.map(JSONValue.text) ?? .null,
        "top": .count(plan.topCount),
        "relations-in-doubt": .count(worlds.doubtfulCount),
        "probabilities": .text(plan.mapping.description),
        "measures": .object(worlds.results.map { Member($0.measure.name, Self.json($0, ids)) }),
      ])
    )
    actorColumns = worlds.results.flatMap { result -> [(name: String, cells: [ResultTable.Cell])] in
      guard !result.actors.isEmpty else { return [] }
      func column(_ name: String, _ number: (SampledWorlds.ActorSample) -> Double) -> (
        name: String, cells: [ResultTable.Cell]
      ) {
        ("\(result.measure.name).samples.\(name)", result.actors.map { .of(number($0)) })
      }
      return [
        column("median", \.spread.median), column("lower", \.spread.lower),
        column("upper", \.spread.upper), column("place", \.place.median),
        column("place-lower", \.place.lower), column("place-upper", \.place.upper),
        column("share-in-top", \.shareInTop),
      ]
    }
  }

  private static func table(
    _ result: SampledWorlds.Result,
    _ labels: [String],
    _ plan: SampledWorlds.Plan,
    _ limit: Int
  ) -> (title: String, table: ResultTable) {
    let name = result.measure.name
    let title =
      result.agreement.map {
        "\(name): orders agree by τ-b \(NumberWords.short($0.median)) "
          + "(\(NumberWords.short($0.lower)) … \(NumberWords.short($0.upper)))"
      } ?? name
    if !result.actors.isEmpty {
      let order = result.actors.indices.sorted {
        (key(result.actors[$1]), $0) < (key(result.actors[$0]), $1)
      }
      var table = ResultTable(
        columns: [
          "actor", "as drawn", "median", "from", "to", "place", "from", "to",
          "in the first \(plan.topCount)",
        ]
      )
      table.rows = order.prefix(limit).map { actor in
        let sample = result.actors[actor]
        return [.text(labels[actor]), .text(NumberWords.short(sample.base))]
          + cells(sample.spread)
          + [sample.place.median, sample.place.lower, sample.place.upper].map {
            .text(NumberWords.short($0, isCount: true))
          } + [.text(NumberWords.percent(sample.shareInTop))]
      }
      return (title, table)
    }
    if !result.pairs.isEmpty {
      var table = ResultTable(columns: ["source", "target", "median", "from", "to", "defined in"])
      let sign = result.measure.isDistance ? -1.0 : 1
      table.rows = result.pairs.sorted {
        (sign * $1.spread.median, $0.source, $0.target)
          < (sign * $0.spread.median, $1.source, $1.target)
      }.prefix(limit).map { pair in
        [.text(labels[pair.source]), .text(labels[pair.target])] + cells(pair.spread)
          + [.text(NumberWords.percent(pair.spread.shareDefined))]
      }
      return (title, table)
    }
    var table = ResultTable(columns: ["", "median", "from", "to"])
    table.rows = result.whole.map { key, spread in
      [.text(key.isEmpty ? name : key)] + cells(spread)
    }
    return (result.whole.count > 1 ? title : "", table)
  }

  private static func key(_ sample: SampledWorlds.ActorSample) -> Double {
    sample.spread.median.isNaN ? -.infinity : sample.spread.median
  }

  static func cells(_ spread: Spread) -> [ResultTable.Cell] {
    [spread.median, spread.lower, spread.upper].map { .text(NumberWords.short($0)) }
  }

  static func json(_ spread: Spread) -> JSONValue {
    .object([
      "median": .number(spread.median),
      "lower": .number(spread.lower),
      "upper": .number(spread.upper),
      "mean": .number(spread.mean),
      "standard-deviation": .number(spread.deviation),
      "share-defined": .number(spread.shareDefined),
    ])
  }

  private static func json(_ result: SampledWorlds.Result, _ ids: [String]) -> JSONValue {
    var members: [Member] = []
    if let agreement = result.agreement { members.append(Member("kendall-tau-b", json(agreement))) }
    if !result.actors.isEmpty {
      members.append(
        Member(
          "actors",
          .list(
            zip(ids, result.actors).map { id, sample in
              .object([
                "id": .text(id),
                "base": .number(sample.base),
                "spread": json(sample.spread),
                "base-place": sample.basePlace.map(JSONValue.count) ?? .null,
                "place": json(sample.place),
                "share-at-base-place": .number(sample.shareAtBasePlace),
                "share-in-top": .number(sample.shareInTop),
              ])
            }
          )
        )
      )
    }
    if !result.pairs.isEmpty {
      let rows = result.pairs.map { pair in
        JSONValue.object([
          "source": .text(ids[pair.source]), "target": .text(ids[pair.target]),
          "spread": json(pair.spread),
        ])
      }
      members.append(Member("pairs", .list(rows)))
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
    members.append(Member("worlds-without-value", .count(result.failureCount)))
    return .object(members)
  }
}
