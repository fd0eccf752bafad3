import EntenteModel
import EntenteNetwork
import OrderedCollections
import Testing

@testable import EntenteScenarios

@Suite struct KnockOutTests {
  private let arms: [ScenarioExpression] = [.change(.level("factor:arms"))]

  @Test func `without an influence its ways are gone`() throws {
    let compiled = try CompiledScenario(NatoModel.eased(.linear), on: NatoModel.model)
    let report = try compiled.knockOuts(arms, of: [.influence])
    #expect((report.base[0] + 0.247058823529).magnitude < 1e-11)
    var values: [InfluenceID: Double] = [:]
    for row in report.rows {
      guard case .influence(let id) = row.subject else { continue }
      values[id] = row.values[0]
    }
    // A8 again, as the shares of paths: without nato-tens only the sanctions are left, and so on.
    #expect((try #require(values["nato-tens"]) + 0.098823529412).magnitude < 1e-11)
    #expect((try #require(values["sanc-tens"]) + 0.5 * 0.6 * 0.42).magnitude < 1e-11)
    #expect((try #require(values["tens-sanc"]) + (0.3 + 0.2) * 0.42).magnitude < 1e-11)
    #expect(values["resv-arms"] == 0)
    #expect(values["resv-ener"] == report.base[0])
    // The largest effects first, equal ones in the order of the model.
    #expect(
      report.rows.prefix(2).map(\.subject) == [.influence("tens-resv"), .influence("resv-arms")]
    )
    #expect(report.rows.last?.largestEffect == 0)
  }

  @Test func `sources, cited works and speakers take what rests on them alone`() throws {
    var model = NatoModel.model
    for id in ["other", "work"] as [SourceID] {
      model.sources[id] = Source(id, type: "book", title: "Another")
    }
    model.actors["minister"] = Actor("minister", kind: "person")
    func rest(_ id: InfluenceID, on evidence: Evidence...) {
      model.influences[id]?.annotations.evidence = evidence
    }
    rest("resv-arms", on: Evidence("other"))
    rest("nato-tens", on: Evidence("paper"), Evidence("other"))
    rest("sanc-tens", on: Evidence("paper", attribution: ["author", "minister"]))
    rest("tens-resv", on: Evidence("paper", via: [CitedWork("work")]))
    let compiled = try CompiledScenario(NatoModel.eased(.linear), on: model)
    let report = try compiled.knockOuts(arms, of: [.source, .citedWork, .speaker])
    func row(_ subject: KnockOutSubject) -> KnockOutReport.Row? {
      report.rows.first { $0.subject == subject }
    }
    #expect(row(.source("other"))?.removed == [.influence("resv-arms")])
    #expect(row(.source("other"))?.values == [0])
    #expect(row(.citedWork("work"))?.removed == [.influence("tens-resv")])
    #expect(row(.speaker("minister"))?.removed == [.influence("sanc-tens")])
    #expect(row(.source("paper"))?.removed.contains(.influence("nato-tens")) == false)
    #expect(report.rows.count == 4)
  }

  @Test(arguments: 0..<15 as Range<UInt64>)
  func `an influence taken away is one that the model never had`(seed: UInt64) throws {
    var random = RandomCauses(seed: seed)
    let model = random.model(weighed: 1, strongest: 0.2)
    var scenario = random.scenario(on: model)
    scenario.propagation?.gain = .refuse
    let outputs = model.factors.keys.map { ScenarioExpression.value(.level("factor:\($0)")) }
    let report = try CompiledScenario(scenario, on: model)
      .knockOuts(outputs, of: [.influence], execution: Execution(threads: 2))
    #expect(report.rows.count == model.influences.count)
    for row in report.rows {
      guard case .influence(let id) = row.subject else { continue }
      var without = model
      without.influences[id] = nil
      let run = try CompiledScenario(scenario, on: without).run()
      for (output, value) in zip(outputs, row.values) {
        #expect((try run.value(of: output) - value).magnitude < 1e-10)
      }
    }
  }

  @Test func `a relation taken away is missed by levels and measures`() throws {
    let model = SmallWorld.model
    var scenario = Scenario("s")
    scenario.operations = [assumed(.shock(.relation("ban"), by: .negation(.number(0.3))))]
    let compiled = try CompiledScenario(scenario, on: model)
    let report = try compiled.knockOuts(
      [.value(.level("relation:ban")), .value(.measure("relations", actor: nil))],
      of: [.relation]
    )
    let ban = try #require(report.rows.first { $0.subject == .relation("ban") })
    #expect(ban.values[0] == 0)
    let gas = try #require(report.rows.first { $0.subject == .relation("gas") })
    #expect(gas.effects == [0, -1])
  }
}
