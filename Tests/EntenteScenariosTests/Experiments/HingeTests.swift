import EntenteModel
import EntenteNetwork
import EntenteTables
import OrderedCollections
import Testing

@testable import EntenteScenarios

@Suite struct HingeTests {
  /// Four actors, all friends but the first two: the case S7 of signed networks.
  private static let model: Model = {
    func type(_ id: RelationTypeID, _ valence: Valence) -> RelationType {
      RelationType(
        id,
        roles: ["side": Role("side", side: .peer, minimum: 2)],
        valence: valence,
        intensity: 1,
        projection: .clique
      )
    }
    let vocabulary = Vocabulary(
      kinds: ["state": ActorKind("state")],
      relationTypes: [
        "friends": type("friends", .cooperative), "rivals": type("rivals", .conflictual),
      ]
    )
    let names: [ActorID] = ["a", "b", "c", "d"]
    var model = Model("Four", asOf: "2020-12-31", vocabulary: vocabulary) {
      Source("paper", type: "book", title: "A paper")
    }
    for name in names { model.actors[name] = Actor(name, kind: "state") }
    for (place, one) in names.enumerated() {
      for other in names.dropFirst(place + 1) {
        let id = RelationID("\(one)-\(other)")
        model.relations[id] = Relation(id, id == "a-b" ? "rivals" : "friends") {
          Participant(one, as: "side")
          Participant(other, as: "side")
        }.during("2010/..").citing("paper", page: 1)
      }
    }
    return model
  }()

  @Test func `one feud among four friends is the hinge`() throws {
    let report = try CompiledScenario(Scenario("still"), on: Self.model).hinges()
    #expect(report.frustration.index == 1)
    #expect(report.frustration.isExact)
    let effects = Dictionary(
      uniqueKeysWithValues: report.rows.map { ("\($0.first)-\($0.second)", $0.effect) }
    )
    // Turned round, a-b leaves friends alone; c-d makes two feuds, which two camps never fit; with
    // any other the actor that has both feuds is one against three, and its one friend is the strain.
    #expect(
      effects == ["a-b": -1, "c-d": 1, "a-c": 0, "a-d": 0, "b-c": 0, "b-d": 0]
    )
    #expect(report.relieving.map(\.relations) == [["a-b"]])
    #expect(report.rows.map(\.effect) == report.rows.map(\.effectBefore))
    #expect(report.rows.first?.isPositive == false)
    #expect(report.idle.count == 4)
  }

  @Test func `a variant is laid beside what it goes on from`() throws {
    var scenario = Scenario("peace")
    scenario.operations = [assumed(.remove(.relation("a-b")))]
    let report = try CompiledScenario(scenario, on: Self.model).hinges()
    #expect(report.frustration.index == 0)
    #expect(report.frustrationBefore.index == 1)
    // Every tie that is left closes a triangle of friends.
    #expect(report.rows.map(\.effect) == [1, 1, 1, 1, 1])
    #expect(report.rows.last.map { [$0.first, $0.second] } == ["c", "d"])
    #expect(report.rows.last?.effectBefore == 1)
    #expect(report.rows.first?.effectBefore == 0)
  }

  @Test func `the table and the words say the same`() throws {
    let compiled = try CompiledScenario(Scenario("still"), on: Self.model)
    let tables = try SensitivityTables(
      compiled,
      methods: [.hinge],
      outputs: [.value(.level("relation:a-c"))],
      drawing: EnsemblePlan()
    )
    #expect(tables.table.csv.contains("hinge,frustration,a b,effect,-1"))
    let text = tables.text(limit: 5) { $0.count }
    #expect(text.contains("frustration 1, before 1"))
    #expect(text.contains("4 of 6 ties change nothing"))
  }
}
