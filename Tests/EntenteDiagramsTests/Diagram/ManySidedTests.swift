import EntenteDiagrams
import EntenteModel
import Testing

@Suite struct ManySidedTests {
  private var sale: Relation {
    Relation(
      "sale",
      type: "arms-transfer",
      participants: [
        Participant("a", as: "supplier"), Participant("b", as: "recipient"),
        Participant("c", as: "recipient"),
      ],
      annotations: Annotations(evidence: [cited()])
    )
  }

  private func exercise(_ id: RelationID, _ when: Period) -> Relation {
    Relation(
      id,
      type: "exercise",
      participants: ["a", "b", "c"].map { Participant($0, as: "participant") },
      when: Claims(when),
      annotations: Annotations(evidence: [cited()])
    )
  }

  @Test func `a card has a line to each participant with its part on it`() throws {
    let diagram = Diagram(smallModel(sale).selection())
    let card = try #require(diagram.nodes.first { $0.role == .card })
    #expect(card.id == "relation-sale")
    let parts = diagram.nodes.filter { $0.role == .part }
    #expect(parts.map(\.plainLines) == [["supplier"], ["recipient"], ["recipient"]])
    let arrivals = diagram.lines.filter { $0.end == .arrow }.map(\.to)
    #expect(arrivals == ["actor:b", "actor:c"])
    #expect(diagram.lines.first?.from == "actor:a")
  }

  @Test func `relations of the same actors in the same sides share a card`() throws {
    let diagram = Diagram(smallModel(exercise("x", "2012"), exercise("y", "2014")).selection())
    let cards = diagram.nodes.filter { $0.role == .card }
    #expect(cards.map(\.plainLines) == [["military exercise", "2012", "2014"]])
    #expect(!diagram.nodes.contains { $0.role == .part })
    #expect(diagram.lines.count == 3)
  }

  @Test func `junctions stand for one relation each`() {
    var view = View("v")
    view.show.hyperedges = .junction
    let model = smallModel(exercise("x", "2012"), exercise("y", "2014"))
    let diagram = Diagram(model.selection(of: view), view: view)
    let junctions = diagram.nodes.filter { $0.role == .junction }
    #expect(junctions.map(\.name) == ["relation:x", "relation:y"])
    #expect(junctions[0].plainLines == ["●", "military exercise", "2012"])
  }

  @Test func `an actor that is left out leaves the relation to the others`() {
    let view = View(
      "v",
      selection: [
        .include(.relations(RelationCriteria())), .exclude(.actors(ActorCriteria(ids: ["c"]))),
      ]
    )
    let diagram = Diagram(smallModel(sale).selection(of: view), view: view)
    #expect(diagram.nodes.filter { $0.role == .actor }.map(\.name) == ["actor:a", "actor:b"])
    #expect(diagram.node("pair:a--b") != nil)
  }
}
