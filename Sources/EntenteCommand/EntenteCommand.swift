internal import ArgumentParser

/// The command line: arguments in, exit code out.
@main
struct EntenteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entente",
    abstract: "Model, check, draw and measure who stands in which relation to whom.",
    discussion: """
      MODEL is a model file, or a folder that holds model.yaml. Results go to standard output, \
      everything else to standard error.

      Exit codes: 0 done; 1 the model has errors; 64 wrong usage; 74 a file cannot be read or \
      written, or Graphviz refuses.
      """,
    version: Version.text,
    subcommands: [
      NewCommand.self,
      ImportCommand.self,
      CheckCommand.self,
      ExplainCommand.self,
      ShowCommand.self,
      RenderCommand.self,
      TimelineCommand.self,
      MetricsCommand.self,
      BalanceCommand.self,
      ExportCommand.self,
      DiffCommand.self,
      CoverageCommand.self,
      ScenarioCommand.self,
    ]
  )

  static func main() {
    ModelAhead.begin(Array(CommandLine.arguments.dropFirst()))
    main(nil)
  }
}

/// The version of the program.
enum Version {
  /// As in the changelog.
  static let text = "0.1.0"
}
