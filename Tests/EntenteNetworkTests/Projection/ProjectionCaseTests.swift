import EntenteModel
import EntenteNetwork
import OrderedCollections
import Testing

@Suite struct ProjectionCaseTests {
  let model = CaseModel.model

  @Test func `every relation of the case is a tie or has a reason why not`() {
    let selection = model.selection()
    let network = ProjectedNetwork(selection, Projection(possible: .included))
    let left = network.notes.filter(\.leavesOut).flatMap(\.relations)
    #expect(Set(left).isDisjoint(with: network.relations))
    #expect(Set(left).union(network.relations) == Set(selection.relations.keys))
    let absent = model.relations.values.filter { $0.modality == .absent }.map(\.id)
    #expect(network.leftOut[.modality(.absent)] == absent)
    #expect(!absent.isEmpty)
  }

  @Test func `the pair that the paper is about has most ties`() throws {
    let network = ProjectedNetwork(model.selection(), Projection(possible: .included))
    let degrees = network.network.degree()
    let top = network.actors.indices.sorted { degrees[$0] > degrees[$1] }.prefix(2)
    #expect(Set(top.map { network.actors[$0] }) == ["china", "russia"])
    let china = try #require(network.actors.firstIndex(of: "china"))
    let russia = try #require(network.actors.firstIndex(of: "russia"))
    #expect(network.relations(from: china, to: russia).contains("strategic-coordination"))
    #expect(!network.relations(from: china, to: russia).contains("mutual-defence-clause"))
  }
}
