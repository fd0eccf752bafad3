internal import EntenteModel
internal import EntenteNetwork
public import EntenteTables

/// What the runs of an ensemble have in common, as tables and JSON.
public struct EnsembleReport: Sendable {
  private let result: EnsembleResult

  /// Reports an ensemble.
  public init(_ result: EnsembleResult) {
    self.result = result
  }

  /// The outputs: mean, quantiles, and how often they are above and below nothing.
  ///
  /// - Throws: ``EnsembleError`` if a row file has other outputs.
  public func outputs() throws -> ResultTable {
    ResultTable(
      columns: ["output", "mean", "5 %", "median", "95 %", "below 0", "above 0", "undefined"],
      rows: try result.outputs.map { output in
        let summary = try result.summary(of: output, quantiles: [0.05, 0.5, 0.95])
        let signs = try result.signs(of: output)
        let quantiles = summary.quantiles.map { ResultTable.Cell.number($0.value) }
        return [.text(output.description), .number(summary.mean)] + quantiles + [
          .text(NumberWords.percent(signs.negative.share)),
          .text(NumberWords.percent(signs.positive.share)), .count(summary.undefinedCount),
        ]
      }
    )
  }

  /// The claims: in which share of the runs they are true.
  public var claims: ResultTable {
    ResultTable(
      columns: ["claim", "share", "95 %"],
      rows: result.header.claims.compactMap { claim in
        guard let share = result.share(of: claim) else { return nil }
        let (low, high) = (share.interval.lowerBound, share.interval.upperBound)
        return [
          .text(claim.rawValue), .text(NumberWords.percent(share.share)),
          .text("\(NumberWords.percent(low)) … \(NumberWords.percent(high))"),
        ]
      }
    )
  }

  /// The rows as a table.
  public var rows: ResultTable {
    let header = result.header
    return ResultTable(
      columns: ["variant"] + header.parameters.map(\.rawValue) + header.outputs
        + header.claims.map(\.rawValue),
      rows: result.rows.map { row in
        [.count(row.variant)] + (row.parameters + row.outputs).map(Self.cell)
          + row.claims.map { $0.map { .text($0 ? "true" : "false") } ?? .missing }
      }
    )
  }

  private static func cell(_ value: Double) -> ResultTable.Cell {
    value.isFinite ? .number(value) : .missing
  }

  /// What must be known to read the tables.
  public var notes: [String] {
    let header = result.header
    var notes = [
      "\(result.rows.count) runs, \(header.sampler), seed \(header.seed), "
        + "\(header.parameters.count) \(header.parameters.count == 1 ? "parameter varies" : "parameters vary")"
    ]
    if !result.isComplete { notes.append("stopped before all \(header.count) runs were done") }
    if let isEnough = result.isEnough, !isEnough {
      notes.append("not enough yet for \(header.until ?? "")")
    }
    if result.failureCount > 0 { notes.append("\(result.failureCount) runs gave nothing") }
    if header.isAssumptionDriven { notes.append(RunReport.caveat) }
    return notes
  }

  /// The ensemble as JSON: a summary of each output, and the claims.
  ///
  /// - Throws: ``EnsembleError`` if a row file has other outputs.
  public func json() throws -> JSONValue {
    let header = result.header
    return .object([
      "scenario": .text(header.scenario.rawValue),
      "sampler": .text(header.sampler),
      "seed": .text(String(header.seed)),
      "runs": .count(result.rows.count),
      "complete": .boolean(result.isComplete),
      "assumption-driven": .boolean(header.isAssumptionDriven),
      "parameters": .list(header.parameters.map { .text($0.rawValue) }),
      "outputs": .list(
        try result.outputs.map { output in
          let summary = try result.summary(of: output, quantiles: [0.05, 0.5, 0.95])
          let signs = try result.signs(of: output)
          return .object([
            "output": .text(output.description),
            "mean": .number(summary.mean),
            "deviation": .number(summary.deviation),
            "quantiles": .object(
              summary.quantiles.map { .init(NumberText.text($0.share), .number($0.value)) }
            ),
            "below-zero": .number(signs.negative.share),
            "above-zero": .number(signs.positive.share),
            "undefined": .count(summary.undefinedCount),
          ])
        }
      ),
      "claims": .list(
        header.claims.compactMap { claim in
          result.share(of: claim).map { share in
            .object([
              "id": .text(claim.rawValue), "share": .number(share.share),
              "interval": .list([
                .number(share.interval.lowerBound), .number(share.interval.upperBound),
              ]),
            ])
          }
        }
      ),
    ])
  }
}
