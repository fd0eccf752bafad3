import EntenteModel
import EntenteTestSupport
import OrderedCollections
import Testing

@testable import EntenteNotation

@Suite struct TableTests {
  private static let head = """
    entente: "1"
    actors:
      usa: { kind: state, label: United States, ids: { cow: 2 } }
      japan: { kind: state, label: Japan, ids: { cow: 740 } }
      yugoslavia: { kind: state, ids: { cow: { value: 345, when: 1918/2006-06-04 } } }
      serbia: { kind: state, ids: { cow: { value: 345, when: 2006-06-05/.. } } }
    sources: { mme: { type: dataset, title: Exercises, issued: 2021 } }
    tables:

    """

  /// Reads a model with a table entry and its file.
  private static func read(_ entry: String, _ table: String) throws -> Reading {
    let files = ["model.yaml": head + entry, "data/t.csv": table]
    return try ModelReader(files: MemoryFiles(files)).read("model.yaml")
  }

  private static let exercises = """
      - file: data/t.csv
        type: exercise
        key: "mme-{id}"
        group-by: id
        participant: { actor: { cow: country }, role: participant, personnel: "{troops}" }
        when: "{start}/{end}"
        date-format: M/d/yy
        label: "{name}"
        source: mme
    """

  @Test func `rows that share a value make one relation`() throws {
    let reading = try Self.read(
      Self.exercises,
      "id,country,start,end,troops,name\n7,2,9/1/09,9/14/09,~300,Keen Sword\n"
        + "8,345,5/2/99,,,\n7,740,9/1/09,9/14/09,250,Keen Sword\n"
    )
    let model = try #require(reading.model)
    #expect(reading.diagnostics.filter { $0.severity == .error }.isEmpty)
    #expect(model.relations.keys.map(\.rawValue) == ["mme-7", "mme-8"])
    let first = try #require(model.relations["mme-7"])
    #expect(first.participants.map(\.actor) == ["usa", "japan"])
    #expect(first.when?.used == (try Period(parsing: "2009-09-01/2009-09-14")))
    #expect(first.label["en"] == "Keen Sword")
    #expect(first.participants[0].attributes["personnel"]?.used?.text() == "~300")
    #expect(first.evidence.map(\.source) == ["mme"])
    #expect(first.evidence[0].locators == [Locator("record", "data/t.csv:2, 4")])
    let second = try #require(model.relations["mme-8"])
    #expect(second.participants.map(\.actor) == ["yugoslavia"])
    #expect(second.when?.used == (try Period(parsing: "1999-05-02/")))
    #expect(second.participants[0].attributes.isEmpty)
  }

  @Test func `codes mean the actor that held them at the time`() throws {
    let table = "id,country,start,end,troops,name\n1,345,5/2/99,5/2/99,,\n2,345,5/2/09,5/2/09,,\n"
    let model = try #require(try Self.read(Self.exercises, table).model)
    #expect(model.relations["mme-1"]?.participants.map(\.actor) == ["yugoslavia"])
    #expect(model.relations["mme-2"]?.participants.map(\.actor) == ["serbia"])
  }

  /// The place of a finding, in the file where it lies.
  private static func places(_ reading: Reading) -> [String] {
    reading.diagnostics.filter { $0.severity == .error }.map { diagnostic in
      guard let range = diagnostic.range else { return "\(diagnostic.code)" }
      return "\(diagnostic.code) \(range.description)+\(range.length)"
    }
  }

  @Test(arguments: [
    ("7,3,9/1/09,9/2/09,,x", "R301 data/t.csv:2:3+1"),
    ("7,\"3\",9/1/09,9/2/09,,x", "R301 data/t.csv:2:3+3"),
    ("漢字,345,,,,x", "R302 data/t.csv:2:4+3"),
    ("7,2,1.9.09,9/2/09,,x", "R501 data/t.csv:2:5+6"),
    ("7,2,13/45/09,9/2/09,,x", "R501 data/t.csv:2:5+8"),
    ("7,2,2/30/09,9/2/09,,x", "R501 data/t.csv:2:5+7"),
    ("7,2,9/2/09,9/1/09,,x", "R503 data/t.csv:2:1+20"),
    ("7,2,9/1/09,9/2/09,many,x", "R406 data/t.csv:2:19+4"),
  ])
  func `a bad cell is found in its file, line and column`(row: String, place: String) throws {
    let reading = try Self.read(Self.exercises, "id,country,start,end,troops,name\n\(row)\n")
    #expect(Self.places(reading) == [place])
    let line = try #require(reading.line(2, of: "data/t.csv"))
    #expect(line == row)
  }

  @Test(arguments: [
    ("7,3,9/1/09,9/2/09,,x", "country"), ("7,2,1.9.09,9/2/09,,x", "start"),
    ("7,2,9/1/09,9/2/09,many,x", "troops"), ("7,2,9/1/09,\"x\",,x", "end"),
  ])
  func `a finding in a cell names its column`(row: String, column: String) throws {
    let reading = try Self.read(Self.exercises, "id,country,start,end,troops,name\n\(row)\n")
    let finding = try #require(reading.diagnostics.first { $0.severity == .error })
    #expect(finding.message.hasSuffix(" in column \"\(column)\""))
  }

  @Test func `a column that the table lacks is named with the nearest`() throws {
    let reading = try Self.read(Self.exercises, "id,country,start,end,troop,name\n7,2,,,,\n")
    #expect(reading.diagnostics.map(\.code) == ["R301"])
    #expect(reading.diagnostics.first?.message == "table \"data/t.csv\" has no column \"troops\"")
    let first = reading.diagnostics.first { $0.severity == .error }
    #expect(first?.help == "did you mean \"troop\"?")
    #expect(reading.diagnostics.first?.range?.file == "model.yaml")
  }

  @Test func `what is wrong with the template is said once, where it is written`() throws {
    let rows = (1...50).map { "\($0),2,9/1/09,9/2/09,1,x\n" }.joined()
    let reading = try Self.read(
      Self.exercises.replacing("role: participant", with: "rolle: participant")
        .replacing("    label:", with: "    modality: actuel\n    label:"),
      "id,country,start,end,troops,name\n" + rows
    )
    #expect(reading.diagnostics.map(\.code) == ["R101", "R102"])
    #expect(reading.diagnostics.allSatisfy { $0.range?.file == "model.yaml" })
  }

  @Test func `from and to, ids in cells and other formats of tables`() throws {
    let entry = """
        - file: data/t.csv
          delimiter: ";"
          skip-lines: 1
          type: arms-transfer
          key: "{a} to {b} {year}"
          from: "{a}"
          to: { cow: b }
          dates: { ordered: "{year}" }
          attributes: { weapon: "{what}", units: "{n}" }
          evidence: { source: mme, at: { page: "{page}" }, quote: as it says }
          tags: [coded]
      """
    let table =
      "made by hand\na;b;year;what;n;page\nusa;740;2001;F-15;12;3\nusa;740;;\"a;\"\"b\";;\n"
    let reading = try Self.read(entry, table)
    #expect(Self.places(reading).isEmpty, Comment(rawValue: reading.problems))
    let model = try #require(reading.model)
    #expect(model.relations.keys.map(\.rawValue) == ["usa-to-740-2001", "usa-to-740"])
    let sale = try #require(model.relations["usa-to-740-2001"])
    #expect(
      sale.participants == [
        Participant("usa", as: "supplier"), Participant("japan", as: "recipient"),
      ]
    )
    #expect(sale.attributes["units"]?.used?.text() == "12")
    #expect(sale.evidence.first?.locators == [Locator("page", "3")])
    #expect(sale.tags == ["coded"])
    let other = try #require(model.relations["usa-to-740"])
    #expect(other.dates.isEmpty && other.attributes["units"] == nil)
    #expect(other.attributes["weapon"]?.used?.text() == "a;\"b")
  }

  @Test func `ids in cells are checked like any other`() throws {
    let entry = """
        - file: data/t.csv
          type: trade
          key: "{k}"
          participants: [{ actor: "{a}", role: partner }, { actor: "{b}", role: partner }]
          source: mme
      """
    let rows = "1,usa,japan\n2,usa,Japan\n3,chnia,usa\n"
    let reading = try Self.read(entry, "k,a,b\n" + rows)
    #expect(Self.places(reading) == ["R301 data/t.csv:3:7+5", "R301 data/t.csv:4:3+5"])
    let first = reading.diagnostics.first { $0.severity == .error }
    #expect(first?.help == "did you mean \"japan\"? \"Japan\" is its label")
    let unnamed = try Self.read(entry, "k,a,b\n" + rows + ",usa,japan\n1,usa,japan\n")
    #expect(Self.places(unnamed) == ["R103 data/t.csv:5:1+10", "R202 data/t.csv:6:1+11"])
  }

  @Test(arguments: [
    ("file: ../t.csv", "leaves the project"), ("file: t.csv", "there is no file"),
  ])
  func `a table's file is found like an import`(file: String, words: String) throws {
    let reading = try Self.read("  - { \(file), type: trade, key: a }", "a\n1\n")
    #expect(reading.diagnostics.map(\.code) == ["R201"])
    #expect(reading.diagnostics.first?.message.contains(words) == true)
  }

  @Test func `a table needs a file and a key`() throws {
    let bare = try Self.read("  - { type: trade }", "").diagnostics
    #expect(bare.map(\.code) == ["R102"])
    #expect(bare.first?.message.hasPrefix("a table needs \"file\" and \"key\"") == true)
    let reading = try Self.read(
      "  - { file: data/t.csv, key: k, encoding: ebcdic, delimitr: tab }",
      "a\n"
    )
    #expect(Set(reading.diagnostics.map(\.code)) == ["R102", "R101"])
  }

  @Test(arguments: [
    ("M/d/yy", "9/1/09", "2009-09-01"), ("M/d/yy", "12/31/70", "1970-12-31"),
    ("M/d/yy", "12/31/69", "2069-12-31"), ("M/d/yy", "1/2/1999", "1999-01-02"),
    ("dd.MM.yyyy", "31.12.1999", "1999-12-31"), ("yyyyMMdd", "20140307", "2014-03-07"),
    ("yyyy", "1999", "1999"), ("MM/yyyy", "03/2001", "2001-03"),
    ("d MM yyyy", "1 02 0987", "0987-02-01"),
    ("M/d/yy", "9-1-09", nil), ("M/d/yy", "9/1", nil), ("M/d/yy", "9/1/09x", nil),
    ("yyyyMMdd", "2014037", nil), ("M/d/yy", "13/1/09", nil), ("M/d/yy", "2/30/09", nil),
    ("M/d/yy", "9/1/2009-12", nil), ("yyyy", "", nil),
  ])
  func `date formats`(format: String, cell: String, edtf: String?) {
    #expect(DatePattern(format).edtf(cell) == edtf)
  }
}
