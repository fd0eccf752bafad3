internal import ArgumentParser
internal import EntenteDiagrams
internal import EntenteModel
internal import EntenteNetwork
internal import EntenteNotation
internal import EntenteScenarios
internal import EntenteTables

struct ScenarioSensitivityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sensitivity",
    abstract: "Say which parameters, relations, sources and speakers an outcome hangs on.",
    discussion: """
      morris screens cheaply, sobol divides the variance, prim finds where claims fail, knock-out \
      drops each relation, influence, source and speaker in turn, hinge turns the sign of each tie \
      round and finds how far the whole is from balance then. By default what the scenario's \
      sensitivity: names.

      Examples:
        entente scenario sensitivity graphs/china-russia tension-eases
        entente scenario sensitivity graphs/china-russia tension-eases --method morris,knock-out
      """
  )

  @OptionGroup var subject: ScenarioArgument

  @Option(
    help: "Which analyses: morris, sobol, prim, knock-out, hinge, separated by commas.",
    transform: { text in
      try text.split(separator: ",").map { try Word.transform(String($0)) }
    }
  )
  var method: [SensitivityPlan.Method]?

  @OptionGroup var draws: EnsembleOptions

  @Option(
    name: .customLong("output"),
    help: "What is analysed, such as 'delta(relation:arms)'. Can be repeated.",
    transform: { try Expressions.read($0) }
  )
  var outputs: [ScenarioExpression] = []

  @Option(help: "How many rows of each analysis are listed.")
  var top = 12

  @Option(help: "How it is printed: table, csv or json.")
  var format: DataFormat = .table

  @OptionGroup var picture: PlotOption
  @OptionGroup var language: LanguageOption

  func validate() throws {
    if top < 1 { throw ValidationError("--top must be at least 1.") }
  }

  func run() throws {
    let compiled = try subject.compiled()
    let execution = LongRun.execution(threads: draws.threads)
    LongRun.begin("sensitivity")
    let report = try Experiment.reporting {
      try SensitivityTables(
        compiled,
        methods: method,
        outputs: outputs,
        drawing: draws.plan(for: compiled.scenario),
        language: language.tag,
        execution: execution
      )
    }
    LongRun.end()
    try picture.draw(in: language.tag) { options in
      guard let output = report.outputs.first else { return nil }
      let swings = try Experiment.reporting {
        try compiled.swings(of: output, execution: execution)
      }
      return ScenarioPlots.tornado(
        swings,
        of: compiled.scenario,
        isAssumptionDriven: report.isAssumptionDriven,
        options
      )
    }
    switch format {
    case .json: Outside.write(report.json.text)
    case .csv: Outside.write(report.table.csv)
    case .table:
      Outside.write(report.text(limit: top, width: ModelDescriber.width(of:)))
    }
  }
}
