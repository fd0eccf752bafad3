import EntenteModel
import EntenteTestSupport
import OrderedCollections
import Testing

@testable import EntenteScenarios

@Suite("Laws of scenarios")
struct LawTests {
  static let seeds = 0..<40 as Range<UInt64>

  /// The references of a model that lead nowhere.
  private func unknown(_ model: Model) -> Set<String> {
    let violations = model.violations(atLeast: .error)
      .filter { $0.code == "R301" || $0.code == "R302" }
    return Set(violations.map { "\($0.path) \($0.message)" })
  }

  @Test("The empty scenario changes nothing, whatever the model", arguments: seeds)
  func empty(_ seed: UInt64) {
    let model = RandomModel.make(seed: seed)
    let variant = Scenario("empty").materialized(on: model)
    #expect(variant.model == model)
    #expect(variant.findings == [])
    #expect(variant.operations == [] && variant.dynamics == [])
  }

  @Test("Materialising is a function, and its result is a model like any other", arguments: seeds)
  func idempotent(_ seed: UInt64) {
    let model = RandomModel.make(seed: seed)
    var random = RandomScenario(seed: seed, on: model)
    let scenario = random.make("s")
    let library = ScenarioLibrary()
    let variant = library.materialize(scenario, on: model, checking: false)
    #expect(variant == library.materialize(scenario, on: model, checking: false))
    #expect(Scenario("empty").materialized(on: variant.model).model == variant.model)
  }

  @Test("A chain has the effect of the one scenario that it is flattened to", arguments: seeds)
  func flattened(_ seed: UInt64) {
    let model = RandomModel.make(seed: seed)
    var random = RandomScenario(seed: seed, on: model)
    let root = random.make("root", count: 2)
    var parent = random.make("parent", count: 2)
    parent.parent = "root"
    let mixin = random.make("mixin", count: 2)
    var own = random.make("own", count: 2)
    own.parent = "parent"
    own.mixins = ["mixin"]
    let library = ScenarioLibrary([root, parent, mixin])
    let chained = library.materialize(own, on: model, checking: false)
    let flat = library.flattened(own)
    let single = ScenarioLibrary().materialize(flat, on: model, checking: false)
    #expect(chained.model == single.model)
    #expect(chained.dynamics.map(\.action) == single.dynamics.map(\.action))
    #expect(chained.operations.map(\.changes) == single.operations.map(\.changes))
    #expect(chained.findings.map(\.message) == single.findings.map(\.message))
    #expect(chained.parameters == single.parameters)
    #expect(library.flattened(flat) == flat)
  }

  @Test("A difference, applied, gives the other model", arguments: 0..<40 as Range<UInt64>)
  func roundTrip(_ seed: UInt64) {
    let model = RandomModel.make(seed: seed)
    var random = RandomScenario(seed: seed, on: model)
    let target = ScenarioLibrary()
      .materialize(random.make("s"), on: model, checking: false).model
    // What names something that is gone is tidied up by whatever takes it out.
    guard unknown(target).isSubset(of: unknown(model)) else { return }
    let difference = ModelDifference(from: model, to: target)
    let scenario = difference.scenario("difference")
    let variant = ScenarioLibrary().materialize(scenario, on: model, checking: false)
    #expect(variant.codes == [])
    let rest = ModelDifference(from: variant.model, to: target)
    let left = (rest.added + rest.removed + rest.changed.map(\.address)).filter {
      !rest.inexpressible.contains($0)
    }
    #expect(left == [])
    #expect(rest.renamed.isEmpty && rest.replaced.isEmpty)
    if rest.inexpressible.isEmpty { #expect(rest.isEmpty) }
    // It is the same from any order, and nothing differs from itself.
    #expect(ModelDifference(from: target, to: target).isEmpty)
    #expect(difference == ModelDifference(from: model, to: target))
  }

  @Test(
    "The difference of two models that have nothing in common gives the other",
    arguments: seeds
  )
  func strangers(_ seed: UInt64) {
    let target = RandomModel.make(seed: seed + 1000)
    var start = RandomModel.make(seed: seed)
    start.vocabulary = target.vocabulary
    let scenario = ModelDifference(from: start, to: target).scenario("difference")
    let variant = ScenarioLibrary().materialize(scenario, on: start, checking: false)
    #expect(variant.codes == [])
    let rest = ModelDifference(from: variant.model, to: target)
    #expect(
      Set(rest.added + rest.removed + rest.changed.map(\.address)) == Set(rest.inexpressible)
    )
  }

  @Test("Nothing refers to what is gone", arguments: seeds)
  func references(_ seed: UInt64) {
    let model = RandomModel.make(seed: seed)
    var random = RandomScenario(seed: seed, on: model)
    let before = unknown(model)
    // What is added may name what was removed before, which is its author's mistake.
    var scenario = random.make("s", count: 8)
    scenario.operations.removeAll { if case .add = $0.action { true } else { false } }
    let variant = ScenarioLibrary().materialize(scenario, on: model)
    #expect(unknown(variant.model).subtracting(before) == [])
  }

  @Test("The order of keys in a file changes nothing", arguments: seeds)
  func keyOrder(_ seed: UInt64) {
    let model = RandomModel.make(seed: seed)
    var random = RandomScenario(seed: seed, on: model)
    var scenario = random.make("s")
    scenario.parameters["other"] = ScenarioParameter(
      0.5,
      binding: model.influences.keys.first.map { .field(.influence($0), "weight") }
    )
    var turned = scenario
    turned.parameters = OrderedDictionary(uniqueKeysWithValues: scenario.parameters.reversed())
    let library = ScenarioLibrary([Scenario("a"), Scenario("b")])
    let other = ScenarioLibrary([Scenario("b"), Scenario("a")])
    let first = library.materialize(scenario, on: model, checking: false)
    let second = other.materialize(turned, on: model, checking: false)
    #expect(first.model == second.model)
    #expect(first.dynamics == second.dynamics)
    #expect(first.findings == second.findings)
    // A model whose elements stand in another order differs in that alone.
    var shuffled = model
    shuffled.actors.reverse()
    shuffled.relations.reverse()
    shuffled.influences.reverse()
    let third = library.materialize(scenario, on: shuffled, checking: false)
    #expect(ModelDifference(from: first.model, to: third.model).isEmpty)
  }
}
