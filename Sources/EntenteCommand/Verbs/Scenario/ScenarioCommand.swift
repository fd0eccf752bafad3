internal import ArgumentParser

struct ScenarioCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scenario",
    abstract: "Play out variants of a model.",
    discussion: """
      A scenario is a file scenarios/ID.yaml beside the model: operations on it, each with its \
      evidence or its assumption. Scenarios are named by their identifiers or the paths of their \
      files. What comes out of weights that somebody assumed says so.

      Examples:
        entente scenario list graphs/china-russia
        entente scenario compare graphs/china-russia arms-bans-end
        entente scenario claims graphs/china-russia
      """,
    subcommands: [
      ScenarioListCommand.self, ScenarioCheckCommand.self, ScenarioMaterializeCommand.self,
      ScenarioRunCommand.self, ScenarioCompareCommand.self, ScenarioExplainCommand.self,
      ScenarioSweepCommand.self, ScenarioEnsembleCommand.self, ScenarioSensitivityCommand.self,
      ScenarioTipCommand.self, ScenarioClaimsCommand.self, ScenarioCIBCommand.self,
    ]
  )
}
