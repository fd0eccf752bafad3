import EntenteNetwork
import Testing

@Suite struct DegreeTests {
  // A tie to oneself, a mutual pair, a parallel tie, and a loner.
  private let ties = TieList(
    actorCount: 4,
    sources: [0, 1, 1, 2, 2],
    targets: [1, 0, 2, 2, 2],
    weights: [2, 3, 5, 7, 1],
    signs: [1, -1, -1, 1, 0]
  )

  @Test func `directed ties count at both ends`() {
    let network = Network(ties, isDirected: true)
    #expect(network.degree() == [2, 3, 3, 0])
    #expect(network.inDegree() == [1, 1, 2, 0])
    #expect(network.outDegree() == [1, 2, 1, 0])
    #expect(network.strength() == [5, 10, 21, 0])
    #expect(network.inStrength() == [3, 2, 13, 0])
    #expect(network.outStrength() == [2, 8, 8, 0])
    // The parallel ties to oneself were combined to a cooperative one of weight 8.
    #expect(network.netStrength() == [-1, -6, 11, 0])
    #expect(network.degreeCentrality() == [2.0 / 3, 1, 1, 0])
    #expect(
      network.degreeDistribution() == [
        DegreeCount(degree: 0, actors: 1), DegreeCount(degree: 2, actors: 1),
        DegreeCount(degree: 3, actors: 2),
      ]
    )
  }

  @Test func `an undirected tie to oneself counts twice`() {
    let network = Network(ties, isDirected: false)
    #expect(network.degree() == [1, 2, 3, 0])
    #expect(network.inDegree() == [1, 2, 2, 0])
    #expect(network.strength() == [5, 10, 21, 0])
    #expect(network.outStrength() == [5, 10, 13, 0])
    #expect(network.netStrength() == [-5 + 0, -10, 11, 0])
    #expect(network.degreeCentrality() == [1.0 / 3, 2.0 / 3, 1, 0])
  }

  @Test func `without weights strength is degree, without signs all is cooperation`() {
    for isDirected in [false, true] {
      let plain = TieList(actorCount: 4, sources: ties.sources, targets: ties.targets)
      let network = Network(plain, isDirected: isDirected)
      #expect(network.strength() == network.degree().map(Double.init))
      #expect(network.netStrength() == network.strength())
      var signed = plain
      signed.signs = [1, -1, -1, 1, 1]
      #expect(Network(signed, isDirected: true).netStrength() == [0, -1, 1, 0])
    }
  }

  @Test(arguments: [-2.5, .infinity] as [Double])
  func `weights of any kind are added up`(weight: Double) {
    let ties = TieList(actorCount: 3, [(0, 1), (1, 2)], weights: [1, weight])
    let network = Network(ties, isDirected: true)
    #expect(network.strength() == [1, 1 + weight, weight])
  }

  @Test func `hardly any actors`() {
    for isDirected in [false, true] {
      let nobody = Network(TieList(actorCount: 0), isDirected: isDirected)
      #expect(nobody.degreeCentrality().isEmpty && nobody.degreeDistribution().isEmpty)
      let one = Network(TieList(actorCount: 1), isDirected: isDirected)
      #expect(one.degreeCentrality() == [1] && one.strength() == [0])
    }
  }
}
