internal import ArgumentParser
internal import EntenteModel
internal import EntenteNetwork
internal import EntenteNotation
internal import EntenteScenarios
internal import EntenteTables
internal import Foundation

struct ScenarioCIBCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cib",
    abstract: "Find the consistent futures of a cross-impact matrix.",
    discussion: """
      MATRIX is a file of ScenarioWizard (.scw); without it, the one in scenarios/ beside the model. \
      A combination of states is consistent if no descriptor is pushed more towards another state \
      than towards its own. The margin says by how much (0 is a tie), the total impact score how \
      strongly states hold each other, the basin from how many of all combinations succession leads \
      there.

      Examples:
        entente scenario cib graphs/china-russia
        entente scenario cib graphs/china-russia futures.scw --doubt 500
        entente scenario cib graphs/china-russia --bind C=relation:eu-arms-embargo:falling:0.3 \
          --from arms-bans-end
        entente scenario cib graphs/china-russia --bind C=relation:eu-arms-embargo:falling:0.3 \
          --write 3 -o graphs/china-russia/scenarios/third-future.yaml

      --bind says of which element a descriptor is the level, and the levels at which states begin: \
      DESCRIPTOR=ADDRESS[:falling][:LEVEL,LEVEL…]. DESCRIPTOR is its name or the beginning of it; \
      states rise with the level unless falling; without levels the range is cut into equal parts.
      """
  )

  @OptionGroup var input: ModelArgument

  @Argument(help: "The matrix, a .scw file.", completion: .file(extensions: ["scw"]))
  var matrix: String?

  @Option(help: "The least margin; below 0 lists what is nearly consistent too.")
  var margin = 0

  @Option(
    help: "How a combination gives way to the next: global, incremental, local or adiabatic.",
    transform: Word.transform
  )
  var succession: Succession = .global

  @Option(
    help: ArgumentHelp(
      "Vary the judgements so often, by their confidence, and say how often each is consistent.",
      valueName: "draws"
    )
  )
  var doubt: Int?

  @OptionGroup var bindings: CrossImpactBindings

  @Option(
    help: ArgumentHelp(
      "Say which states the levels of this scenario, once run, amount to; needs --bind.",
      valueName: "scenario"
    )
  )
  var from: String?

  @Option(
    help: ArgumentHelp(
      "Write the combination of this row, from 1, as a scenario; needs --bind.",
      valueName: "row"
    )
  )
  var write: Int?

  @Option(name: .shortAndLong, help: "The file that --write makes, as scenarios/ID.yaml.")
  var output: String?

  @Option(help: "The seed of chance.")
  var seed: UInt64 = 1

  @Option(help: "How many threads; all processors by default. The result does not depend on it.")
  var threads: Int?

  @Option(help: "How it is printed: table, csv or json.")
  var format: DataFormat = .table

  func validate() throws {
    if let doubt, doubt < 1 { throw ValidationError("--doubt must be at least 1.") }
    if let threads, threads < 1 { throw ValidationError("--threads must be at least 1.") }
    if (from != nil || write != nil) && bindings.texts.isEmpty {
      throw ValidationError("A matrix knows no model; say with --bind what descriptors stand for.")
    }
    if (write == nil) != (output == nil) {
      throw ValidationError("--write ROW and -o FILE go together.")
    }
  }

  func run() throws {
    let path = try matrix ?? found()
    var file = try read(path)
    let model = bindings.texts.isEmpty ? nil : try input.checked()
    if let model { file.matrix = try bindings.bind(file.matrix, to: model) }
    for warning in file.warnings { Outside.tell("warning: \(path): \(warning)") }
    let execution = LongRun.execution(threads: threads)
    let projected = try from.map { try ProjectedRun(of: $0, for: input, on: file.matrix) }
    LongRun.begin("consistent combinations")
    let (analysis, ensemble) = try Experiment.reporting {
      do {
        let analysis = try file.matrix.analysis(
          minimumMargin: margin,
          succession: succession,
          execution: execution
        )
        let ensemble = try doubt.map {
          try file.matrix.consistencyEnsemble(
            draws: $0,
            seed: seed,
            minimumMargin: margin,
            execution: execution
          )
        }
        return (analysis, ensemble)
      } catch let error as CrossImpactError {
        LongRun.end()
        throw Outside.misuse("\(error)")
      }
    }
    LongRun.end()
    if let write, let output, let model {
      try CrossImpactOverlay(row: write, of: analysis, on: model).write(to: output)
      return
    }
    switch format {
    case .csv: Outside.write(analysis.table.csv)
    case .json: Outside.write(Self.json(analysis, ensemble, projected).text)
    case .table:
      Self.print(analysis, ensemble)
      if let projected { Outside.write("\n" + projected.words(beside: analysis)) }
    }
  }

  /// The one matrix beside the model.
  private func found() throws -> String {
    let files = DiskFiles()
    let home = files.isFolder(input.model) ? input.model : Self.folder(of: input.model)
    let folder = home + "/scenarios"
    let names = ((try? files.fileNames(in: folder)) ?? []).filter { $0.hasSuffix(".scw") }
    guard names.count == 1, let name = names.first else {
      let what = names.isEmpty ? "no .scw file" : "several: \(names.joined(separator: ", "))"
      throw Outside.fail("\(folder) has \(what); name the matrix after the model")
    }
    return folder + "/" + name
  }

  private static func folder(of path: String) -> String {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().relativePath
    return folder.isEmpty ? "." : folder
  }

  private func read(_ path: String) throws -> ScenarioWizardFile {
    do {
      return try ScenarioWizardFile(bytes: DiskFiles().bytes(of: path, limit: 16 << 20))
    } catch let error as FileAccessError {
      throw Outside.fail(error.message)
    } catch let error as ScenarioWizardError {
      for problem in error.problems { Outside.tell("error: \(path): \(problem)") }
      throw Outside.dataError
    }
  }

  private static func print(_ analysis: CrossImpactAnalysis, _ ensemble: ConsistencyEnsemble?) {
    let matrix = analysis.matrix
    let all = matrix.scenarioCount.map { " of \($0)" } ?? ""
    let count = analysis.rows.count
    Outside.write(
      "\(matrix.title): \(count)\(all) combinations of \(matrix.descriptors.count) descriptors "
        + "\(count == 1 ? "is" : "are") consistent\n\n"
    )
    Outside.write(analysis.table.rounded.aligned(width: ModelDescriber.width(of:)))
    if !analysis.cycleTable.rows.isEmpty {
      Outside.write("\nsuccession also ends in cycles\n")
      Outside.write(analysis.cycleTable.rounded.aligned(width: ModelDescriber.width(of:)))
    }
    if let ensemble {
      Outside.write("\nconsistent in how many of \(ensemble.draws) draws of doubtful judgements\n")
      Outside.write(table(ensemble, matrix).rounded.aligned(width: ModelDescriber.width(of:)))
    }
    let ties = analysis.rows.count { $0.margin == 0 }
    if ties > 0 {
      Outside.write(
        "\nnote: \(ties) of \(count) stand at margin 0: another state is held as strongly\n"
      )
    }
    Outside.write("note: judgements are the coder's; the sources make none of this kind\n")
  }

  private static func table(
    _ ensemble: ConsistencyEnsemble,
    _ matrix: CrossImpactMatrix
  ) -> ResultTable {
    ResultTable(
      columns: matrix.descriptors.map(\.name) + ["share", "share-low", "share-high", "coded"],
      rows: ensemble.entries.prefix(20).map { entry in
        matrix.names(of: entry.scenario).map(ResultTable.Cell.text) + [
          .number(entry.share), .number(entry.interval.lowerBound),
          .number(entry.interval.upperBound), .text(entry.isBase ? "yes" : "no"),
        ]
      }
    )
  }

  private static func json(
    _ analysis: CrossImpactAnalysis,
    _ ensemble: ConsistencyEnsemble?,
    _ projected: ProjectedRun?
  ) -> JSONValue {
    let matrix = analysis.matrix
    func states(_ scenario: CrossImpactScenario) -> JSONValue {
      .object(
        zip(matrix.descriptors, matrix.names(of: scenario)).map { .init($0.name, .text($1)) }
      )
    }
    return .object([
      "title": .text(matrix.title),
      "combinations": matrix.scenarioCount.map { .count($0) } ?? .null,
      "scenarios": .list(
        analysis.rows.map { row in
          .object([
            "states": states(row.scenario),
            "margin": row.margin.map { .count($0) } ?? .null,
            "total-impact-score": .count(row.totalImpactScore),
            "basin": row.basin.map { .count($0) } ?? .null,
            "share": row.share.map { .number($0) } ?? .null,
          ])
        }
      ),
      "from": projected?.json(beside: analysis) ?? .null,
      "draws": ensemble.map { .count($0.draws) } ?? .null,
      "ensemble": .list(
        (ensemble?.entries ?? []).map { entry in
          .object([
            "states": states(entry.scenario), "share": .number(entry.share),
            "interval": .list([
              .number(entry.interval.lowerBound), .number(entry.interval.upperBound),
            ]), "coded": .boolean(entry.isBase),
          ])
        }
      ),
    ])
  }
}
