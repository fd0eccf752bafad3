import EntenteModel
import EntenteNetwork
import OrderedCollections
import Testing

@Suite struct ProjectionWeightTests {
  let parallel = sample(states: "abcd") {
    pact("one", "abc")
    pact("two", "ab").with(intensity: 0.25)
    pact("three", "ab", type: "alliance")
    sale("four", "a", "b", type: "sanction")
  }

  static let weighted: [(Projection.Weighting, Projection.Parallels, [String])] = [
    (.count, .sum, ["a-b 4.0", "a-c 1.0", "b-c 1.0"]),
    (.count, .max, ["a-b 1.0", "a-c 1.0", "b-c 1.0"]),
    (.count, .mean, ["a-b 1.0", "a-c 1.0", "b-c 1.0"]),
    // 0.5 + 0.25 + 1 + 0.75, net 0.5 + 0.25 + 1 - 0.75 = 1.
    (.intensity, .sum, ["a-b 2.5", "a-c 0.5", "b-c 0.5"]),
    (.intensity, .max, ["a-b 1.0", "a-c 0.5", "b-c 0.5"]),
    (.intensity, .mean, ["a-b 0.625", "a-c 0.5", "b-c 0.5"]),
    (.intensity, .apart, ["a-b", "a-c", "b-c"]),
    (.unweighted, .sum, ["a-b", "a-c", "b-c"]),
  ]

  @Test(arguments: weighted)
  func `relations of a pair are combined as asked`(
    weight: Projection.Weighting,
    parallels: Projection.Parallels,
    ties: [String]
  ) {
    let projection = Projection(direction: .undirected, weight: weight, parallels: parallels)
    let network = ProjectedNetwork(parallel, projection)
    #expect(network.ties == ties)
    #expect(network.relations(from: 1, to: 0) == ["one", "two", "three", "four"])
    #expect(network.relations(from: 0, to: 3).isEmpty)
    #expect(network.net(ofArc: 0) == 1)
    #expect(network.network.relationCount == 4)
  }

  @Test func `shares of a clique add up to the relation's weight for each peer`() {
    let model = sample { pact("one", "abcde") }
    let projection = Projection(weight: .intensity, cliqueWeight: .shared)
    let network = ProjectedNetwork(model, projection).network
    #expect(network.rows.weights == [Double](repeating: 0.125, count: 20))
  }

  @Test func `a tie has the sign of its relations' net, however weighed`() {
    func signs(_ projection: Projection) -> [Int8]? {
      ProjectedNetwork(
        sample(states: "abcd") {
          pact("one", "ab").with(intensity: 0.3)
          sale("two", "a", "b", type: "sanction").with(intensity: 0.7)
          pact("three", "bc").with(intensity: 0.3)
          pact("four", "bc").with(intensity: 0.6)
          pact("five", "bc").with(intensity: 0.9).with(valence: .conflictual)
          pact("six", "cd").with(valence: .neutral)
        },
        projection
      ).network.rows.signs
    }
    // 0.3 + 0.6 - 0.9 is 1.1e-16 in binary: no sign may come of that.
    let expected: [Int8] = [-1, -1, 0, 0, 0, 0]
    #expect(signs(Projection(direction: .undirected)) == expected)
    #expect(signs(Projection(direction: .undirected, weight: .count, parallels: .max)) == expected)
    #expect(signs(Projection(direction: .undirected, sign: .ignored)) == nil)
  }

  @Test func `only relations of the valence asked for make ties`() {
    let cooperative = ProjectedNetwork(parallel, Projection(weight: .count, sign: .cooperative))
    #expect(cooperative.ties == ["a-b 3.0", "a-c 1.0", "b-c 1.0"])
    #expect(cooperative.leftOut == [.valence(.conflictual): ["four"]])
    #expect(ProjectedNetwork(parallel, Projection(sign: .conflictual)).ties == ["a>b"])
  }

  @Test func `weights by an attribute miss what has none and say what is mixed`() {
    func quantity(_ text: String) -> AttributeValue {
      Quantity(text).map(AttributeValue.quantity) ?? .text(LocalizedText(text))
    }
    let model = sample(states: "abc") {
      sale("one", "a", "b").attribute("volume", quantity("10 USD-billion"))
      sale("two", "a", "b").attribute("volume", quantity("~20..30 USD-billion"))
      sale("three", "a", "c").attribute("volume", quantity("3x"))
      sale("four", "b", "c").attribute("volume", "much")
      sale("five", "b", "c")
    }
    let network = ProjectedNetwork(model, Projection(weight: .attribute("volume")))
    #expect(network.ties == ["a>b 35.0", "a>c 3.0"])
    #expect(
      network.leftOut == [
        .noWeight("volume"): ["four", "five"], .inexactWeight("volume"): ["two"],
        .mixedUnits("volume", units: ["USD-billion", "multiple"]): ["one", "two", "three"],
      ]
    )
    #expect(network.hypergraph.names == ["one", "two", "three", "four", "five"])
  }

  @Test func `an intensity that changes is that of the day`() {
    var relation = pact("one", "ab")
    relation.intensity = Claims([
      Claim(0.25, when: "2000/2009"), Claim(0.75, when: "2010/2019"),
    ])
    let model = sample { relation.during("2000/2019") }
    let projection = Projection(weight: .intensity)
    #expect(ProjectedNetwork(model, projection, at: "2005").ties == ["a-b 0.25"])
    #expect(ProjectedNetwork(model, projection, at: "2015").ties == ["a-b 0.75"])
  }
}
