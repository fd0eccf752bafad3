public import EntenteModel
internal import EntenteNetwork
public import EntenteTables
internal import OrderedCollections

/// A comparison of a scenario with what it goes on from, as tables, JSON and a document.
public struct ComparisonReport: Sendable {
  /// The comparison.
  public let comparison: ScenarioComparison
  /// The run of the scenario.
  public let run: ScenarioRun
  /// Verdicts on the claims of the scenario.
  public let verdicts: [ClaimVerdict]
  private let language: LanguageTag?

  /// The measures that are compared where nobody asks for any.
  public static let usualMeasures = [
    "edges", "density", "reciprocity", "transitivity", "average-path-length",
    "modularity", "degree", "strength", "betweenness", "closeness", "eigenvector",
  ]

  /// Reports a comparison.
  ///
  /// - Parameters:
  ///   - comparison: The comparison.
  ///   - run: The run of the scenario.
  ///   - verdicts: Verdicts on its claims, if they were judged.
  ///   - language: The language of labels; the model's if nil.
  public init(
    _ comparison: ScenarioComparison,
    of run: ScenarioRun,
    verdicts: [ClaimVerdict] = [],
    language: LanguageTag? = nil
  ) {
    self.comparison = comparison
    self.run = run
    self.verdicts = verdicts
    self.language = language
  }

  private var claims: ClaimsReport {
    ClaimsReport(verdicts, language: language ?? comparison.first.model.defaults.language)
  }

  /// What was done to the model, and on what grounds.
  public var operations: ResultTable {
    ResultTable(
      columns: ["operation", "scenario", "rests on"],
      rows: run.state.variant.operations.map { applied in
        [
          .text(OperationWords.summary(applied.placed.operation)),
          .text(applied.placed.scenario.rawValue),
          .text(OperationWords.grounds(applied.placed.operation)),
        ]
      }
    )
  }

  /// The relations that came, went, changed or turned.
  public var relations: ResultTable {
    ResultTable(
      columns: ["relation", "label", "what", "from", "to"],
      rows: comparison.relations.map { change in
        let address = Address.relation(change.relation)
        let model = change.kind == .removed ? comparison.first.model : comparison.second.model
        return [
          .text(change.relation.rawValue), .text(model.label(of: address, in: language)),
          .text(change.kind.rawValue), change.from.map { .number($0) } ?? .missing,
          change.to.map { .number($0) } ?? .missing,
        ]
      }
    )
  }

  /// The levels that changed, the most changed first.
  public var levels: ResultTable {
    ResultTable(
      columns: ["element", "label", "from", "to", "change"] + intervalColumn,
      rows: comparison.levels.filter { $0.delta != 0 }
        .sorted { ($1.delta.magnitude, $0.address) < ($0.delta.magnitude, $1.address) }
        .map { row in
          [
            .text(row.address.description),
            .text(comparison.second.model.label(of: row.address, in: language)),
            row.from.map { .number($0) } ?? .missing, row.to.map { .number($0) } ?? .missing,
            .number(row.delta),
          ] + cells(row.interval)
        }
    )
  }

  /// The measures that changed, those of the whole network first, then of actors, the most changed
  /// first.
  public var measures: ResultTable {
    ResultTable(
      columns: ["measure", "of", "from", "to", "change"] + intervalColumn,
      rows: changedMeasures.map { row in
        let part = label(of: row.part)
        let isCount = Measure.named(row.measure)?.isCount ?? false
        return [
          .text(row.measure), .text(part), Self.cell(row.from, isCount: isCount),
          Self.cell(row.to, isCount: isCount), Self.cell(row.delta, isCount: isCount),
        ] + cells(row.interval)
      }
    )
  }

  /// What a part of a measure is called: an actor, or a relation of many that is a node.
  private func label(of part: String) -> String {
    let model = comparison.second.model
    let addresses = [Address.actor(ActorID(part)), .relation(RelationID(part))]
    return addresses.first(where: model.contains).map { model.label(of: $0, in: language) } ?? part
  }

  /// How many changes of one measure a document lists.
  private static let changesOfMeasure = 6

  private static func cell(_ value: Double?, isCount: Bool) -> ResultTable.Cell {
    guard let value, value.isFinite else { return .missing }
    return isCount && value.magnitude < 1e15 && value == value.rounded()
      ? .count(Int(value)) : .number(value)
  }

  /// The measures that changed, of each only the most changed.
  private var mainMeasures: ResultTable {
    let all = measures
    var counts: [String: Int] = [:]
    var table = ResultTable(columns: all.columns)
    for row in all.rows {
      counts[row[0].text, default: 0] += 1
      if counts[row[0].text, default: 0] <= Self.changesOfMeasure { table.rows.append(row) }
    }
    for measure in OrderedSet(all.rows.map { $0[0].text }) {
      let rest = (counts[measure] ?? 0) - Self.changesOfMeasure
      guard rest > 0, let last = table.rows.lastIndex(where: { $0[0].text == measure }) else {
        continue
      }
      let more: [ResultTable.Cell] = [.text(measure), .text("and \(rest) more")]
      let blank = [ResultTable.Cell](repeating: .missing, count: all.columns.count - 2)
      table.rows.insert(more + blank, at: last + 1)
    }
    return table
  }

  private var changedMeasures: [ScenarioComparison.MeasureRow] {
    let order = OrderedSet(comparison.measures.map(\.measure))
    return comparison.measures.filter { $0.from != $0.to }
      .sorted { first, second in
        let places = (
          order.firstIndex(of: first.measure) ?? 0, order.firstIndex(of: second.measure) ?? 0
        )
        if places.0 != places.1 { return places.0 < places.1 }
        let sizes = (first.delta.magnitude, second.delta.magnitude)
        return sizes.0 == sizes.1 ? first.part < second.part : sizes.0 > sizes.1
      }
  }

  /// Whether there is any interval to be told.
  private var hasIntervals: Bool {
    comparison.levels.contains { $0.interval != nil }
      || comparison.measures.contains { $0.interval != nil }
  }

  private var intervalColumn: [String] { hasIntervals ? ["5–95 %"] : [] }

  private func cells(_ interval: ClosedRange<Double>?) -> [ResultTable.Cell] {
    guard hasIntervals else { return [] }
    guard let interval else { return [.missing] }
    let ends = [interval.lowerBound, interval.upperBound].map { NumberWords.short($0) }
    return [.text(ends[0] == ends[1] ? ends[0] : "\(ends[0]) … \(ends[1])")]
  }

  /// Everything in one table, for programs that read rows.
  public var rows: ResultTable {
    let levels = comparison.levels.map { row -> [ResultTable.Cell] in
      [
        .text("level"), .text(row.address.description), row.from.map { .number($0) } ?? .missing,
        row.to.map { .number($0) } ?? .missing, .number(row.delta),
      ] + Self.ends(row.interval)
    }
    let measures = comparison.measures.map { row -> [ResultTable.Cell] in
      [
        .text(row.measure), .text(row.part), row.from.map { .number($0) } ?? .missing,
        row.to.map { .number($0) } ?? .missing,
        row.delta.isFinite ? .number(row.delta) : .missing,
      ] + Self.ends(row.interval)
    }
    return ResultTable(
      columns: ["quantity", "of", "from", "to", "change", "low", "high"],
      rows: levels + measures
    )
  }

  private static func ends(_ interval: ClosedRange<Double>?) -> [ResultTable.Cell] {
    guard let interval else { return [.missing, .missing] }
    return [.number(interval.lowerBound), .number(interval.upperBound)]
  }

  /// The comparison for people.
  ///
  /// - Parameter width: How many columns of a terminal a text takes.
  /// - Returns: The text.
  public func text(width: (String) -> Int) -> String {
    document.text(width: width)
  }

  /// The comparison as JSON.
  public var json: JSONValue {
    func number(_ value: Double?) -> JSONValue { value.map { .number($0) } ?? .null }
    func interval(_ range: ClosedRange<Double>?) -> JSONValue {
      range.map { .list([.number($0.lowerBound), .number($0.upperBound)]) } ?? .null
    }
    return .object([
      "scenario": .text(run.scenario.id.rawValue),
      "against": .text(run.parent.variant.scenario.id.rawValue),
      "assumption-driven": .boolean(run.isAssumptionDriven),
      "operations": .list(
        run.state.variant.operations.map { applied in
          .object([
            "scenario": .text(applied.placed.scenario.rawValue),
            "index": .count(applied.placed.index),
            "operation": .text(OperationWords.summary(applied.placed.operation)),
            "rests-on": .text(OperationWords.grounds(applied.placed.operation)),
          ])
        }
      ),
      "relations": .list(
        comparison.relations.map { change in
          .object([
            "id": .text(change.relation.rawValue), "what": .text(change.kind.rawValue),
            "from": number(change.from), "to": number(change.to),
            "fields": .list(
              change.fields.map { field in
                .object([
                  "field": .text(field.name), "from": .text(field.old), "to": .text(field.new),
                ])
              }
            ),
          ])
        }
      ),
      "levels": .list(
        comparison.levels.map { row in
          .object([
            "element": .text(row.address.description), "from": number(row.from),
            "to": number(row.to), "change": .number(row.delta),
            "interval": interval(row.interval), "clipped": .boolean(row.isClipped),
          ])
        }
      ),
      "measures": .list(
        comparison.measures.map { row in
          .object([
            "measure": .text(row.measure), "of": .text(row.part), "from": number(row.from),
            "to": number(row.to), "change": number(row.delta), "interval": interval(row.interval),
          ])
        }
      ),
      "claims": claims.jsonRows,
      "notes": .list(notes.map { .text($0) }),
    ])
  }

  private var notes: [String] {
    run.notes + comparison.failures
      + (comparison.draws.map { draws in
        [
          "5–95 %: of \(draws.count) runs with drawn parameters and assumed weights "
            + "(\(draws.sampler), seed \(draws.seed)); changes that are none at the defaults have none"
        ]
      } ?? [])
  }

  /// The comparison as a document: what was done, what changed, and what it rests on.
  public var document: ReportDocument {
    let model = comparison.first.model
    let title =
      run.scenario.title.wording(
        in: language ?? model.defaults.language,
        fallback: model.defaults.language
      ) ?? run.scenario.id.rawValue
    var document = ReportDocument(title: title)
    if let words = run.scenario.description.wording(in: language ?? model.defaults.language) {
      document.add(paragraph: words)
    }
    let parent = run.parent.variant.scenario
    let against =
      parent.title.wording(in: language ?? model.defaults.language).map {
        "\"\($0)\" (\(parent.id))"
      }
      ?? "the model as it stands"
    document.add(paragraph: "Compared with \(against); ties are weighted by their intensity.")
    document.add(heading: "What is done", operations.rounded)
    document.add(heading: "Relations", relations.rounded, empty: "No relation differs.")
    document.add(heading: "Levels", levels.rounded, empty: "No level changes.")
    document.add(heading: "Measures", mainMeasures.rounded, empty: "None changes.")
    if !verdicts.isEmpty { document.add(heading: "Claims", claims.table) }
    document.add(heading: "What it rests on", list: notes)
    return document
  }
}
