import EntenteModel
import EntenteNetwork
import OrderedCollections
import Synchronization
import Testing

@testable import EntenteScenarios

@Suite struct EnsembleTests {
  @Test func `each row has its draws, its numbers and its proof`() throws {
    let result = try Ensemble(ProductScenario.compiled()).run()
    #expect(result.isComplete)
    #expect(result.rows.map(\.variant) == Array(0..<200))
    #expect(result.header.parameters == ["ease", "w-arms"])
    #expect(result.header.outputs == ["delta(factor:arms)"])
    #expect(result.header.isAssumptionDriven)
    for row in result.rows {
      let (ease, weight) = (row.parameters[0], row.parameters[1])
      #expect((0...0.8).contains(ease) && (0.4...0.8).contains(weight))
      let expected = ProductScenario.factor * ease * weight
      #expect((row.outputs[0] - expected).magnitude < 1e-11)
      #expect(row.claims == [row.outputs[0] < -0.2])
      #expect(row.radius >= 0.387 && row.radius < 1)
      #expect(row.error < 1e-9)
      #expect(row.failure == nil)
    }
  }

  @Test(arguments: [SamplingMethod.sobol, .latinHypercube, .monteCarlo, .morris, .grid])
  func `rows have the same bytes on any number of threads`(sampler: SamplingMethod) throws {
    let plan = EnsemblePlan(sampler: sampler, count: 300, seed: 3)
    let ensemble = try Ensemble(ProductScenario.compiled(plan))
    let alone = try ensemble.run(execution: .sequential).jsonLines
    let together = try ensemble.run(execution: Execution(threads: 3)).jsonLines
    #expect(alone == together)
  }

  @Test(arguments: [SamplingMethod.monteCarlo, .latinHypercube, .sobol])
  func `a parameter added at the end leaves the draws of others alone`(
    sampler: SamplingMethod
  ) throws {
    let plan = EnsemblePlan(sampler: sampler, count: 64, seed: 5)
    var more = ProductScenario.scenario(plan)
    more.parameters["idle"] = ScenarioParameter(0.1, distribution: .uniform(0, 1))
    let few = try Ensemble(ProductScenario.compiled(plan)).run()
    let many = try Ensemble(CompiledScenario(more, on: NatoModel.model)).run()
    #expect(many.rows.map { Array($0.parameters.prefix(2)) } == few.rows.map(\.parameters))
    #expect(many.rows.map(\.outputs) == few.rows.map(\.outputs))
  }

  @Test func `a scenario and what it goes on from see the same draws`() throws {
    var parent = ProductScenario.scenario()
    parent.expectations = []
    var child = Scenario("further", extends: "eased")
    child.operations = [NatoModel.shock("sanc", by: .number(0))]
    let compiled = try CompiledScenario(
      child,
      in: ScenarioLibrary([parent]),
      on: NatoModel.model
    )
    let result = try Ensemble(compiled, outputs: [ProductScenario.arms]).run()
    #expect(result.rows.count == 200)
    #expect(result.rows.allSatisfy { $0.outputs == [0] })
  }

  @Test func `stopped runs leave the beginning of the rows`() throws {
    let ensemble = try Ensemble(
      ProductScenario.compiled(EnsemblePlan(count: 1000, seed: 1))
    )
    let whole = try ensemble.run(execution: .sequential)
    for threads in [1, 3] {
      let asked = Atomic<Int>(0)
      let execution = Execution(
        threads: threads,
        isCancelled: { asked.add(1, ordering: .relaxed).newValue > 5 }
      )
      let handed = Mutex<[EnsembleRow]>([])
      let part = try ensemble.run(execution: execution) { rows in
        handed.withLock { $0 += rows }
      }
      #expect(!part.isComplete)
      #expect(part.rows.count < 1000)
      #expect(part.rows == Array(whole.rows.prefix(part.rows.count)))
      #expect(handed.withLock { $0 } == part.rows)
    }
  }

  @Test func `a failure to keep rows ends the runs`() throws {
    struct DiskFull: Error {}
    let ensemble = try Ensemble(ProductScenario.compiled())
    #expect(throws: DiskFull.self) { try ensemble.run { _ in throw DiskFull() } }
  }

  @Test func `runs are doubled until they are enough`() throws {
    let until = ScenarioExpression.binary(
      .interval(ProductScenario.arms),
      .less,
      .number(0.01)
    )
    let plan = EnsemblePlan(count: 100, seed: 9, until: until)
    let result = try Ensemble(ProductScenario.compiled(plan), limit: 1 << 14).run()
    // The deviation is 0.8235 · √0.0220444 = 0.12227, and 1.96 of it over √n is below 0.01 from 575 on.
    #expect(result.rows.count == 1024)
    #expect(result.isEnough == true)
    #expect(try result.value(of: .interval(ProductScenario.arms)) < 0.01)
    let short = try Ensemble(ProductScenario.compiled(plan), limit: 512).run()
    #expect(short.isEnough == false)
    #expect(short.rows.count == 512)
    #expect(short.rows == Array(result.rows.prefix(512)))
  }

  @Test func `what cannot be drawn says so`() throws {
    var fixed = ProductScenario.scenario()
    for id in fixed.parameters.keys { fixed.parameters[id]?.distribution = nil }
    let still = try CompiledScenario(fixed, on: NatoModel.model)
    #expect(throws: EnsembleError.nothingVaries("eased")) { try Ensemble(still) }
    let until = ScenarioExpression.binary(.number(1), .less, .number(2))
    #expect(throws: EnsembleError.cannotGrow(sampler: "latin-hypercube")) {
      let plan = EnsemblePlan(sampler: .latinHypercube, count: 8, until: until)
      return try Ensemble(ProductScenario.compiled(plan))
    }
    #expect(throws: SamplingError.self) {
      try Ensemble(ProductScenario.compiled(EnsemblePlan(count: 0)))
    }
    #expect(throws: ExperimentError.self) {
      try Ensemble(ProductScenario.compiled(), outputs: [.change(.level("factor:nobody"))])
    }
    let differing = ScenarioExpression.binary(ProductScenario.arms, .less, .number(0))
    let plan = EnsemblePlan(count: 8, until: differing)
    #expect(throws: EnsembleError.needsOneRun("delta(factor:arms)")) {
      try Ensemble(ProductScenario.compiled(plan)).run()
    }
  }

  @Test func `runs without a guarantee keep a row that tells why`() throws {
    var scenario = ProductScenario.scenario(EnsemblePlan(sampler: .grid, count: 9))
    scenario.propagation?.gain = .refuse
    scenario.parameters["back"] = ScenarioParameter(0.3, distribution: .uniform(0.3, 1))
    scenario.parameters["back"]?.binding = .field(.influence("tens-sanc"), "weight")
    scenario.parameters["w-arms"] = nil
    var model = NatoModel.model
    model.influences["sanc-tens"]?.weight = Claims(1)
    // The circle of tens and sanc has a radius of 1 at the upper end of back.
    let ensemble = try Ensemble(CompiledScenario(scenario, on: model))
    let result = try ensemble.run()
    #expect(result.rows.count == 9)
    #expect(result.failureCount == 3)
    for row in result.rows {
      #expect((row.failure != nil) == (row.parameters[1] == 1))
      #expect(row.outputs[0].isNaN == (row.failure != nil))
      #expect((row.claims[0] == nil) == (row.failure != nil))
    }
    #expect(result.share(of: "normalises")?.count == 6)
    let read = try EnsembleFile(Array(result.jsonLines.utf8))
    #expect(read.rows.map(\.failure) == result.rows.map(\.failure))
  }

  @Test func `an estimate counts the runs that are left`() throws {
    let ensemble = try Ensemble(ProductScenario.compiled())
    let estimate = ensemble.estimate(threads: 2, done: 50, budget: .milliseconds(5))
    #expect(estimate.runs == 150)
    #expect(estimate.sampled > 0)
    #expect(estimate.secondsEach > 0)
    #expect(estimate.seconds == 150 * estimate.secondsEach / 2)
  }
}
