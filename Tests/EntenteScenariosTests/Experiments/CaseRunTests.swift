import EntenteModel
import EntenteNetwork
import EntenteNotation
import Foundation
import OrderedCollections
import Testing

@testable import EntenteScenarios

@Suite struct CaseRunTests {
  private static let path = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../graphs/china-russia").standardizedFileURL.path
  private static let model: Model = {
    do {
      return try ModelReader().read(path).checkedModel()
    } catch {
      preconditionFailure("the case does not read: \(error)")
    }
  }()

  /// Tension eases by so much, with nothing said about weights but one range for all.
  private static func eased() -> Scenario {
    var scenario = Scenario("eased", kind: .forecast)
    scenario.parameters["ease"] = ScenarioParameter(0.3, distribution: .uniform(0.1, 0.5))
    scenario.assumedWeight = AssumedWeight(0.2, distribution: .uniform(0.1, 0.9))
    scenario.operations = [
      assumed(.shock(.factor("russia-west-tension"), by: .negation(.parameter("ease"))))
    ]
    scenario.propagation = PropagationPlan(gain: .auto)
    scenario.measures = ["density", "betweenness"]
    return scenario
  }

  @Test func `every cause of the case that counts is assumed a weight, and the rest is listed`()
    throws
  {
    let model = Self.model
    let compiled = try CompiledScenario(Self.eased(), on: model)
    let influences = compiled.child.influences
    let omitted = influences.omissions.compactMap { omission -> InfluenceID? in
      if case .influence(let id) = omission.address { id } else { nil }
    }
    #expect(influences.map.arcs.count + omitted.count == model.influences.count)
    #expect(Set(omitted).isDisjoint(with: influences.map.arcs.map(\.id)))
    let unclear = model.influences.values.filter { $0.sign == .unclear }.map(\.id)
    #expect(!unclear.isEmpty && Set(unclear).isSubset(of: omitted))
    // The paper states no weight of any.
    #expect(compiled.parameters.count == 1 + influences.map.arcs.count)
    #expect(
      compiled.parameters.dropFirst().allSatisfy { $0.distribution == .uniform(0.1, 0.9) }
    )
    let weights = influences.assumptions.count {
      if case .assumedWeight = $0.subject { $0.value == 0.2 } else { false }
    }
    #expect(weights == influences.map.arcs.count)
    #expect(try compiled.run().isAssumptionDriven)
  }

  @Test func `a run of the case is certified, explained by its pages, and compared`() throws {
    let compiled = try CompiledScenario(Self.eased(), on: Self.model)
    let run = try compiled.run()
    #expect(run.certificate?.contraction != nil)
    let closeness = Address.relation("closeness-after-2014")
    #expect(run.change(of: closeness) < 0)
    let explanation = try run.explanation(of: closeness)
    #expect(
      (explanation.shares.reduce(0) { $0 + $1.contribution } - explanation.deviation).magnitude
        < 1e-8
    )
    let path = try #require(explanation.paths.first)
    #expect(path.steps.allSatisfy { $0.evidence.first?.source == "sun" && $0.isAssumed })
    #expect(path.steps.last?.to == closeness)
    let comparison = try run.comparison()
    let row = try #require(comparison.levels.first { $0.address == closeness })
    #expect(row.delta == run.change(of: closeness))
    #expect(comparison.measures.first { $0.measure == "density" }?.delta == 0)
    #expect(
      comparison.relations.first { $0.relation == "closeness-after-2014" }?.kind == .changed
    )
    #expect(
      run.model.relations["closeness-after-2014"]?.intensity?.used
        == run.state.level(of: closeness)
    )
  }

  @Test func `every scenario of the case runs, and each of its claims is judged`() throws {
    let set = try ScenarioReader().read(for: Self.model, at: Self.path)
    let scenarios = try set.checkedScenarios()
    let library = ScenarioLibrary(scenarios.values)
    var claims = 0
    for scenario in scenarios.values {
      let compiled = try CompiledScenario(scenario, in: library, on: Self.model)
      let run = try compiled.run()
      for verdict in try compiled.verdicts() {
        claims += 1
        #expect(verdict.outcome != .undecided)
        #expect(!verdict.expectation.evidence.isEmpty)
        // What signs say of all weights, they say of these.
        if let truth = verdict.bySigns.isTrue { #expect(verdict.atDefaults == truth) }
      }
      // What a scenario does not touch keeps its level.
      if scenario.operations.isEmpty, scenario.parent == nil {
        #expect(run.state.deviations.allSatisfy { $0 == 0 })
      }
    }
    #expect(claims >= 10)
  }

  @Test func `without the claims of one speaker the case changes where only he said so`() throws {
    let compiled = try CompiledScenario(Self.eased(), on: Self.model)
    let report = try compiled.knockOuts(
      [.change(.level("relation:closeness-after-2014"))],
      of: [.influence, .source, .citedWork, .speaker]
    )
    #expect(report.rows.allSatisfy { $0.failure == nil })
    // Everything is from the one paper.
    let paper = try #require(report.rows.first { $0.subject == .source("sun") })
    #expect(paper.values == [0])
    let telling = try #require(
      report.rows.first { $0.subject.kind == .influence && $0.largestEffect > 0 }
    )
    #expect(telling.effects.count == 1)
    for (row, next) in zip(report.rows, report.rows.dropFirst()) {
      #expect(row.largestEffect >= next.largestEffect)
    }
  }
}
