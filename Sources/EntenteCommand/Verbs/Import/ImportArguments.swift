internal import ArgumentParser
internal import EntenteInterchange
internal import EntenteModel
internal import EntenteNotation
internal import EntenteTables
internal import OrderedCollections

/// What all kinds of imports are told.
struct ImportArguments: ParsableArguments {
  @Argument(help: "The files of the data set.", completion: .file())
  var files: [String]

  @Option(
    name: [.short, .customLong("output")],
    help: "The folder to write the model to.",
    completion: .directory
  )
  var output: String

  @Option(
    help: ArgumentHelp(
      "How many rows may be refused before the import gives up; any number unless given.",
      valueName: "n"
    )
  )
  var maxErrors: Int?

  @Option(help: "How the report is printed: table or json.")
  var format: ReportFormat = .table

  func validate() throws {
    guard !files.isEmpty else { throw ValidationError("Name at least one file.") }
    if let maxErrors, maxErrors < 0 {
      throw ValidationError("--max-errors takes a number from 0 up.")
    }
  }

  /// What the importers of the library are told.
  var options: ImportOptions { ImportOptions(maxErrors: maxErrors) }

  /// Makes the model, writes it whole or not at all, and prints the report.
  ///
  /// - Parameter make: Reads the files.
  /// - Throws: An exit code, once the reason is told.
  func run(_ make: ([String], ImportOptions) throws -> ImportedModel) throws {
    let imported: ImportedModel
    do {
      imported = try make(files, options)
    } catch let error as ImportError {
      Outside.tell("error: \(error)")
      switch error.code {
      case .unreadable: throw Outside.failure
      case .cancelled: throw LongRun.interrupted
      case .wrongKind, .empty, .tooManyRefusals, .badMapping: throw Outside.dataError
      }
    }
    try Outside.write(
      [(ImportedModel.fileName, Array(imported.yaml.utf8))],
      toFolder: output,
      Outside.FolderLayout(
        markedFile: ImportedModel.fileName,
        mark: ImportedModel.mark,
        knownFiles: [ImportedModel.fileName]
      )
    )
    switch format {
    case .table: Outside.write(imported.report.text)
    case .json: Outside.write(imported.report.json.text)
    }
    Outside.tell("wrote \(output); next: \(nextSteps(imported.model))")
  }

  /// What to do with the model; without a time, a data set of the past has nothing to measure.
  private func nextSteps(_ model: Model) -> String {
    let check = "entente check \(output)"
    guard !model.relations.isEmpty,
      let coverage = model.sources.values.compactMap(\.coverage).first
    else { return check }
    return "\(check); entente metrics \(output) --during \(coverage)"
  }
}

/// How a report is printed.
enum ReportFormat: String, CaseIterable, ExpressibleByArgument {
  case table
  case json
}
