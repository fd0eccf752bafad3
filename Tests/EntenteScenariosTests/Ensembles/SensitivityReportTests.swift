import EntenteModel
import EntenteNetwork
import OrderedCollections
import Testing

@testable import EntenteScenarios

@Suite struct SensitivityReportTests {
  @Test func `indices are those of a product, by hand`() throws {
    var scenario = ProductScenario.scenario(EnsemblePlan(count: 4096, seed: 11))
    scenario.parameters["idle"] = ScenarioParameter(0.5, distribution: .uniform(0, 1))
    let compiled = try CompiledScenario(scenario, on: NatoModel.model)
    let report = try compiled.sensitivity(resamples: 100)
    #expect(report.parameters == ["ease", "w-arms", "idle"])
    #expect(report.isAssumptionDriven)
    #expect(report.outputs.map(\.output) == [ProductScenario.arms])
    // Of w · e with means 0.6, 0.4 and variances 0.16/12, 0.64/12 the variance is 0.0220444.
    let sobol = try #require(report.outputs[0].sobol?.value)
    #expect((sobol.variance / 0.678200692 - 0.0220444444).magnitude < 2e-4)
    let first = [0.870967742, 0.096774194, 0]
    let total = [0.903225806, 0.129032258, 0]
    #expect(sobol.rows.map(\.first.value).isNear(first, 0.005))
    #expect(sobol.rows.map(\.total.value).isNear(total, 0.005))
    #expect(sobol.rows.allSatisfy { $0.first.interval != nil })
    #expect(sobol.rows.map(\.parameter) == ["ease", "w-arms", "idle"])
    #expect(sobol.rows[2].total.value == 0)
    let morris = try #require(report.outputs[0].morris?.value)
    // The effect of a parameter is its range times the other, times the factor.
    #expect((morris.rows[0].mean.value / ProductScenario.factor - 0.48).magnitude < 0.02)
    #expect((morris.rows[1].mean.value / ProductScenario.factor - 0.16).magnitude < 0.02)
    #expect(morris.rows[2].size.value == 0)
  }

  @Test func `boxes tell where a claim fails`() throws {
    let compiled = try ProductScenario.compiled(EnsemblePlan(count: 2048, seed: 2))
    let report = try compiled.sensitivity(SensitivityPlan(methods: [.prim], outputs: []))
    let claim = try #require(report.claims.first)
    #expect(claim.claim == "normalises")
    // It holds where w · e > 0.242857: e from 0.242857 / w on, 1 − 0.242857 ln 2 / 0.32 of all.
    #expect((claim.share.share - 0.473951).magnitude < 0.01)
    let box = try #require(claim.boxes.first)
    #expect(box.density >= 0.8)
    #expect(box.limits.first?.parameter == "ease")
    #expect(box.limits.first?.lower == nil)
    #expect(report.outputs.allSatisfy { $0.sobol == nil && $0.morris == nil })
  }

  @Test func `an output that does not vary, and a claim that never fails, are refused`() throws {
    var scenario = ProductScenario.scenario(EnsemblePlan(count: 64, seed: 2))
    scenario.expectations = [
      Expectation("always", that: .binary(ProductScenario.arms, .less, .number(1)))
    ]
    let compiled = try CompiledScenario(scenario, on: NatoModel.model)
    let idle = ScenarioExpression.binary(.number(1), .add, .number(2))
    let plan = SensitivityPlan(methods: [.morris, .sobol, .prim], outputs: [idle])
    let report = try compiled.sensitivity(plan)
    for result in [
      report.outputs[0].sobol.map { $0.value == nil },
      report.outputs[0].morris.map { $0.value == nil },
    ] {
      #expect(result == true)
    }
    guard case .refused(let reason)? = report.outputs[0].sobol else { return }
    #expect(reason.hasPrefix("the output is 3.0 in every run"))
    guard case .refused(let never) = report.claims[0].trajectory else {
      Issue.record("a claim that never fails has boxes")
      return
    }
    #expect(never.hasPrefix("no run is of interest"))
  }

  @Test func `the report is the same on any number of threads`() throws {
    let compiled = try ProductScenario.compiled(EnsemblePlan(count: 256, seed: 4))
    let alone = try compiled.sensitivity(execution: .sequential)
    #expect(try compiled.sensitivity(execution: Execution(threads: 3)) == alone)
  }

  @Test func `who stops it gets no half report`() throws {
    let compiled = try ProductScenario.compiled()
    #expect(throws: MeasureError.cancelled) {
      try compiled.sensitivity(execution: Execution(isCancelled: { true }))
    }
  }
}
