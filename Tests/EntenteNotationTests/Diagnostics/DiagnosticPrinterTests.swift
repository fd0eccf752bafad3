import EntenteModel
import EntenteTestSupport
import Testing

@testable import EntenteNotation

@Suite struct DiagnosticPrinterTests {
  private static func lines(_ text: String, color: Bool = false) -> [[String]] {
    let reading = ModelReader().read(text: text)
    let printer = DiagnosticPrinter(reading, usesColor: color)
    return reading.diagnostics.map { diagnostic in
      printer.text(diagnostic).split(separator: "\n").map(String.init)
    }
  }

  @Test func `a finding shows its line, the place, help and notes`() {
    let text = """
      entente: "1"
      actors:
        china: { kind: state, label: China }
        russia: { kind: state }
      relations:
        a: { type: treaty, participants: [{ actor: [chnia, russia], role: party }], evidence: s }
      sources:
        s: { title: S }
      """
    #expect(
      Self.lines(text) == [
        [
          "error[R301]: unknown actor \"chnia\"",
          " --> model.yaml:6:47",
          "  |",
          "6 |   a: { type: treaty, participants: [{ actor: [chnia, russia], role: party }], evidence: s }",
          "  |" + String(repeating: " ", count: 47)
            + "^^^^^ no actor with this id is defined or imported",
          "  = note: \"china\" is defined here (model.yaml:3:3)",
          "  = help: did you mean \"china\"?",
        ]
      ]
    )
  }

  @Test(arguments: [
    // The columns before the key, by hand: 14 to the label, the label, and 2 after it.
    ("  a: { label: 漢字, «lable»: x, kind: state }", 20),
    ("  a: { label: ｆｕｌｌ, «lable»: x, kind: state }", 24),
    ("  a: { label: \"e\u{301}\", «lable»: x, kind: state }", 19),
    ("  a: { label: \u{1F600}, «lable»: x, kind: state }", 18),
    ("  a: { label: Ω, «lable»: x, kind: state }", 17),
    ("  a: { label: 한국, «lable»: x, kind: state }", 20),
    ("  a: { label: \u{E01}\u{E35}, «lable»: x, kind: state }", 17),
  ])
  func `carets stand under the place, whatever the width of what is before`(
    marked: String,
    columns: Int
  ) {
    let text = MarkedText(marked)
    let printed = Self.lines("entente: \"1\"\nactors:\n" + text.text)
    let expected = "  | " + String(repeating: " ", count: columns) + "^^^^^"
    #expect(printed.first?[4].hasPrefix(expected) == true, Comment(rawValue: "\(printed)"))
    #expect(printed.first?[4].dropFirst(expected.count).first == " ")
  }

  @Test func `a wide place has wide carets`() {
    let printed = Self.lines("entente: \"1\"\n漢字: x\n")
    #expect(printed.first?[4].hasPrefix("  | ^^^^ ") == true)
  }

  @Test func `a long line is cut on both sides of the place`() {
    let filler = (0..<40).map { "a\($0): { kind: state }" }.joined(separator: ", ")
    let text =
      "entente: \"1\"\nactors: { \(filler), b: { kidn: state }, \(filler.replacing("a", with: "c")) }"
    let printed = Self.lines(text)
    let excerpt = printed.first?[3] ?? ""
    #expect(excerpt.hasPrefix("2 | …") && excerpt.hasSuffix("…"))
    #expect(excerpt.count <= 120)
    let carets = printed.first?[4] ?? ""
    let before = carets.prefix { $0 != "^" }.count
    #expect(excerpt.dropFirst(before).hasPrefix("kidn: state"))
    #expect(carets.dropFirst(before).hasPrefix("^^^^ "))
  }

  @Test func `characters that steer a terminal are shown, not sent`() {
    let text =
      "entente: \"1\"\nactors:\n  a: { kind: state, \"\\e[31mred\": x, \"a\\nb\": y, \"\u{202E}c\": z, \"\\N\\x9B\": w }\n"
    let reading = ModelReader().read(text: text)
    #expect(reading.diagnostics.count == 4)
    let printed = DiagnosticPrinter(reading).text(reading.diagnostics)
    let isHarmless = printed.unicodeScalars.allSatisfy { scalar in
      scalar == "\n"
        || scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value)
          && !(0x202A...0x202E).contains(scalar.value)
    }
    #expect(isHarmless)
    #expect(printed.contains("unknown key \"␛[31mred\""))
    #expect(printed.contains("unknown key \"a␊b\""))
  }

  @Test func `colours are written only where they are asked for`() {
    let text = "entente: \"1\"\nactrs: {}"
    let plain = Self.lines(text).flatMap(\.self).joined()
    let colored = Self.lines(text, color: true).flatMap(\.self).joined()
    #expect(!plain.contains("\u{1B}"))
    #expect(colored.contains("\u{1B}[1;31merror[R101]\u{1B}[0m"))
    #expect(colored.replacing(#/\u{1B}\[[0-9;]*m/#, with: "") == plain)
  }

  @Test func `findings are counted by severity`() {
    func finding(_ severity: Severity) -> Diagnostic {
      Diagnostic("R001", "x", severity: severity, at: nil)
    }
    #expect(DiagnosticPrinter.summary([]) == "no problems")
    #expect(
      DiagnosticPrinter.summary([.note, .error, .warning, .error].map(finding))
        == "2 errors, 1 warning, 1 note"
    )
  }

  @Test func `findings are sorted by file and place`() throws {
    let files = MemoryFiles([
      "model.yaml": "entente: \"1\"\nimports: [b.yaml, a.yaml, x.yaml]\nactrs: {}\nrelatons: {}\n",
      "a.yaml": "entente: \"1\"\nviws: {}\nactors: { a: { knd: state, kind: state, lbel: x } }\n",
      "b.yaml": "entente: \"1\"\nsorces: {}\n",
    ])
    let reading = try ModelReader(files: files).read("model.yaml")
    #expect(
      reading.diagnostics.map { $0.range?.description } == [
        "model.yaml:2:27", "model.yaml:3:1", "model.yaml:4:1", "b.yaml:2:1", "a.yaml:2:1",
        "a.yaml:3:16", "a.yaml:3:41",
      ]
    )
  }
}
