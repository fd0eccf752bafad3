import EntenteNetwork
import Testing

@Suite struct StructureTests {
  // NetworkX 3.6.1 on a triangle that leads out, with an actor tied to itself in it, one that leads
  // in, and a loner; groups by whether the number is odd.
  private let ties = TieList(actorCount: 6, [(0, 1), (1, 2), (2, 0), (2, 3), (1, 1), (4, 0)])

  @Test func `whole networks are as in NetworkX`() {
    let (directed, undirected) = (
      Network(ties, isDirected: true), Network(ties, isDirected: false)
    )
    let groups = Partition([0, 1, 0, 1, 0, 1])
    #expect(directed.density() == 0.2 && undirected.density() == 0.4)
    #expect([directed.degreeAssortativity()].agrees(with: [-0.5]))
    #expect([undirected.degreeAssortativity()].agrees(with: [1.0 / 12]))
    #expect([undirected.attributeAssortativity(groups)].agrees(with: [-0.17857142857142846]))
    #expect(directed.attributeAssortativity(groups).magnitude < 1e-15)
  }

  @Test func `a tie to oneself is not returned`() {
    let ties = TieList(actorCount: 4, [(0, 1), (1, 0), (0, 0), (1, 2)])
    let network = Network(ties, isDirected: true)
    // NetworkX 3.6.1: overall_reciprocity is 0.5.
    #expect(network.reciprocity() == 0.5)
    #expect(network.actorReciprocity().agrees(with: [0.5, 2.0 / 3, 0, .nan]))
    #expect(Network(TieList(actorCount: 2), isDirected: true).reciprocity().isNaN)
    #expect(Network(WalkSamples.ring(5), isDirected: false).reciprocity() == 1)
    #expect(Network(WalkSamples.ring(5), isDirected: true).reciprocity() == 0)
  }

  @Test(arguments: [3, 4, 9])
  func `a star is as central as can be`(count: Int) throws {
    let star = Network(WalkSamples.star(count), isDirected: false)
    let mutual = Network(rows: star.rows, isDirected: true)
    let out = Network(WalkSamples.star(count), isDirected: true)
    let into = Network(rows: out.incomingRows, isDirected: true)
    for network in [star, mutual] {
      #expect(network.degreeCentralisation() == 1)
      #expect(try [network.betweennessCentralisation()].agrees(with: [1]))
    }
    #expect(try [star.closenessCentralisation()].agrees(with: [1]))
    #expect(try [into.closenessCentralisation()].agrees(with: [1]))
    #expect(out.outDegreeCentralisation() == 1 && into.inDegreeCentralisation() == 1)
    let ring = Network(WalkSamples.ring(count), isDirected: true)
    #expect(ring.degreeCentralisation() == 0 && ring.inDegreeCentralisation() == 0)
    #expect(try ring.closenessCentralisation() == 0)
    // Ties to oneself change nothing.
    let selves = TieList(
      actorCount: count,
      (0..<count).map { ($0, $0) } + (1..<count).map { (0, $0) }
    )
    #expect(Network(selves, isDirected: false).degreeCentralisation() == 1)
    #expect(Network(selves, isDirected: true).outDegreeCentralisation() == 1)
    #expect(
      [Network(selves, isDirected: true).degreeCentralisation()]
        .agrees(with: [out.degreeCentralisation()])
    )
  }

  @Test func `ends of one degree do not correlate`() {
    #expect(Network(WalkSamples.ring(6), isDirected: false).degreeAssortativity().isNaN)
    #expect(Network(WalkSamples.ring(6), isDirected: true).degreeAssortativity().isNaN)
    #expect([Network(WalkSamples.star(6), isDirected: false).degreeAssortativity()] == [-1])
    let ring = Network(WalkSamples.ring(4), isDirected: false)
    #expect(ring.attributeAssortativity(Partition([0, 0, 0, 0])).isNaN)
    #expect(ring.attributeAssortativity(Partition([0, 1, 0, 1])) == -1)
    let apart = Network(TieList(actorCount: 4, [(0, 1), (2, 3)]), isDirected: false)
    #expect(apart.attributeAssortativity(Partition([0, 0, 1, 1])) == 1)
  }

  @Test func `a club is rich where its members are tied`() throws {
    // Four tied to all, each with one more of its own.
    let pairs = (0..<4).flatMap { a in (0..<a).map { ($0, a) } } + (0..<4).map { ($0, $0 + 4) }
    let network = Network(TieList(actorCount: 8, pairs), isDirected: false)
    let expected = [
      RichClubCoefficient(degree: 0, density: 10.0 / 28),
      RichClubCoefficient(degree: 1, density: 1),
    ]
    #expect(network.richClub() == expected)
    // Directions and ties to oneself are left out.
    let others = (0..<4).map { ($0, $0) } + pairs + pairs.map { ($0.1, $0.0) }
    #expect(Network(TieList(actorCount: 8, others), isDirected: true).richClub() == expected)
    #expect(Network(TieList(actorCount: 3), isDirected: false).richClub().isEmpty)
    let ratios = try network.normalizedRichClub(samples: 20, seed: 3)
    #expect(ratios.map(\.degree) == [0, 1] && [ratios[0].density].agrees(with: [1]))
    #expect(ratios[1].density > 1 - 1e-12 && ratios[1].density < 2)
    #expect(try network.normalizedRichClub(samples: 20, seed: 3) == ratios)
    #expect(throws: MeasureError.self) { try network.normalizedRichClub(samples: 0) }
  }

  @Test func `a ring with short cuts is a small world`() throws {
    // Each of 60 is tied to its next three; every tenth tie leads across.
    let pairs = (0..<60).flatMap { actor in
      (1...3).map { step in
        (actor, (actor * 3 + step) % 10 == 0 ? (actor + 29) % 60 : (actor + step) % 60)
      }
    }
    let network = Network(TieList(actorCount: 60, pairs), isDirected: false)
    let sigma = try network.smallWorldSigma(samples: 5, trials: 20)
    // NetworkX 3.6.1: sigma(G, niter=2, nrand=2, seed=1) is 3.95; random networks differ.
    #expect(sigma > 2.5 && sigma < 6)
    #expect(try network.smallWorldSigma(samples: 5, trials: 20) == sigma)
    #expect(try Network(TieList(actorCount: 3), isDirected: false).smallWorldSigma().isNaN)
    #expect(try Network(WalkSamples.star(9), isDirected: false).smallWorldSigma().isNaN)
    #expect(throws: MeasureError.self) { try network.smallWorldSigma(samples: 0) }
    #expect(throws: MeasureError.needsDirection(measure: "small-world-sigma", isDirected: false)) {
      try Network(TieList(actorCount: 60, pairs), isDirected: true).smallWorldSigma()
    }
  }
}
