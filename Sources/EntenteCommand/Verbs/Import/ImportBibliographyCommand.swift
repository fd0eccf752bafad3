internal import ArgumentParser
internal import EntenteInterchange
internal import EntenteModel
internal import EntenteNotation
internal import EntenteTables
internal import OrderedCollections

struct ImportBibliographyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bibliography",
    abstract: "Make sources of a model from BibTeX, RIS or CSL-JSON, as Zotero hands them out.",
    discussion: """
      Citation keys become identifiers in kebab case. What an entry says that a source has no place for \
      is counted; an entry that cannot be read is reported with its line and left out. -o x.yaml gets a \
      file that a model imports, -o FOLDER a model of its own.

      Examples:
        entente import bibliography library.bib -o sources.yaml
        entente import bibliography export.csl.json -o out/sources --format json
      """
  )

  @Argument(help: "The file: .bib, .ris, .csl.json.", completion: .file())
  var file: String

  @Option(
    name: [.short, .customLong("output")],
    help: "A file .yaml, or a folder.",
    completion: .file()
  )
  var output: String

  @Option(
    name: .customLong("as"),
    help: "The format, where the ending does not say: bibtex, ris or csl-json.",
    transform: Word.transform
  )
  var kind: BibliographyFormat?

  @Option(help: "How the report is printed: table or json.")
  var format: LossFormat = .table

  func run() throws {
    guard let kind = self.kind ?? BibliographyFormat(file: file) ?? plainJSON else {
      Outside.tell(
        "error: the ending of \(file) names no bibliography; say --as bibtex, ris or csl-json"
      )
      throw Outside.dataError
    }
    let reading: BibliographyReading
    do {
      let bytes = try ByteInput.file(file).contents(limit: 1 << 30)
      reading = try BibliographyReading(bytes, as: kind)
    } catch let error as GraphFormatError {
      Outside.tell("error: \(file):\(error)")
      throw Outside.dataError
    } catch {
      throw Outside.fail("cannot read \(file): \(error)")
    }
    for problem in reading.problems { Outside.tell("warning: \(file):\(problem)") }
    guard !reading.sources.isEmpty else {
      Outside.tell("error: \(file) holds no entry of \(kind.rawValue)")
      throw Outside.dataError
    }
    var model = Model()
    for source in reading.sources { model.sources[source.id] = source }
    let text = ModelWriter.yaml(model, omitting: .base)
    try write(Array((Self.mark + text).utf8))
    report(reading)
  }

  /// A `.json` that says no more is taken for CSL's.
  private var plainJSON: BibliographyFormat? { file.lowercased().hasSuffix(".json") ? .csl : nil }

  /// How a folder that this command wrote is known.
  private static let mark = "# written by entente import bibliography\n"

  private func write(_ bytes: [UInt8]) throws {
    let ending = OutputName.ending(of: output)
    if ending == "yaml" || ending == "yml", !DiskFiles().isFolder(output) {
      try Outside.write(bytes, to: output)
      return
    }
    try Outside.write(
      [("model.yaml", bytes)],
      toFolder: output,
      Outside.FolderLayout(markedFile: "model.yaml", mark: Self.mark, knownFiles: ["model.yaml"])
    )
  }

  private func report(_ reading: BibliographyReading) {
    switch format {
    case .json:
      Outside.write(
        JSONValue.object([
          "sources": .count(reading.sources.count),
          "problems": .list(
            reading.problems.map {
              .object([
                "line": .count($0.line), "column": .count($0.column), "message": .text($0.message),
              ])
            }
          ),
          "losses": reading.losses.json,
        ]).text
      )
    case .table:
      Outside.tell("wrote \(output): \(reading.sources.count) sources")
      for line in reading.losses.text.split(separator: "\n") { Outside.tell("  \(line)") }
    }
  }
}
