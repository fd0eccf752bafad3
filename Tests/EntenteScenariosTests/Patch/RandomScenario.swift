import EntenteModel
import EntenteTestSupport
import OrderedCollections

@testable import EntenteScenarios

/// Scenarios that make no sense, on models that make none either.
struct RandomScenario {
  var values: RandomValues
  let model: Model
  private var fresh = 0

  init(seed: UInt64, on model: Model) {
    values = RandomValues(seed: seed)
    self.model = model
  }

  mutating func make(_ id: ScenarioID, count: Int = 6) -> Scenario {
    var scenario = Scenario(id)
    scenario.operations = (0..<count).map { _ in operation() }
    scenario.parameters["ease"] = ScenarioParameter(values.number(in: 0...1))
    return scenario
  }

  private mutating func operation() -> ScenarioOperation {
    let dates: [Period] = [
      "2014-07-16", "2014", "2014~", "2013-05?", "2010/2016", "2015-03/..", "0001", "-9999-01-01",
      "9999-12-31", "[2014,2016]",
    ]
    return ScenarioOperation(
      action(),
      at: values.chance(1, of: 3) ? values.pick(dates) : nil,
      assumption: "so",
      overrides: values.chance(1, of: 4),
      each: values.chance(1, of: 4)
    )
  }

  private mutating func action() -> ScenarioOperation.Action {
    let relation = Address.relation(pick(model.relations.keys))
    let factor = Address.factor(pick(model.factors.keys))
    let influence = Address.influence(pick(model.influences.keys))
    switch Int.random(in: 0..<14, using: &values.generator) {
    case 0: return .remove(relation)
    case 1: return .remove(.actor(pick(model.actors.keys)))
    case 2: return .remove(.source(pick(model.sources.keys)))
    case 3: return .remove(values.pick([factor, influence, .relation("*")]), ifExists: true)
    case 4: return .remove(.observation(pick(model.observations.keys)))
    case 5:
      fresh += 1
      var copy = model.relations[pick(model.relations.keys)] ?? Relation("x", type: "x")
      if values.chance() { copy.id = RelationID("fresh-\(fresh)") }
      return .add(.relation(copy))
    case 6:
      fresh += 1
      var copy = model.actors[pick(model.actors.keys)] ?? Actor("x", kind: "x")
      if values.chance() { copy.id = ActorID("fresh-\(fresh)") }
      return .add(.actor(copy))
    case 7:
      let field = values.pick([
        ("intensity", "0.25"), ("valence", "conflictual"), ("modality", "planned"),
        ("when", "2011/.."), ("confidence", "low"), ("ended", "true"), ("type", "nothing"),
      ])
      return .replace(.field(relation, field.0), with: field.1)
    case 8:
      let field = values.pick([("weight", "0.25"), ("sign", "-"), ("lag", "P3M")])
      return .replace(.field(influence, field.0), with: field.1)
    case 9: return .scale(.field(relation, "intensity"), by: .number(values.pick([-1, 0.5, 3])))
    case 10: return .scale(.field(factor, "baseline"), by: .parameter("ease"))
    case 11: return .shock(values.pick([relation, factor]), by: .parameter("ease"))
    case 12:
      fresh += 1
      let actor = pick(model.actors.keys)
      return .rename(actor, to: ActorID("named-\(fresh)"), label: values.text())
    default:
      fresh += 1
      let parts = [pick(model.actors.keys), pick(model.actors.keys)]
      return .merge(
        parts,
        into: values.chance() ? parts[0] : ActorID("merged-\(fresh)"),
        label: values.text()
      )
    }
  }

  private mutating func pick<ID>(_ ids: OrderedSet<ID>) -> ID { values.pick(Array(ids)) }
}
