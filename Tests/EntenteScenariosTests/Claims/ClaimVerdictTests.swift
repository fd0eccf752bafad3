import EntenteModel
import Testing

@testable import EntenteScenarios

@Suite struct ClaimVerdictTests {
  private static func scenario() throws -> Scenario {
    var scenario = NatoModel.eased()
    scenario.basis = .derived
    scenario.expectations = [
      Expectation("less", that: try ScenarioExpression("delta(factor:arms) < -0.1"), robust: 0.8),
      Expectation(
        "more",
        that: try ScenarioExpression("delta(factor:arms) > 0"),
        basis: .againstAuthor
      ),
    ]
    return scenario
  }

  @Test(arguments: [
    (80, ClaimVerdict.Outcome.holds), (79, .fragile), (21, .fragile), (20, .fails), (0, .fails),
  ])
  func `the share of the ensemble decides`(_ count: Int, _ outcome: ClaimVerdict.Outcome) throws {
    let compiled = try CompiledScenario(Self.scenario(), on: NatoModel.model)
    let verdicts = try compiled.verdicts(
      shares: ["less": Proportion(count, of: 100)],
      tippings: ["less": ClaimVerdict.Tipping("w", at: 0.3, from: 0.5, holdsAbove: true)]
    )
    #expect(verdicts[0].outcome == outcome)
    #expect(verdicts[0].tipping?.value == 0.3)
  }

  @Test func `without an ensemble the run decides, and signs are told apart`() throws {
    let compiled = try CompiledScenario(Self.scenario(), on: NatoModel.model)
    let verdicts = try compiled.verdicts()
    #expect(verdicts.map(\.outcome) == [.holds, .fails])
    #expect(verdicts.map(\.bySigns.verdict) == [.forced, .refuted])
    // Signs force the direction; how far it goes is the run's to say.
    #expect(verdicts.map(\.bySigns.isTrue) == [nil, false])
    #expect(verdicts.map(\.basis) == [.derived, .againstAuthor])
    // Every weight is the source's.
    #expect(verdicts.allSatisfy { !$0.isAssumptionDriven })
  }
}
