import EntenteModel
import OrderedCollections
import Testing

@Suite struct SuggestionTests {
  /// The violation for a participant with an identifier that is not defined.
  private func violation(
    for id: ActorID,
    change: (inout Model) -> Void = { _ in }
  ) throws -> Violation {
    var model = Model.clean
    change(&model)
    model.relations["pact"]?.participants[0].actor = id
    return try #require(model.violations().first)
  }

  @Test(arguments: [
    ("chnia", "china"), ("chin", "china"), ("rusia", "russia"), ("ussia", "russia"),
    ("us", "usa"), ("russsia", "russia"),
  ])
  func `a misspelt id is answered with the nearest one`(wrong: String, right: String) throws {
    let violation = try violation(for: ActorID(wrong))
    #expect(violation.message == "unknown actor \"\(wrong)\"")
    #expect(violation.label == "no actor with this id is defined or imported")
    #expect(violation.help == "did you mean \"\(right)\"?")
    #expect(violation.notes.map(\.path) == [ElementPath(.actor(ActorID(right)))])
  }

  @Test(arguments: ["kazakhstan", "chnxyz", "xyz"])
  func `what is spelt like nothing is answered with nothing`(wrong: String) throws {
    let violation = try violation(for: ActorID(wrong))
    #expect(violation.code == "R301")
    #expect(violation.help == nil)
    #expect(violation.notes.isEmpty)
  }

  @Test(arguments: [
    ("nope", "niue", false), ("who", "when", false), ("from", "form", true),
    ("state", "stale", true), ("actorz", "actars", true), ("measure", "mexsxrx", false),
    ("participant", "partecepent", true), ("participant", "partecepxnx", false),
  ])
  func `a short word must be spelt nearly right`(word: String, other: String, isNear: Bool) {
    #expect(EditDistance.nearest(to: word, among: [other]) == (isNear ? other : nil))
  }

  @Test func `of words two edits away the first by bytes is meant too`() {
    #expect(EditDistance.nearest(to: "actorxx", among: ["actorzz", "actoraa"]) == "actoraa")
  }

  @Test func `of equally near ids the first by bytes is meant`() throws {
    let violation = try violation(for: "chine") {
      $0.actors["chink"] = Actor("chink", kind: "state", ids: [ExternalIdentifier("iso3", "CHK")])
      $0.actors["china"]?.whole = "chink"
    }
    #expect(violation.help == "did you mean \"china\"?")
  }

  @Test func `a long id may differ in a third of its letters`() throws {
    let violation = try violation(for: "democratic-republik-of-kongo") {
      $0.actors["china"]?.whole = "democratic-republic-of-congo"
      $0.actors["democratic-republic-of-congo"] = Actor(
        "democratic-republic-of-congo",
        kind: "state",
        ids: [ExternalIdentifier("iso3", "COD")]
      )
    }
    #expect(violation.help == "did you mean \"democratic-republic-of-congo\"?")
  }

  @Test(arguments: ["Zhongguo", "zhongguo", "Middle Kingdom", "middle-kingdom"])
  func `the name of one actor is answered with its id`(name: String) throws {
    let violation = try violation(for: ActorID(name)) {
      $0.actors["china"]?.label = ["en": "Zhongguo"]
      $0.actors["china"]?.aliases = ["en": ["Middle Kingdom"]]
    }
    #expect(violation.code == "R301")
    #expect(violation.help == "did you mean \"china\"? \"\(name)\" is its label")
  }

  @Test func `a code is answered with the id of the actor that has it`() throws {
    let violation = try violation(for: "CHN")
    #expect(violation.help == "did you mean \"china\"? \"CHN\" is its code in iso3")
  }

  @Test func `the name of several actors is answered with all`() throws {
    let violation = try violation(for: "Korea") {
      $0.actors["south-korea"] = Actor("south-korea", kind: "state")
      $0.actors["south-korea"]?.aliases = ["en": ["Korea"]]
      $0.actors["north-korea"] = Actor("north-korea", kind: "state", label: "Korea")
    }
    #expect(violation.code == "R302")
    #expect(violation.message == "\"Korea\" matches north-korea and south-korea; use an id")
    #expect(violation.notes.map(\.path?.description) == ["actor:north-korea", "actor:south-korea"])
  }

  @Test func `only elements of the same section are suggested`() throws {
    var model = Model.clean
    model.relations["pact"]?.evidence = [Evidence("chnia"), Evidence("handbok"), Evidence("atlas")]
    let found = model.violations().filter { $0.code == "R301" }
    #expect(found.map(\.help) == [nil, "did you mean \"handbook\"?"])
    #expect(found.map(\.message) == ["unknown source \"chnia\"", "unknown source \"handbok\""])
  }

  @Test func `roles, attributes, locators and fields are suggested too`() {
    var model = Model.clean
    model.relations["jets"]?.participants[0].role = "suplier"
    model.relations["jets"]?.attributes = ["weapn": Claims(.text("Su-35"))]
    model.relations["jets"]?.evidence[0].locators = [Locator("pag", "2")]
    model.relations["jets"]?.evidence[0].supports = ["dates.deliverd"]
    let help = model.violations().compactMap { $0.code == "R402" ? nil : $0.help }
    #expect(
      help == ["supplier", "weapon", "page", "dates.delivered"].map { "did you mean \"\($0)\"?" }
    )
  }
}
