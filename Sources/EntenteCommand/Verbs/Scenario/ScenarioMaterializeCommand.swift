internal import ArgumentParser
internal import EntenteModel
internal import EntenteNotation
internal import EntenteScenarios

struct ScenarioMaterializeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "materialize",
    abstract: "Write the model that a scenario makes of its model.",
    discussion: """
      The result is a plain model that every other verb reads. Shocks and holds change no element: \
      they act when influences are propagated, in 'scenario run'.

      Examples:
        entente scenario materialize graphs/china-russia embargo-ends -o out/no-embargo.yaml
        entente scenario materialize graphs/china-russia embargo-ends --set ease=0.8
      """
  )

  @OptionGroup var subject: ScenarioArgument

  @OptionGroup var binding: ParameterOptions

  @Option(name: .shortAndLong, help: "The file, .yaml or .json; standard output if not given.")
  var output: String?

  func run() throws {
    let (choice, scenario) = try subject.read()
    let variant = try choice.variant(
      of: scenario,
      with: try binding.values(for: choice.library.flattened(scenario))
    )
    let isJSON = output.flatMap(OutputName.ending(of:)) == "json"
    let text =
      isJSON ? ModelWriter.json(variant.model) : ModelWriter.yaml(variant.model, omitting: .base)
    guard let output else {
      Outside.write(text)
      return
    }
    try Outside.write(Array(text.utf8), to: output)
    Outside.tell("wrote \(output)")
  }
}
