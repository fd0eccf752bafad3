import EntenteModel
import EntenteScenarios
import Testing

@Suite struct ScenarioWizardFileTests {
  /// In the form in which ScenarioWizard 4.0 writes, as the files published with cibsa show.
  private let small = """
    $ ScenarioWizard 4.0
    small.scw
    &A. Trade
     -A1 free
     -A2 none
    &B. Security
     -B1 relaxed
    #
    &Trade
     free
     none
    &Sec
     relaxed
    #
    #
    FF0000
    FFFFFF
    00FF00
    #
    #
     0 , 0 , 3 
     0 , 0 ,-10 
     1 ,-2 , 0 
    #
    # 0-0
    "On the whole"
    # Trade
    "What is "trade"?
    A second line"
    # Sec
    ""
    # Trade -> Trade
    ""
    # Trade -> Sec
    "Free trade calms"
    # Sec -> Trade
    ""
    # Sec -> Sec
    ""
    #
    #

    """

  @Test func `a file is read`() throws {
    let file = try ScenarioWizardFile(text: small)
    #expect(file.program == "ScenarioWizard 4.0")
    #expect(file.matrix.title == "small.scw")
    #expect(file.matrix.comment == "On the whole")
    #expect(file.matrix.descriptors.map(\.name) == ["A. Trade", "B. Security"])
    #expect(file.matrix.descriptors.map(\.abbreviation) == ["Trade", "Sec"])
    #expect(file.matrix.descriptors[0].comment == "What is \"trade\"?\nA second line")
    #expect(
      file.matrix.descriptors[0].states == [
        .init("A1 free", abbreviation: "free"), .init("A2 none", abbreviation: "none"),
      ]
    )
    #expect(file.matrix.row(descriptor: 0, state: 1) == [0, 0, -10])
    #expect(file.matrix[(1, 0), (0, 1)] == -2)
    #expect(file.matrix.remark(on: .init(from: 0, to: 1)).note == "Free trade calms")
    #expect(file.matrix.remarks.count == 1)
    #expect(file.colours == ["FF0000", "FFFFFF", "00FF00"])
    #expect(file.warnings.isEmpty && file.omissions.isEmpty)
    #expect(!file.endsLinesWithCarriageReturn)
  }

  @Test func `what was read is written as it was`() throws {
    #expect(try ScenarioWizardFile(text: small).text == small)
    let windows = small.split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: "\r\n")
    let file = try ScenarioWizardFile(text: windows)
    #expect(file.endsLinesWithCarriageReturn)
    #expect(file.text == windows)
    #expect(file.matrix == (try ScenarioWizardFile(text: small).matrix))
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `a matrix survives writing and reading`(seed: UInt64) throws {
    let matrix = try Matrices.random(Matrices.sizes(seed: seed), seed: seed, strongest: 12)
    let file = ScenarioWizardFile(matrix)
    let read = try ScenarioWizardFile(text: file.text)
    #expect(read.matrix == matrix)
    #expect(read.text == file.text)
    #expect(read.warnings.isEmpty)
  }

  @Test func `remarks with marks of the format survive`() throws {
    let notes = ["\"", "a\n# b", "ends with \"", "\"\n\"", "x\r\ny", "#"]
    for note in notes {
      let matrix = try CrossImpactMatrix(
        title: "&title\n second line",
        comment: note,
        descriptors: [.init("X\nY", comment: note, states: ["a\n&b"]), .init("&Z", states: ["-"])],
        judgements: [[0, 0], [0, 0]],
        remarks: [.init(from: 0, to: 1): .init(note: note)]
      )
      let read = try ScenarioWizardFile(text: ScenarioWizardFile(matrix).text)
      #expect(read.matrix.descriptors.count == 2)
      let expected = note.split(separator: "\n", omittingEmptySubsequences: false)
        .enumerated().map { $0 > 0 && $1.first == "#" ? " " + $1 : String($1) }
        .joined(separator: "\n")
      let plain = note == "x\r\ny" ? "x\ny" : expected
      #expect(read.matrix.comment == plain)
      #expect(read.matrix.descriptors[0].comment == plain)
      #expect(read.matrix.remark(on: .init(from: 0, to: 1)).note == plain)
      // Once written, it is stable.
      #expect(read.text == (try ScenarioWizardFile(text: read.text).text))
    }
  }

  @Test func `what the format has no room for is said`() throws {
    let matrix = try CrossImpactMatrix(
      descriptors: [
        .init("X", states: ["a", "b"], binding: .init(.factor("x"), thresholds: [0.5])),
        .init("Y", states: ["c"]),
      ],
      judgements: [[0, 0, 0], [0, 0, 0], [0, 0, 0]],
      remarks: [.init(from: 0, to: 1): .init(confidence: .low)]
    )
    #expect(
      ScenarioWizardFile(matrix).omissions == [
        "the binding of \"X\" is not written", "the confidence of 1 sections is not written",
      ]
    )
  }

  @Test func `names that are blank or repeated get names of their own`() throws {
    let text = small.replacing("-A1 free", with: "-").replacing("&B. Security", with: "&A. Trade")
    let file = try ScenarioWizardFile(text: text)
    #expect(file.matrix.descriptors.map(\.name) == ["A. Trade", "A. Trade 2"])
    #expect(file.matrix.descriptors[0].states.map(\.name) == ["state 1", "A2 none"])
    #expect(file.warnings.map(\.line) == [4, 6])
  }

  @Test func `parts that do not fit are kept and named`() throws {
    let text = small.replacing("&Sec\n relaxed\n", with: "&Sec\n relaxed\n more\n")
      .replacing("# Sec -> Sec\n\"\"\n", with: "")
      .replacing("#\n#\nFF0000", with: "#\nsomething\n#\nFF0000")
    let file = try ScenarioWizardFile(text: text)
    #expect(file.warnings.map(\.line) == [9, 27])
    #expect(file.matrix.comment.isEmpty)
    #expect(file.text == text)
  }

  @Test func `a file with names and judgements only is read`() throws {
    let file = try ScenarioWizardFile(
      text:
        "$ ScenarioWizard 4.0\nx\n&X\n -a\n -b\n&Y\n -c\n#\n#\n#\n#\n#\n0,0,1\n0,0,2\n\n3,4,0\n#"
    )
    #expect(file.matrix.row(descriptor: 1, state: 0) == [3, 4, 0])
    #expect(file.warnings.isEmpty)
  }

  @Test func `all problems are reported with their lines`() throws {
    let text = small.replacing("&B. Security\n", with: "oops\n&B. Security\n")
      .replacing(" 0 , 0 ,-10 ", with: " 0 , x , 2000000 ")
      .replacing(" 1 ,-2 , 0 ", with: " 1 ,-2 , 5 ")
    let error = try #require(throws: ScenarioWizardError.self) {
      try ScenarioWizardFile(text: text)
    }
    #expect(error.problems.map(\.line) == [6, 23, 23, 24])
    #expect(error.problems[1].message.contains("judgement 2 of the row, \"x\""))
    #expect(error.description.hasPrefix("line 6: \"oops\" is neither"))
  }

  @Test(
    arguments: [
      ("", 1, "ends before"), ("hello", 1, "ends before"), ("$ S\n&A\n#\n", 2, "no states"),
      ("&A\n -a\n#\n#\n#\n#\n#\n", 7, "after 0 rows of judgements for 1"),
      ("&A\n -a\n#\n#\n#\n#\n#\n0\n0\n#\n", 10, "2 rows of judgements for 1"),
      ("&A\n -a\n#\n#\n#\n#\n#\n0,0\n#\n", 8, "2 judgements for 1"),
    ]
  )
  func `broken files are refused`(text: String, line: Int, message: String) throws {
    let error = try #require(throws: ScenarioWizardError.self) {
      try ScenarioWizardFile(text: text)
    }
    #expect(error.problems.contains { $0.line == line && $0.message.contains(message) })
  }

  /// Cut anywhere, or with any byte replaced, a file is read or refused: nothing crashes.
  @Test func `damaged files do not crash`() throws {
    let bytes = Array(small.utf8)
    for place in bytes.indices {
      _ = try? ScenarioWizardFile(bytes: Array(bytes[..<place]))
      for byte in [0x0A, 0x23, 0x26, 0x22, 0xFF, 0x81] as [UInt8] {
        var damaged = bytes
        damaged[place] = byte
        if let file = try? ScenarioWizardFile(bytes: damaged) {
          #expect((try? ScenarioWizardFile(text: file.text)) != nil)
        }
      }
    }
  }

  @Test func `bytes are UTF-8 or Windows code page 1252`() throws {
    let text = small.replacing("free", with: "„frei“ für 5 €")
    let file = try ScenarioWizardFile(text: text)
    #expect(try ScenarioWizardFile(bytes: file.bytes()).matrix == file.matrix)
    #expect(try ScenarioWizardFile(bytes: [0xEF, 0xBB, 0xBF] + file.bytes()).matrix == file.matrix)
    let western = try file.bytes(in: .windows1252)
    #expect(western.contains(0x80) && western.contains(0x84) && western.contains(0xFC))
    #expect(try ScenarioWizardFile(bytes: western).matrix == file.matrix)

    let chinese = try ScenarioWizardFile(text: small.replacing("B1 relaxed", with: "缓和"))
    let error = try #require(throws: ScenarioWizardError.self) {
      try chinese.bytes(in: .windows1252)
    }
    #expect(error.problems.map(\.line) == [7, 7])
    #expect(throws: ScenarioWizardError.self) { try ScenarioWizardFile(bytes: [0x81, 0xFF]) }
  }
}
