internal import EntenteModel
public import EntenteNotation
public import EntenteTables
internal import OrderedCollections

/// How far two coders agree, for readers and programs.
public struct AgreementReport: Sendable {
  /// What was found.
  public let agreement: CodingAgreement
  private let first: DifferenceReport.Side
  private let second: DifferenceReport.Side

  /// Creates a report.
  ///
  /// - Parameters:
  ///   - agreement: What was found.
  ///   - first: The model of the first coder, with its name and places.
  ///   - second: That of the second.
  public init(
    _ agreement: CodingAgreement,
    of first: DifferenceReport.Side,
    and second: DifferenceReport.Side
  ) {
    self.agreement = agreement
    self.first = first
    self.second = second
  }

  private var matching: RelationMatching { agreement.matching }

  // MARK: For readers

  /// The alphas, the matching, the disagreements and what only one coder has.
  public var text: String {
    let parts = [heading, scoreText, reading, matches, disagreementText, unmatched]
    return parts.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private var heading: String {
    let pairs = matching.pairs
    let grounds = [
      (pairs.count { $0.ground == .identifier }, "by identifier"),
      (pairs.count { if case .quote = $0.ground { true } else { false } }, "by quote"),
      (pairs.count { $0.ground == .page }, "by page"),
    ]
    let how = grounds.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    return """
      A: \(first.name), \(first.model.relations.count) relations
      B: \(second.name), \(second.model.relations.count) relations
      the same: \(pairs.count)\(how.isEmpty ? "" : " (\(how))"); only A: \(matching.onlyFirst.count); \
      only B: \(matching.onlySecond.count)

      """
  }

  private static let open = "left open"

  private var reading: String {
    let samples = agreement.scores.first?.interval.sampleCount ?? 0
    return """
      alpha: 1 where the coders always agree, 0 where they agree as by chance; by custom .800 is
        reliable and .667 the least for tentative conclusions (Krippendorff 2004,
        https://doi.org/10.1111/j.1468-2958.2004.tb00738.x); empty where all values are the same
      low, high: the middle 95 % of alpha in \(samples) samples of the relations
      units: relations of which both coders have a value; equal: those of which it is the same
      Relations that only one coder has are not among the units; they are listed at the end.

      """
  }

  /// The alphas in three decimals, rounded down so that only full agreement reads 1.
  private var scoreText: String {
    var table = scores
    table.columns.removeLast(2)
    table.rows = table.rows.map { row in
      row.dropLast(2).map { cell in
        guard case .number(let value) = cell else { return cell }
        return .number((value * 1000).rounded(.down) / 1000)
      }
    }
    return table.aligned(width: ModelDescriber.width(of:))
  }

  private var matches: String {
    let told = matching.pairs.filter { $0.ground != .identifier }
    var lines = told.map { "  \($0.first) = \($0.second)  (\(Self.words($0.ground)))" }
    lines += matching.sameActors.map { "  actor \($0.value) = \($0.key)  (the same code)" }
    return Self.section("taken for the same under other identifiers", lines)
  }

  private var disagreementText: String {
    Self.section(
      "disagreements",
      agreement.disagreements.map { item in
        let name =
          item.pair.first == item.pair.second
          ? "\(item.pair.first)" : "\(item.pair.first) = \(item.pair.second)"
        let places = [
          Self.words(first.place(path(item, item.pair.first))),
          Self.words(second.place(path(item, item.pair.second))),
        ]
        return "  \(name), \(item.variable.rawValue):\n"
          + "    A \(item.first ?? Self.open)\(places[0])\n"
          + "    B \(item.second ?? Self.open)\(places[1])"
      }
    )
  }

  private var unmatched: String {
    func lines(_ ids: [RelationID], _ side: DifferenceReport.Side) -> [String] {
      ids.map { id in
        let label = side.model.label(of: .relation(id))
        return "  \(id)  \(label)" + Self.words(side.place(ElementPath(.relation(id))))
      }
    }
    return [
      Self.section("only in A", lines(matching.onlyFirst, first)),
      Self.section("only in B", lines(matching.onlySecond, second)),
    ]
    .filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private static func section(_ heading: String, _ lines: [String]) -> String {
    lines.isEmpty ? "" : heading + "\n\n" + lines.map { $0 + "\n" }.joined()
  }

  private static func words(_ place: SourceRange?) -> String {
    place.map { "  (\($0.file):\($0.start.line))" } ?? ""
  }

  private static func words(_ ground: RelationMatching.Ground) -> String {
    switch ground {
    case .identifier: "identifier"
    case .quote(let overlap): "quotes overlap by \(Int((overlap * 100).rounded(.down))) %"
    case .page: "page"
    }
  }

  private func path(_ item: CodingAgreement.Disagreement, _ id: RelationID) -> ElementPath {
    let path = ElementPath(.relation(id))
    return switch item.variable {
    case .type: path.key("type")
    case .participants, .participantSets: path
    case .start, .end: path.key("when")
    case .modality: path.key("modality")
    }
  }

  // MARK: For programs

  /// A row for each variable with its alpha.
  public var scores: ResultTable {
    ResultTable(
      columns: [
        "variable", "metric", "alpha", "low", "high", "units", "equal", "observed", "expected",
      ],
      rows: agreement.scores.map { score in
        func cell(_ value: Double?) -> ResultTable.Cell { value.map { .number($0) } ?? .missing }
        return [
          .text(score.variable.rawValue), .text(Self.metric(of: score.variable)),
          cell(score.alpha.alpha), cell(score.interval.bounds?.lowerBound),
          cell(score.interval.bounds?.upperBound), .count(score.alpha.unitCount),
          .count(score.equalCount), cell(score.alpha.observedDisagreement),
          cell(score.alpha.expectedDisagreement),
        ]
      }
    )
  }

  /// A row for each relation of either coder with what it was taken for.
  public var matchTable: ResultTable {
    ResultTable(
      columns: ["a", "b", "ground"],
      rows: matching.pairs.map {
        [.text($0.first.rawValue), .text($0.second.rawValue), .text(Self.words($0.ground))]
      } + matching.onlyFirst.map { [.text($0.rawValue), .missing, .text("only in A")] }
        + matching.onlySecond.map { [.missing, .text($0.rawValue), .text("only in B")] }
    )
  }

  /// A row for each disagreement.
  public var disagreements: ResultTable {
    ResultTable(
      columns: ["a", "b", "variable", "value_a", "value_b", "place_a", "place_b"],
      rows: agreement.disagreements.map { item in
        func place(_ side: DifferenceReport.Side, _ id: RelationID) -> ResultTable.Cell {
          side.place(path(item, id)).map { .text($0.description) } ?? .missing
        }
        return [
          .text(item.pair.first.rawValue), .text(item.pair.second.rawValue),
          .text(item.variable.rawValue), item.first.map { .text($0) } ?? .missing,
          item.second.map { .text($0) } ?? .missing,
          place(first, item.pair.first), place(second, item.pair.second),
        ]
      }
    )
  }

  /// Everything, as JSON.
  public var json: JSONValue {
    .object([
      "a": .text(first.name), "b": .text(second.name), "agreement": scores.objects,
      "matching": matchTable.objects, "disagreements": disagreements.objects,
      "same-actors": .list(
        matching.sameActors.map {
          .object(["a": .text($0.value.rawValue), "b": .text($0.key.rawValue)])
        }
      ),
    ])
  }

  private static func metric(of variable: CodingAgreement.Variable) -> String {
    switch variable {
    case .type, .participants, .modality: "nominal"
    case .participantSets: "MASI"
    case .start: "interval"
    case .end: "ordinal"
    }
  }
}
