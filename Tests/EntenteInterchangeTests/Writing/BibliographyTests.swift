import EntenteInterchange
import EntenteModel
import EntenteTestSupport
import OrderedCollections
import Testing

@Suite struct BibliographyTests {
  private func read(_ text: String, _ format: BibliographyFormat) throws -> BibliographyReading {
    try BibliographyReading(Array(text.utf8), as: format)
  }

  @Test func `BibTeX as Zotero writes it`() throws {
    let reading = try read(
      #"""
      @comment{jabref-meta: databaseType:biblatex;}
      @string{jps = "Journal of " # "Peace"}
      @article{doe_treaty_2010,
        title = {The {Sino}-Russian {Treaty}: {\'E}tudes \& \emph{notes}},
        author = {Doe, Jane and van der Berg, Jan and {United Nations} and Fran{\c c}ois, \'Eric},
        journal = jps, volume = 12, number = {3}, pages = {12--34}, year = 2010, month = mar,
        doi = {10.1000/x_y}, url = {https://example.org/a_b}, keywords = {a, b}, file = {x.pdf}
      }
      @book(lukin2018, author = "Alexander Lukin", title = "China and Russia", date = {2018~}, publisher = {Polity})
      @misc{broken
      @online{site, title={A site}, urldate={2020-01-02}, date={2019-05/2019-07}}
      """#,
      .bibtex
    )
    #expect(
      reading.sources.map(\.id.rawValue) == ["doe-treaty-2010", "lukin2018", "broken", "site"]
    )
    let article = reading.sources[0]
    #expect(article.type == "article-journal")
    #expect(article.title["en"] == "The Sino-Russian Treaty: Études & notes")
    #expect(
      article.authors == [
        PersonName(family: "Doe", given: "Jane"), PersonName(family: "van der Berg", given: "Jan"),
        PersonName(literal: "United Nations"), PersonName(family: "François", given: "Éric"),
      ]
    )
    #expect(article.fields["container-title"] == "Journal of Peace")
    #expect(article.fields["page"] == "12-34")
    #expect(article.fields["issue"] == "3")
    #expect(article.fields["DOI"] == "10.1000/x_y")
    #expect(article.issued?.description == "2010-03")
    #expect(reading.sources[1].issued?.description == "2018~")
    #expect(reading.sources[1].authors == [PersonName(family: "Lukin", given: "Alexander")])
    #expect(reading.sources[3].issued?.description == "2019-05/2019-07")
    #expect(reading.losses.losses.map(\.kind).contains("field:keywords"))
  }

  @Test func `crossref, particles and accents of all spellings`() throws {
    let reading = try read(
      #"""
      @inproceedings{a, title={Part}, author={Ludwig von Beethoven and \"Ubel, \v{S}ime and Gödel, Kurt}, crossref={b}}
      @proceedings{b, title={Whole}, year={1999}, publisher={Press}}
      @article{c, title="{\O}re {\ss} {\aa} \u{g} \l{} ``q'' -- x", year="c. 1950"}
      """#,
      .bibtex
    )
    let part = reading.sources[0]
    #expect(part.fields["container-title"] == "Whole")
    #expect(part.issued?.description == "1999")
    #expect(part.authors.map(\.family) == ["von Beethoven", "Übel", "Gödel"])
    #expect(part.authors[1].given == "Šime")
    #expect(reading.sources[2].title["en"] == "Øre ß å ğ ł “q” – x")
    #expect(reading.sources[2].issued?.description == "1950~")
  }

  @Test func `CSL-JSON with particles, seasons and raw dates`() throws {
    let reading = try read(
      #"""
      [{"id": "http://zotero.org/1", "type": "article-journal", "title": "T", "volume": 5,
        "author": [{"family": "Gogh", "given": "Vincent", "non-dropping-particle": "van"}, {"literal": "WHO"}],
        "issued": {"date-parts": [["2014", 3]]}, "accessed": {"raw": "2020/01/02"}, "custom": {"x": 1}},
       {"id": "b", "type": "book", "issued": {"date-parts": [[2001]], "season": 2}},
       {"id": "c", "type": "book", "issued": {"date-parts": [[2001], [2003]]}}, 3]
      """#,
      .csl
    )
    #expect(reading.sources.count == 3)
    #expect(
      reading.sources[0].authors == [
        PersonName(family: "van Gogh", given: "Vincent"), PersonName(literal: "WHO"),
      ]
    )
    #expect(reading.sources[0].issued?.description == "2014-03")
    #expect(reading.sources[0].accessed?.description == "2020-01-02")
    #expect(reading.sources[0].fields["volume"] == "5")
    #expect(reading.sources[1].issued?.description == "2001-22")
    #expect(reading.sources[2].issued?.description == "2001/2003")
    #expect(reading.problems.map(\.line) == [5])
    #expect(reading.losses.losses.map(\.kind).contains("variable:custom"))
  }

  @Test func `RIS with long lines and without end`() throws {
    let reading = try read(
      "TY  - JOUR\r\nAU  - Doe, Jane\r\nTI  - A title\r\nthat goes on\r\nPY  - 2014\r\nDA  - 2014/03/18/\r\nSP  - 1\r\nEP  - 9\r\nSN  - 1234-5678\r\nKW  - k\r\nER  - \r\nTY  - BOOK\r\nTI  - B\r\n",
      .ris
    )
    #expect(reading.sources.count == 2)
    #expect(reading.sources[0].title["en"] == "A title that goes on")
    #expect(reading.sources[0].issued?.description == "2014-03-18")
    #expect(reading.sources[0].fields["page"] == "1-9")
    #expect(reading.sources[0].fields["ISSN"] == "1234-5678")
    #expect(reading.problems.count == 1)
  }

  /// A source with everything that all three formats hold.
  private static let full = Source(
    "a-b-2001",
    type: "article-journal",
    title: ["en": "100 % of {braces} & \\ ~ ^ _ $ # “quotes” – dash: É 中"],
    authors: [
      PersonName(family: "van Gogh", given: "Vincent"), PersonName(literal: "Ministry of X, and Y"),
      PersonName(family: "Šime", given: "Ü."),
    ],
    editors: [PersonName(family: "Ed", given: "Itor")],
    issued: try? Period(parsing: "2001-07-16"),
    accessed: try? Period(parsing: "2020-01-02"),
    fields: [
      "container-title": "J & K", "volume": "3", "issue": "4", "page": "1-2",
      "publisher": "P", "publisher-place": "Q", "URL": "https://e.org/a_b%20c?d=1&e=~f",
      "DOI": "10.1/a_b", "ISSN": "1234-5678", "note": "n", "abstract": "a b", "language": "en",
      "edition": "2", "title-short": "s", "genre": "g", "version": "1",
    ]
  )

  @Test(arguments: BibliographyFormat.allCases)
  func `what is written is read back`(format: BibliographyFormat) throws {
    var book = Self.full
    book.id = "book-1"
    book.type = "book"
    book.authors = [PersonName(family: "Plato")]
    book.fields = ["publisher": "P", "ISBN": "978-3-16-148410-0"]
    book.issued = try Period(parsing: "1999")
    let written = BibliographyWriter.write([Self.full, book], as: format)
    #expect(written.losses.isEmpty, "\(written.losses.text)")
    let reading = try BibliographyReading(written.bytes, as: format)
    #expect(reading.problems.isEmpty)
    #expect(reading.sources.count == 2)
    for (found, source) in zip(reading.sources, [Self.full, book]) {
      #expect(found.id == source.id)
      #expect(found.type == source.type)
      #expect(found.title == source.title)
      let hasComma = format == .ris
      #expect(found.authors == source.authors || hasComma, "\(found.authors)")
      #expect(found.issued == source.issued)
      #expect(found.accessed == source.accessed)
      for (name, value) in source.fields { #expect(found.fields[name] == value, "\(name)") }
      #expect(found.fields.count == source.fields.count)
    }
  }

  @Test func `what no bibliography knows is named`() throws {
    var source = Self.full
    source.reliability = .a
    source.isRedistributable = false
    source.issued = try Period(parsing: "2001~/2003?")
    let kinds = BibliographyWriter.write([source], as: .ris).losses.losses.map(\.kind)
    #expect(kinds == ["reliability", "redistributable", "dates"])
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `no bytes crash a reader`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let pieces = [
      "@", "{", "}", "(", ")", "\"", ",", "=", "#", "\\", "\\'", "article", "a", "TY  - JOUR", "\n",
      "ER  - ", "AU  - x", "[", "]", ":", "{\"id\":1}", "date-parts", "\u{0}", "é", "and", "%", "1",
    ]
    var text = ""
    for _ in 0..<60 { text += pieces[Int(random.next() % UInt64(pieces.count))] }
    for format in BibliographyFormat.allCases {
      _ = try? BibliographyReading(Array(text.utf8), as: format)
    }
  }
}
