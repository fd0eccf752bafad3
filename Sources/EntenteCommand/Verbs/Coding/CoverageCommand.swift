internal import ArgumentParser
internal import EntenteInterchange
internal import EntenteModel
internal import EntenteNotation
internal import EntenteTables
internal import OrderedCollections

struct CoverageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage",
    abstract: "Tell which paragraphs of a source's text no evidence cites, and check the quotes.",
    discussion: """
      TEXT is the plain text of a source, in UTF-8. Form feeds divide its pages; where there are none, \
      lines that begin with exactly one space do, if the first line does. Quotes are compared without \
      regard to line breaks, page breaks, widths of characters and kinds of hyphen and space; … in a \
      quote stands for words left out. A quote that is not found is told with the nearest passage.

      The source is the one whose archive TEXT is, or the only one with quotes; else name it. \
      --format csv prints a row for each paragraph, with --quotes one for each quote; json has both.

      Examples:
        entente coverage graphs/china-russia paper.txt
        entente coverage model.yaml article.txt --source doe-2017 --first-page 233
        entente coverage model.yaml article.txt --quotes --format csv
      """
  )

  @OptionGroup var input: ModelArgument
  @OptionGroup var variant: ScenarioOption

  @Argument(help: "The plain text of the source.", completion: .file())
  var text: String

  @Option(help: "The source, by its identifier.")
  var source: String?

  @Option(name: .customLong("first-page"), help: "The number of the text's first page.")
  var firstPage = 1

  @Flag(help: "List every quote with where it stands, in place of paragraphs.")
  var quotes = false

  @Option(help: "How it is printed: table, csv or json.")
  var format: DataFormat = .table

  /// Texts beyond this size are no texts.
  private static let sizeLimit = 64 << 20

  func run() throws {
    let compared = try ComparedModel(input.model, scenario: variant.scenario)
    let words = try readText()
    let citations = Citation.all(of: compared.side.model)
    let coverage = TextCoverage(
      of: try chosenSource(in: compared.side, citations),
      in: CodedText(words, firstPage: firstPage),
      by: citations
    )
    let report = CoverageReport(
      coverage,
      model: compared.side.name,
      text: text,
      place: compared.side.place
    )
    switch format {
    case .table:
      Outside.write(
        quotes ? report.quotes.aligned(width: ModelDescriber.width(of:)) : report.text
      )
    case .csv: Outside.write(quotes ? report.quotes.csv : report.paragraphs.csv)
    case .json: Outside.write(report.json.text)
    }
  }

  private func readText() throws -> String {
    let bytes: [UInt8]
    do {
      bytes = try DiskFiles().bytes(of: text, limit: Self.sizeLimit)
    } catch let error as FileAccessError {
      throw Outside.fail(error.message)
    }
    guard let words = String(validating: bytes, as: UTF8.self) else {
      Outside.tell(
        "error: \(text) is no UTF-8 text; convert it, as by pdftotext -enc UTF-8 or iconv"
      )
      throw Outside.dataError
    }
    return words.hasPrefix("\u{FEFF}") ? String(words.unicodeScalars.dropFirst()) : words
  }

  /// The source that the text is of.
  private func chosenSource(
    in side: DifferenceReport.Side,
    _ citations: [Citation]
  ) throws -> SourceID {
    let known = side.model.sources
    if let source {
      guard known[SourceID(source)] != nil else {
        let hint = Hint.words(for: source, among: known.keys.map(\.rawValue))
        Outside.tell("error: \(input.model) has no source \"\(source)\"; \(hint)")
        throw Outside.dataError
      }
      return SourceID(source)
    }
    let files = DiskFiles()
    let archived = known.values.filter { isArchive($0, in: side, files) }
    if archived.count == 1 { return archived[0].id }
    var counts: OrderedDictionary<SourceID, Int> = [:]
    for citation in citations where citation.quote != nil {
      counts[citation.source, default: 0] += 1
    }
    guard let only = counts.keys.first else {
      Outside.tell("error: no evidence of \(input.model) has a quote; name the source by --source")
      throw Outside.dataError
    }
    if counts.count == 1 { return only }
    let list = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(6)
      .map { "\($0.key) (\($0.value))" }.joined(separator: ", ")
    Outside.tell(
      "error: several sources of \(input.model) are quoted; name one by --source: \(list)"
    )
    throw Outside.dataError
  }

  private func isArchive(_ source: Source, in side: DifferenceReport.Side, _ files: DiskFiles)
    -> Bool
  {
    guard let archive = source.archive, let file = side.place(ElementPath(.source(source.id)))?.file
    else { return false }
    let folder = file.lastIndex(of: "/").map { String(file[...$0]) } ?? ""
    return files.canonical(folder + archive) == files.canonical(text)
  }
}
