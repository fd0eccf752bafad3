import EntenteModel
import EntenteNetwork
import OrderedCollections
import Testing

@testable import EntenteScenarios

@Suite struct RunLawTests {
  @Test(arguments: 0..<30 as Range<UInt64>)
  func `a scenario without operations changes nothing at all`(seed: UInt64) throws {
    var random = RandomCauses(seed: seed)
    let model = random.model()
    var parent = random.scenario(on: model, id: "parent")
    parent.horizon = ScenarioHorizon(until: "2022-12-31")
    var empty = Scenario("empty", extends: seed.isMultiple(of: 2) ? "parent" : nil)
    empty.parameters = parent.parameters
    empty.assumedWeight = parent.assumedWeight
    empty.propagation = parent.propagation
    let compiled = try CompiledScenario(empty, in: ScenarioLibrary([parent]), on: model)
    let values = random.values(for: compiled)
    let run = try compiled.run(values)
    let outputs = model.factors.keys.map {
      ScenarioExpression.change(.level("factor:\($0)"))
    }
    for output in outputs { #expect(try run.value(of: output) == 0) }
    #expect(try compiled.evaluate(values, outputs: outputs).allSatisfy { $0 == 0 })
    let comparison = try run.comparison()
    #expect(comparison.levels.allSatisfy { $0.delta == 0 && $0.from == $0.to })
    #expect(comparison.difference.isEmpty)
    #expect(comparison.relations.isEmpty)
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func `outputs for many values are what single runs give`(seed: UInt64) throws {
    var random = RandomCauses(seed: seed)
    let model = random.model()
    let compiled = try CompiledScenario(random.scenario(on: model), on: model)
    var expressions = model.factors.keys.flatMap {
      [
        ScenarioExpression.change(.level("factor:\($0)")), .value(.level("factor:\($0)")),
        .binary(.change(.level("factor:\($0)")), .less, .number(0)),
      ]
    }
    expressions.append(
      .binary(.change(.level("factor:*")), .multiply, .negation(.parameter("push")))
    )
    let outputs = try ScenarioOutputs(expressions, of: compiled)
    let rows = (0..<11).map { _ in random.values(for: compiled) }
    let evaluations = try outputs.evaluate(rows, execution: .sequential)
    #expect(evaluations.failures.isEmpty)
    for (number, values) in rows.enumerated() {
      let run = try compiled.run(values)
      for (place, expression) in expressions.enumerated() where !expression.isCondition {
        let single = try run.value(of: expression)
        #expect(
          (evaluations[number][number * expressions.count + place] - single).magnitude < 1e-10
        )
      }
    }
    // One at a time, in another order, on more threads: the same bits.
    #expect(try outputs.evaluate(rows, execution: Execution(threads: 3)) == evaluations)
    for (number, values) in rows.enumerated().reversed() {
      #expect(try outputs.evaluate(values) == Array(evaluations[number]))
    }
  }

  @Test func `what a scenario goes on from has the same values of parameters`() throws {
    let model = NatoModel.model
    var parent = Scenario("parent")
    parent.parameters["ease"] = ScenarioParameter(0.1)
    parent.operations = [NatoModel.shock("nato", by: .negation(.parameter("ease")))]
    parent.propagation = PropagationPlan(response: .linear, tolerance: 1e-13)
    var child = Scenario("child", extends: "parent")
    child.operations = [NatoModel.shock("sanc", by: .negation(.number(0.4)))]
    let compiled = try CompiledScenario(child, in: ScenarioLibrary([parent]), on: model)
    let run = try compiled.run(compiled.values(with: ["ease": 0.5]))
    // A8: the shares of both shocks on arms, the first of which both sides have.
    #expect((try run.value(of: .change(.level("factor:arms"))) + 0.098823529412).magnitude < 1e-11)
    #expect((run.parent.deviation(of: NatoMap.address("arms")) + 0.148235294118).magnitude < 1e-11)
  }

  @Test func `a bound weight counts on both sides`() throws {
    var parent = NatoModel.eased(.linear)
    parent.id = "parent"
    var child = Scenario("child", extends: "parent")
    child.parameters["w"] = ScenarioParameter(
      0.6,
      in: 0...1,
      binding: .field(.influence("resv-arms"), "weight")
    )
    let compiled = try CompiledScenario(
      child,
      in: ScenarioLibrary([parent]),
      on: NatoModel.model
    )
    // A9: the change of arms is 0.2 in size at this weight.
    let values = try compiled.values(with: ["w": 0.485714285714])
    let run = try compiled.run(values)
    #expect((run.state.deviation(of: NatoMap.address("arms")) + 0.2).magnitude < 1e-12)
    #expect(run.change(of: NatoMap.address("arms")) == 0)
    #expect(try !compiled.parameters[#require(compiled.place(of: "w"))].isStructural)
    let fast = try compiled.evaluate(values, outputs: [.value(.level("factor:arms"))])
    #expect((fast[0] + 0.2).magnitude < 1e-10)
    #expect(throws: ExperimentError.unusableValue("w", 1.5, range: 0...1)) {
      try compiled.run(compiled.values(with: ["w": 1.5]))
    }
  }

  @Test func `parameters that change the graph make the variant anew`() throws {
    let model = SmallWorld.model
    var scenario = Scenario("s")
    scenario.parameters["start"] = ScenarioParameter(
      0.5,
      in: 0...1,
      binding: .field(.factor("tension"), "baseline")
    )
    scenario.parameters["more"] = ScenarioParameter(1, in: 0...2)
    scenario.operations = [
      assumed(.scale(.field(.relation("gas"), "intensity"), by: .parameter("more"))),
      assumed(.shock(.factor("tension"), by: .number(0.25))),
    ]
    let compiled = try CompiledScenario(scenario, on: model)
    #expect(compiled.parameters.map(\.id) == ["start", "more", "weight.ban-to-tension"])
    #expect(compiled.parameters.map(\.isStructural) == [false, true, false])
    let expressions: [ScenarioExpression] = [
      .value(.level("factor:tension")), .change(.level("factor:tension")),
      .change(.level("relation:gas")), .value(.measure("density", actor: nil)),
    ]
    let values = try compiled.values(with: ["start": 0.1, "more": 1.5])
    let run = try compiled.run(values)
    let single = try expressions.map { try run.value(of: $0) }
    #expect(try compiled.evaluate(values, outputs: expressions) == single)
    #expect((single[0] - 0.35).magnitude < 1e-9)
    #expect((single[1] - 0.25).magnitude < 1e-9)
    // Half more of 0.4, less what the tension takes.
    #expect((single[2] - (0.2 + PortableTanh.value(-0.5 * 0.25))).magnitude < 1e-9)
  }
}
