internal import ArgumentParser
internal import EntenteModel
internal import EntenteNetwork
internal import EntenteNotation
internal import EntenteScenarios
internal import EntenteTables

struct ScenarioCompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Compare a scenario with what it goes on from: relations, levels and measures.",
    discussion: """
      The document (--format md or html) says what was done and on what grounds, what changed, how \
      sure it is, and what was assumed.

      Examples:
        entente scenario compare graphs/china-russia arms-bans-end
        entente scenario compare graphs/china-russia arms-bans-end --measure density,betweenness
        entente scenario compare graphs/china-russia arms-bans-end --format md -o out/arms.md
      """
  )

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case table
    case csv
    case json
    case md
    case html
  }

  @OptionGroup var input: ModelArgument

  @Argument(help: "The scenario, by identifier or by the path of its file.")
  var scenario: String

  @OptionGroup var binding: ParameterOptions

  @Option(
    help:
      "Measures that are compared, by name; the usual ones if neither given nor in the scenario."
  )
  var measure: String?

  @Option(help: "How it is printed: table, csv, json, md or html.")
  var format: Format = .table

  @Option(name: .shortAndLong, help: "The file; standard output if not given.")
  var output: String?

  @OptionGroup var language: LanguageOption

  func run() throws {
    let choice = try ScenarioChoice(of: [scenario], for: input)
    guard let scenario = try choice.checked().first else { throw Outside.dataError }
    let compiled = try choice.compiled(scenario)
    let report = try Experiment.reporting {
      let run = try compiled.run(compiled.values(with: binding.values(for: compiled.scenario)))
      let asked = measure.map(Experiment.names) ?? compiled.scenario.measures
      return ComparisonReport(
        try run.comparison(measures: asked.isEmpty ? ComparisonReport.usualMeasures : asked),
        of: run,
        language: language.tag
      )
    }
    let text =
      switch format {
      case .table: report.text(width: ModelDescriber.width(of:))
      case .csv: report.rows.csv
      case .json: report.json.text
      case .md: report.document.markdown
      case .html: report.document.html
      }
    guard let output else {
      Outside.write(text)
      return
    }
    try Outside.write(Array(text.utf8), to: output)
    Outside.tell("wrote \(output)")
  }
}
