import EntenteModel
import EntenteNetwork
import OrderedCollections
import Testing

@Suite struct ProjectionShapeTests {
  @Test func `a directed relation leads from every source to every target`() {
    let network = ProjectedNetwork(sample { sale("one", "ab", "cd") })
    #expect(network.ties == ["a>c", "a>d", "b>c", "b>d"])
    #expect(network.network.relationCount == 1)
    #expect(network.actors.count == 5)
    #expect(network.notes.isEmpty)
  }

  @Test func `a clique ties all pairs of peers, and nobody at a venue`() {
    let network = ProjectedNetwork(
      sample {
        pact("one", "abc")
        Relation("two", "talk") {
          Participant("c", as: "speaker")
          Participant("d", as: "speaker")
          Participant("e", as: "hearer")
        }
      },
      Projection(shapes: ["talk": .clique], sign: .ignored)
    )
    #expect(network.ties == ["a-b", "a-c", "b-c", "c-d"])
    #expect(!network.network.isDirected)
  }

  @Test func `a star ties the hub to each, and its override as a clique the members`() {
    let model = sample {
      Relation("one", "club") {
        Participant("a", as: "whole")
        Participant("b", as: "member")
        Participant("c", as: "member")
      }
    }
    #expect(ProjectedNetwork(model).ties == ["a-b", "a-c"])
    #expect(ProjectedNetwork(model, Projection(shapes: ["club": .clique])).ties == ["b-c"])
    #expect(
      ProjectedNetwork(model, Projection(direction: .directed)).ties
        == ["a>b", "a>c", "b>a", "c>a"]
    )
  }

  @Test func `a junction becomes a node after the actors, tied to venues too`() {
    let model = sample(states: "abc") {
      Relation("ballot", "vote") {
        Participant("a", as: "yes")
        Participant("b", as: "no")
        Participant("c", as: "forum")
      }
    }
    let network = ProjectedNetwork(model)
    #expect(network.ties == ["a-ballot 0", "b-ballot 0", "c-ballot 0"])
    #expect(network.junctions == ["ballot"])
    #expect(network.network.actorCount == 4)
    #expect(network.isJunction(3) && !network.isJunction(2))
    #expect(network.address(of: 3) == .relation("ballot"))
  }

  @Test func `a junction keeps the direction where the network has one`() {
    let model = sample(states: "abc") { sale("deal", "a", "bc") }
    let projection = Projection(shapes: ["sale": .junction], direction: .directed, sign: .ignored)
    #expect(ProjectedNetwork(model, projection).ties == ["a>deal", "deal>b", "deal>c"])
  }

  @Test func `one directed relation makes the network directed, with cliques both ways`() {
    let network = ProjectedNetwork(
      sample(states: "abc") {
        pact("one", "ab")
        sale("two", "b", "c")
      }
    )
    #expect(network.ties == ["a>b", "b>a", "b>c"])
    #expect(network.fields["direction"] == "directed")
  }

  @Test func `without direction both ways of a relation are one tie`() {
    let model = sample(states: "abc") {
      sale("there", "a", "b")
      sale("back", "b", "a")
      sale("both", "bc", "bc")
    }
    let projection = Projection(direction: .undirected, weight: .count)
    #expect(ProjectedNetwork(model, projection).ties == ["a-b 2.0", "b-c 1.0"])
  }

  @Test func `an actor is tied to itself only where the type allows it`() {
    let model = sample(states: "ab") {
      sale("one", "a", "ab")
      sale("two", "b", "b", type: "trade-of-self")
    }
    #expect(ProjectedNetwork(model).ties == ["a>b", "b>b"])
  }

  @Test func `a shape for a type goes for its special cases, the nearest first`() {
    let model = sample(states: "abc") {
      pact("one", "ab")
      pact("two", "bc", type: "alliance")
    }
    #expect(ProjectedNetwork(model, Projection(shapes: ["pact": .none])).ties.isEmpty)
    #expect(
      ProjectedNetwork(model, Projection(shapes: ["pact": .none, "alliance": .clique])).ties
        == ["b-c"]
    )
    #expect(ProjectedNetwork(model, Projection(shapes: ["alliance": .none])).ties == ["a-b"])
  }

  @Test func `a view brings its shapes, after those asked for`() {
    let view = View("v", projections: ["pact": .none, "sale": .clique])
    let projection = Projection(shapes: ["pact": .junction]).inheriting(from: view)
    #expect(projection.shapes == ["pact": .junction, "sale": .clique])
  }

  @Test func `a clique over a directed type ties all but venues`() {
    let model = sample {
      Relation("one", "sanction") {
        Participant("a", as: "sender")
        Participant("b", as: "sender")
        Participant("c", as: "target")
        Participant("d", as: "issue")
      }
    }
    let projection = Projection(shapes: ["sanction": .clique], sign: .ignored)
    #expect(ProjectedNetwork(model, projection).ties == ["a-b", "a-c", "b-c"])
  }

  @Test func `what ties nobody is listed with its reason`() {
    let network = ProjectedNetwork(
      sample {
        Relation("speech", "talk") {
          Participant("a", as: "speaker")
          Participant("b", as: "speaker")
        }
        pact("alone", "a")
        sale("nowhere", "a", "")
        pact("named", "ab", type: "unheard-of")
        pact("ok", "ab")
      },
      Projection(shapes: ["sale": .star])
    )
    #expect(
      network.leftOut == [
        .noShape("talk"): ["speech"], .nobodyToTie("pact", .clique): ["alone"],
        .nobodyToTie("sale", .star): ["nowhere"], .unknownType("unheard-of"): ["named"],
      ]
    )
    #expect(network.relations == ["ok"])
    #expect(network.notes.allSatisfy { $0.leavesOut && $0.message.contains("1 relation") })
  }

  @Test func `nothing at all makes an empty network`() {
    let network = ProjectedNetwork(sample(states: "") {})
    #expect(network.network.actorCount == 0 && network.network.edgeCount == 0)
    #expect(network.hypergraph.members.isEmpty && network.layers.isEmpty)
    #expect(network.network.relationCount == 0)
  }
}
