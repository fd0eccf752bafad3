internal import ArgumentParser
internal import EntenteModel
internal import EntenteNetwork
internal import EntenteNotation
internal import EntenteScenarios
internal import EntenteTables
internal import Foundation

struct ScenarioEnsembleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ensemble",
    abstract: "Run a scenario with many values of its parameters.",
    discussion: """
      Parameters vary by their distributions, and so do weights that no source gives. Without -o a \
      summary is printed; with it, a row for each run is written as JSON Lines. Ctrl-C keeps the \
      rows that are done, and --resume goes on from them.

      Examples:
        entente scenario ensemble graphs/china-russia tension-eases
        entente scenario ensemble graphs/china-russia tension-eases -n 4096 -o out/rows.jsonl
        entente scenario ensemble graphs/china-russia tension-eases -n 4096 -o out/rows.jsonl --resume
      """
  )

  @OptionGroup var subject: ScenarioArgument

  @OptionGroup var draws: EnsembleOptions

  @Option(
    name: .customLong("output"),
    help: "What is read off each run, such as 'delta(relation:arms)'. Can be repeated.",
    transform: { try Expressions.read($0) }
  )
  var outputs: [ScenarioExpression] = []

  @Option(name: [.customShort("o"), .customLong("rows")], help: "A file for a row of each run.")
  var rows: String?

  @Flag(help: "Go on from the rows in the file.")
  var resume = false

  @Option(help: "How it is printed: table, csv (a row for each run) or json.")
  var format: DataFormat = .table

  func validate() throws {
    if resume, rows == nil { throw ValidationError("--resume needs the file of rows, -o FILE.") }
  }

  func run() throws {
    let compiled = try subject.compiled()
    let execution = LongRun.execution(threads: draws.threads)
    let result = try Experiment.reporting {
      let ensemble = try Ensemble(
        compiled,
        plan: draws.plan(for: compiled.scenario),
        outputs: outputs.isEmpty ? nil : outputs
      )
      tell(ensemble.estimate(threads: execution.threads))
      LongRun.begin("runs")
      return try run(ensemble, execution)
    }
    LongRun.end()
    let report = EnsembleReport(result)
    try Experiment.reporting {
      switch format {
      case .json: Outside.write(try report.json().text)
      case .csv: Outside.write(report.rows.csv)
      case .table:
        let outputs = try report.outputs()
        if !outputs.rows.isEmpty {
          Outside.write(outputs.rounded.aligned(width: ModelDescriber.width(of:)) + "\n")
        }
        if !report.claims.rows.isEmpty {
          Outside.write(report.claims.aligned(width: ModelDescriber.width(of:)) + "\n")
        }
        Outside.write(report.notes.map { "note: \($0)\n" }.joined())
      }
    }
    if !result.isComplete {
      if let rows {
        Outside.tell("note: go on with the same command and --resume; \(rows) has what is done")
      }
      throw LongRun.interrupted
    }
  }

  /// Says what is coming, if it takes long.
  private func tell(_ estimate: EnsembleEstimate) {
    guard estimate.seconds > 2 else { return }
    let seconds = Int(estimate.seconds.rounded(.up))
    let threads = estimate.threads == 1 ? "1 thread" : "\(estimate.threads) threads"
    Outside.tell("note: \(estimate.runs) runs, about \(seconds) s on \(threads)")
  }

  private func run(_ ensemble: Ensemble, _ execution: Execution) throws -> EnsembleResult {
    guard let rows else { return try ensemble.run(execution: execution) }
    let file = try RowFile(rows, of: ensemble, resuming: resume)
    defer { file.close() }
    let result = try ensemble.run(resuming: file.done, execution: execution) { new in
      try file.append(new)
    }
    Outside.tell("wrote \(rows)")
    return result
  }
}

/// Expressions on the command line.
enum Expressions {
  /// Reads one, or says what is wrong with it and where.
  static func read(_ text: String) throws -> ScenarioExpression {
    do throws(ExpressionError) {
      return try ScenarioExpression(text)
    } catch {
      let place = String(repeating: " ", count: max(0, error.column - 1)) + "^"
      throw ValidationError("\(error.message)\n  \(text)\n  \(place)")
    }
  }
}
