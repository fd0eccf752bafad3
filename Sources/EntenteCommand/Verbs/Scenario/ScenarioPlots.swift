internal import EntenteDiagrams
internal import EntenteModel
internal import EntenteNetwork
internal import EntenteScenarios
internal import OrderedCollections

/// What runs and ensembles found, as charts.
enum ScenarioPlots {
  /// The most lines, bars or outcomes of a chart.
  private static let lineLimit = 8
  private static let barLimit = 15

  /// The levels that move, over the steps of the horizon; nil without one.
  static func trajectory(_ report: RunReport, _ options: DiagramOptions) -> String? {
    guard let trajectory = report.run.trajectory else { return nil }
    let width = trajectory.nodes.count
    // A level that is held from the start on was at its baseline before, and that is where lines begin.
    func levels(_ place: Int) -> [Double] {
      (0...trajectory.steps).map {
        trajectory.baselines[place]
          + ($0 == 0 ? 0 : trajectory.deviations[$0 * width + place])
      }
    }
    func reach(_ place: Int) -> Double {
      (0...trajectory.steps).map { trajectory.deviations[$0 * width + place].magnitude }.max() ?? 0
    }
    let moved = trajectory.nodes.indices.filter { reach($0) > 0 }
      .sorted { (reach($1), $0) < (reach($0), $1) }
    let scenario = report.run.scenario
    let step = (scenario.horizon?.step ?? .quarter).rawValue
    let start =
      scenario.branchAt.map { " from \($0)" } ?? report.run.trajectoryDates?.first.map {
        " from \($0)"
      } ?? ""
    var chart = LineChart(
      title: scenario.name(in: options.language),
      subtitle: "levels, \(step) by \(step)\(start)"
        + (moved.count > lineLimit ? "; the \(lineLimit) that move most of \(moved.count)" : ""),
      steps: report.run.trajectoryDates ?? (0...trajectory.steps).map { "\($0)" },
      lines: moved.prefix(lineLimit).map {
        LineChart.Line(
          label: report.run.model.label(of: trajectory.nodes[$0], in: options.language),
          values: levels($0)
        )
      },
      options: options
    )
    chart.isAssumptionDriven = report.run.isAssumptionDriven
    return chart.svg
  }

  /// The shares of runs in which claims hold.
  static func claims(_ verdicts: [ClaimVerdict], of name: String, _ options: DiagramOptions)
    -> String
  {
    ClaimChart(
      title: name,
      subtitle: "the share of the runs of an ensemble in which each claim holds",
      claims: verdicts.map { verdict in
        let label = options.language.flatMap { verdict.expectation.label.wording(in: $0) }
        return ClaimChart.Claim(
          label: label ?? verdict.expectation.label.wording(in: "en")
            ?? verdict.expectation.id.rawValue,
          share: verdict.share?.share ?? .nan,
          interval: verdict.share?.interval,
          wanted: verdict.expectation.robust,
          verdict: ClaimChart.Verdict(rawValue: verdict.outcome.rawValue) ?? .fragile,
          cites: verdict.expectation.evidence.first.map { item in
            item.locators.first { $0.label == "page" }.map { "p. \($0.value)" }
              ?? item.source.rawValue
          } ?? ""
        )
      },
      isAssumptionDriven: verdicts.contains(where: \.isAssumptionDriven),
      options: options
    ).svg
  }

  /// An output at the low and the high end of each parameter alone.
  static func tornado(
    _ swings: ParameterSwings,
    of scenario: Scenario,
    isAssumptionDriven: Bool,
    _ options: DiagramOptions
  ) -> String {
    TornadoChart(
      title: scenario.name(in: options.language),
      subtitle: "\(swings.output) with one parameter at the 5 % and the 95 % of its distribution"
        + (swings.rows.count > barLimit ? "; \(barLimit) of \(swings.rows.count)" : ""),
      base: swings.base,
      baseText: NumberWords.short(swings.base),
      bars: swings.rows.prefix(barLimit).map { row in
        TornadoChart.Bar(
          label: row.parameter.rawValue,
          low: row.low,
          high: row.high,
          lowText: NumberWords.short(row.ends.lowerBound),
          highText: NumberWords.short(row.ends.upperBound)
        )
      },
      isAssumptionDriven: isAssumptionDriven,
      options: options
    ).svg
  }

  /// Outputs over the values of one or two parameters; nil if nothing was read off.
  static func sweep(
    _ result: EnsembleResult,
    of scenario: Scenario,
    _ options: DiagramOptions
  ) throws -> String? {
    let outputs = try result.outputs.prefix(lineLimit).compactMap { try result.grids(of: $0).first }
    guard let first = outputs.first else { return nil }
    func axis(_ axis: SweepAxis) -> SweepChart.Axis {
      SweepChart.Axis(
        label: axis.parameter.rawValue,
        values: axis.values,
        texts: axis.values.map(plain),
        base: scenario.parameters[axis.parameter]?.value
      )
    }
    return SweepChart(
      title: scenario.name(in: options.language),
      subtitle: "all other parameters at their defaults",
      x: axis(first.horizontal),
      y: first.vertical.map(axis),
      outcomes: outputs.map { grid in
        SweepChart.Outcome(
          label: grid.output,
          values: grid.numbers,
          texts: grid.numbers.map { row in row.map { NumberWords.short($0) } }
        )
      },
      isAssumptionDriven: result.header.isAssumptionDriven,
      options: options
    ).svg
  }

  /// What became of relations and levels, for pictures of the difference.
  static func difference(_ comparison: ScenarioComparison) -> DiagramDifference {
    var changes: OrderedDictionary<Address, DiagramChange> = [:]
    for change in comparison.relations {
      let kind = DiagramChange.Kind(rawValue: change.kind.rawValue) ?? .changed
      changes[.relation(change.relation)] = DiagramChange(
        kind,
        values: change.from == change.to ? [] : [value(change.from, change.to)]
      )
    }
    for row in comparison.levels where row.delta != 0 {
      guard case .factor = row.address else { continue }
      changes[row.address] = DiagramChange(.changed, values: [value(row.from, row.to)])
    }
    return DiagramDifference(changes)
  }

  /// Two levels with as few decimals as tell them apart.
  private static func value(_ from: Double?, _ to: Double?) -> DiagramChange.Value {
    func text(_ level: Double?, _ places: Int) -> String? {
      level.map { NumberWords.fixed($0, places: places) }
    }
    let places = (2...4).first { text(from, $0) != text(to, $0) } ?? 4
    return DiagramChange.Value(from: text(from, places), to: text(to, places))
  }

  /// A number as it was written.
  private static func plain(_ value: Double) -> String {
    let text = value.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
