import EntenteModel
import OrderedCollections
import Testing

@Suite struct ViolationTests {
  private func onlyViolation(_ change: (inout Model) -> Void) throws -> Violation {
    var model = Model.clean
    change(&model)
    let violations = model.violations()
    try #require(violations.count == 1)
    return violations[0]
  }

  @Test func `a missing participant is counted`() throws {
    let violation = try onlyViolation { $0.relations["jets"]?.participants.removeLast() }
    #expect(violation.message == "arms-transfer needs at least 1 \"recipient\", found 0")
  }

  @Test func `a broader cycle is written out once`() throws {
    let violation = try onlyViolation {
      $0.vocabulary.relationTypes["treaty"]?.broader = "sanction"
      $0.vocabulary.relationTypes["sanction"]?.broader = "vote"
      $0.vocabulary.relationTypes["vote"]?.broader = "treaty"
    }
    #expect(violation.message == "broader cycle: treaty → sanction → vote → treaty")
  }

  @Test func `one-sided evidence names the conflict`() throws {
    let violation = try onlyViolation {
      $0.relations["jets"]?.evidence = [Evidence("atlas", attribution: ["usa"])]
    }
    #expect(violation.message == "all evidence for this relation comes from one opposing party")
    #expect(violation.notes.map(\.path) == [ElementPath(.relation("embargo")).atKey])
    #expect(violation.notes[0].message.contains("\"usa\", which opposes \"china\" in \"embargo\""))
  }

  @Test func `evidence that does not support is counted by what it does`() throws {
    let violation = try onlyViolation {
      $0.relations["ballot"]?.evidence = [
        Evidence("atlas", stance: .disputes), Evidence("handbook", stance: .disputes),
        Evidence("handbook", stance: .mentions),
      ]
    }
    #expect(
      violation.message
        == "no evidence supports relation \"ballot\"; 2 items dispute it, 1 item mentions it"
    )
  }

  @Test func `a term of the other row is answered with its counterpart`() throws {
    let violation = try onlyViolation {
      $0.relations["jets"]?.likelihood = .likely
      $0.relations["ballot"]?.likelihood = .probable
    }
    #expect(violation.help == "write \"likely\"")
  }

  @Test func `a source that may not be passed on counts the relations that cite it`() throws {
    let violation = try onlyViolation { $0.sources["handbook"]?.isRedistributable = false }
    #expect(violation.severity == .note)
    #expect(
      violation.message == "3 relations cite \"handbook\", which is marked redistributable: false"
    )
  }

  @Test func `a rule of the user's speaks in its own words`() throws {
    let violation = try onlyViolation {
      $0.rules["U07"] = UserRule(
        "U07",
        .forbidRelation(RelationCriteria(types: ["vote"])),
        severity: .note,
        message: "votes belong in another model"
      )
    }
    #expect(violation.code == "U07")
    #expect(violation.severity == .note)
    #expect(violation.message == "votes belong in another model")
  }

  @Test func `many coarse dates make one finding for a series`() throws {
    let violation = try onlyViolation {
      $0.views["slow"] = View("slow", time: .series("2014/2016", by: .month))
    }
    // The treaty ends in the year 2016, the jets came by the year, the embargo began in 2014.
    #expect(violation.message == "series by the month, but 3 relations are dated to the year")
  }

  @Test(arguments: [
    ("[A-Z]{3}", "CHN", true), ("[A-Z]{3}", "CHNA", false), ("[A-Z]{3}", "chn", false),
    ("Q[1-9][0-9]*", "Q148", true), ("Q[1-9][0-9]*", "Q048", false),
    ("(I|II)-[1-9][0-9]*", "II-12", true), ("(I|II)-[1-9][0-9]*", "III-12", false),
    ("[A-Z]{3}([A-Z]{3})*", "CHNGOV", true), ("[A-Z]{3}([A-Z]{3})*", "CHNGO", false),
    ("[1-9][0-9]*|trade", "trade", true), ("[1-9][0-9]{0,2}", "710", true),
    ("[1-9][0-9]{0,2}", "7100", false), ("\\d+\\.\\d{2,}", "3.14", true),
    ("\\d+\\.\\d{2,}", "3x14", false), ("[^a-c]?x", "dx", true), ("[^a-c]?x", "ax", false),
    ("[A-Z]+/[A-Za-z0-9/.() -]+", "A/RES/ES-11/1", true), (".", "國", true), ("a{0}b", "b", true),
    ("", "", true), ("(|a){3}b", "ab", true),
  ])
  func `a code must match its pattern as a whole`(pattern: String, code: String, matches: Bool) {
    var model = Model.clean
    model.vocabulary.schemes["other"] = IdentifierScheme("other", pattern: pattern)
    model.actors["china"]?.ids.append(ExternalIdentifier("other", code))
    #expect(model.findings == (matches ? [] : ["R701 actor:china.ids.other"]))
  }

  @Test(arguments: ["(a+)+b", "((a*)*)*b", "(a|a)*b", "(a?){30}a{30}b"])
  func `no pattern blows up`(pattern: String) {
    var model = Model.clean
    model.vocabulary.schemes["other"] = IdentifierScheme("other", pattern: pattern)
    model.actors["china"]?.ids.append(
      ExternalIdentifier("other", String(repeating: "a", count: 60))
    )
    let duration = ContinuousClock().measure {
      #expect(model.findings == ["R701 actor:china.ids.other"])
    }
    #expect(duration < .seconds(2))
  }

  @Test(arguments: ["(", "a)", "*a", "[", "[]", "a{2,1}", "a{x}", "a{99999}", "\\q", "a**"])
  func `a pattern of another form is reported at the scheme`(pattern: String) {
    var model = Model.clean
    model.vocabulary.schemes["other"] = IdentifierScheme("other", pattern: pattern)
    #expect(model.findings == ["R701 scheme:other.pattern"])
  }
}

@Suite struct AllowanceTests {
  @Test func `an allowance silences its code at its element alone`() {
    var model = Model.clean
    model.relations["ballot"]?.evidence = []
    model.relations["jets"]?.evidence = []
    model.relations["ballot"]?.allowances = ["R601": "to be coded"]
    #expect(model.findings == ["R601 relation:jets"])
  }

  @Test(arguments: ["R103", "R201", "R301", "R302", "R304"] as [RuleCode])
  func `what makes a model unreadable cannot be allowed`(code: RuleCode) {
    var model = Model.clean
    model.relations["pact"]?.allowances = [code: "please"]
    let violations = model.violations()
    #expect(violations.map(\.code) == ["R304"])
    #expect(violations.first?.message == "\"\(code)\" cannot be allowed")
    #expect(violations.first?.path.pointsAtKey == true)
  }

  @Test func `each allowance that silences nothing is reported, and the others are not`() {
    var model = Model.clean
    model.relations["ballot"]?.evidence = []
    model.relations["ballot"]?.allowances = ["R604": "one", "R601": "two", "R509": "three"]
    #expect(
      model.findings == ["R304 relation:ballot.allow.R604", "R304 relation:ballot.allow.R509"]
    )
  }
}

@Suite struct OrderOfViolationsTests {
  /// A model that breaks a rule of each stage, the later stages earlier in the model.
  private var broken: Model {
    var model = Model.clean
    model.actors["usa"]?.ids = []
    model.relations["pact"]?.evidence = []
    model.relations["jets"]?.dates["ordered"] = Claims("2017")
    model.relations["embargo"]?.participants[0].role = "sendr"
    model.relations["ballot"]?.participants[0].actor = "chnia"
    model.relations["ballot"]?.evidence = []
    model.vocabulary.relationTypes["vote"]?.intensity = nil
    model.views["all"] = View("all", measures: ["degree"])
    model.sources["handbook"]?.isRedistributable = false
    model.rules["U01"] = UserRule("U01", .forbidActor(ActorCriteria(ids: ["usa"])))
    return model
  }

  @Test func `violations stand by stage, then in the order of the model`() {
    #expect(
      broken.findings == [
        "R301 relation:ballot.participants[0].actor",
        "R408 type:vote",
        "R401 relation:embargo.participants[0].role",
        "R506 relation:jets.dates.delivered",
        "R601 relation:pact",
        "R601 relation:ballot",
        "R703 actor:usa.ids",
        "R803 view:all.measures",
        "P001 source:handbook.redistributable",
        "U01 actor:usa",
      ]
    )
  }

  @Test func `the same model gives the same violations`() {
    let first = broken.violations()
    for _ in 0..<5 { #expect(broken.violations() == first) }
  }
}
