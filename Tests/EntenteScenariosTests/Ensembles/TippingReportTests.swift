import EntenteModel
import EntenteNetwork
import OrderedCollections
import Testing

@testable import EntenteScenarios

@Suite struct TippingReportTests {
  @Test func `a claim tips where the equations say`() throws {
    // A9: |delta arms| = 0.2 at a weight of 0.485714285714, with ease at 0.5.
    let compiled = try ProductScenario.compiled()
    let claim = compiled.scenario.expectations[0].predicate
    let report = try compiled.tipping(of: claim, tolerance: 1e-10)
    #expect(report.holds == true)
    #expect(report.rows.map(\.parameter) == ["ease", "w-arms"])
    let weight = report.rows[1]
    #expect((try #require(weight.nearest).value - 0.485714285714).magnitude < 1e-9)
    #expect(weight.nearest?.holdsAbove == true)
    #expect((try #require(weight.distance) - (0.6 - 0.485714285714) / 0.4).magnitude < 1e-8)
    let ease = report.rows[0]
    #expect((try #require(ease.nearest).value - 0.5 * 0.485714285714 / 0.6).magnitude < 1e-9)
    // Ease has 0.119 of its range to go, the weight 0.286 of its own.
    #expect(report.nearest?.parameter == "ease")
  }

  @Test func `what nothing tips says so`() throws {
    let compiled = try ProductScenario.compiled()
    let report = try compiled.tipping(of: ProductScenario.arms, crossing: 0.5)
    #expect(report.holds == false)
    #expect(report.nearest == nil)
    #expect(report.rows.allSatisfy { $0.scan.value?.points.isEmpty == true })
  }

  @Test func `an output crosses a level`() throws {
    let compiled = try ProductScenario.compiled()
    let report = try compiled.tipping(
      of: ProductScenario.arms,
      crossing: -0.2,
      tolerance: 1e-10,
      execution: Execution(threads: 3)
    )
    #expect((try #require(report.rows[1].nearest).value - 0.485714285714).magnitude < 1e-9)
    #expect(report.rows[1].nearest?.holdsAbove == false)
  }

  @Test func `single values tip between two of them`() throws {
    var scenario = ProductScenario.scenario()
    scenario.parameters["ease"] = ScenarioParameter(0.8, distribution: .choice(0, 0.25, 0.8))
    let compiled = try CompiledScenario(scenario, on: NatoModel.model)
    let report = try compiled.tipping(of: scenario.expectations[0].predicate)
    #expect(report.rows[0].nearest?.bracket == 0.25...0.8)
    #expect(report.rows[0].nearest?.holdsAbove == true)
  }

  @Test func `a parameter along which the statement is undefined says so`() throws {
    let compiled = try ProductScenario.compiled()
    let quotient = ScenarioExpression.binary(ProductScenario.arms, .divide, .parameter("ease"))
    let report = try compiled.tipping(of: quotient, crossing: -1)
    guard case .refused(let reason) = report.rows[0].scan else {
      Issue.record("0 / 0 has a value")
      return
    }
    #expect(
      reason == "at ease = 0.0: the statement is undefined; narrow the range to where it is defined"
    )
    #expect(report.rows[1].scan.value?.points.isEmpty == true)
  }

  @Test func `statements about ensembles are refused`() throws {
    let compiled = try ProductScenario.compiled()
    let share = ScenarioExpression.share(compiled.scenario.expectations[0].predicate)
    #expect(throws: ExperimentError.self) {
      try compiled.tipping(of: .binary(share, .greater, .number(0.5)))
    }
  }
}
