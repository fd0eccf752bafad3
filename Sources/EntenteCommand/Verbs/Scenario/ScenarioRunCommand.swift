internal import ArgumentParser
internal import EntenteModel
internal import EntenteNetwork
internal import EntenteNotation
internal import EntenteScenarios
internal import EntenteTables

struct ScenarioRunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Propagate what a scenario does along the influences of the model.",
    discussion: """
      Levels are factors and the intensities of relations. They are compared with what the scenario \
      goes on from, and come with a proof that they settle and a bound of their error. What was \
      assumed and what was left out is said.

      Examples:
        entente scenario run graphs/china-russia tension-eases
        entente scenario run graphs/china-russia tension-eases --set ease=0.8 --measure density
        entente scenario run graphs/china-russia tension-eases --format json
      """
  )

  @OptionGroup var arguments: ScenarioArguments
  @OptionGroup var binding: ParameterOptions

  @Option(help: "Measures of the variant, by name; those that the scenario names if not given.")
  var measure: String?

  @Option(help: "How it is printed: table, csv or json.")
  var format: DataFormat = .table

  @OptionGroup var language: LanguageOption

  func run() throws {
    let choice = try arguments.read()
    let scenarios = try choice.checked()
    let reports = try scenarios.map { scenario in
      let compiled = try choice.compiled(scenario)
      return try Experiment.reporting {
        try RunReport(
          compiled.run(compiled.values(with: try binding.values(for: compiled.scenario))),
          measures: measure.map(Experiment.names) ?? [],
          language: language.tag
        )
      }
    }
    switch format {
    case .json:
      Outside.write(JSONValue.object(["runs": .list(reports.map(\.json))]).text)
    case .csv:
      let rows = reports.flatMap { report in
        report.table.rows.map { [.text(report.run.scenario.id.rawValue)] + $0 }
      }
      let columns = ["scenario", "element", "label", "from", "to", "change", "note"]
      Outside.write(ResultTable(columns: columns, rows: rows).csv)
    case .table:
      for (place, report) in reports.enumerated() {
        if place > 0 { Outside.write("\n") }
        print(report)
      }
    }
  }

  private func print(_ report: RunReport) {
    Outside.write(Experiment.heading(report.run.scenario, language.tag) + "\n\n")
    if report.changes.isEmpty {
      Outside.write("no level changes\n")
    } else {
      Outside.write(report.table.rounded.aligned(width: ModelDescriber.width(of:)))
    }
    if let measures = report.measures {
      Outside.write("\n" + measures.table().aligned(width: ModelDescriber.width(of:)))
    }
    Outside.write("\n" + report.notes.map { "note: \($0)\n" }.joined())
  }
}
