import EntenteModel
import OrderedCollections
import Testing

@testable import EntenteScenarios

@Suite("Chains of scenarios")
struct LibraryTests {
  let base = SmallWorld.model
  let intensity = ElementPath.field(.relation("ban"), "intensity")

  func setting(_ value: String, overrides: Bool = false) -> ScenarioOperation {
    assumed(.replace(intensity, with: value), overrides: overrides)
  }

  @Test("The parent's chain comes first, each link after its mixins, a link once")
  func order() {
    let library = ScenarioLibrary([
      scenario("own", extends: "parent", mixins: ["late", "shared"]),
      scenario("parent", extends: "root", mixins: ["early"]),
      scenario("root"), scenario("early", extends: "shared"), scenario("late"), scenario("shared"),
    ])
    let chain = library.chain(of: "own")
    #expect(chain?.links.map(\.id) == ["root", "shared", "early", "parent", "late", "own"])
    #expect(chain?.findings == [])
    #expect(library.chain(of: "nobody") == nil)
  }

  @Test("A circle is told, and a name that leads nowhere gets a hint")
  func broken() {
    let library = ScenarioLibrary([
      scenario("a", extends: "b"), scenario("b", mixins: ["c"]), scenario("c", extends: "a"),
      scenario("d", extends: "d"), scenario("e", extends: "detnte"), scenario("detente"),
    ])
    let circle = library.chain(of: "a")
    #expect(circle?.findings.map(\.code) == ["R908"])
    #expect(
      circle?.findings[0].message == "a scenario cannot go on from itself: a → b → c → a"
    )
    #expect(circle?.findings[0].scenario == "c")
    #expect(library.chain(of: "d")?.findings.map(\.code) == ["R908"])
    let unknown = library.chain(of: "e")?.findings
    #expect(unknown?.map(\.code) == ["R902"])
    #expect(unknown?[0].help == "did you mean \"detente\"?")
    #expect(unknown?[0].path == [.key("extends")])
    // They materialise all the same, and never hang.
    #expect(library.materialize(library["a"] ?? Scenario("x"), on: base).model == base)
  }

  @Test("A chain without end ends, and says why")
  func longChain() {
    let library = ScenarioLibrary((0..<1000).map { scenario("s\($0)", extends: "s\($0 + 1)") })
    #expect(library.chain(of: "s0")?.findings.map(\.code) == ["R908"])
    #expect(library.chain(of: "s0")?.links.count == 256)
    #expect(library.chain(of: "s900")?.findings.map(\.code) == ["R902"])
  }

  @Test("Mixins that write one field conflict in both orders, unless a later operation overrides")
  func conflicts() {
    let one = scenario("one", setting("0.1"))
    let two = scenario("two", setting("0.2"))
    for mixins in [["one", "two"], ["two", "one"]] as [[ScenarioID]] {
      let library = ScenarioLibrary([one, two])
      let bare = library.materialize(scenario("s", mixins: mixins), on: base)
      #expect(bare.codes == ["R907"])
      #expect(bare.findings[0].scenario == mixins[1])
      let settled = scenario("s", mixins: mixins, setting("0.3", overrides: true))
      #expect(library.materialize(settled, on: base).codes == [])
      let unsettled = scenario("s", mixins: mixins, setting("0.3"))
      #expect(library.materialize(unsettled, on: base).codes == ["R907"])
    }
    let later = scenario("two", setting("0.2", overrides: true))
    let library = ScenarioLibrary([one, later])
    #expect(library.materialize(scenario("s", mixins: ["one", "two"]), on: base).codes == [])
    #expect(library.materialize(scenario("s", mixins: ["two", "one"]), on: base).codes == ["R907"])
  }

  @Test("Whoever goes on from another may write what it wrote")
  func noConflict() {
    let library = ScenarioLibrary([
      scenario("one", setting("0.1")), scenario("two", extends: "one", setting("0.2")),
      scenario("three", setting("0.4")),
    ])
    for links in [
      scenario("s", extends: "one", setting("0.3")), scenario("s", mixins: ["one"], setting("0.3")),
      scenario("s", mixins: ["one", "two"]), scenario("s", extends: "one", mixins: ["three"]),
    ] {
      #expect(library.materialize(links, on: base).codes == [])
    }
    #expect(
      library.materialize(scenario("s", mixins: ["two", "three"]), on: base).codes == ["R907"]
    )
  }

  @Test("A whole element that one mixin takes out is not for another to change")
  func wholeElements() {
    let library = ScenarioLibrary([
      scenario("gone", assumed(.remove(.relation("ban")))), scenario("set", setting("0.2")),
      scenario("push", assumed(.shock(.factor("tension"), by: .number(0.1)))),
      scenario("pull", assumed(.shock(.factor("tension"), by: .number(-0.2)))),
      scenario("held", assumed(.hold(.factor("tension"), at: .number(0.2)))),
    ])
    func codes(_ mixins: ScenarioID...) -> [RuleCode] {
      library.materialize(scenario("s", mixins: mixins), on: base).codes
    }
    #expect(codes("set", "gone") == ["R907"])
    #expect(codes("gone", "set") == ["R902"])
    #expect(codes("push", "pull") == [])
    #expect(codes("push", "held") == ["R907"])
    #expect(codes("held", "push") == ["R907"])
  }

  @Test("Two mixins that mean different things by a parameter conflict")
  func parameters() {
    var one = scenario("one")
    one.parameters["ease"] = ScenarioParameter(0.1)
    var two = scenario("two")
    two.parameters["ease"] = ScenarioParameter(0.2)
    var own = scenario("s", mixins: ["one", "two"])
    let library = ScenarioLibrary([one, two])
    #expect(library.materialize(own, on: base).codes == ["R907"])
    own.parameters["ease"] = ScenarioParameter(0.3)
    let variant = library.materialize(own, on: base)
    #expect(variant.codes == [])
    #expect(variant.parameters == ["ease": 0.3])
    #expect(library.materialize(own, on: base, with: ["aese": 1]).codes == ["R902"])
  }

  @Test("Before the branch nothing changes, but in a counterfactual that says when")
  func branch() {
    let removal = ScenarioOperation.Action.remove(.relation("gas"))
    for (kind, at, codes) in [
      (.counterfactual, "2013", []), (.counterfactual, "2015", []),
      (.counterfactual, nil, ["R906"]),
      (.forecast, "2013", ["R906"]), (.forecast, "2014-03", []), (.forecast, nil, ["R906"]),
    ] as [(ScenarioKind, Period?, [RuleCode])] {
      let scenario = scenario("s", kind: kind, branchAt: "2014-03", assumed(removal, at: at))
      let variant = scenario.materialized(on: base)
      #expect(variant.codes == codes)
      #expect((variant.model == base) == !codes.isEmpty)
      // A child is bound by its parent's date.
      let child = EntenteScenariosTests.scenario(
        "child",
        kind: kind,
        extends: "root",
        assumed(removal, at: at)
      )
      let library = ScenarioLibrary([
        EntenteScenariosTests.scenario("root", kind: kind, branchAt: "2014-03")
      ])
      #expect(library.materialize(child, on: base).codes == codes)
    }
  }

  @Test("What has no date of its own may change in a scenario that branches")
  func timeless() {
    let weight = ElementPath.field(.influence("tension-to-gas"), "weight")
    let variant = scenario(
      "s",
      kind: .forecast,
      branchAt: "2016",
      assumed(.replace(weight, with: "0.7")),
      assumed(.shock(.factor("tension"), by: .number(0.1))),
      assumed(
        .add(.relation(Relation("aid", "trade", from: "south", to: "west").during("2016/..")))
      )
    )
    .materialized(on: base)
    #expect(variant.codes == [])
    let early = Relation("aid", "trade", from: "south", to: "west").during("2015/..")
    let add = assumed(.add(.relation(early)))
    let forecast = scenario("s", kind: .forecast, branchAt: "2016", add)
    #expect(forecast.materialized(on: base).codes == ["R906"])
    let fiction = scenario("s", kind: .counterfactual, branchAt: "2016", add)
    #expect(fiction.materialized(on: base).codes == [])
    // New dates may change what comes, not what was.
    func redated(_ text: String) -> ScenarioOperation {
      assumed(.replace(.field(.relation("gas"), "when"), with: text))
    }
    let longer = scenario("s", kind: .forecast, branchAt: "2016", redated("2010/2018"))
    #expect(longer.materialized(on: base).codes == [])
    let shorter = scenario("s", kind: .forecast, branchAt: "2016", redated("2011/2018"))
    #expect(shorter.materialized(on: base).codes == ["R906"])
    let dateless = assumed(.remove(.relation("gas")), at: "[2016,2017]")
    #expect(scenario("s", branchAt: "2016", dateless).materialized(on: base).codes == ["R910"])
  }

  @Test("Parameters set what they are bound to, after all operations")
  func binding() {
    var own = scenario(
      "s",
      assumed(.replace(.field(.influence("tension-to-gas"), "weight"), with: "0.9"))
    )
    own.parameters["w"] = ScenarioParameter(
      0.6,
      binding: .field(.influence("tension-to-gas"), "weight")
    )
    #expect(
      own.materialized(on: base).model.influences["tension-to-gas"]?.weight?.used == 0.6
    )
    let bound = own.materialized(on: base, with: ["w": 0.25])
    #expect(bound.model.influences["tension-to-gas"]?.weight?.used == 0.25)
    #expect(own.materialized(on: base, with: ["w": 2]).codes == ["R910"])
    own.parameters["w"]?.binding = .field(.influence("nothing"), "weight")
    #expect(own.materialized(on: base).codes == ["R902"])
    own.parameters["w"]?.binding = .field(.influence("tension-to-gas"), "sign")
    #expect(own.materialized(on: base).codes == ["R910"])
  }

  @Test("A flattened scenario inherits all but the claims")
  func flattened() {
    var parent = scenario("parent", branchAt: "2014", setting("0.2"))
    parent.operations[0].at = "2014-05"
    parent.parameters["ease"] = ScenarioParameter(0.1)
    parent.parameters["keep"] = ScenarioParameter(0.9)
    parent.assumedWeight = AssumedWeight(0.5)
    parent.propagation = PropagationPlan(response: .linear)
    parent.measures = ["density"]
    parent.expectations = [Expectation("claim", that: .number(1))]
    var own = scenario("own", extends: "parent", branchAt: "2016")
    own.parameters["ease"] = ScenarioParameter(0.3)
    let flat = ScenarioLibrary([parent]).flattened(own)
    #expect(flat.id == "own")
    #expect(flat.parent == nil && flat.mixins.isEmpty)
    #expect(flat.operations == parent.operations)
    #expect(flat.parameters.mapValues(\.value) == ["ease": 0.3, "keep": 0.9])
    #expect(flat.assumedWeight == parent.assumedWeight)
    #expect(flat.propagation == parent.propagation)
    #expect(flat.measures == ["density"])
    #expect(flat.expectations.isEmpty)
    #expect(flat.branchAt == "2014")
    let direct = ScenarioLibrary([parent]).materialize(own, on: base)
    #expect(direct.model == flat.materialized(on: base).model)
    #expect(direct.codes == [] && flat.materialized(on: base).codes == [])
  }

  @Test("What the checker finds wrong in the variant is the operation's fault")
  func newErrors() {
    let relation = Relation("two", "trade") {
      Participant("east", as: "seller")
      Participant("east", as: "buyer")
    }
    let variant = materialized(
      assumed(.remove(.relation("oil"))),
      assumed(.add(.relation(relation)))
    )
    #expect(variant.codes == ["R407"])
    #expect(variant.findings.last?.path == [.key("operations"), .index(1)])
    #expect(!variant.isValid)
  }
}
