import EntenteModel
import OrderedCollections
import Testing

@testable import EntenteScenarios

@Suite("Operations of a scenario")
struct OperationTests {
  let base = SmallWorld.model

  @Test("The small world itself is sound")
  func soundBase() {
    #expect(base.violations(atLeast: .error).map(\.message) == [])
  }

  // MARK: add

  @Test("An added relation takes its time and evidence from the operation")
  func add() throws {
    let evidence = Evidence("paper", at: [Locator("page", "9")])
    let relation = Relation("aid", "trade", from: "south", to: "north")
    let variant = materialized(
      ScenarioOperation(.add(.relation(relation)), at: "2014-04", evidence: [evidence])
    )
    #expect(variant.codes == [])
    let added = try #require(variant.model.relations["aid"])
    #expect(added.when == Claims("2014-04/.."))
    #expect(added.evidence == [evidence])
    #expect(added.participants.map(\.role) == ["seller", "buyer"])
    #expect(variant.operations[0].changes == [ScenarioChange(.relation("aid"), .added)])
  }

  @Test("An identifier that is taken is an error, and gives way only to an override")
  func addTaken() {
    let relation = Relation("gas", "sanction", from: "west", to: "east").citing("paper", page: 1)
    let refused = materialized(assumed(.add(.relation(relation))))
    #expect(refused.codes == ["R903"])
    #expect(refused.model == base)
    let put = materialized(assumed(.add(.relation(relation)), overrides: true))
    #expect(put.codes == [])
    #expect(put.model.relations["gas"]?.type == "sanction")
    #expect(put.model.relations.keys == base.relations.keys)
  }

  @Test("What is added refers to what is there, or to what the scenario adds too")
  func addUnknown() {
    let relation = Relation("aid", "trade", from: "souht", to: "north").citing("paper", page: 1)
    let variant = materialized(assumed(.add(.relation(relation))))
    #expect(variant.codes == ["R902"])
    #expect(variant.findings[0].help == "did you mean \"south\"?")
    let forward = materialized(
      assumed(.add(.relation(Relation("aid", "trade", from: "centre", to: "north")))),
      assumed(.add(.actor(Actor("centre", kind: "state", label: "Centre"))))
    )
    #expect(forward.codes == [])
  }

  @Test("An operation rests on evidence or an assumption")
  func support() {
    let variant = materialized(ScenarioOperation(.remove(.relation("gas"))))
    #expect(variant.codes == ["R904"])
    let influence = Influence(
      "x",
      from: .factor("tension"),
      to: .relation("oil"),
      sign: .positive,
      weight: Claims(0.3)
    )
    let weighed = materialized(ScenarioOperation(.add(.influence(influence))))
    #expect(weighed.codes.first == "R915")
  }

  // MARK: remove

  @Test("A removed relation ends the day before, with the influences on it")
  func removeAt() {
    let variant = materialized(assumed(.remove(.relation("gas")), at: "2014-07-16"))
    #expect(variant.codes == [])
    #expect(variant.model.relations["gas"]?.when == Claims("2010/2014-07-15"))
    #expect(variant.model.influences["tension-to-gas"]?.when == Claims("/2014-07-15"))
    #expect(variant.findings.map(\.code) == ["R912"])
    let day: CalendarDay = "2014-07-16"
    #expect(
      variant.operations[0].changes == [
        ScenarioChange(.relation("gas"), .ended(from: day)),
        ScenarioChange(.influence("tension-to-gas"), .ended(from: day), isCascade: true),
      ]
    )
  }

  @Test("A relation removed without a date is gone, and so is every reference to it")
  func removeForGood() {
    let variant = materialized(assumed(.remove(.relation("gas"))))
    #expect(variant.codes == [])
    #expect(variant.model.relations["gas"] == nil)
    #expect(variant.model.influences["tension-to-gas"] == nil)
    #expect(variant.model.observations["poll"]?.about == [.actor("east")])
    // A view of nothing but what is gone shows nothing, not everything.
    #expect(
      variant.model.selection(of: variant.model.views["gas-view"] ?? View("")).relations.isEmpty
    )
    #expect(variant.model.selection(of: View("all")).relations.count == 4)
  }

  @Test("What began later never was, and what was over stays as it was")
  func removeOutside() {
    let never = materialized(assumed(.remove(.relation("ban")), at: "2013"))
    #expect(never.model.relations["ban"] == nil)
    #expect(never.model.factors["tension"]?.about == [])
    let over = materialized(assumed(.remove(.relation("oil")), at: "2019-02"))
    #expect(over.codes == ["R916"])
    #expect(over.model == base)
    let past = materialized(assumed(.remove(.relation("gas")), at: "-9999-01-01"))
    #expect(past.model.relations["gas"] == nil)
  }

  @Test("A removed actor ends what cannot be without it, and leaves what can")
  func removeActor() {
    let hard = materialized(assumed(.remove(.actor("east"))))
    #expect(hard.codes == [])
    #expect(Array(hard.model.relations.keys) == ["oil", "pact"])
    #expect(hard.model.relations["pact"]?.participants.map(\.actor) == ["west", "south"])
    #expect(hard.model.actors["union"]?.members.map(\.actor) == ["north"])
    #expect(hard.model.views["east-view"]?.focus == [])
    #expect(hard.model.factors["tension"]?.holders == ["west"])
    #expect(hard.findings.map(\.code) == ["R912"])
    let dated = materialized(assumed(.remove(.actor("east")), at: "2016"))
    #expect(dated.codes == [])
    #expect(dated.model.relations["gas"]?.when == Claims("2010/2015-12-31"))
    #expect(dated.model.relations["inner"]?.when == Claims("/2015-12-31"))
    #expect(dated.model.relations["pact"]?.when == Claims("2005/.."))
    #expect(dated.model.relations["pact"]?.participants[0].when == Claims("2005/2015-12-31"))
    #expect(dated.model.actors["east"]?.exists == "/2015-12-31")
  }

  @Test("What is not there cannot be removed, unless that is said to be fine")
  func removeUnknown() {
    #expect(materialized(assumed(.remove(.relation("gsa")))).codes == ["R902"])
    let fine = materialized(assumed(.remove(.relation("gsa"), ifExists: true)))
    #expect(fine.findings == [])
    #expect(materialized(assumed(.remove(.kind("state")))).codes == ["R910"])
    #expect(materialized(assumed(.remove(.model))).codes == ["R902"])
    #expect(materialized(assumed(.remove(.factor("tension")), at: "2014")).codes == ["R910"])
  }

  @Test("Wildcards write only where each is said")
  func wildcards() {
    let all = ScenarioOperation.Action.remove(.relation("*a*"))
    #expect(materialized(assumed(all)).codes == ["R909"])
    let variant = materialized(assumed(all, each: true))
    #expect(Array(variant.model.relations.keys) == ["oil", "inner"])
    #expect(materialized(assumed(.remove(.relation("x*")), each: true)).codes == ["R902"])
  }

  // MARK: replace and scale

  @Test("A number changes from its date on by dated claims")
  func replaceIntensity() throws {
    let path = ElementPath.field(.relation("ban"), "intensity")
    let variant = materialized(assumed(.replace(path, with: "0.2", was: "0.6"), at: "2016-03"))
    #expect(variant.codes == [])
    let relation = try #require(variant.model.relations["ban"])
    #expect(variant.model.intensity(of: relation, at: "2016-02-29") == 0.6)
    #expect(variant.model.intensity(of: relation, at: "2016-03-01") == 0.2)
    #expect(
      variant.operations[0].changes == [
        ScenarioChange(.relation("ban"), .changed(field: "intensity", from: "0.6", to: "0.2"))
      ]
    )
    let window = materialized(assumed(.replace(path, with: "0.2"), at: "2016/2017"))
    let between = try #require(window.model.relations["ban"])
    #expect(window.model.intensity(of: between, at: "2015-12-31") == 0.6)
    #expect(window.model.intensity(of: between, at: "2017-12-31") == 0.2)
    #expect(window.model.intensity(of: between, at: "2018-01-01") == 0.6)
  }

  @Test("A value that was something else is an error")
  func wrongWas() {
    let path = ElementPath.field(.relation("ban"), "intensity")
    let variant = materialized(assumed(.replace(path, with: "0.2", was: "0.5")))
    #expect(variant.codes == ["R905"])
    #expect(variant.model == base)
    #expect(materialized(assumed(.replace(path, with: "0.2", was: "0.60"))).codes == [])
  }

  @Test("A valence that changes at a date divides the relation")
  func replaceValence() throws {
    let path = ElementPath.field(.relation("gas"), "valence")
    let variant = materialized(assumed(.replace(path, with: "conflictual"), at: "2014-07-16"))
    #expect(variant.codes == [])
    #expect(variant.model.relations["gas"]?.when == Claims("2010/2014-07-15"))
    let late = try #require(variant.model.relations["gas-from-2014-07-16"])
    #expect(late.when == Claims("2014-07-16/.."))
    #expect(late.valence == .conflictual)
    #expect(late.supersedes == ["gas"])
    #expect(variant.model.influences["tension-to-gas"]?.to == .relation(late.id))
    #expect(
      variant.model.views["gas-view"].map { variant.model.selection(of: $0).relations.count } == 2
    )
    #expect(ModelDifference(from: base, to: variant.model).added == [.relation(late.id)])
  }

  @Test(
    "Every field takes what it can hold and refuses what it cannot",
    arguments: [
      ("relation:gas", "intensity", "0.9", "high"), ("relation:gas", "valence", "neutral", "good"),
      ("relation:gas", "modality", "planned", "plan"), ("relation:gas", "when", "2011/..", "once"),
      ("relation:gas", "type", "sanction", "trad"), ("relation:gas", "confidence", "low", "lo"),
      ("relation:oil", "ended", "true", "yes"), ("relation:gas", "attested", "2011, 2012", "x"),
      ("relation:gas", "likelihood", "likely", "lik"),
      ("influence:tension-to-gas", "weight", "0.25", "x"),
      ("influence:tension-to-gas", "sign", "+", "plus"),
      ("influence:tension-to-gas", "lag", "P3M", "3 months"),
      ("factor:tension", "baseline", "0.25", "?"), ("factor:tension", "range", "[0, 2]", "[2, 0]"),
      ("actor:union", "kind", "state", "stat"), ("observation:poll", "when", "2017", "?"),
    ]
  )
  func fields(_ address: String, _ field: String, _ good: String, _ bad: String) throws {
    let address = try #require(Address(address))
    let path = ElementPath.field(address, field)
    let variant = materialized(assumed(.replace(path, with: good)))
    #expect(variant.codes == [])
    let known = try #require(ScenarioField(field, of: address, in: variant.model))
    let text = known.text(of: address, in: variant.model, at: nil)
    #expect(known.isSame(good, as: text))
    #expect(variant.model != base)
    #expect(materialized(assumed(.replace(path, with: bad))).codes == ["R910"])
    #expect(materialized(assumed(.replace(path, with: good)), on: variant.model).codes == [])
  }

  @Test("A field that is not there is named, with the nearest one")
  func unknownField() {
    let path = ElementPath.field(.relation("gas"), "intensty")
    let variant = materialized(assumed(.replace(path, with: "1")))
    #expect(variant.codes == ["R902"])
    #expect(variant.findings[0].help == "did you mean \"intensity\"?")
    #expect(variant.findings[0].path == [.key("operations"), .index(0), .key("replace")])
  }

  @Test("Scaling multiplies at each time and clips")
  func scale() throws {
    let path = ElementPath.field(.relation("ban"), "intensity")
    let half = materialized(assumed(.scale(path, by: .number(0.5)), at: "2016"))
    #expect(half.codes == [])
    let relation = try #require(half.model.relations["ban"])
    #expect(half.model.intensity(of: relation, at: "2015-12-31") == 0.6)
    #expect(half.model.intensity(of: relation, at: "2016-01-01") == 0.3)
    let clipped = materialized(assumed(.scale(path, by: .number(2))))
    #expect(clipped.codes == ["R911"])
    #expect(clipped.model.relations["ban"]?.intensity == Claims(1))
    #expect(
      clipped.operations[0].changes[0].effect == .clipped(field: "intensity", from: 1.2, to: 1)
    )
  }

  @Test("An intensity that comes from the type is scaled for the relation alone")
  func scaleInherited() throws {
    let path = ElementPath.field(.relation("gas"), "intensity")
    let variant = materialized(assumed(.scale(path, by: .number(0.5)), at: "2016"))
    let relation = try #require(variant.model.relations["gas"])
    #expect(variant.model.intensity(of: relation, at: "2015-12-31") == 0.4)
    #expect(variant.model.intensity(of: relation, at: "2016-01-01") == 0.2)
    let nothing = ElementPath.field(.influence("ban-to-tension"), "weight")
    #expect(materialized(assumed(.scale(nothing, by: .number(0.5)))).codes == ["R910"])
    let word = ElementPath.field(.relation("gas"), "valence")
    #expect(materialized(assumed(.scale(word, by: .number(0.5)))).codes == ["R910"])
  }

  // MARK: shock and do

  @Test("Shocks and holds leave the graph alone and are handed on in order")
  func dynamics() {
    var scenario = scenario(
      "s",
      assumed(
        .shock(
          .factor("tension"),
          by: .negation(.parameter("ease")),
          shape: .ramp(4)
        ),
        at: "2014-04"
      ),
      assumed(.hold(.relation("gas"), at: .number(1.5)))
    )
    scenario.parameters["ease"] = ScenarioParameter(0.5)
    let variant = scenario.materialized(on: base, with: ["ease": 0.25])
    #expect(variant.codes == ["R911"])
    #expect(variant.model == base)
    #expect(variant.dynamics.map(\.target) == [.factor("tension"), .relation("gas")])
    #expect(
      variant.dynamics.map(\.action) == [.shock(by: -0.25, shape: .ramp(4)), .hold(at: 1)]
    )
    #expect(variant.dynamics.map(\.placed.index) == [0, 1])
    #expect(variant.parameters == ["ease": 0.25])
  }

  @Test("What has no level cannot be pushed, nor by what is no amount")
  func impossibleDynamics() {
    let tension = Address.factor("tension")
    let level = ScenarioExpression.value(.level("factor:tension"))
    for (action, code) in [
      (.shock(.actor("east"), by: .number(1)), "R910"),
      (.hold(.factor("tensoin"), at: .number(1)), "R902"),
      (.shock(tension, by: .parameter("x")), "R902"), (.shock(tension, by: level), "R910"),
      (.shock(tension, by: .binary(.number(1), .divide, .number(0))), "R910"),
      (.shock(tension, by: .number(1), shape: .ramp(0)), "R910"),
      (.shock(tension, by: .number(1), shape: .decay(1)), "R910"),
      (.shock(tension, by: .number(.nan)), "R910"),
    ] as [(ScenarioOperation.Action, RuleCode)] {
      let variant = materialized(assumed(action))
      #expect(variant.codes == [code])
      #expect(variant.dynamics.isEmpty)
    }
  }

  // MARK: rename and merge

  @Test("A renamed actor is renamed wherever it is named, and keeps its old name")
  func rename() {
    let variant = materialized(assumed(.rename("east", to: "orient", label: "Orient")))
    #expect(variant.codes == [])
    #expect(Array(variant.model.actors.keys) == ["orient", "west", "north", "south", "union"])
    #expect(variant.model.actors["orient"]?.aliases["en"] == ["East"])
    #expect(variant.model.relations["gas"]?.participants.map(\.actor) == ["orient", "west"])
    #expect(variant.model.actors["union"]?.members.map(\.actor) == ["orient", "north"])
    #expect(variant.model.views["east-view"]?.focus == ["orient"])
    #expect(variant.model.observations["poll"]?.about[0] == .actor("orient"))
    let difference = ModelDifference(from: base, to: variant.model)
    #expect(difference.renamed.map(\.new) == [.actor("orient")])
    #expect(difference.added.isEmpty && difference.removed.isEmpty)
    #expect(materialized(assumed(.rename("east", to: "west"))).codes == ["R903"])
    #expect(materialized(assumed(.rename("east", to: "Ea st"))).codes == ["R910"])
    #expect(materialized(assumed(.rename("east", to: "east"))).codes == ["R910"])
  }

  @Test("A rename with a date hands over at it")
  func renameAt() throws {
    let variant = materialized(
      assumed(.rename("east", to: "orient", label: "Orient"), at: "2016-01-01")
    )
    #expect(variant.codes == [])
    #expect(variant.model.actors["east"]?.exists == "/2015-12-31")
    #expect(variant.model.actors["orient"]?.exists == "2016-01-01/..")
    #expect(variant.model.relations["gas"]?.when == Claims("2010/2015-12-31"))
    let late = try #require(variant.model.relations["gas-from-2016-01-01"])
    #expect(late.participants.map(\.actor) == ["orient", "west"])
    #expect(late.when == Claims("2016-01-01/.."))
  }

  @Test("Merged actors stand together, and what was between them is taken out")
  func merge() {
    let variant = materialized(assumed(.merge(["east", "north"], into: "land", label: "Land")))
    #expect(variant.codes == [])
    #expect(Array(variant.model.actors.keys) == ["land", "west", "south", "union"])
    #expect(variant.model.relations["inner"] == nil)
    #expect(variant.model.relations["oil"]?.participants.map(\.actor) == ["land", "west"])
    #expect(variant.model.actors["union"]?.members.map(\.actor) == ["land"])
    #expect(variant.model.actors["land"]?.aliases["en"] == ["East", "North"])
    #expect(variant.findings.map(\.code) == ["R917", "R912"])
    let into = materialized(assumed(.merge(["east", "west"], into: "west")))
    #expect(into.codes == [])
    #expect(into.model.relations["pact"]?.participants.map(\.actor) == ["west", "south"])
    #expect(into.model.relations["gas"] == nil)
  }

  @Test("A merger with a date leaves what was before")
  func mergeAt() {
    let variant = materialized(
      assumed(.merge(["east", "north"], into: "land", label: "Land"), at: "2016")
    )
    #expect(variant.codes == [])
    #expect(variant.model.relations["inner"]?.when == Claims("/2015-12-31"))
    #expect(variant.model.relations["inner-from-2016"] == nil)
    #expect(variant.model.relations["oil-from-2016"]?.when == Claims("2016/2018"))
    let absorbed = materialized(assumed(.merge(["east", "west"], into: "west"), at: "2016"))
    #expect(absorbed.codes == [])
    #expect(absorbed.model.relations["gas"]?.when == Claims("2010/2015-12-31"))
    #expect(absorbed.model.actors["east"]?.exists == "/2015-12-31")
    #expect(absorbed.model.actors["west"]?.exists == nil)
  }

  @Test("Nobody merges with itself, or with nobody")
  func mergeNothing() {
    #expect(materialized(assumed(.merge(["east"], into: "east"))).codes == ["R910"])
    #expect(materialized(assumed(.merge(["east", "east"], into: "x"))).codes == ["R910"])
    #expect(materialized(assumed(.merge([], into: "x"))).codes == ["R910"])
    #expect(materialized(assumed(.merge(["east", "weast"], into: "x"))).codes == ["R902"])
    #expect(materialized(assumed(.merge(["east", "west"], into: "north"))).codes == ["R903"])
  }
}
