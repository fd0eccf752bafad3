internal import ArgumentParser
internal import EntenteModel
internal import EntenteNetwork
internal import EntenteNotation
internal import EntenteScenarios
internal import EntenteTables

struct ScenarioTipCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tip",
    abstract: "Find the values of parameters at which a claim begins or ceases to hold.",
    discussion: """
      Each parameter is varied alone, the others being at their defaults; the nearest flips, as a \
      share of the range, come first.

      Examples:
        entente scenario tip graphs/china-russia tension-eases becomes-normal
        entente scenario tip graphs/china-russia tension-eases --that 'delta(relation:arms-sales) < -0.1'
      """
  )

  @OptionGroup var subject: ScenarioArgument

  @Argument(help: "Claims of the scenario; all if none.")
  var claims: [String] = []

  @Option(help: "A condition, in place of a claim.", transform: { try Expressions.read($0) })
  var that: ScenarioExpression?

  @Option(help: "How many parameters are listed for each.")
  var top = 10

  @Option(help: "How many threads; all processors by default.")
  var threads: Int?

  @Option(help: "How it is printed: table, csv or json.")
  var format: DataFormat = .table

  func validate() throws {
    if top < 1 { throw ValidationError("--top must be at least 1.") }
    if let threads, threads < 1 { throw ValidationError("--threads must be at least 1.") }
    if let that, !that.isCondition {
      throw ValidationError("'\(that)' is a number; write a condition such as '\(that) < 0'.")
    }
  }

  func run() throws {
    let compiled = try subject.compiled()
    let execution = LongRun.execution(threads: threads)
    LongRun.begin("tipping values")
    let found = try statements(of: compiled.scenario).map { name, statement in
      try Experiment.reporting {
        (name, try compiled.tipping(of: statement, execution: execution))
      }
    }
    LongRun.end()
    let report = TippingTable(found, limit: top)
    switch format {
    case .json: Outside.write(report.json.text)
    case .csv: Outside.write(report.table.csv)
    case .table:
      Outside.write(report.table.rounded.aligned(width: ModelDescriber.width(of:)))
      Outside.write("\n" + report.notes.map { "note: \($0)\n" }.joined())
    }
  }

  private func statements(of scenario: Scenario) throws -> [(String, ScenarioExpression)] {
    if let that { return [(that.description, that)] }
    let known = scenario.expectations.map(\.id.rawValue)
    if let unknown = claims.first(where: { !known.contains($0) }) {
      let hint = Hint.words(for: unknown, among: known)
      throw Outside.misuse("scenario \(scenario.id) has no claim \"\(unknown)\"; \(hint)")
    }
    return scenario.expectations.filter { claims.isEmpty || claims.contains($0.id.rawValue) }
      .map { ($0.id.rawValue, $0.predicate) }
  }
}
