internal import ArgumentParser
internal import EntenteInterchange
internal import EntenteModel
internal import EntenteNotation
internal import EntenteTables

struct ImportTablesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tables",
    abstract: "Make a model of the tables that export wrote, as they are now.",
    discussion: """
      The folder is one of entente export -o FOLDER; its tables may have been edited. Nothing is lost: \
      what comes back is the model that was exported, with the edits. Which columns are read is in \
      Documentation/exporting.md; fields.csv counts before the other tables. Tables of a --view or of a \
      date give the model of what they hold.

      Examples:
        entente export graphs/china-russia -o out/tables
        entente import tables out/tables -o out/again.yaml
      """
  )

  @Argument(help: "The folder of tables.", completion: .directory)
  var folder: String

  @Option(
    name: [.short, .customLong("output")],
    help: "A file .yaml or .json, or a folder for model.yaml.",
    completion: .file()
  )
  var output: String

  func run() throws {
    guard DiskFiles().isFolder(folder) else {
      throw Outside.fail("there is no folder \"\(folder)\"")
    }
    let reading: TableSetReading
    do {
      reading = try TableSet.read(folder)
    } catch let error as TableSetError {
      Outside.tell("error: \(error)")
      throw Outside.dataError
    }
    guard let model = reading.model, !reading.hasErrors else {
      Outside.tell(NotationError(reading.diagnostics).description)
      Outside.tell("\(folder): \(DiagnosticPrinter.summary(reading.diagnostics))")
      throw Outside.dataError
    }
    try write(model)
    Outside.tell("wrote \(output); next: entente check \(output)")
  }

  /// How a folder that this command wrote is known.
  private static let mark = "# written by entente import tables\n"

  private func write(_ model: Model) throws {
    let isFolder = DiskFiles().isFolder(output)
    switch OutputName.ending(of: output) {
    case "json"? where !isFolder:
      try Outside.write(Array(ModelWriter.json(model).utf8), to: output)
    case "yaml"? where !isFolder, "yml"? where !isFolder:
      try Outside.write(Array(ModelWriter.yaml(model, omitting: .base).utf8), to: output)
    default:
      try Outside.write(
        [("model.yaml", Array((Self.mark + ModelWriter.yaml(model, omitting: .base)).utf8))],
        toFolder: output,
        Outside.FolderLayout(markedFile: "model.yaml", mark: Self.mark, knownFiles: ["model.yaml"])
      )
    }
  }
}
