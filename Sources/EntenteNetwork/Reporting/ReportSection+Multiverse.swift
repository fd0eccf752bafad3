internal import EntenteModel
internal import EntenteTables
internal import OrderedCollections

extension ReportSection {
  private typealias Member = JSONValue.Member

  /// Measures over every projection that might have been chosen.
  ///
  /// - Parameters:
  ///   - multiverse: The universes.
  ///   - names: The names of the actors for readers; their identifiers where empty.
  ///   - limit: How many actors are listed in tables.
  ///   - base: What the values are of, such as "with the possible relations"; nil if there is no
  ///     choice.
  public init(_ multiverse: Multiverse, names: [String], limit: Int, base: String? = nil) {
    let ids = multiverse.actors.map(\.rawValue)
    let labels = names.isEmpty ? ids : names
    let count = multiverse.results.first?.universes.count ?? 0
    self.init(
      name: "multiverse",
      heading: "\(count) projections: with and without direction, weights, signs and possible "
        + "relations; places are among the actors, the first being 1."
        + (base.map { " Value is the number \($0)." } ?? ""),
      tables: multiverse.results.map { Self.table($0, labels, multiverse.topCount, limit) },
      json: .object([
        "universes": .count(count),
        "top": .count(multiverse.topCount),
        "base": base.map(JSONValue.text) ?? .null,
        "measures": .object(
          multiverse.results.map { Member($0.measure.name, Self.json($0, ids)) }
        ),
      ])
    )
    actorColumns = multiverse.results.flatMap {
      result -> [(name: String, cells: [ResultTable.Cell])] in
      guard !result.actors.isEmpty else { return [] }
      let name = "\(result.measure.name).multiverse"
      func place(_ place: Int?) -> ResultTable.Cell { place.map { .count($0) } ?? .missing }
      return [
        ("\(name).best-place", result.actors.map { place($0.bestPlace) }),
        ("\(name).worst-place", result.actors.map { place($0.worstPlace) }),
        ("\(name).share-at-base-place", result.actors.map { .of($0.shareAtBasePlace) }),
        ("\(name).share-in-top", result.actors.map { .of($0.shareInTop) }),
      ]
    }
  }

  private static func table(
    _ result: Multiverse.Result,
    _ labels: [String],
    _ top: Int,
    _ limit: Int
  ) -> (title: String, table: ResultTable) {
    let name = result.measure.name
    guard !result.actors.isEmpty else {
      var table = ResultTable(columns: ["", "median", "least", "greatest"])
      table.rows = result.whole.prefix(limit).map { key, spread in
        [.text(key.isEmpty ? name : key)] + cells(spread)
      }
      return ("\(name): \(result.distinctCount) different results", table)
    }
    let agreement = result.universes.dropFirst().map(\.kendall).filter { !$0.isNaN }
    let least = agreement.min().map {
      "; orders agree with the first by τ-b \(NumberWords.short($0)) or more"
    }
    var table = ResultTable(
      columns: [
        "actor", "value", "place", "best", "worst", "keeps its place", "in the first \(top)",
      ]
    )
    let order = result.actors.indices.sorted {
      (result.actors[$0].basePlace ?? .max, $0) < (result.actors[$1].basePlace ?? .max, $1)
    }
    func place(_ place: Int?) -> ResultTable.Cell { .text(place.map(String.init) ?? "–") }
    table.rows = order.prefix(limit).map { actor in
      let stability = result.actors[actor]
      return [
        .text(labels[actor]), .text(NumberWords.short(stability.base)), place(stability.basePlace),
        place(stability.bestPlace), place(stability.worstPlace),
        .text(NumberWords.percent(stability.shareAtBasePlace)),
        .text(NumberWords.percent(stability.shareInTop)),
      ]
    }
    return ("\(name): \(result.distinctCount) different results\(least ?? "")", table)
  }

  private static func json(_ result: Multiverse.Result, _ ids: [String]) -> JSONValue {
    let universes = result.universes.map { universe in
      JSONValue.object([
        "projection": .object(universe.projection.fields.map { Member($0.key, .text($0.value)) }),
        "kendall-tau-b": .number(universe.kendall),
        "spearman": .number(universe.spearman),
        "has-value": .boolean(universe.finding.value != nil),
      ])
    }
    let actors = zip(ids, result.actors).map { id, stability in
      JSONValue.object([
        "id": .text(id),
        "base": .number(stability.base),
        "base-place": stability.basePlace.map(JSONValue.count) ?? .null,
        "best-place": stability.bestPlace.map(JSONValue.count) ?? .null,
        "worst-place": stability.worstPlace.map(JSONValue.count) ?? .null,
        "share-at-base-place": .number(stability.shareAtBasePlace),
        "share-in-top": .number(stability.shareInTop),
      ])
    }
    let name = result.measure.name
    return .object([
      "different-results": .count(result.distinctCount),
      "actors": .list(actors),
      "whole": .object(
        result.whole.map { Member($0.key.isEmpty ? name : $0.key, json($0.value)) }
      ),
      "universes": .list(universes),
    ])
  }
}
