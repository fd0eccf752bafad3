import EntenteInterchange
import EntenteModel
import EntenteNetwork
import EntenteTestSupport
import Foundation
import OrderedCollections
import Testing

@Suite struct EventImportTests {
  /// A row of GDELT's with the fields that count.
  private static func row(
    _ columns: Int,
    _ source: String,
    _ target: String,
    date: String = "20190304",
    code: String = "040",
    quad: String = "1",
    goldstein: String = "1.0",
    mentions: String = "3",
    tone: String = "-2.5",
    delimiter: String = "\t"
  ) -> String {
    var fields = [String](repeating: "", count: columns)
    fields[0] = "1"
    fields[1] = date
    fields[7] = source
    fields[17] = target
    fields[26] = code
    fields[29] = quad
    fields[30] = goldstein
    fields[31] = mentions
    fields[34] = tone
    fields[columns - 1] = "https://example.org/a-story"
    return fields.joined(separator: delimiter) + "\n"
  }

  @Test(arguments: [57, 58, 61])
  func `all widths are read, with a header and without`(columns: Int) throws {
    let files = try SampleFiles()
    let rows =
      Self.row(columns, "CHN", "RUS")
      + Self.row(columns, "CHN", "RUS", goldstein: "4.0", tone: "0.5")
      + Self.row(
        columns,
        "RUS",
        "CHN",
        date: "20200101",
        quad: "4",
        goldstein: "-10",
        mentions: "1"
      )
      + Self.row(columns, "CHN", "CHN") + Self.row(columns, "", "USA")
    let header = (["GLOBALEVENTID"] + (1..<columns).map { "C\($0)" }).joined(separator: "\t") + "\n"
    let plain = try EventArchive.read([try files.file("a.csv", rows)])
    let headed = try EventArchive.read([try files.file("b.csv", header + rows)])
    for imported in [plain, headed] {
      #expect(imported.report.readCount == 5)
      #expect(imported.report.keptCount == 3)
      #expect(imported.report.passedOver.map(\.count) == [1, 1])
      #expect(imported.model.relations.count == 2)
      let talks = try #require(imported.relation("china-russia-2019-verbal-cooperation"))
      #expect(talks.number("events") == 2)
      #expect(talks.number("mentions") == 6)
      #expect(talks.number("goldstein") == 2.5)
      #expect(talks.number("tone") == -1)
      #expect(talks.modality == .reported)
      #expect(talks.when?.used == "2019")
      #expect(imported.errorCodes.isEmpty)
    }
    let cited = try #require(headed.relation("china-russia-2019-verbal-cooperation"))
    #expect(cited.evidence.map { $0.locators[0].value } == ["b.csv:2", "b.csv:3"])
  }

  @Test func `semicolons, CRLF, a byte order mark and a last line without an end are read`() throws
  {
    let files = try SampleFiles()
    let rows =
      Self.row(58, "CHN", "RUS", delimiter: ";") + Self.row(58, "RUS", "CHN", delimiter: ";")
    let text = "\u{FEFF}" + rows.replacing("\n", with: "\r\n").dropLast(1)
    let imported = try EventArchive.read([try files.file("a.csv", String(text))])
    #expect(imported.report.keptCount == 2)
    #expect(imported.report.refusedCount == 0)
  }

  @Test func `months and CAMEO's roots are told apart`() throws {
    let files = try SampleFiles()
    let rows =
      Self.row(61, "USA", "IRN", code: "0231", quad: "1")
      + Self.row(61, "USA", "IRN", date: "20190401", code: "172", quad: "4", goldstein: "-5")
    let imported = try EventArchive.read(
      [try files.file("a.csv", rows)],
      events: EventOptions(period: .month, types: .root)
    )
    let types = imported.model.relations.values.map(\.type.rawValue)
    #expect(types == ["reported-appeal", "reported-coercion"])
    #expect(imported.model.relations.values.map { $0.when?.used } == ["2019-03", "2019-04"])
    #expect(imported.errorCodes.isEmpty)
  }

  @Test func `rows that are wrong are refused with line, column and reason`() throws {
    let files = try SampleFiles()
    let good = Self.row(61, "CHN", "RUS")
    let rows =
      good + "short\trow\n" + Self.row(61, "CHN", "RUS", date: "2019-03-04")
      + Self.row(61, "CHN", "RUS", quad: "7") + Self.row(61, "CHN", "RUS", goldstein: "high")
      + Self.row(61, "chn", "RUS") + good
    let file = try files.file("a.csv", rows)
    let imported = try EventArchive.read([file])
    #expect(imported.report.keptCount == 2)
    #expect(imported.report.refusals.map(\.place.line) == [2, 3, 4, 5, 6])
    #expect(imported.report.refusals[0].reason == "the row has 2 fields, not 61")
    #expect(imported.report.refusals[1].reason.contains("SQLDATE is \"2019-03-04\""))
    #expect(imported.report.refusals[1].place.column == 3)
    #expect(throws: ImportError.self) {
      try EventArchive.read([file], options: ImportOptions(maxErrors: 4))
    }
    #expect(throws: Never.self) {
      try EventArchive.read([file], options: ImportOptions(maxErrors: 5))
    }
  }

  @Test func `of many wrong rows the first are listed, and all count`() throws {
    let files = try SampleFiles()
    let count = 12_000
    let wrong = String(
      repeating: Self.row(61, "CHN", "RUS", quad: "seven") + "\n",
      count: count
    )
    let file = try files.file("a.csv", wrong + Self.row(61, "CHN", "RUS"))
    for threads in [1, 3] {
      let execution = Execution(threads: threads)
      let imported = try EventArchive.read([file], execution: execution)
      #expect(imported.report.refusedCount == count)
      #expect(imported.report.refusals.map(\.place.line) == (0..<1_000).map { 2 * $0 + 1 })
      #expect(imported.report.keptCount == 1)
      let error = #expect(throws: ImportError.self) {
        try EventArchive.read(
          [file],
          options: ImportOptions(maxErrors: count - 1),
          execution: execution
        )
      }
      #expect(error?.code == .tooManyRefusals)
      #expect(throws: Never.self) {
        try EventArchive.read([file], options: ImportOptions(maxErrors: count))
      }
    }
  }

  @Test func `what a period adds up to is certain in it`() throws {
    let files = try SampleFiles()
    let file = try files.file("a.csv", Self.row(58, "CHN", "RUS"))
    for (span, asOf) in [(EventOptions.Span.year, "2019"), (.month, "2019-03")] {
      let imported = try EventArchive.read([file], events: EventOptions(period: span))
      #expect(imported.model.defaults.asOf?.description == asOf)
      let relation = try #require(imported.model.relations.values.first)
      let days = try #require(imported.model.defaults.asOf).widestRange
      #expect(imported.model.lifetime(of: relation).state(during: days) == .certain)
    }
  }

  /// Rows of random content, some megabytes, so that blocks end in the middle of lines.
  @Test func `the result is the same on any number of threads, and compressed`() throws {
    let files = try SampleFiles()
    var random = SplitMix64(seed: 11)
    let codes = ["CHN", "RUS", "USA", "JPN", "", "IND"]
    var text = ""
    for _ in 0..<24_000 {
      let word = random.next()
      text += Self.row(
        61,
        codes[Int(word % 6)],
        codes[Int(word / 6 % 6)],
        date: "201\(word / 36 % 10)0304",
        quad: "\(word / 360 % 4 + 1)",
        goldstein: "\(Double(word / 1440 % 200) / 10 - 10)",
        tone: "\(Double(word >> 40) / 1e6)"
      )
    }
    // The last line has no end, and stands in a buffer that held other lines before.
    text.removeLast()
    let file = try files.file("a.csv", text)
    let one = try EventArchive.read([file], execution: Execution(threads: 1))
    for threads in [2, 3, 8] {
      let many = try EventArchive.read([file], execution: Execution(threads: threads))
      #expect(many.yaml == one.yaml)
    }
    let zip = Process()
    zip.executableURL = URL(filePath: "/bin/gzip")
    zip.arguments = ["-k", file]
    try zip.run()
    zip.waitUntilExit()
    let packed = try EventArchive.read([file + ".gz"])
    #expect(packed.yaml.replacing("a.csv.gz:", with: "a.csv:") == one.yaml)
    #expect(one.report.refusedCount == 0)
    #expect(one.report.readCount == 24_000)
  }

  @Test func `PLOVER lines count each pair, and who has no target with each other`() throws {
    let files = try SampleFiles()
    let text = """
      {"id": "1", "date": "2020-05-01", "event": "CONSULT", "source": [{"code": "CHN"}, {"code": "RUS"}], "target": ""}
      {"id": "2", "date": "2020-05-02", "event": "AID", "source": [{"code": "JPN"}], "target": [{"code": "PHLGOV"}]}
      {"id": "3", "date": "soon", "event": "AID", "source": [], "target": []}
      {"id": "4", "date": "2020-05-02", "event": "SING", "source": [], "target": []}
      {"id": "5", "date":
      """
    let imported = try EventArchive.read([try files.file("p.json", text)])
    #expect(
      imported.model.relations.keys.map(\.rawValue) == [
        "china-russia-2020-verbal-cooperation", "japan-philippines-2020-material-cooperation",
        "russia-china-2020-verbal-cooperation",
      ]
    )
    #expect(imported.report.refusals.map(\.place.line) == [3, 4, 5])
  }

  @Test(arguments: ["", "a\tb\tc\n1\t2\t3\n", "\u{1}\u{2}\u{3}\u{0}"])
  func `a file of another kind is refused with a reason`(text: String) throws {
    let files = try SampleFiles()
    let file = try files.file("x.csv", text)
    let error = #expect(throws: ImportError.self) { try EventArchive.read([file]) }
    #expect(error?.code == (text.isEmpty ? .empty : .wrongKind))
  }
}
