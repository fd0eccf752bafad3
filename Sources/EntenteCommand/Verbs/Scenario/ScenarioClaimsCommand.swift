internal import ArgumentParser
internal import EntenteDiagrams
internal import EntenteModel
internal import EntenteNetwork
internal import EntenteNotation
internal import EntenteScenarios
internal import EntenteTables

struct ScenarioClaimsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "claims",
    abstract: "Judge the claims of sources: do they hold, fail, or hang on assumptions?",
    discussion: """
      Each claim is judged by the signs of influences alone, then by the share of an ensemble in \
      which it is true: it holds from its wanted share on, fails below what is left of it, and is \
      fragile between. 'tips at' is the nearest value of one parameter at which it turns. Verdicts \
      that weights entered are about assumptions, and say so.

      Examples:
        entente scenario claims graphs/china-russia
        entente scenario claims graphs/china-russia paper --format json
        entente scenario claims graphs/china-russia --fail-on claims
      """
  )

  /// What makes the exit code 1.
  enum Failing: String, CaseIterable, ExpressibleByArgument {
    case claims
  }

  @OptionGroup var arguments: ScenarioArguments
  @OptionGroup var draws: EnsembleOptions

  @Flag(inversion: .prefixedNo, help: "Whether tipping values are looked for.")
  var tipping = true

  @Option(help: "End with 1 if something does not hold: claims.")
  var failOn: Failing?

  @Option(help: "How it is printed: table, csv or json.")
  var format: DataFormat = .table

  @OptionGroup var picture: PlotOption
  @OptionGroup var language: LanguageOption

  func run() throws {
    let choice = try arguments.read()
    let scenarios = try choice.checked().filter { !$0.expectations.isEmpty }
    let execution = LongRun.execution(threads: draws.threads)
    var verdicts: [ClaimVerdict] = []
    for scenario in scenarios {
      LongRun.begin("claims of \(scenario.id)")
      let compiled = try choice.compiled(scenario)
      verdicts += try Experiment.reporting {
        try compiled.verdicts(
          drawing: draws.plan(for: compiled.scenario),
          tipping: tipping,
          execution: execution
        )
      }
    }
    LongRun.end()
    let report = ClaimsReport(verdicts, language: language.tag ?? choice.model.defaults.language)
    try picture.draw(in: language.tag, orElse: "there are no claims") { options in
      let name = choice.model.title.wording(in: options.language ?? "en") ?? choice.place
      return verdicts.isEmpty ? nil : ScenarioPlots.claims(verdicts, of: name, options)
    }
    switch format {
    case .json: Outside.write(report.json.text)
    case .csv: Outside.write(report.rows.csv)
    case .table:
      Outside.write(report.table.aligned(width: ModelDescriber.width(of:)))
      Outside.write("\n" + report.notes.map { "note: \($0)\n" }.joined())
    }
    if failOn == .claims, verdicts.contains(where: { $0.outcome != .holds }) {
      throw Outside.dataError
    }
  }
}
