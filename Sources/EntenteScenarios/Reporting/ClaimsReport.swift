public import EntenteModel
internal import EntenteNetwork
public import EntenteTables

/// Verdicts on the claims of sources, as a table and as JSON.
public struct ClaimsReport: Sendable {
  /// The verdicts.
  public let verdicts: [ClaimVerdict]
  private let language: LanguageTag

  /// Reports verdicts.
  ///
  /// - Parameters:
  ///   - verdicts: The verdicts.
  ///   - language: The language of labels.
  public init(_ verdicts: [ClaimVerdict], language: LanguageTag) {
    self.verdicts = verdicts
    self.language = language
  }

  /// A row for each claim.
  ///
  /// Columns: `claim`, `scenario`, `verdict`, `share` of the ensemble with the ends of its 95 %
  /// interval, `by-signs`, `tips-at`, `cites`, `says`.
  public var table: ResultTable {
    ResultTable(
      columns: [
        "claim", "scenario", "verdict", "share", "95 %", "by signs", "tips at", "cites", "says",
      ],
      rows: verdicts.map { verdict in
        [
          .text(verdict.expectation.id.rawValue), .text(verdict.scenario.rawValue),
          .text(verdict.outcome.rawValue),
          verdict.share.map { .text(NumberWords.percent($0.share)) } ?? .missing,
          verdict.share.map { .text(Self.interval($0)) } ?? .missing,
          .text(verdict.bySigns.verdict.rawValue), .text(Self.words(verdict.tipping)),
          .text(OperationWords.citations(verdict.expectation.evidence).joined(separator: ", ")),
          .text(words(of: verdict.expectation)),
        ]
      }
    )
  }

  /// A row of plain numbers for each claim, for programs.
  public var rows: ResultTable {
    ResultTable(
      columns: [
        "claim", "scenario", "verdict", "by_signs", "at_defaults", "share", "low", "high", "runs",
        "robust", "tipping_parameter", "tipping_value", "holds_above", "assumption_driven", "cites",
        "says",
      ],
      rows: verdicts.map { verdict in
        func truth(_ value: Bool?) -> ResultTable.Cell {
          value.map { .text($0 ? "true" : "false") } ?? .missing
        }
        let (share, tipping) = (verdict.share, verdict.tipping)
        return [
          .text(verdict.expectation.id.rawValue), .text(verdict.scenario.rawValue),
          .text(verdict.outcome.rawValue), .text(verdict.bySigns.verdict.rawValue),
          truth(verdict.atDefaults), share.map { .number($0.share) } ?? .missing,
          share.map { .number($0.interval.lowerBound) } ?? .missing,
          share.map { .number($0.interval.upperBound) } ?? .missing,
          share.map { .count($0.count) } ?? .missing, .number(verdict.expectation.robust),
          tipping.map { .text($0.parameter.rawValue) } ?? .missing,
          tipping.map { .number($0.value) } ?? .missing, truth(tipping?.holdsAbove),
          truth(verdict.isAssumptionDriven),
          .text(OperationWords.citations(verdict.expectation.evidence).joined(separator: ", ")),
          .text(words(of: verdict.expectation)),
        ]
      }
    )
  }

  /// What must be known to read the table.
  public var notes: [String] {
    let counts = ClaimVerdict.Outcome.allCases.compactMap { outcome in
      let count = verdicts.count { $0.outcome == outcome }
      return count > 0 ? "\(count) \(outcome.rawValue)" : nil
    }
    var notes = [counts.joined(separator: ", ")]
    notes.append(
      "forced and refuted claims follow from the signs of influences, whatever their weights are"
    )
    if verdicts.contains(where: \.isAssumptionDriven) { notes.append(RunReport.caveat) }
    return notes
  }

  /// The verdicts as JSON.
  public var json: JSONValue { .object(["claims": jsonRows]) }

  var jsonRows: JSONValue {
    .list(
      verdicts.map { verdict in
        .object([
          "id": .text(verdict.expectation.id.rawValue),
          "scenario": .text(verdict.scenario.rawValue),
          "says": .text(words(of: verdict.expectation)),
          "that": .text(verdict.expectation.predicate.description),
          "basis": .text(verdict.basis.rawValue),
          "verdict": .text(verdict.outcome.rawValue),
          "by-signs": .text(verdict.bySigns.verdict.rawValue),
          "at-defaults": verdict.atDefaults.map { .boolean($0) } ?? .null,
          "robust": .number(verdict.expectation.robust),
          "share": verdict.share.map { .number($0.share) } ?? .null,
          "interval": verdict.share.map {
            .list([.number($0.interval.lowerBound), .number($0.interval.upperBound)])
          } ?? .null,
          "runs": verdict.share.map { .count($0.count) } ?? .null,
          "tipping": verdict.tipping.map { tipping in
            .object([
              "parameter": .text(tipping.parameter.rawValue),
              "value": .number(tipping.value),
              "from": .number(tipping.from),
              "holds-above": .boolean(tipping.holdsAbove),
            ])
          } ?? .null,
          "assumption-driven": .boolean(verdict.isAssumptionDriven),
          "cites": .list(
            OperationWords.citations(verdict.expectation.evidence).map { .text($0) }
          ),
        ])
      }
    )
  }

  private func words(of expectation: Expectation) -> String {
    expectation.label.wording(in: language) ?? expectation.predicate.description
  }

  private static func interval(_ share: Proportion) -> String {
    let (low, high) = (share.interval.lowerBound, share.interval.upperBound)
    return "\(NumberWords.percent(low)) … \(NumberWords.percent(high))"
  }

  private static func words(_ tipping: ClaimVerdict.Tipping?) -> String {
    guard let tipping else { return "" }
    return "\(tipping.parameter) = \(NumberWords.short(tipping.value))"
  }
}
