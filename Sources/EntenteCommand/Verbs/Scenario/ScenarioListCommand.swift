internal import ArgumentParser
internal import EntenteModel
internal import EntenteNotation
internal import EntenteTables
internal import OrderedCollections

struct ScenarioListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the scenarios of a model.",
    discussion: "Example: entente scenario list graphs/china-russia --lang zh-Hant"
  )

  @OptionGroup var arguments: ScenarioArguments

  @Option(help: "How it is printed: table, csv or json.")
  var format: DataFormat = .table

  @OptionGroup var language: LanguageOption

  func run() throws {
    let choice = try arguments.read()
    let scenarios = try choice.checked()
    let tag = language.tag ?? choice.model.defaults.language
    switch format {
    case .table:
      if scenarios.isEmpty {
        Outside.tell("note: \(choice.place) has no scenarios; they are files scenarios/ID.yaml")
      }
      Outside.write(table(of: scenarios, tag).aligned(width: ModelDescriber.width(of:)))
    case .csv: Outside.write(table(of: scenarios, tag).csv)
    case .json: Outside.write(json(of: scenarios, choice, tag).text)
    }
  }

  private func table(of scenarios: [Scenario], _ tag: LanguageTag) -> ResultTable {
    ResultTable(
      columns: ["id", "kind", "basis", "extends", "operations", "claims", "title"],
      rows: scenarios.map { scenario in
        [
          .text(scenario.id.rawValue), .text(scenario.kind.rawValue),
          .text(scenario.basis.rawValue),
          scenario.parent.map { .text($0.rawValue) } ?? .missing,
          .count(scenario.operations.count), .count(scenario.expectations.count),
          .text(scenario.title.wording(in: tag) ?? ""),
        ]
      }
    )
  }

  private func json(
    of scenarios: [Scenario],
    _ choice: ScenarioChoice,
    _ tag: LanguageTag
  ) -> JSONValue {
    .object([
      "scenarios": .list(
        scenarios.map { scenario in
          .object([
            "id": .text(scenario.id.rawValue),
            "title": .text(scenario.title.wording(in: tag) ?? ""),
            "kind": .text(scenario.kind.rawValue),
            "basis": .text(scenario.basis.rawValue),
            "extends": scenario.parent.map { .text($0.rawValue) } ?? .null,
            "mixins": .list(scenario.mixins.map { .text($0.rawValue) }),
            "branch-at": scenario.branchAt.map { .text($0.description) } ?? .null,
            "parameters": .list(scenario.parameters.keys.map { .text($0.rawValue) }),
            "operations": .count(scenario.operations.count),
            "claims": .list(scenario.expectations.map { .text($0.id.rawValue) }),
            "path": choice.set.path(of: scenario.id).map { .text($0) } ?? .null,
          ])
        }
      )
    ])
  }
}
