public import EntenteModel

/// What of a source's text a model's evidence cites, and whether its quotes stand in the text.
public struct TextCoverage: Sendable {
  /// A quote, with where it stands.
  public struct Quote: Hashable, Sendable {
    /// What came of looking for it.
    public enum Outcome: Hashable, Sendable {
      /// It stands at one place, or at one of those that are on the pages cited.
      case found
      /// It stands at several places, and the pages cited do not tell which is meant.
      case ambiguous
      /// It stands on other pages than those cited.
      case elsewhere
      /// It does not stand in the text.
      case missing
    }

    /// The evidence.
    public let citation: Citation
    /// The quote.
    public let words: String
    /// What came of looking for it.
    public let outcome: Outcome
    /// Where it stands: of a quote that is found, one place.
    public let places: [CodedText.Place]
    /// Of one that is missing, the passage that is most like it, if any resembles it.
    public let nearest: NearPassage?

    /// Whether it has no letter that could be looked for.
    public var isEmpty: Bool { QuoteSearch.parts(of: words).isEmpty }
  }

  /// A passage that resembles a quote.
  public struct NearPassage: Hashable, Sendable {
    /// Its words.
    public let words: String
    /// Where it stands.
    public let place: CodedText.Place
    /// The share of the quote's letters that need no edit, from 0 to 1.
    public let similarity: Double
  }

  /// A paragraph with what is cited of it.
  public struct Paragraph: Hashable, Sendable {
    /// The paragraph.
    public let paragraph: CodedText.Paragraph
    /// How many of its letters stand in quotes.
    public fileprivate(set) var citedLetters: Int
    /// How many quotes touch it.
    public fileprivate(set) var quoteCount: Int
    /// How many pieces of evidence without a quote name a page that it is on.
    public fileprivate(set) var pageCitations: Int

    /// Whether a quote touches it.
    public var isCited: Bool { quoteCount > 0 }
  }

  /// The source.
  public let source: SourceID
  /// The text.
  public let text: CodedText
  /// The paragraphs, in the order of the text.
  public private(set) var paragraphs: [Paragraph]
  /// The quotes of the source, in the order of the model.
  public private(set) var quotes: [Quote] = []
  /// The evidence of the source that has no quote.
  public let unquoted: [Citation]

  /// Looks up what a model cites of a source.
  ///
  /// - Parameters:
  ///   - source: The source.
  ///   - text: Its text.
  ///   - citations: The evidence; that of other sources is left aside.
  /// - Complexity: O(letters of the text × quotes), and O(letters of the text × letters of the
  ///   quote) for each quote that is missing.
  public init(of source: SourceID, in text: CodedText, by citations: [Citation]) {
    self.source = source
    self.text = text
    let own = citations.filter { $0.source == source }
    unquoted = own.filter { $0.quote == nil }
    paragraphs = text.paragraphs.map {
      Paragraph(paragraph: $0, citedLetters: 0, quoteCount: 0, pageCitations: 0)
    }
    let search = QuoteSearch(text)
    var isCited = [Bool](repeating: false, count: text.letters.count)
    for citation in own {
      guard let words = citation.quote else { continue }
      let all = search.occurrences(of: words)
      let (outcome, meant) = choose(among: all, citation)
      quotes.append(
        Quote(
          citation: citation,
          words: words,
          outcome: outcome,
          places: meant.map { text.place(ofLetter: $0.first) },
          nearest: all.isEmpty ? near(words, search) : nil
        )
      )
      guard let first = meant.first else { continue }
      mark(search.letters(of: first), in: &isCited)
    }
    for (letter, paragraph) in text.paragraphOfLetter.enumerated()
    where isCited[letter] && paragraph >= 0 {
      paragraphs[Int(paragraph)].citedLetters += 1
    }
    for citation in unquoted {
      for position in paragraphs.indices {
        let paragraph = paragraphs[position].paragraph
        if !citation.pages.isDisjoint(with: paragraph.page...paragraph.lastPage) {
          paragraphs[position].pageCitations += 1
        }
      }
    }
  }

  /// Which of the places a quote means, by the pages that are cited.
  private func choose(
    among all: [QuoteSearch.Occurrence],
    _ citation: Citation
  ) -> (Quote.Outcome, [QuoteSearch.Occurrence]) {
    if all.isEmpty { return (.missing, []) }
    if citation.pages.isEmpty { return (all.count == 1 ? .found : .ambiguous, all) }
    let onPages = all.filter { occurrence in
      let first = text.place(ofLetter: occurrence.first).page
      let last = text.place(ofLetter: occurrence.last).page
      return !citation.pages.isDisjoint(with: first...max(first, last))
    }
    if onPages.isEmpty { return (.elsewhere, all) }
    return (onPages.count == 1 ? .found : .ambiguous, onPages)
  }

  private mutating func mark(_ letters: [Int], in isCited: inout [Bool]) {
    var touched: Set<Int32> = []
    for letter in letters {
      isCited[letter] = true
      let paragraph = text.paragraphOfLetter[letter]
      if paragraph >= 0, touched.insert(paragraph).inserted {
        paragraphs[Int(paragraph)].quoteCount += 1
      }
    }
  }

  private func near(_ words: String, _ search: QuoteSearch) -> NearPassage? {
    search.nearest(to: words).map { passage in
      NearPassage(
        words: text.words(passage.letters),
        place: text.place(ofLetter: passage.letters.lowerBound),
        similarity: passage.similarity
      )
    }
  }

  // MARK: Shares

  /// How many paragraphs of a kind there are, and how many of them are cited.
  public func count(_ kind: CodedText.ParagraphKind) -> (cited: Int, all: Int) {
    let own = paragraphs.filter { $0.paragraph.kind == kind }
    return (own.count { $0.isCited }, own.count)
  }

  /// How many letters of the paragraphs of a kind there are, and how many of them are cited.
  public func letters(_ kind: CodedText.ParagraphKind) -> (cited: Int, all: Int) {
    let own = paragraphs.filter { $0.paragraph.kind == kind }
    return (
      own.reduce(0) { $0 + $1.citedLetters }, own.reduce(0) { $0 + $1.paragraph.letterCount }
    )
  }

  /// The quotes of an outcome, in the order of the model.
  public func quotes(_ outcome: Quote.Outcome) -> [Quote] {
    quotes.filter { $0.outcome == outcome }
  }
}
