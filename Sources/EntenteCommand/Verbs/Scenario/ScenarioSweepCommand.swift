internal import ArgumentParser
internal import EntenteDiagrams
internal import EntenteModel
internal import EntenteNetwork
internal import EntenteNotation
internal import EntenteScenarios
internal import EntenteTables

struct ScenarioSweepCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sweep",
    abstract: "Run a scenario through given values of parameters.",
    discussion: """
      Without --values the values are those that the scenario's sweep: names.

      Examples:
        entente scenario sweep graphs/china-russia tension-eases
        entente scenario sweep graphs/china-russia tension-eases --values ease=0,0.25,0.5,0.75,1
      """
  )

  @OptionGroup var subject: ScenarioArgument

  @Option(
    help: ArgumentHelp(
      "Values of a parameter, as ease=0,0.5,1. Can be repeated.",
      valueName: "parameter=numbers"
    ),
    transform: { text in
      let parts = text.split(separator: "=", maxSplits: 1)
      let numbers = parts.last?.split(separator: ",").map { Double($0) } ?? []
      guard parts.count == 2, !numbers.isEmpty, numbers.allSatisfy({ $0?.isFinite == true }) else {
        throw ValidationError("'\(text)' names no values; write PARAMETER=NUMBER,NUMBER,…")
      }
      return SweepAxis(ParameterID(String(parts[0])), numbers.compactMap(\.self))
    }
  )
  var values: [SweepAxis] = []

  @Option(
    name: .customLong("output"),
    help: "What is read off each run, such as 'delta(relation:arms)'. Can be repeated.",
    transform: { try Expressions.read($0) }
  )
  var outputs: [ScenarioExpression] = []

  @Option(help: "How many threads; all processors by default.")
  var threads: Int?

  @OptionGroup var picture: PlotOption
  @OptionGroup var language: LanguageOption

  @Option(help: "How it is printed: table, csv or json.")
  var format: DataFormat = .table

  func validate() throws {
    if let threads, threads < 1 { throw ValidationError("--threads must be at least 1.") }
  }

  func run() throws {
    let compiled = try subject.compiled()
    let execution = LongRun.execution(threads: threads)
    LongRun.begin("runs")
    let result = try Experiment.reporting {
      try Ensemble(
        sweeping: compiled,
        axes: values.isEmpty ? nil : values,
        outputs: outputs.isEmpty ? nil : outputs
      ).run(execution: execution)
    }
    LongRun.end()
    let report = EnsembleReport(result)
    try picture.draw(in: language.tag) { options in
      try Experiment.reporting {
        try ScenarioPlots.sweep(result, of: compiled.scenario, options)
      }
    }
    switch format {
    case .json:
      Outside.write(report.rows.json)
    case .csv: Outside.write(report.rows.csv)
    case .table:
      Outside.write(report.rows.rounded.aligned(width: ModelDescriber.width(of:)))
      Outside.write("\n" + report.notes.map { "note: \($0)\n" }.joined())
    }
    if !result.isComplete { throw LongRun.interrupted }
  }
}
