public import EntenteNetwork
public import EntenteTables

/// What a cross-impact matrix says: its consistent scenarios with margin, score and weight.
public struct CrossImpactAnalysis: Hashable, Sendable {
  /// A scenario with what is to be said of it.
  public struct Row: Hashable, Sendable {
    /// The scenario.
    public let scenario: CrossImpactScenario
    /// The consistency margin; nil if no descriptor has two states.
    public let margin: Int?
    /// The sum of the balances of the scenario's states.
    public let totalImpactScore: Int
    /// From how many starts succession ends in this scenario; nil for an inconsistent one, in which
    /// none ends.
    public let basin: Int?
    /// The share of starts that end in it, from 0 to 1.
    public let share: Double?
    /// Where the share of all scenarios lies with 95 % confidence, if starts were sampled.
    public let interval: ClosedRange<Double>?
  }

  /// The matrix.
  public let matrix: CrossImpactMatrix
  /// The scenarios that were found.
  public let consistent: ConsistentScenarios
  /// Where successions end.
  public let attractors: CrossImpactAttractors
  /// The scenarios in ascending order: by the state of the first descriptor, then of the second.
  public let rows: [Row]

  /// The rows as a table.
  ///
  /// Columns: each descriptor by name; `margin`, `total-impact-score`, `basin`, `share`, `share-low`,
  /// `share-high`. The last two are missing where the share is exact.
  public var table: ResultTable {
    ResultTable(
      columns: matrix.descriptors.map(\.name)
        + ["margin", "total-impact-score", "basin", "share", "share-low", "share-high"],
      rows: rows.map { row in
        matrix.names(of: row.scenario).map(ResultTable.Cell.text) + [
          row.margin.map(ResultTable.Cell.count) ?? .missing,
          .count(row.totalImpactScore),
          row.basin.map(ResultTable.Cell.count) ?? .missing,
          row.share.map(ResultTable.Cell.number) ?? .missing,
          (row.interval?.lowerBound).map(ResultTable.Cell.number) ?? .missing,
          (row.interval?.upperBound).map(ResultTable.Cell.number) ?? .missing,
        ]
      }
    )
  }

  /// The cycles in which successions end, a row for each scenario on them.
  ///
  /// Columns: `cycle` and `step`, both from 1; each descriptor by name; `basin`, `share` of the cycle.
  public var cycleTable: ResultTable {
    var rows: [[ResultTable.Cell]] = []
    for (cycle, attractor) in attractors.attractors.filter({ !$0.isFixed }).enumerated() {
      for (step, scenario) in attractor.scenarios.enumerated() {
        rows.append(
          [.count(cycle + 1), .count(step + 1)]
            + matrix.names(of: scenario).map(ResultTable.Cell.text)
            + [.count(attractor.starts), .number(attractor.share)]
        )
      }
    }
    return ResultTable(
      columns: ["cycle", "step"] + matrix.descriptors.map(\.name) + ["basin", "share"],
      rows: rows
    )
  }
}

extension CrossImpactMatrix {
  /// The consistent scenarios with margin, total impact score and weight.
  ///
  /// - Parameters:
  ///   - minimumMargin: The least margin; below 0 for nearly consistent scenarios too.
  ///   - limit: The most scenarios that are kept.
  ///   - succession: How a scenario gives way to the next, for basins.
  ///   - starts: Which scenarios succession starts from.
  ///   - execution: How to run.
  /// - Returns: The scenarios in ascending order, and all attractors, cycles among them.
  /// - Throws: ``CrossImpactError`` if a number is out of its range or the matrix too large to search;
  ///   `MeasureError.cancelled`.
  public func analysis(
    minimumMargin: Int = 0,
    limit: Int = 100_000,
    succession: Succession = .global,
    from starts: SuccessionStarts = SuccessionStarts(),
    execution: Execution = Execution()
  ) throws -> CrossImpactAnalysis {
    let consistent = try consistentScenarios(
      minimumMargin: minimumMargin,
      limit: limit,
      execution: execution
    )
    let attractors = try attractors(succession, from: starts, execution: execution)
    let rows = consistent.scenarios.map { scenario in
      let balance = balance(ofChecked: scenario)
      let basin = balance.isConsistent ? attractors.attractor(at: scenario)?.starts ?? 0 : nil
      return CrossImpactAnalysis.Row(
        scenario: scenario,
        margin: balance.margin,
        totalImpactScore: balance.totalImpactScore,
        basin: basin,
        share: basin.map { Double($0) / Double(attractors.starts) },
        interval: attractors.isExhaustive
          ? nil : basin.map { ShareInterval.of($0, in: attractors.starts) }
      )
    }
    return CrossImpactAnalysis(
      matrix: self,
      consistent: consistent,
      attractors: attractors,
      rows: rows
    )
  }
}
