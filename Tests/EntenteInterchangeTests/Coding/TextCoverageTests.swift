import EntenteInterchange
import EntenteModel
import EntenteNotation
import OrderedCollections
import Testing

@Suite("What of a text is cited")
struct TextCoverageTests {
  private func text(_ text: String) -> CodedText { CodedText(text) }

  private func coverage(_ text: String, _ evidence: [Evidence]) -> TextCoverage {
    var model = Model()
    var relation = Relation("r", type: "trade", participants: [])
    relation.evidence = evidence
    model.relations["r"] = relation
    return TextCoverage(of: "s", in: CodedText(text), by: Citation.all(of: model))
  }

  @Test func `blank lines divide paragraphs`() {
    let text = text("One goes on\nfor two lines.\n\nTwo is\r\nshort.\n\n\n# Three\nFour.\n")
    #expect(
      text.paragraphs.map(\.beginning) == [
        "One goes on for two lines.", "Two is short.", "# Three", "Four.",
      ]
    )
    #expect(text.paragraphs.map(\.line) == [1, 4, 8, 9])
    #expect(text.paragraphs.map(\.kind) == [.text, .text, .heading, .text])
  }

  @Test func `lines that are set in begin paragraphs, also where every line has a blank one`() {
    let lines = [
      "    甲乙丙丁戊己庚辛壬癸甲乙", "丙丁戊己庚辛壬癸甲乙丙丁戊己", "庚辛。", "    子丑寅卯辰巳午未申酉戌亥",
      "子丑寅卯辰巳午未申酉戌亥子丑", "寅卯辰巳午未申酉戌亥子丑寅卯", "辰。",
    ]
    for separator in ["\n", "\n\n"] {
      let text = text(lines.joined(separator: separator))
      #expect(text.paragraphs.map(\.letterCount) == [29, 42])
    }
  }

  @Test func `pages are divided by form feeds, or by lines that begin with one space`() {
    let feeds = text("One.\n\n1\n\u{C}Two goes\n\n- 2 -\n\u{C}on.\n")
    #expect(feeds.pageCount == 3)
    #expect(feeds.paragraphs.map(\.page) == [1, 2])
    #expect(feeds.paragraphs.map(\.beginning) == ["One.", "Two goes on."])
    let spaces = CodedText(" One goes on\nhere.\n Two goes on\nhere.\n", firstPage: 7)
    #expect(spaces.pageCount == 2)
    #expect(spaces.paragraphs.map(\.page) == [7, 8])
    #expect(text("One\n Two\n").pageCount == 1)
  }

  @Test func `footnotes stand apart, and quotes run past them`() {
    let rule = String(repeating: " ", count: 30)
    let text =
      "The treaty1 was\n\(rule)\n1 See the\nhandbook.\n\u{C}signed in May.\n\n\(rule)\n2 Ibid.\n"
    let coverage = coverage(
      text,
      [
        Evidence("s", quote: "was signed"), Evidence("s", quote: "See the handbook"),
        Evidence("s", at: [Locator("page", "2")]), Evidence("other", quote: "nothing"),
      ]
    )
    #expect(coverage.paragraphs.map(\.paragraph.kind) == [.text, .footnote, .footnote])
    #expect(coverage.paragraphs.map(\.quoteCount) == [1, 1, 0])
    #expect(coverage.paragraphs.map(\.citedLetters) == [9, 14, 0])
    #expect(coverage.paragraphs.map(\.pageCitations) == [1, 0, 1])
    #expect(coverage.quotes.map(\.outcome) == [.found, .found])
    #expect(coverage.count(.footnote) == (1, 2))
    #expect(coverage.unquoted.count == 1)
  }

  @Test(
    arguments: [
      ("Su‐35 fighters", "Su-35 fighters"), ("ＡＢＣ（一）", "ABC(一)"), ("co-\noperation", "cooperation"),
      ("中俄戰\n略協作", "中俄戰略協作"), ("\u{FA1A}", "\u{7965}"), ("“so”", "\"so\""),
      ("one two three four", "one…four"), ("1 2\u{C}3", "123"),
    ]
  )
  func `what does not count in a quote`(text: String, quote: String) {
    let coverage = coverage("Before. \(text) after.", [Evidence("s", quote: quote)])
    #expect(coverage.quotes.map(\.outcome) == [.found])
    #expect(QuotableText("Before. \(text) after.").contains(quote))
  }

  @Test func `pages tell which of several places is meant`() {
    let text = "a friend indeed\n\u{C}a friend in need\n\u{C}a friend indeed\n"
    func outcome(_ page: String?) -> TextCoverage.Quote.Outcome? {
      let at = page.map { [Locator("page", $0)] } ?? []
      return coverage(text, [Evidence("s", at: at, quote: "a friend indeed")]).quotes[0].outcome
    }
    #expect(outcome("1") == .found)
    #expect(outcome("2") == .elsewhere)
    #expect(outcome("3–4") == .found)
    #expect(outcome("1, 3") == .ambiguous)
    #expect(outcome("iv") == .ambiguous)
    #expect(outcome(nil) == .ambiguous)
  }

  @Test func `a quote that is missing is told with what is nearest`() throws {
    let text = "First.\n\nThe two states signed a treaty of friendship in 2001.\n"
    let coverage = coverage(
      text,
      [
        Evidence("s", quote: "states singed a treaty of friendship"),
        Evidence("s", quote: "zzzz qqqq xxxx"),
      ]
    )
    #expect(coverage.quotes.map(\.outcome) == [.missing, .missing])
    let near = try #require(coverage.quotes[0].nearest)
    #expect(near.words == "states signed a treaty of friendship")
    #expect(near.place.line == 3)
    // Two of 31 letters are edited.
    #expect(near.similarity == 1 - 2.0 / 31)
    #expect(coverage.quotes[1].nearest == nil)
  }

  @Test func `evidence is found wherever it stands`() throws {
    let model = try Model(
      notation: """
        entente: "1"
        sources: { s: { title: S } }
        vocabulary:
          terms: { t: { label: T, definition: D, evidence: { source: s, quote: one } } }
        actors:
          a: { kind: state, evidence: { source: s, quote: two } }
          b: { kind: state }
        relations:
          r:
            type: trade
            participants: [ { actor: a, role: partner, evidence: { source: s, quote: three } }, { actor: b, role: partner } ]
            when: [ { value: 2014, evidence: { source: s, quote: four, at: { page: 3-5 } } } ]
        """
    )
    let found = Citation.all(of: model).filter { $0.quote != nil }
    #expect(found.compactMap(\.quote) == ["one", "two", "three", "four"])
    #expect(
      found.map(\.path.description) == [
        "term:t.evidence[0]", "actor:a.evidence[0]", "relation:r.participants[0].evidence[0]",
        "relation:r.when[0].evidence[0]",
      ]
    )
    #expect(found.last?.pages == [3, 4, 5])
  }

  @Test(arguments: ["", "\n\n", "\u{C}", " ", "甲"])
  func `texts with next to nothing`(text: String) {
    let coverage = coverage(text, [Evidence("s", quote: "x"), Evidence("s", quote: "…")])
    #expect(coverage.quotes.map(\.outcome) == [.missing, .missing])
    #expect(coverage.letters(.text).cited == 0)
  }
}
