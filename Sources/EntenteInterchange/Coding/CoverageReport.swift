public import EntenteModel
public import EntenteNotation
public import EntenteTables

/// What of a text is not coded yet, for readers and programs.
public struct CoverageReport: Sendable {
  /// What was found.
  public let coverage: TextCoverage
  private let model: String
  private let textName: String
  private let place: @Sendable (ElementPath) -> SourceRange?

  /// Creates a report.
  ///
  /// - Parameters:
  ///   - coverage: What was found.
  ///   - model: What the model is called.
  ///   - textName: What the text is called.
  ///   - place: Where evidence was written.
  public init(
    _ coverage: TextCoverage,
    model: String,
    text textName: String,
    place: @escaping @Sendable (ElementPath) -> SourceRange?
  ) {
    self.coverage = coverage
    self.model = model
    self.textName = textName
    self.place = place
  }

  // MARK: For readers

  /// The shares, the paragraphs that nothing cites, and the quotes that need a look.
  public var text: String {
    ([heading, uncited] + [missing, elsewhere, ambiguous]).filter { !$0.isEmpty }
      .joined(separator: "\n")
  }

  private var heading: String {
    let (paragraphs, footnotes) = (coverage.count(.text), coverage.count(.footnote))
    let letters = coverage.letters(.text)
    var lines = [
      "\(model) of \(textName), source \(coverage.source): "
        + Self.counted(coverage.text.pageCount, "page"),
      "paragraphs cited: \(Self.share(paragraphs)); characters: \(Self.share(letters))"
        + (footnotes.all > 0 ? "; footnotes: \(Self.share(footnotes))" : ""),
    ]
    let counts = [
      (coverage.quotes(.missing).count, "not found"),
      (coverage.quotes(.elsewhere).count, "on other pages than cited"),
      (coverage.quotes(.ambiguous).count, "found several times"),
    ]
    let remarks = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    lines.append(
      Self.counted(coverage.quotes.count, "quote") + (remarks.isEmpty ? ", all found" : ": ")
        + remarks.joined(separator: ", ")
        + (coverage.unquoted.isEmpty
          ? "" : "; \(Self.counted(coverage.unquoted.count, "citation")) without quote")
    )
    return lines.map { $0 + "\n" }.joined()
  }

  private static func counted(_ count: Int, _ thing: String) -> String {
    "\(count) \(thing)" + (count == 1 ? "" : "s")
  }

  private static func share(_ count: (cited: Int, all: Int)) -> String {
    guard count.all > 0 else { return "0 of 0" }
    let permille = (count.cited * 1000 + count.all / 2) / count.all
    return "\(count.cited) of \(count.all) (\(permille / 10).\(permille % 10) %)"
  }

  private var uncited: String {
    let rows = coverage.paragraphs.filter { !$0.isCited && $0.paragraph.kind != .heading }
    guard !rows.isEmpty else { return "every paragraph is cited\n" }
    var table = ResultTable(columns: ["page", "line", "what", "beginning"])
    for row in rows {
      let paragraph = row.paragraph
      let note =
        row.pageCitations == 0
        ? "" : "  (page cited without quote: \(row.pageCitations))"
      table.rows.append([
        .count(paragraph.page), .count(paragraph.line),
        .text(paragraph.kind == .text ? "paragraph" : paragraph.kind.rawValue),
        .text(paragraph.beginning + note),
      ])
    }
    return "no evidence cites\n\n" + table.aligned(width: ModelDescriber.width(of:))
  }

  private var missing: String {
    list("not in the text", .missing) { quote in
      guard let near = quote.nearest else {
        return [quote.isEmpty ? "the quote is empty" : "nothing in the text is like it"]
      }
      let percent = Int((near.similarity * 100).rounded(.down))
      return ["nearest, \(percent) % alike, \(Self.words(near.place)):", "  \(near.words)"]
    }
  }

  private var elsewhere: String {
    list("on other pages than cited", .elsewhere) { quote in
      let cited = quote.citation.pages.sorted().map(String.init).joined(separator: ", ")
      return [
        "cited: page \(cited); found: " + quote.places.map(Self.words).joined(separator: "; ")
      ]
    }
  }

  private var ambiguous: String {
    list("found several times", .ambiguous) { quote in
      [quote.places.map(Self.words).joined(separator: "; ")]
    }
  }

  private func list(
    _ heading: String,
    _ outcome: TextCoverage.Quote.Outcome,
    _ detail: (TextCoverage.Quote) -> [String]
  ) -> String {
    let quotes = coverage.quotes(outcome)
    guard !quotes.isEmpty else { return "" }
    var lines = [heading, ""]
    for quote in quotes {
      let written = place(quote.citation.path.key("quote")).map {
        "  (\($0.file):\($0.start.line))"
      }
      lines.append("  \(quote.citation.path)\(written ?? "")")
      lines.append("    \(quote.words)")
      lines += detail(quote).map { "    \($0)" }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private static func words(_ place: CodedText.Place) -> String {
    "page \(place.page), line \(place.line)"
  }

  // MARK: For programs

  /// A row for each paragraph with what is cited of it.
  public var paragraphs: ResultTable {
    ResultTable(
      columns: [
        "paragraph", "kind", "page", "line", "characters", "cited", "share", "quotes",
        "page_citations", "beginning",
      ],
      rows: coverage.paragraphs.map { row in
        let paragraph = row.paragraph
        let share =
          paragraph.letterCount == 0
          ? 0 : Double(row.citedLetters) / Double(paragraph.letterCount)
        return [
          .count(paragraph.number), .text(paragraph.kind.rawValue), .count(paragraph.page),
          .count(paragraph.line), .count(paragraph.letterCount), .count(row.citedLetters),
          .number(share), .count(row.quoteCount), .count(row.pageCitations),
          .text(paragraph.beginning),
        ]
      }
    )
  }

  /// A row for each quote with where it stands.
  public var quotes: ResultTable {
    ResultTable(
      columns: [
        "evidence", "file", "outcome", "cited_pages", "page", "line", "places", "quote", "nearest",
        "similarity",
      ],
      rows: coverage.quotes.map { quote in
        let first = quote.places.first ?? quote.nearest?.place
        return [
          .text(quote.citation.path.description),
          place(quote.citation.path.key("quote")).map { .text("\($0.file):\($0.start.line)") }
            ?? .missing,
          .text(Self.name(of: quote.outcome)),
          .text(quote.citation.pages.sorted().map(String.init).joined(separator: ";")),
          first.map { .count($0.page) } ?? .missing, first.map { .count($0.line) } ?? .missing,
          .count(quote.places.count), .text(quote.words),
          quote.nearest.map { .text($0.words) } ?? .missing,
          quote.nearest.map { .number($0.similarity) } ?? .missing,
        ]
      }
    )
  }

  /// Everything, as JSON.
  public var json: JSONValue {
    func counts(_ count: (cited: Int, all: Int)) -> JSONValue {
      .object(["cited": .count(count.cited), "all": .count(count.all)])
    }
    return .object([
      "model": .text(model), "text": .text(textName), "source": .text(coverage.source.rawValue),
      "pages": .count(coverage.text.pageCount),
      "shares": .object([
        "paragraphs": counts(coverage.count(.text)), "characters": counts(coverage.letters(.text)),
        "footnotes": counts(coverage.count(.footnote)),
      ]),
      "citations-without-quote": .count(coverage.unquoted.count),
      "paragraphs": paragraphs.objects, "quotes": quotes.objects,
    ])
  }

  private static func name(of outcome: TextCoverage.Quote.Outcome) -> String {
    switch outcome {
    case .found: "found"
    case .ambiguous: "several"
    case .elsewhere: "other-page"
    case .missing: "missing"
    }
  }
}
