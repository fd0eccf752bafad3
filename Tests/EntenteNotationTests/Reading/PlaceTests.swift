import EntenteModel
import EntenteTestSupport
import OrderedCollections
import Testing

@testable import EntenteNotation

/// Findings stand where the analyst can put them right, and are told once.
@Suite struct PlaceTests {
  private static let head = """
    entente: "1"
    actors:
      china: { kind: state, label: China }
      russia: { kind: state, label: Russia }
      india: { kind: state, label: India }
      sco: { kind: igo, label: SCO, exists: 2001-06-15/.. }
      yeltsin: { kind: person, office: president, of: russia }
    sources:
      s: { title: A source, issued: 2017 }
      t: { title: Another, issued: 2017 }
    relations:
      all: { type: cooperation, participants: [{ actor: [china, russia, india, sco], role: party }], evidence: [s, t] }
      says: { type: statement, from: yeltsin, to: china, evidence: s }

    """

  /// Reads text below the head; places count from its first line.
  private static func found(_ text: String) -> [String] {
    let lines = head.split(separator: "\n", omittingEmptySubsequences: false).count - 1
    return ModelReader().read(text: head + text).diagnostics.map { diagnostic in
      guard let range = diagnostic.range else { return "\(diagnostic.code)" }
      return "\(diagnostic.code) \(range.start.line - lines):\(range.start.column)+\(range.length)"
    }
  }

  @Test(arguments: [
    // from and to, single and in lists
    ("R301", "x: { type: arms-transfer, from: «rusia», to: [china, «chnia»], evidence: s }"),
    ("R301", "x: { type: arms-transfer, from: [russia, «ussr»], to: «prc», evidence: s }"),
    (
      "R407",
      "x: { type: arms-transfer, from: [china, russia], to: [india, «russia»], evidence: s }"
    ),
    ("R403", "x: { type: military-presence, from: russia, to: [china, «yeltsin»], evidence: s }"),
    // one item with several actors
    (
      "R301",
      "x: { type: treaty, participants: [{ actor: [china, «chnia», russia], role: party }], evidence: s }"
    ),
    (
      "R403",
      "x: { type: treaty, participants: [{ actor: [china, russia], role: party }, { actor: «yeltsin», role: party }], evidence: s }"
    ),
    (
      "R401",
      "x: { type: treaty, participants: [{ actor: [china, russia], role: party }, { actor: [india, sco], role: «member» }], evidence: s }"
    ),
    (
      "R508",
      "x: { type: membership, when: 2001/2005, participants: [{ actor: sco, role: organization }, { actor: [china, russia], role: member }, { actor: india, role: member, when: «2017» }], evidence: s }"
    ),
    (
      "R505",
      "x: { type: membership, when: 1996/2005, participants: [{ actor: [china, russia], role: member }, { actor: «sco», role: organization }], evidence: s }"
    ),
    // evidence in its short forms
    ("R301", "x: { type: statement, from: china, to: russia, evidence: «nowhere» }"),
    ("R301", "x: { type: statement, from: china, to: russia, evidence: [s, «nowhere»] }"),
    (
      "R301",
      "x: { type: statement, from: china, to: russia, evidence: { source: s, attribution: [china, «chnia»] } }"
    ),
    (
      "R301",
      "x: { type: statement, from: china, to: russia, evidence: { source: s, via: [t, { source: «u» }] } }"
    ),
    (
      "R602",
      "x: { type: statement, from: china, to: russia, evidence: { source: s, at: { page: 1, «clause»: 2 } } }"
    ),
    (
      "R605",
      "x: { type: statement, from: china, to: russia, evidence: { source: s, supports: «wen» } }"
    ),
    (
      "R605",
      "x: { type: statement, from: china, to: russia, evidence: [s, { source: s, supports: [when, «wen»] }] }"
    ),
    // dates and claims
    (
      "R511",
      "x: { type: statement, from: china, to: russia, when: [{ value: 2001, rank: deprecated, evidence: s }, «{» value: 2050, evidence: s }], evidence: s }"
    ),
    (
      "R501",
      "x: { type: statement, from: china, to: russia, when: [{ value: «2001-7», evidence: s }, { value: 2002, evidence: s }], evidence: s }"
    ),
    (
      "R406",
      "x: { type: arms-transfer, from: russia, to: china, attributes: { units: 3 planes, tiv: «many» }, evidence: s }"
    ),
    (
      "R101",
      "x: { type: treaty, participants: [{ actor: [china, russia], role: party }], attributes: { «wapon»: x }, evidence: s }"
    ),
    (
      "R506",
      "x: { type: arms-transfer, from: russia, to: china, dates: { delivered: «2001», ordered: 2002 }, evidence: s }"
    ),
    (
      "R701",
      "x: { type: treaty, participants: [{ actor: [china, russia], role: party }], ids: { untc: «39321» }, evidence: s }"
    ),
    (
      "R301",
      "x: { type: treaty, participants: [{ actor: [china, russia], role: party }], ids: { «unts»: 3 }, evidence: s }"
    ),
    (
      "R301",
      "x: { type: treaty, participants: [{ actor: [china, russia], role: party }], responds-to: [all, «al»], evidence: s }"
    ),
    (
      "R301",
      "x: { type: «treety», participants: [{ actor: [china, russia] }], attributes: { a: b }, dates: { c: 2001 }, evidence: s }"
    ),
  ])
  func `relations`(code: String, marked: String) {
    let text = MarkedText("  " + marked)
    let asOf = Self.found("\(text.text)\ndefaults: { as-of: 2017 }\n")
    #expect(asOf == text.found(code))
  }

  @Test(arguments: [
    // An error of form in one element says nothing of what else it is.
    "  x: { type: treaty, participants: [{ actor: [china, russia], role: party }], when: «2001-7» }",
    "  x: { type: arms-transfer, from: russia, to: nobody, dates: { ordered: «2001/13» }, evidence: u }",
  ])
  func `nothing more is said of an element with a date that cannot be read`(marked: String) {
    let text = MarkedText(marked)
    let found = Self.found(text.text)
    #expect(found.count == 1)
    #expect(found.first?.hasSuffix(text.places[0].description) == true)
  }

  @Test func `an unknown role is not also a missing one`() {
    let text = MarkedText(
      "  x: { type: treaty, participants: [{ actor: [china, russia], role: «partie» }], evidence: s }"
    )
    #expect(Self.found(text.text) == text.found("R401"))
  }

  @Test func `a name or a code in place of an id names the actor`() {
    let text: MarkedText = """
      entente: "1"
      imports: ["entente:states"]
      sources: { s: { title: S } }
      relations:
        x: { type: visit, from: «United States», to: «CHN», evidence: s }
        y: { type: «visits», from: «Chnia», to: japan, evidence: s }
      """
    let reading = ModelReader().read(text: text.text)
    #expect(reading.found == text.found("R301"))
    #expect(
      reading.diagnostics.map(\.help) == [
        "did you mean \"united-states\"? \"United States\" is its label",
        "did you mean \"china\"? \"CHN\" is its code in iso3", "did you mean \"visit\"?",
        "did you mean \"china\"?",
      ]
    )
    // Of the base vocabulary there is no place to show.
    #expect(reading.diagnostics.map(\.notes.count) == [1, 1, 0, 1])
  }

  @Test(arguments: [
    ("Evidence: s", "evidence"), ("since: 2001", "when"), ("name: x", "label"),
    ("strength: 1", "intensity"), ("parties: x", "participants"), ("tag: x", "tags"),
    ("evidnece: s", "evidence"), ("zzz: s", ""),
  ])
  func `an unknown key names the known one`(pair: String, meant: String) {
    let text = "relations: { x: { type: cooperation, \(pair) } }\n"
    let reading = ModelReader().read(text: "entente: \"1\"\n" + text)
    let suggestion = meant.isEmpty ? "" : "; did you mean \"\(meant)\"?"
    let key = pair.prefix { $0 != ":" }
    #expect(
      reading.diagnostics.map(\.message) == ["unknown key \"\(key)\" in a relation\(suggestion)"]
    )
  }

  @Test func `what a broken element refers to is not unused`() {
    let text = """
        x: { type: treaty, from: belarus, to: ukraine, evidence: u }
        y: { type: statement, from: china, to: russia, when: [{ value: 2001-7, evidence: v }], evidence: s }
      views: { a: { select: [{ include: { relations: { tag: none } } }] } }
      """
    let head = Self.head.replacing("  s: {", with: "  u: { title: U }\n  v: { title: V }\n  s: {")
      .replacing(
        "  sco: {",
        with: "  belarus: { kind: state }\n  ukraine: { kind: state }\n  sco: {"
      )
    let reading = ModelReader().read(text: head + text)
    #expect(reading.diagnostics.map(\.code) == ["R404", "R501"])
  }

  @Test func `all errors of form are told together, in the order of the text`() {
    let text: MarkedText = """
      entente: "1"
      relations:
        «Bad_Id»: { «typ»: treaty }
        b: { type: treaty, participants: «x», «whn»: 2001, intensity: «2», confidence: «sure»,
             evidence: [{ «sorce»: s }, { «at»: { page: 1 } }] }
        c: { type: nothing, when: [{ value: «2001-7» }, { «when»: 2001 }] }
      actors:
        a: { kind: state, «lable»: A }
        b: «{»}
      """
    let codes = [
      "R103", "R101", "R102", "R101", "R102", "R102", "R101", "R102", "R501", "R102", "R101",
      "R102",
    ]
    let reading = ModelReader().read(text: text.text)
    #expect(
      reading.found == zip(codes, text.places).map { "\($0) \($1)" },
      Comment(rawValue: reading.problems)
    )
    #expect(reading.model == nil)
  }

  @Test func `all errors of meaning are told together, in the order of the text`() {
    let text: MarkedText = """
      entente: "1"
      actors: { a: { kind: «stat» }, b: { kind: state } }
      relations:
        x: { type: treaty, participants: [{ actor: [a, «c»], role: party }], evidence: «s» }
        «y»: { type: trade, «participants»: [{ actor: b, role: partner }] }
      """
    let codes = ["R301", "R301", "R301", "R601", "R402"]
    let reading = ModelReader().read(text: text.text)
    #expect(
      reading.found == zip(codes, text.places).map { "\($0) \($1)" },
      Comment(rawValue: reading.problems)
    )
    #expect(reading.model != nil)
  }

  @Test(arguments: [
    ("views: { a: { select: { include: { relations: { type: «treety» } } } } }", "R301"),
    ("views: { a: { select: [{ include: { relations: [all, «al»] } }] } }", "R301"),
    ("views: { a: { focus: [china, «chnia»], relabel: { «rusia»: R } } }", "R301"),
    ("views: { a: { group: { membership: «nato» } } }", "R301"),
    ("views: { a: { steps: [{ title: x, highlight: [relation:all, «relation:al»] }] } }", "R301"),
    ("views: { a: { at: 2001, «during»: 2002 } }", ""),
    (
      "observations: { o: { kind: poll, holder: «chnia», about: [russia, «relation:al»], evidence: s } }",
      "R301"
    ),
    ("influences: { i: { from: relation:all, to: «factor:f», sign: \"+\", evidence: s } }", "R301"),
    ("rules: { U01: { require: { relations: { type: trade }, field: «idz» } } }", "R605"),
  ])
  func `other sections`(marked: String, code: String) {
    let text = MarkedText(marked)
    let found = Self.found(text.text)
    if code.isEmpty {
      #expect(found.map { $0.prefix(4) } == ["R104"])
    } else {
      #expect(found == text.found(code))
    }
  }

  @Test func `an allowance silences its finding, and only there`() {
    let text: MarkedText = """
        x: { type: statement, from: china, to: russia, allow: { R601: common knowledge } }
        «y»: { type: statement, from: china, to: russia }
      """
    #expect(Self.found(text.text) == text.found("R601"))
  }

  @Test(arguments: ["R301", "R102", "R304", "R001", "nonsense", "r601"])
  func `what cannot be allowed says so`(code: String) {
    let text = MarkedText(
      "  x: { type: statement, from: china, to: russia, evidence: s, allow: { «\(code)»: why } }"
    )
    #expect(Self.found(text.text) == text.found("R102"))
  }

  @Test func `claims keep rank, time, reason and evidence`() throws {
    let model = try Model(
      notation: Self.head + """
          x:
            type: arms-transfer
            from: russia
            to: china
            attributes:
              units:
                - { value: ~24 aircraft, rank: preferred, because: counted, evidence: s }
                - { value: 20..30 aircraft, evidence: [s, t], rank: deprecated }
            intensity: [{ value: 0.4, when: 2001/2005 }, { value: 0.6, when: 2006/.. }]
            evidence: s
        """
    )
    let relation = try #require(model.relations["x"])
    let units = try #require(relation.attributes["units"])
    #expect(units.items.map(\.rank) == [.preferred, .deprecated])
    #expect(units.items[0].because["en"] == "counted")
    #expect(units.items[1].evidence.map(\.source) == ["s", "t"])
    #expect(units.used?.text() == "~24 aircraft")
    #expect(relation.intensity?.items.map(\.value) == [0.4, 0.6])
    #expect(relation.intensity?.items[0].when == (try Period(parsing: "2001/2005")))
  }

  @Test(arguments: [
    "24", "~3200", "3000..3500", "4/5", "60 %", "6x", "~95 USD-billion", ">1 USD-billion", "<= 5 %",
    "0", "-3 %", "~600000 sq-mi",
  ])
  func `quantities are read`(text: String) throws {
    let found = Self.found(
      "observations: { o: { kind: figure, about: china, value: \"\(text)\", evidence: s } }"
    )
    #expect(found.isEmpty)
  }

  @Test(arguments: [
    "", "many", "3 4", "1..", "..5", "1/0x", "~", "300 000", "3 -4", "300,000", "0x10", "nan",
    "inf", "1e400",
  ])
  func `what is no quantity is refused`(text: String) {
    let marked = MarkedText(
      "observations: { o: { kind: figure, about: china, value: «\"\(text)\"», evidence: s } }"
    )
    #expect(Self.found(marked.text) == marked.found("R102"))
  }
}
