internal import ArgumentParser
internal import EntenteModel
internal import EntenteScenarios

/// A model and one scenario of it.
struct ScenarioArgument: ParsableArguments {
  @OptionGroup var input: ModelArgument

  @Argument(help: "The scenario, by identifier or by the path of its file.")
  var scenario: String

  /// The scenario among all of its model, refusing errors in any that it needs.
  func read() throws -> (choice: ScenarioChoice, scenario: Scenario) {
    let choice = try ScenarioChoice(of: [scenario], for: input)
    guard let scenario = try choice.checked().first else { throw Outside.dataError }
    return (choice, scenario)
  }

  /// The scenario, ready to be run.
  func compiled() throws -> CompiledScenario {
    let (choice, scenario) = try read()
    return try choice.compiled(scenario)
  }
}
