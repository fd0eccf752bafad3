internal import ArgumentParser
internal import EntenteModel
internal import EntenteNetwork
internal import EntenteNotation
internal import EntenteScenarios
internal import EntenteTables

struct ScenarioExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say which operations changed a level, by which influences, and who argues them.",
    discussion: """
      The shares of the operations add up to the change. Each path is a chain of influences with \
      their sources.

      Example:
        entente scenario explain graphs/china-russia tension-eases relation:closeness-after-2014
      """
  )

  @OptionGroup var subject: ScenarioArgument

  @Argument(help: "A factor, or a relation whose intensity is meant, such as factor:tension.")
  var element: String

  @OptionGroup var binding: ParameterOptions

  @Option(help: "How many paths are listed.")
  var top = 10

  @Option(help: "How it is printed: table, csv (the paths) or json.")
  var format: DataFormat = .table

  @OptionGroup var language: LanguageOption

  func validate() throws {
    guard Address(element) != nil else {
      throw ValidationError("'\(element)' is no address; write factor:ID or relation:ID.")
    }
    if top < 1 { throw ValidationError("--top must be at least 1.") }
  }

  func run() throws {
    guard let address = Address(element) else { throw Outside.dataError }
    let compiled = try subject.compiled()
    let report = try Experiment.reporting {
      let run = try compiled.run(compiled.values(with: binding.values(for: compiled.scenario)))
      return ExplanationReport(
        try run.explanation(of: address, pathCount: top),
        of: run,
        language: language.tag
      )
    }
    switch format {
    case .json: Outside.write(report.json.text)
    case .csv: Outside.write(report.paths.csv)
    case .table:
      Outside.write(report.heading + "\n\n")
      Outside.write(report.shares.rounded.aligned(width: ModelDescriber.width(of:)))
      Outside.write("\n" + report.paths.rounded.aligned(width: ModelDescriber.width(of:)))
      Outside.write("\n" + report.notes.map { "note: \($0)\n" }.joined())
    }
  }
}
