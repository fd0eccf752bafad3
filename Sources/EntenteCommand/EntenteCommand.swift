internal import ArgumentParser

/// The command line: arguments in, exit code out.
@main
struct EntenteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entente",
    abstract: "Model, check, draw and measure who stands in which relation to whom.",
    subcommands: [CheckCommand.self]
  )
}
