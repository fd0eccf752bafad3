internal import ArgumentParser
internal import EntenteModel
internal import EntenteNotation

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say everything that is wrong with a model, and where.",
    discussion: """
      Each finding has a code, the place, the line with carets, and what to do; \
      'entente explain CODE' says more. The exit code is 1 if there is an error.

      Example: entente check --strict graphs/china-russia
      """
  )

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case table
    case json
    case sarif
  }

  @OptionGroup var input: ModelArgument

  @Option(help: "How findings are printed: table (for people), json or sarif (for programs).")
  var format: Format = .table

  @Flag(help: "Make every warning an error; notes stay notes.")
  var strict = false

  @Option(
    help: "Make findings of these codes errors: codes with x for any digit, as R6xx,R509.",
    transform: { text in
      try text.split(separator: ",").map { part in
        guard let pattern = RuleCodePattern(part) else {
          throw ValidationError("'\(part)' is no code; write R601 or R6xx.")
        }
        return pattern
      }
    }
  )
  var deny: [[RuleCodePattern]] = []

  func run() throws {
    let reading = try input.read()
    let denied = deny.flatMap(\.self)
    let diagnostics = reading.diagnostics.map { diagnostic in
      diagnostic.hardened(strict: strict, denying: denied)
    }
    switch format {
    case .table:
      let printer = DiagnosticPrinter(reading, usesColor: Outside.allowsColor(on: 1))
      if !diagnostics.isEmpty { Outside.write(printer.text(diagnostics) + "\n") }
      Outside.write("\(input.model): \(DiagnosticPrinter.summary(diagnostics))\n")
      pointToScenarios()
    case .json:
      Outside.write(DiagnosticFormat.json(diagnostics))
    case .sarif:
      Outside.write(DiagnosticFormat.sarif(diagnostics, version: Version.text))
    }
    if diagnostics.contains(where: { $0.severity == .error }) { throw Outside.dataError }
  }

  /// A model may be right and its scenarios wrong: who checks the one is told how to check the other.
  private func pointToScenarios() {
    // What cannot be listed is told by the verb that reads scenarios.
    guard let count = try? ScenarioReader().count(at: input.model), count > 0 else { return }
    let what = count == 1 ? "the scenario beside it is" : "the \(count) scenarios beside it are"
    Outside.write("note: \(what) checked by 'entente scenario check \(input.model)'\n")
  }
}
