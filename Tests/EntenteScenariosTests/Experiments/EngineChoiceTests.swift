import EntenteModel
import EntenteNetwork
import OrderedCollections
import Testing

@testable import EntenteScenarios

@Suite struct EngineChoiceTests {
  @Test func `a cognitive map forgets the baseline, and differences are between two maps`() throws {
    var scenario = Scenario("s")
    scenario.propagation = PropagationPlan(engine: .kosko, response: .sigmoid, tolerance: 1e-12)
    scenario.operations = [NatoModel.shock("nato", by: .number(0.5))]
    let run = try CompiledScenario(scenario, on: NatoModel.model).run()
    #expect(run.equilibrium == nil)
    #expect(run.state.cognitive?.isSettled == true)
    func sigmoid(_ x: Double) -> Double { (1 + PortableTanh.value(x / 2)) / 2 }
    // Nothing acts on nato, which starts pushed and stays; tens and sanc act on each other.
    let level = { (name: String, state: RunState) in state.level(of: NatoMap.address(name)) ?? .nan
    }
    for state in [run.state, run.parent] {
      let (nato, sanc, tens) = (level("nato", state), level("sanc", state), level("tens", state))
      #expect((tens - sigmoid(0.6 * nato + 0.5 * sanc)).magnitude < 1e-10)
      #expect((sanc - sigmoid(0.3 * tens)).magnitude < 1e-10)
    }
    #expect(level("nato", run.state) == 0.5)
    #expect(level("nato", run.parent) == 0)
    #expect(run.change(of: NatoMap.address("tens")) > 0)
    #expect(throws: ExperimentError.needsAnchoredEngine("an explanation")) {
      try run.explanation(of: NatoMap.address("arms"))
    }
    let outputs: [ScenarioExpression] = [.change(.level("factor:arms"))]
    let compiled = try CompiledScenario(scenario, on: NatoModel.model)
    #expect(
      try compiled.evaluate(compiled.defaults, outputs: outputs)
        == [run.change(of: NatoMap.address("arms"))]
    )
  }

  @Test func `a response that the engine does not have is refused`() throws {
    var scenario = NatoModel.eased()
    scenario.propagation = PropagationPlan(response: .sigmoid)
    #expect(throws: ExperimentError.unusableResponse(.anchored, .sigmoid)) {
      try CompiledScenario(scenario, on: NatoModel.model)
    }
  }

  @Test func `a map that need not settle is refused, weakened, or left alone if nothing pushes`()
    throws
  {
    var model = NatoModel.model
    model.influences["tens-sanc"]?.weight = Claims(1)
    model.influences["sanc-tens"]?.weight = Claims(1)
    var scenario = NatoModel.eased()
    scenario.propagation = PropagationPlan()
    let compiled = try CompiledScenario(scenario, on: model)
    #expect(throws: ExperimentError.self) { try compiled.run() }
    let outputs = try ScenarioOutputs([.change(.level("factor:arms"))], of: compiled)
    let rows = try outputs.evaluate([compiled.defaults], execution: .sequential)
    #expect(rows.failures.map(\.row) == [0])
    #expect(rows.numbers[0].isNaN)
    scenario.propagation = PropagationPlan(gain: .auto)
    let weakened = try CompiledScenario(scenario, on: model).run()
    #expect(weakened.equilibrium?.isGainReduced == true)
    scenario.operations = []
    scenario.propagation = PropagationPlan()
    let still = try CompiledScenario(scenario, on: model).run()
    #expect(still.state.deviations.allSatisfy { $0 == 0 })
  }

  @Test(arguments: [
    ("P3M", 1.0), ("P1Y", 4), ("P1Y6M", 6), ("P6M", 2), ("P2W", 0), ("P90D", 1), ("P0D", 0),
  ])
  func `lags are rounded to quarters`(_ text: String, _ quarters: Double) throws {
    let months = try #require(ScenarioClock.months(ofDuration: text))
    #expect((months / 3).rounded() == quarters)
  }

  @Test(arguments: ["", "P", "3M", "PXM", "P3", "PM", "P3H"])
  func `what is no duration has no months`(_ text: String) {
    #expect(ScenarioClock.months(ofDuration: text) == nil)
  }

  @Test func `unknown names are told with the nearest`() throws {
    let compiled = try CompiledScenario(NatoModel.eased(), on: NatoModel.model)
    #expect(throws: ExperimentError.unknownQuantity("factor:armz", nearest: "factor:arms")) {
      try compiled.evaluate([], outputs: [.change(.level("factor:armz"))])
    }
    #expect(throws: ExperimentError.unknownMeasure("densitx", nearest: "density")) {
      try compiled.evaluate([], outputs: [.value(.measure("densitx", actor: nil))])
    }
    #expect(throws: ExperimentError.notOneNumber(measure: "degree")) {
      try compiled.evaluate([], outputs: [.value(.measure("degree", actor: nil))])
    }
    #expect(throws: ExperimentError.self) {
      try compiled.evaluate([], outputs: [.interval(.number(1))])
    }
  }
}
