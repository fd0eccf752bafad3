import EntenteModel
import EntenteTestSupport
import OrderedCollections
import Testing
import Yams

@testable import EntenteNotation

/// What a reading found, as `CODE line:column+length`.
extension Reading {
  var found: [String] {
    diagnostics.map { diagnostic in
      guard let range = diagnostic.range else { return "\(diagnostic.code)" }
      return "\(diagnostic.code) \(range.start.line):\(range.start.column)+\(range.length)"
    }
  }
}

extension MarkedText {
  /// The places as findings of one code.
  func found(_ code: String) -> [String] { places.map { "\(code) \($0)" } }
}

@Suite struct YAMLSubsetTests {
  private static func read(_ text: String) -> Reading { ModelReader().read(text: text) }

  @Test(arguments: [
    "evidence: «&a» { source: s }", "evidence: { source: «&a» s }", "evidence: [«*a», «*b»]",
    "«&a» evidence: s", "{\"evidence\":«*a»}", "{? «&a» evidence : s}", "- «&a»\n- «*a»",
    "a: «!!str» 5", "a: «!foo» { b: c }", "- «!<tag:x>» y", "a: [b, «!!int» 3]",
    "a:\n  «&anchor»\n  b: c", "«<<x»: «*a»", "? «&k» key\n: «*k»", "- - «&a» x\n  - «*a»",
    "- a: |\n  b: «&x» 1\n  c: «*x»", "a: >-\n b\n  c\nd: «&x» e", "a: |2\n   b\nc: «*d»",
    "a: 'it''s' # no &comment\nb: «&c» d", "a: \"b\\\" c\"\nd: «*e»", "a: |\n\n\n   &b\nc: «&d» e",
    "{a: «&b» [c], d: {e: «*b»}}", "[a]: «&b» c", "a: b#c\nd: «&e» f",
  ])
  func `anchors, aliases and tags are refused where they stand`(marked: String) {
    let text = MarkedText(marked.replacing("«<<x»", with: "<<"))
    #expect(Self.read(text.text).found == text.found("R003"))
  }

  @Test(arguments: [
    "a: b & c", "a: b*c", "a: R&D", "a: hello! world", "a: 'x & *y'", "a: \"&x\"",
    "a: |\n  &x\n  *y",
    "a: >\n  !b\n", "a: b # &c *d !e", "a: this text\n  &goes *on over\n  !lines\nb: c",
    "[a b\n&c]", "a: >+1\n &b\n  c", "- |\n &b\n- c", "a-&b: c", "%TAG ! tag:a,2000:\n---\na: b",
    "a: |  # a comment\n   &text\n", "a: |\r\n  &b\r\n  *c\r\nd: e", "a:b: c&d",
  ])
  func `the same characters inside texts are no anchors`(text: String) {
    #expect(!Self.read(text).found.contains { $0.hasPrefix("R003") })
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `the scan finds an anchor or tag wherever the parser does`(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let pieces = [
      "a", "b: ", ": ", ":", "- ", "? ", "\n", "\n", "\n  ", "\n    ", "[", "]", "{", "}", ", ",
      "&x ",
      "*x", "!t ", "|", ">", "|\n", "|2\n", "'", "\"", "#", " # ", "\\", "x y", "-", "\t", "\r\n",
      "''",
      "\u{2028}", "漢", "---\n", "\n...\n", "%", "\"k\":", "'k':", "k: ",
    ]
    for _ in 0..<40 {
      var text = ""
      for _ in 0..<Int.random(in: 1...14, using: &generator) {
        text += pieces.randomElement(using: &generator) ?? ""
      }
      let scanned = YAMLScan.run(Array(text.utf8)).refused
      // The parser keeps the anchors, to which nodes refer weakly.
      let parser = try? Parser(yaml: text, resolver: .basic)
      guard let parser, let root = try? parser.singleRoot() else { continue }
      withExtendedLifetime(parser) {
        #expect(scanned.isEmpty == !root.isMarkedUp, Comment(rawValue: text.debugDescription))
      }
    }
  }

  @Test func `an alias bomb costs nothing`() {
    var text = "entente: \"1\"\nx-0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol, lol]\n"
    for level in 1..<60 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ",")
      text += "\"x-\(level)\":&a\(level) [\(aliases)]\n? {\"k\":*a\(level - 1)}\n: x\n"
    }
    let duration = ContinuousClock().measure {
      #expect(Self.read(text).diagnostics.allSatisfy { $0.code == "R003" })
    }
    #expect(duration < .seconds(2))
  }

  @Test func `merge keys are no keys`() {
    let text: MarkedText = """
      entente: "1"
      actors:
        china: { kind: state, «<<»: { label: China } }
      """
    #expect(Self.read(text.text).found == text.found("R101"))
  }

  @Test(arguments: [
    "«a»: 1\nb: 2\n«a»: 3", "{«a»: 1, b: 2, «a»: 3}", "x: {«\"a\"»: 1, «'a'»: 2}",
    "«\"a\"»: 1\n«a»: 2", "x:\n  «a»: 1\n  y:\n    a: 2\n  «a»: 3",
    "x: { b: 1, «a»: 2,\n  «a»: 3 }", "x: {\n  b: 1, «a»: 2,\n  «a»: 3 }",
    "- «a»: 1\n  «a»: 2\n- a: 3", "{a: {«b»: 1, «b»: 2}, c: [a, b]}",
    "«長い»: 1\n«長い»: 2", "«a b»: |\n  a b: 1\n«a b»: 2",
  ])
  func `a repeated key is named with both places`(marked: String) throws {
    let text = MarkedText(marked)
    let reading = Self.read(text.text)
    let first = try #require(text.places.first)
    let second = try #require(text.places.last)
    #expect(reading.found == ["R002 \(second)"])
    let finding = try #require(reading.diagnostics.first)
    #expect(
      finding.message.hasSuffix(
        "(\(first.line):\(first.column) and \(second.line):\(second.column))"
      )
    )
    #expect(finding.notes.first?.range?.start.line == first.line)
    #expect(finding.notes.first?.range?.start.column == first.column)
  }

  @Test func `all repeated keys are reported, and other faults behind them`() {
    let text: MarkedText = """
      a: 1
      «a»: 2
      b: { c: 1, d: 2, «c»: 3, «d»: 4 }
      «a»: 5
      e: f«:» g
      """
    let found = Self.read(text.text).found
    #expect(found == text.places.dropLast().map { "R002 \($0)" } + ["R001 5:5+1"])
  }

  @Test func `one document a file`() {
    let found = Self.read("entente: \"1\"\n---\nentente: \"1\"\n")
    #expect(found.found == ["R001 2:1+1"])
    #expect(found.diagnostics.first?.message.contains("another document") == true)
    #expect(Self.read("---\nentente: \"1\"\n...\n").found.isEmpty)
  }

  @Test(arguments: ["[", "{a: ", "- ", "? ", "[{\"a\":", "{? "])
  func `deep nesting is refused, not followed`(opening: String) {
    let duration = ContinuousClock().measure {
      let found = Self.read("x-a: \n " + String(repeating: opening, count: 100_000)).found
      #expect(found.count == 1 && found.allSatisfy { $0.hasPrefix("R001 2:") })
    }
    #expect(duration < .seconds(2))
  }

  @Test func `deep nesting over lines is refused`() {
    let lines = (0..<1_000).map { String(repeating: " ", count: $0) + "a:" }
    #expect(Self.read(lines.joined(separator: "\n")).found == ["R001 201:202+1"])
    let fewer = lines.prefix(150).joined(separator: "\n")
    #expect(Self.read(fewer).found.allSatisfy { !$0.hasPrefix("R001") })
  }

  @Test func `a byte order mark and Windows line ends change nothing`() {
    let text = "entente: \"1\"\r\nactors:\r\n  china: { kind: state,\r\n    lable: x }\r\n"
    #expect(Self.read(text).found == ["R101 4:5+5"])
    #expect(Self.read("\u{FEFF}" + text).found == ["R101 4:5+5"])
    #expect(Self.read(text.replacing("\r\n", with: "\r")).found == ["R101 4:5+5"])
    #expect(Self.read(text.replacing("\r\n", with: "\u{2028}")).found == ["R101 4:5+5"])
  }

  @Test func `what is not text is refused with its place`() {
    func found(_ bytes: [UInt8]) -> [String] {
      YAMLText(name: "a", bytes: bytes).diagnostics.map {
        "\($0.code) \($0.range?.start.line ?? 0):\($0.range?.start.column ?? 0)"
      }
    }
    #expect(found(Array("a: \u{FFFD}b\n漢: ".utf8) + [0xFF, 0x41]) == ["R001 2:4"])
    #expect(found([0xFF, 0xFE, 0x61, 0x00]) == ["R001 1:1"])
    #expect(found(Array("a: b".utf8) + [0xE6, 0xBC]) == ["R001 1:5"])
    #expect(found(Array("a: b\nc: 漢d\u{0}e".utf8)) == ["R001 2:6"])
    #expect(found(Array("a: b\r\nc: \u{1}".utf8)) == ["R001 2:4"])
  }

  @Test func `tabs do not indent`() {
    let reading = Self.read("a:\n\tb: c\n")
    #expect(reading.found == ["R001 2:1+1"])
    #expect(reading.diagnostics.first?.help == "indent with spaces, not tabs")
  }

  @Test func `very long lines and texts are read in time`() {
    let labels = (0..<20_000).map { "a\($0): { kind: state, lable: x }" }.joined(separator: ", ")
    let duration = ContinuousClock().measure {
      let reading = Self.read("{ entente: \"1\", actors: { \(labels) } }")
      #expect(reading.diagnostics.count == 20_000)
      #expect(reading.diagnostics.allSatisfy { $0.code == "R101" })
    }
    #expect(duration < .seconds(30))
  }

  @Test func `keys are texts`() {
    let text: MarkedText = """
      entente: "1"
      ? «[»a, b]
      : c
      actors:
        ? «{»a: b}
        : { kind: state }
      """
    #expect(Self.read(text.text).found == text.found("R102"))
  }

  @Test func `words that other readers take for something else stay texts`() throws {
    let model = try Model(
      notation: """
        entente: "1"
        defaults: { lang: no }
        actors:
          norway: { kind: state, label: Norge, ids: { cow: 385, un: 002 } }
          yes: { kind: state, label: { no: no, en: yes } }
          null: { kind: state, label: ~, description: "1:30", aliases: [on, 0x10, 1e3, 2001-07-16, 020] }
        sources: { s: { title: 1:30 } }
        relations:
          true:
            type: cooperation
            participants: [{ actor: [norway, yes, "null"], role: party }]
            evidence: s
        """
    )
    #expect(model.defaults.language == "no")
    #expect(model.actors["norway"]?.label["no"] == "Norge")
    #expect(model.actors["norway"]?.ids.map(\.value) == ["385", "002"])
    #expect(model.actors["yes"]?.label == ["no": "no", "en": "yes"])
    #expect(model.actors["null"]?.label["no"] == "~")
    #expect(model.actors["null"]?.aliases["no"] == ["on", "0x10", "1e3", "2001-07-16", "020"])
    #expect(model.sources["s"]?.title["no"] == "1:30")
    #expect(model.relations["true"] != nil)
  }

  @Test(arguments: ["", "\n\n", "# only a comment\n", "---\n"])
  func `an empty file says so`(text: String) {
    #expect(Self.read(text).found == ["R004 1:1+1"])
  }

  @Test(arguments: ["- a", "text", "[]"])
  func `a file is a map`(text: String) {
    #expect(Self.read(text).found.map { $0.prefix(4) } == ["R102"])
  }
}
