import EntenteModel
import OrderedCollections

@testable import EntenteScenarios

/// A small model in which everything refers to everything, and short words for scenarios on it.
enum SmallWorld {
  static let vocabulary = Vocabulary(
    kinds: ["state": ActorKind("state"), "body": ActorKind("body")],
    relationTypes: [
      "trade": RelationType(
        "trade",
        roles: [
          "seller": Role("seller", side: .source, minimum: 1, maximum: 1),
          "buyer": Role("buyer", side: .target, minimum: 1, maximum: 1),
        ],
        valence: .cooperative,
        intensity: 0.4
      ),
      "sanction": RelationType(
        "sanction",
        roles: [
          "seller": Role("seller", side: .source, minimum: 1, maximum: 1),
          "buyer": Role("buyer", side: .target, minimum: 1, maximum: 1),
        ],
        valence: .conflictual,
        intensity: 0.6
      ),
      "treaty": RelationType(
        "treaty",
        roles: ["party": Role("party", side: .peer, minimum: 2)],
        valence: .cooperative,
        intensity: 0.5
      ),
    ]
  )

  static let model = Model("A small world", asOf: "2020-12-31", vocabulary: vocabulary) {
    Actor("east", kind: "state", label: "East")
    Actor("west", kind: "state", label: "West")
    Actor("north", kind: "state", label: "North")
    Actor("south", kind: "state", label: "South")
    Actor("union", kind: "body", label: "Union").with(members: ["east", "north"])
    Source("paper", type: "book", title: "A paper")
    Relation("gas", "trade", from: "east", to: "west").during("2010/..").citing("paper", page: 1)
    Relation("oil", "trade", from: "north", to: "west").during("2012/2018").citing("paper", page: 2)
    Relation("ban", "sanction", from: "west", to: "east").during("2014/2020")
      .with(intensity: 0.6).citing("paper", page: 3)
    Relation("inner", "trade", from: "east", to: "north").citing("paper", page: 4)
    Relation("pact", "treaty") {
      Participant("east", as: "party")
      Participant("west", as: "party")
      Participant("south", as: "party")
    }
    .during("2005/..").citing("paper", page: 5)
    Factor("tension", holders: ["east", "west"], about: [.relation("ban")], baseline: Claims(0.5))
      .citing("paper", page: 6)
    Influence(
      "tension-to-gas",
      from: .factor("tension"),
      to: .relation("gas"),
      sign: .negative,
      weight: Claims(0.5)
    )
    .citing("paper", page: 7)
    Influence("ban-to-tension", from: .relation("ban"), to: .factor("tension"), sign: .positive)
      .citing("paper", page: 8)
    Observation(
      "poll",
      kind: .poll,
      holders: ["south"],
      about: [.actor("east"), .relation("gas")],
      statement: "They like each other"
    )
    .during("2016").citing("paper", page: 9)
    View("gas-view", selection: [.include(.relations(Self.gas))])
    View("east-view", focus: ["east"])
  }

  private static var gas: RelationCriteria {
    var criteria = RelationCriteria()
    criteria.ids = ["gas"]
    return criteria
  }
}

/// An operation that rests on an assumption.
func assumed(
  _ action: ScenarioOperation.Action,
  at: Period? = nil,
  overrides: Bool = false,
  each: Bool = false
) -> ScenarioOperation {
  ScenarioOperation(action, at: at, assumption: "so", overrides: overrides, each: each)
}

func scenario(
  _ id: ScenarioID,
  kind: ScenarioKind = .counterfactual,
  extends parent: ScenarioID? = nil,
  mixins: [ScenarioID] = [],
  branchAt: Period? = nil,
  _ operations: ScenarioOperation...
) -> Scenario {
  var scenario = Scenario(id, kind: kind, extends: parent, mixins: mixins, branchAt: branchAt)
  scenario.operations = operations
  return scenario
}

extension Variant {
  /// The codes of the findings, without notes.
  var codes: [RuleCode] { findings.filter { $0.severity > .note }.map(\.code) }
}

func materialized(_ operations: ScenarioOperation..., on model: Model = SmallWorld.model) -> Variant
{
  var scenario = Scenario("s")
  scenario.operations = operations
  return scenario.materialized(on: model)
}

extension ElementPath {
  /// A field of an element.
  static func field(_ address: Address, _ name: String) -> ElementPath {
    ElementPath(address).key(name)
  }
}
