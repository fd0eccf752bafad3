import EntenteModel
import OrderedCollections
import Testing

@Suite("What may only have been renamed")
struct RenameProposalTests {
  private func model(_ name: ActorID, code: String, relations: Int) -> Model {
    Model("M") {
      Actor(name, kind: "state", label: "\(name)", ids: [ExternalIdentifier("cow", code)])
      Actor("other", kind: "state")
      for number in 0..<relations {
        Relation(RelationID("r\(number)"), "trade") {
          Participant(name, as: "party")
          Participant("other", as: "party")
        }
      }
    }
  }

  @Test func `a common code and common relations speak for it`() {
    let difference = ModelDifference(
      from: model("prc", code: "710", relations: 2),
      to: model("china", code: "710", relations: 2)
    )
    #expect(difference.proposals.map(\.old) == [.actor("prc")])
    #expect(difference.proposals.map(\.new) == [.actor("china")])
    #expect(
      difference.proposals.first?.reasons == [
        "the same cow code 710", "in the same role in 2 of 2 relations",
      ]
    )
  }

  @Test func `nothing in common is no proposal`() {
    let difference = ModelDifference(
      from: model("prc", code: "710", relations: 0),
      to: model("laos", code: "812", relations: 0)
    )
    #expect(difference.proposals.isEmpty)
  }
}
