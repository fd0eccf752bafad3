public import EntenteModel
public import EntenteNetwork
public import EntenteTables

/// What an outcome hangs on: analyses of parameters, knock-outs and hinges, as tables and JSON.
public struct SensitivityTables: Sendable {
  /// The analyses of parameters; nil if none was asked for.
  public let report: SensitivityReport?
  /// The knock-outs; nil if not asked for.
  public let knockOuts: KnockOutReport?
  /// The ties that balance hangs on; nil if not asked for.
  public let hinges: HingeReport?
  private let model: Model
  private let language: LanguageTag?
  /// Whether weights that no source gives enter.
  public let isAssumptionDriven: Bool
  /// What was analysed.
  public let outputs: [ScenarioExpression]

  /// Makes the analyses of a scenario.
  ///
  /// - Parameters:
  ///   - compiled: The scenario.
  ///   - methods: Which analyses; nil for what the scenario says, else all.
  ///   - outputs: Of what; what the scenario names if empty.
  ///   - plan: How samples are drawn.
  ///   - language: The language of labels; the model's if nil.
  ///   - execution: How to run.
  /// - Throws: ``EnsembleError``, ``SamplingError``, ``ExperimentError``; `MeasureError.cancelled`.
  public init(
    _ compiled: CompiledScenario,
    methods: [SensitivityPlan.Method]? = nil,
    outputs: [ScenarioExpression] = [],
    drawing plan: EnsemblePlan,
    language: LanguageTag? = nil,
    execution: Execution = Execution()
  ) throws {
    let methods =
      methods ?? compiled.scenario.sensitivity?.methods ?? SensitivityPlan.Method.allCases
    let named = compiled.scenario.sensitivity?.outputs ?? []
    let wanted = outputs.isEmpty ? (named.isEmpty ? try compiled.namedOutputs() : named) : outputs
    let drawn = methods.filter { $0 != .knockOut && $0 != .hinge }
    report =
      drawn.isEmpty
      ? nil
      : try compiled.sensitivity(
        SensitivityPlan(methods: drawn, outputs: wanted),
        ensemble: plan,
        execution: execution
      )
    knockOuts =
      methods.contains(.knockOut) ? try compiled.knockOuts(wanted, execution: execution) : nil
    hinges =
      methods.contains(.hinge)
      ? try compiled.hinges(timeLimit: Self.secondsForHinges, execution: execution) : nil
    self.outputs = wanted
    model = compiled.model
    self.language = language
    isAssumptionDriven = try compiled.run(compiled.defaults).isAssumptionDriven
  }

  /// How long the ties that balance hangs on are searched for; nearly balanced models take less.
  private static let secondsForHinges = 60.0

  /// All numbers in one table, for programs that read rows.
  public var table: ResultTable {
    ResultTable(
      columns: ["analysis", "output", "of", "quantity", "value", "low", "high"],
      rows: parameterRows + boxRows + knockOutRows + (hinges?.tableRows ?? [])
    )
  }

  private typealias Row = [ResultTable.Cell]

  private var parameterRows: [Row] {
    (report?.outputs ?? []).flatMap { output -> [Row] in
      let name = output.output.description
      var rows: [Row] = []
      for row in output.morris?.value?.rows ?? [] {
        rows.append(Self.row("morris", name, row.parameter, "mu-star", row.size))
        rows.append(Self.row("morris", name, row.parameter, "mu", row.mean))
        rows.append(Self.row("morris", name, row.parameter, "sigma", row.deviation))
      }
      for row in output.sobol?.value?.rows ?? [] {
        rows.append(Self.row("sobol", name, row.parameter, "first", row.first))
        rows.append(Self.row("sobol", name, row.parameter, "total", row.total))
      }
      return rows
    }
  }

  private var boxRows: [Row] {
    (report?.claims ?? []).flatMap { claim in
      claim.boxes.enumerated().flatMap { number, box -> [Row] in
        let name = "box \(number + 1)"
        return [("coverage", box.coverage), ("density", box.density), ("mass", box.mass)].map {
          [
            .text("prim"), .text(claim.claim.rawValue), .text(name), .text($0.0), .number($0.1),
            .missing, .missing,
          ]
        }
          + box.limits.map { limit in
            [
              .text("prim"), .text(claim.claim.rawValue), .text(name), .text(limit.parameter),
              .missing, limit.lower.map { .number($0) } ?? .missing,
              limit.upper.map { .number($0) } ?? .missing,
            ]
          }
      }
    }
  }

  private var knockOutRows: [Row] {
    guard let knockOuts else { return [] }
    return knockOuts.rows.flatMap { row in
      zip(knockOuts.outputs, row.effects).map { output, effect in
        [
          .text("knock-out"), .text(output.description),
          .text("\(row.subject.kind.rawValue) \(row.subject.address)"), .text("effect"),
          effect.isFinite ? .number(effect) : .missing, .missing, .missing,
        ]
      }
    }
  }

  private static func row(
    _ analysis: String,
    _ output: String,
    _ parameter: String,
    _ quantity: String,
    _ estimate: Estimate
  ) -> Row {
    [
      .text(analysis), .text(output), .text(parameter), .text(quantity), .number(estimate.value),
      estimate.interval.map { .number($0.lowerBound) } ?? .missing,
      estimate.interval.map { .number($0.upperBound) } ?? .missing,
    ]
  }

  /// The analyses for people, of each the greatest.
  ///
  /// - Parameters:
  ///   - limit: How many rows of each.
  ///   - width: How many columns of a terminal a text takes.
  /// - Returns: The text.
  public func text(limit: Int, width: (String) -> Int) -> String {
    var parts: [String] = []
    for output in report?.outputs ?? [] {
      parts += [
        part(
          "\(output.output): how much each parameter moves it (Morris)",
          output.morris,
          limit,
          width
        ) { effects in
          ResultTable(
            columns: ["parameter", "mu*", "mu", "sigma"],
            rows: effects.rows.filter { $0.size.value > ParameterSwings.leastSwing }
              .sorted { $0.size.value > $1.size.value }.map {
                [
                  .text($0.parameter), .number($0.size.value), .number($0.mean.value),
                  .number($0.deviation.value),
                ]
              }
          )
        },
        part(
          "\(output.output): which share of its variance comes from each parameter (Sobol)",
          output.sobol,
          limit,
          width
        ) { indices in
          ResultTable(
            columns: ["parameter", "first", "95 %", "total", "95 %"],
            rows: indices.rows.filter { $0.total.value > 0 }.sorted {
              $0.total.value > $1.total.value
            }.map {
              [
                .text($0.parameter), .number($0.first.value), .text(Self.interval($0.first)),
                .number($0.total.value), .text(Self.interval($0.total)),
              ]
            }
          )
        },
      ].compactMap(\.self)
    }
    for claim in report?.claims ?? [] { parts.append(text(of: claim)) }
    if let knockOuts { parts.append(text(of: knockOuts, limit, width)) }
    if let hinges { parts.append(hinges.text(limit: limit, of: model, in: language, width: width)) }
    var notes = ""
    if let report { notes += "note: \(report.runCount) runs\n" }
    if isAssumptionDriven { notes += "note: \(RunReport.caveat)\n" }
    return parts.joined(separator: "\n") + (notes.isEmpty ? "" : "\n" + notes)
  }

  private func part<Value>(
    _ title: String,
    _ result: AnalysisResult<Value>?,
    _ limit: Int,
    _ width: (String) -> Int,
    _ table: (Value) -> ResultTable
  ) -> String? {
    switch result {
    case nil: return nil
    case .refused(let reason): return "\(title)\nnone: \(reason)\n"
    case .found(let value):
      var all = table(value)
      let rest = all.rows.count - limit
      all.rows = Array(all.rows.prefix(limit))
      let more = rest > 0 ? "and \(rest) more\n" : ""
      if all.rows.isEmpty { return "\(title)\nno parameter does\n" }
      return "\(title)\n" + all.rounded.aligned(width: width) + more
    }
  }

  private static func interval(_ estimate: Estimate) -> String {
    guard let interval = estimate.interval else { return "" }
    let ends =
      "\(NumberWords.short(interval.lowerBound)) … \(NumberWords.short(interval.upperBound))"
    return estimate.mayBeZero ? "\(ends), may be 0" : ends
  }

  private func text(of claim: SensitivityReport.Claim) -> String {
    let head =
      "\(claim.claim): true in \(NumberWords.percent(claim.share.share)) of the runs; it fails where"
    if case .refused(let reason) = claim.trajectory { return "\(head)\nnone: \(reason)\n" }
    guard !claim.boxes.isEmpty else { return "\(head)\nno box is dense enough\n" }
    return "\(head)\n"
      + claim.boxes.map { box in
        let limits = box.limits.map { limit in
          [
            limit.lower.map { "\(limit.parameter) ≥ \(NumberWords.short($0))" },
            limit.upper.map { "\(limit.parameter) ≤ \(NumberWords.short($0))" },
          ].compactMap(\.self).joined(separator: " and ")
        }
        return
          "  \(limits.joined(separator: ", ")): \(NumberWords.percent(box.density)) of the runs "
          + "there, \(NumberWords.percent(box.coverage)) of all failures\n"
      }.joined()
  }

  private func text(
    of knockOuts: KnockOutReport,
    _ limit: Int,
    _ width: (String) -> Int
  ) -> String {
    let rows = knockOuts.rows.filter { $0.largestEffect > 0 }
    let table = ResultTable(
      columns: ["without", "called"] + knockOuts.outputs.map(\.description),
      rows: rows.prefix(limit).map { row in
        [
          .text("\(row.subject.kind.rawValue) \(row.subject.address.name)"),
          .text(model.label(of: row.subject.address, in: language)),
        ] + row.effects.map { $0.isFinite ? .number($0) : .missing }
      }
    )
    let still = knockOuts.rows.count - rows.count
    let more = rows.count > limit ? "and \(rows.count - limit) more\n" : ""
    return "what changes if one is left out (knock-out)\n" + table.rounded.aligned(width: width)
      + more + "\(still) others change nothing\n"
  }

  /// The analyses as JSON.
  public var json: JSONValue {
    let rows = table
    return .object([
      "assumption-driven": .boolean(isAssumptionDriven),
      "runs": report.map { .count($0.runCount) } ?? .null,
      "rows": .list(
        rows.rows.map { row in
          .object(
            zip(rows.columns, row).map { name, cell in
              switch cell {
              case .text(let text): .init(name, .text(text))
              case .number(let value): .init(name, .number(value))
              case .count(let value): .init(name, .count(value))
              case .missing: .init(name, .null)
              }
            }
          )
        }
      ),
    ])
  }
}
