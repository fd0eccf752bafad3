import EntenteModel
import EntenteNetwork
import Testing

@testable import EntenteScenarios

@Suite struct ComparisonTests {
  @Test func `what became of each relation is told as a picture needs it`() throws {
    var scenario = Scenario("s")
    scenario.operations = [
      assumed(.remove(.relation("oil"))), assumed(.remove(.relation("pact")), at: "2020-06-01"),
      assumed(
        .add(
          .relation(Relation("new", "trade", from: "south", to: "west").during("2019/.."))
        )
      ), assumed(.replace(.field(.relation("inner"), "valence"), with: "conflictual")),
      assumed(.shock(.factor("tension"), by: .number(0.2))),
    ]
    let run = try CompiledScenario(scenario, on: SmallWorld.model).run()
    let comparison = try run.comparison(measures: ["relations", "degree"])
    var kinds: [RelationID: RelationChange.Kind] = [:]
    for change in comparison.relations { kinds[change.relation] = change.kind }
    #expect(
      kinds == [
        "gas": .changed, "oil": .removed, "pact": .removed, "new": .added, "inner": .flipped,
      ]
    )
    let gas = try #require(comparison.relations.first { $0.relation == "gas" })
    #expect(gas.from == 0.4)
    #expect((try #require(gas.to) - (0.4 + PortableTanh.value(-0.1))).magnitude < 1e-9)
    let pact = try #require(comparison.relations.first { $0.relation == "pact" })
    #expect(pact.to == 0)
    let south = try #require(
      comparison.measures.first { $0.measure == "degree" && $0.part == "south" }
    )
    // A treaty of three has no shape in this vocabulary, so that only the new tie counts.
    #expect(south.from == 0)
    #expect(south.to == 1)
    #expect(south.delta == 1)
  }

  @Test func `any two runs can be compared, with intervals of an ensemble`() throws {
    let first = try CompiledScenario(NatoModel.eased(.linear), on: NatoModel.model).run()
    let second = try CompiledScenario(NatoModel.eased(), on: NatoModel.model).run()
    let arms = NatoMap.address("arms")
    let comparison = try second.comparison(with: first.state, intervals: [arms: 0...0.1])
    let row = try #require(comparison.levels.first { $0.address == arms })
    // A2 less A1.
    #expect((row.delta - (0.247058823529 - 0.206536394423)).magnitude < 1e-11)
    #expect(row.interval == 0...0.1)
    #expect(comparison.levels.map(\.address) == NatoMap.names.map(NatoMap.address))
  }
}
