internal import ArgumentParser
internal import EntenteModel
internal import EntenteNotation
internal import EntenteScenarios
internal import OrderedCollections

struct ScenarioCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say everything that is wrong with scenarios, and where.",
    discussion: """
      Each scenario is read, then applied to the model: an operation whose precondition does not \
      hold is an error, and what it ends, clips or leaves without sources is said. The exit code is \
      1 if there is an error.

      Example: entente scenario check --strict graphs/china-russia
      """
  )

  @OptionGroup var arguments: ScenarioArguments

  @Option(help: "How findings are printed: table (for people), json or sarif (for programs).")
  var format: CheckCommand.Format = .table

  @Flag(help: "Make every warning an error; notes stay notes.")
  var strict = false

  func run() throws {
    let choice = try arguments.read()
    let library = choice.library
    // What goes on from a text with errors of form cannot be applied before those are mended.
    let unread = choice.set.ids.filter { choice.set.scenarios[$0] == nil }
    let findings = choice.named.compactMap { choice.set.scenarios[$0] }
      .filter { scenario in
        library.chain(of: scenario).links.allSatisfy { link in
          !unread.contains { $0 == link.parent || link.mixins.contains($0) }
        }
      }
      .flatMap { library.materialize($0, on: choice.model).findings }
    let diagnostics = (choice.set.diagnostics + choice.set.diagnostics(for: findings)).map {
      $0.hardened(strict: strict, denying: [])
    }
    switch format {
    case .table:
      if !diagnostics.isEmpty { Outside.write(choice.printer(on: 1).text(diagnostics) + "\n") }
      let count = choice.named.count
      let what = "\(count) \(count == 1 ? "scenario" : "scenarios") of \(choice.place)"
      Outside.write("\(what): \(DiagnosticPrinter.summary(diagnostics))\n")
    case .json: Outside.write(DiagnosticFormat.json(diagnostics))
    case .sarif: Outside.write(DiagnosticFormat.sarif(diagnostics, version: Version.text))
    }
    if diagnostics.contains(where: { $0.severity == .error }) { throw Outside.dataError }
  }
}
