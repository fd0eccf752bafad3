import EntenteModel
import EntenteNetwork
import OrderedCollections
import Testing

@Suite struct ProjectionSelectionTests {
  @Test(arguments: Modality.allCases)
  func `a modality is a tie, possible or none`(modality: Modality) {
    let model = sample { pact("one", "ab").with(modality: modality) }
    let certain = ProjectedNetwork(model)
    let possible = ProjectedNetwork(model, Projection(possible: .included))
    let isCertain = [.actual, .reported].contains(modality)
    #expect(certain.network.edgeCount == (isCertain ? 1 : 0))
    #expect(possible.network.edgeCount == (isCertain || modality == .alleged ? 1 : 0))
    let reasons = certain.notes.map(\.reason)
    #expect(
      reasons == (isCertain ? [] : modality == .alleged ? [.possible] : [.modality(modality)])
    )
  }

  @Test func `what is absent is no tie even when asked for`() {
    let model = sample { pact("one", "ab").with(modality: .absent) }
    let projection = Projection(asserted: Set(Modality.allCases), doubted: [])
    #expect(ProjectedNetwork(model, projection).ties.isEmpty)
    #expect(ProjectedNetwork(model, projection).hypergraph.members.isEmpty)
  }

  @Test func `what is planned is a tie when asked for`() {
    let model = sample { pact("one", "ab").with(modality: .planned) }
    #expect(ProjectedNetwork(model, Projection(asserted: [.actual, .planned])).ties == ["a-b"])
  }

  @Test func `possible ties are kept apart, and over ones left out`() {
    let model = sample {
      pact("certain", "ab").during("2010/2016")
      pact("perhaps", "bc").during("2010/")
      pact("over", "cd").during("2001/2005")
      pact("undated", "de")
    }
    let certain = ProjectedNetwork(model, at: "2012")
    #expect(certain.ties == ["a-b"])
    #expect(
      certain.leftOut == [.ended: ["over"], .possible: ["perhaps", "undated"]]
    )
    let both = ProjectedNetwork(model, Projection(possible: .included), at: "2012")
    #expect(both.ties == ["a-b", "b-c", "d-e"])
    #expect(both.fields["time"] == "2012-01-01/2012-12-31")
    #expect(ProjectedNetwork(model).ties == ["a-b", "b-c", "c-d", "d-e"])
  }

  @Test func `a member is tied while it is one`() {
    let model = sample {
      Relation("union", "club") {
        Participant("a", as: "whole")
        Participant("b", as: "member")
        Participant("c", as: "member").during("2010/2014")
        Participant("d", as: "member").during("2012~/2014")
      }
      .during("2000/2016")
    }
    #expect(ProjectedNetwork(model, at: "2005").ties == ["a-b"])
    #expect(ProjectedNetwork(model, at: "2012").ties == ["a-b", "a-c"])
    let both = ProjectedNetwork(model, Projection(possible: .included), at: "2012")
    #expect(both.ties == ["a-b", "a-c", "a-d"])
    #expect(both.hypergraph.members == [[0, 1, 2, 3]])
    #expect(ProjectedNetwork(model, at: "2012").hypergraph.members == [[0, 1, 2]])
    #expect(ProjectedNetwork(model, at: "2012").leftOut == [.possible: ["union"]])
    #expect(ProjectedNetwork(model, at: "2014").ties == ["a-b", "a-c", "a-d"])
  }

  @Test func `shares of a clique count the peers of the day`() {
    let model = sample {
      Relation("one", "pact") {
        Participant("a", as: "party")
        Participant("b", as: "party")
        Participant("c", as: "party").during("2010/2014")
      }
      .during("2000/2016")
    }
    let projection = Projection(weight: .count, cliqueWeight: .shared)
    #expect(ProjectedNetwork(model, projection, at: "2005").ties == ["a-b 1.0"])
    #expect(
      ProjectedNetwork(model, projection, at: "2012").ties == ["a-b 0.5", "a-c 0.5", "b-c 0.5"]
    )
  }

  @Test func `a superseded relation is retired once its successor is there`() {
    let model = sample {
      pact("old", "ab").during("2000/2016")
      pact("new", "abc").during("2010/2016").superseding("old")
    }
    #expect(ProjectedNetwork(model, at: "2005").ties == ["a-b"])
    let later = ProjectedNetwork(model, at: "2012")
    #expect(later.relations == ["new"])
    #expect(later.leftOut == [.superseded: ["old"]])
  }

  @Test func `actors that the selection leaves out are in no tie`() {
    let model = sample(states: "abcd") {
      pact("one", "abc")
      pact("two", "ad")
    }
    let selection = model.selection([
      .include(.allRelations), .exclude(.actors(named: "c", "d")),
    ])
    let network = ProjectedNetwork(selection)
    #expect(network.actors == ["a", "b"])
    #expect(network.ties == ["a-b"])
    #expect(network.hypergraph.members == [[0, 1]])
  }

  @Test func `several networks can have one list of actors`() {
    let model = sample(states: "abc") { pact("one", "bc") }
    let selection = model.selection([.include(.allRelations)])
    #expect(ProjectedNetwork(selection).actors == ["b", "c"])
    let network = ProjectedNetwork(selection, actors: ["a", "b", "c"])
    #expect(network.network.actorCount == 3)
    #expect(network.ties == ["b-c"])
  }

  @Test func `without a time the model's own date is measured`() {
    let model = sample(asOf: "2012") {
      pact("one", "ab").during("2010/2012")
      pact("two", "bc").during("2000/2005")
    }
    #expect(ProjectedNetwork(model.measuredSelection()).ties == ["a-b"])
    #expect(ProjectedNetwork(model.measuredSelection(at: "2001")).ties == ["b-c"])
    let always = View("v", time: .always)
    #expect(ProjectedNetwork(model.measuredSelection(of: always)).ties == ["a-b", "b-c"])
    let past = View("v") { including(.allRelations) }.at("2003")
    #expect(ProjectedNetwork(model.measuredSelection(of: past)).ties == ["b-c"])
    #expect(ProjectedNetwork(model.measuredSelection(of: past, at: "2011")).ties == ["a-b"])
  }

  @Test func `who takes part at any time or is put there to stand alone is measured`() {
    var model = sample(states: "abcdefg", asOf: "2012") {
      pact("past", "ab").during("2000/2005")
      pact("yet-to-come", "bc").during("2020/2021")
      Observation("view", kind: .perception, holders: ["d"], about: [.relation("past")])
    }
    model.imported.addresses.insert(.actor("f"))
    func names(_ selection: Selection) -> [ActorID] { ProjectedNetwork(selection).actors }
    // d only sees, and f is somebody else's and never named; e and g stand alone.
    #expect(names(model.measuredSelection()) == ["a", "b", "c", "e", "g"])
    #expect(names(model.measuredSelection(at: "1999")) == ["a", "b", "c", "e", "g"])
    let note = ProjectedNetwork(model.measuredSelection()).notes.last
    #expect(note?.reason == .takesNoPart && note?.actors == ["d"])
    // It does not matter where those are defined that are referred to.
    model.imported.addresses.formUnion([.actor("a"), .actor("d")])
    #expect(names(model.measuredSelection()) == ["a", "b", "c", "e", "g"])
    // A view that names what it shows has what it names.
    let view = View("v") { including(.actors(named: "d", "a")) }
    #expect(names(model.measuredSelection(of: view)) == ["a", "d"])
  }

  @Test func `actors that were not in being are named`() {
    let model = sample(states: "ab") {
      Actor("old", kind: "state").existing("1900/1991")
      Actor("young", kind: "state").existing("2014-05")
      Actor("open", kind: "state").existing("1950/..")
    }
    func strangers(_ time: Period?) -> [[ActorID]] {
      ProjectedNetwork(model, at: time).notes.map(\.actors)
    }
    #expect(strangers("2010") == [["old", "young"]])
    #expect(strangers("1991-12-31") == [["young"]])
    #expect(strangers("2014") == [["old"]])
    #expect(strangers(nil).isEmpty)
    #expect(
      ProjectedNetwork(model, at: "2014").notes.map(\.message) == [
        "1 actor counts though not in being at the time asked: old"
      ]
    )
  }

  @Test func `layers are the types in use, or those named with their special cases`() {
    let model = sample(states: "abc") {
      pact("one", "ab")
      pact("two", "bc", type: "alliance")
      sale("three", "a", "c")
    }
    let own = ProjectedNetwork(model).layers
    #expect(own.map(\.name) == ["pact", "alliance", "sale"])
    #expect(own.map(\.network.edgeCount) == [2, 2, 1])
    #expect(own.allSatisfy { $0.network.isDirected && $0.network.actorCount == 3 })
    let named = ProjectedNetwork(model, Projection(layerTypes: ["pact", "alliance"])).layers
    #expect(named.map(\.network.edgeCount) == [4, 2])
    let apart = ProjectedNetwork(
      model,
      Projection(direction: .undirected, weight: .intensity, parallels: .apart)
    )
    #expect(!apart.network.isWeighted && !apart.network.isSigned)
    #expect(apart.layers.map { $0.network.rows.weights?.first } == [0.5, 1, 0.5])
  }
}
