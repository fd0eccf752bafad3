import EntenteModel
import Testing

@testable import EntenteScenarios

@Suite struct AcceptanceRunTests {
  @Test func `a model with factors and influences settles where the equations say`() throws {
    let compiled = try CompiledScenario(NatoModel.eased(.linear), on: NatoModel.model)
    let run = try compiled.run()
    // A1 of the specification.
    let expected = [
      -0.5, -0.576470588235, -0.588235294118, 0.411764705882, -0.247058823529, -0.255294117647,
      -0.098823529412,
    ]
    #expect(run.state.deviations.isNear(expected, 1e-12))
    #expect(run.parent.deviations.allSatisfy { $0 == 0 })
    #expect(run.equilibrium?.certificate.contraction != nil)
  }

  @Test func `large pushes count less and less`() throws {
    let run = try CompiledScenario(NatoModel.eased(), on: NatoModel.model).run()
    // A2.
    let expected = [
      -0.5, -0.554993776291, -0.520843736305, 0.349251147227, -0.206536394423, -0.212638186888,
      -0.082427116812,
    ]
    #expect(run.state.deviations.isNear(expected, 1e-12))
  }

  @Test func `a level that is held is cut off from what influences it`() throws {
    var scenario = NatoModel.eased()
    scenario.operations = [
      assumed(.hold(NatoMap.address("tens"), at: .negation(.number(0.6))))
    ]
    let run = try CompiledScenario(scenario, on: NatoModel.model).run()
    // A3.
    let expected = [
      0, -0.178080868117, -0.6, 0.396930432005, -0.233755395597, -0.240416668507, -0.093230622118,
    ]
    #expect(run.state.deviations.isNear(expected, 1e-12))
    #expect(try run.value(of: .change(.level("factor:tens"))) == -0.6)
  }

  @Test func `lags of months become steps of a horizon`() throws {
    var scenario = NatoModel.eased(.linear)
    scenario.branchAt = "2014-01-01"
    scenario.horizon = ScenarioHorizon(until: "2015-12-31", step: .quarter)
    let run = try CompiledScenario(scenario, on: NatoModel.model).run()
    let trajectory = try #require(run.trajectory)
    #expect(trajectory.steps == 8)
    // A4.
    let fifth = [-0.5, -0.55, -0.575, 0.35, -0.21, -0.175, 0]
    let eighth = [-0.5, -0.5725, -0.58625, 0.4025, -0.2415, -0.24325, -0.084]
    #expect(Array(trajectory.deviations(at: 5)).isNear(fifth, 1e-12))
    #expect(Array(trajectory.deviations(at: 8)).isNear(eighth, 1e-12))
  }

  @Test func `shares by operation add up, and each path cites its influences`() throws {
    let run = try CompiledScenario(NatoModel.eased(.linear), on: NatoModel.model).run()
    let explanation = try run.explanation(of: NatoMap.address("arms"))
    // A8.
    #expect(
      explanation.shares.map(\.contribution).isNear([-0.148235294118, -0.098823529412], 1e-11)
    )
    #expect(explanation.shares.map(\.perUnit).isNear([0.296470588235, 0.247058823529], 1e-11))
    #expect(explanation.shares.map(\.operation.index) == [0, 1])
    let path = try #require(explanation.paths.first)
    #expect(path.steps.map(\.influence) == ["nato-tens", "tens-resv", "resv-arms"])
    #expect(path.steps.map { $0.evidence.first?.locators.first?.value } == ["2", "5", "6"])
    #expect((path.contribution - (-0.5 * 0.6 * 0.7 * 0.6)).magnitude < 1e-12)
  }
}
