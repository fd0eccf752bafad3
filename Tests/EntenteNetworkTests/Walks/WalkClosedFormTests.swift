import EntenteNetwork
import Testing

@Suite struct WalkClosedFormTests {
  private func network(_ ties: TieList, isDirected: Bool = false) -> Network {
    Network(ties, isDirected: isDirected)
  }

  @Test(arguments: [2, 3, 5, 40])
  func `in a star the centre has half of the squares`(count: Int) throws {
    // λ = √(n − 1); the centre has √½, the others √½/√(n − 1).
    let others = Double(count - 1)
    let star = network(WalkSamples.star(count))
    let expected =
      [(1.0 / 2).squareRoot()]
      + [Double](repeating: (0.5 / others).squareRoot(), count: count - 1)
    #expect(try star.eigenvectorCentrality().agrees(with: expected))
    #expect(try star.katzAttenuation().agrees(with: 0.9 / others.squareRoot()))
    // x₀ = 1 + α(n − 1)x₁ and x₁ = 1 + αx₀.
    let centre = (1 + 0.1 * others) / (1 - 0.01 * others)
    let katz = try star.katzCentrality(attenuation: 0.1, normalized: false)
    #expect(katz.agrees(with: [centre] + [Double](repeating: 1 + 0.1 * centre, count: count - 1)))
    // r₀ = 0.15/n + 0.85(n − 1)r₁ and r₁ = 0.15/n + 0.85r₀/(n − 1).
    let jump = 0.15 / Double(count)
    let rank = jump * (1 + 0.85 * others) / (1 - 0.85 * 0.85)
    let leaf = jump + 0.85 * rank / others
    #expect(
      try star.pageRank()
        .agrees(with: [rank] + [Double](repeating: leaf, count: count - 1), absolute: 1e-12)
    )
  }

  @Test(arguments: [1, 2, 3, 7, 30])
  func `where all are alike all have the same`(count: Int) throws {
    let equal = [Double](repeating: 1 / Double(count).squareRoot(), count: count)
    let share = [Double](repeating: 1 / Double(count), count: count)
    let networks = [
      network(WalkSamples.complete(count)), network(WalkSamples.ring(count)),
      network(WalkSamples.ring(count), isDirected: true),
    ]
    for network in networks {
      #expect(try network.eigenvectorCentrality().agrees(with: equal))
      #expect(try network.katzCentrality().agrees(with: equal))
      #expect(try network.pageRank().agrees(with: share))
      guard network.edgeCount > 0 else { continue }
      #expect(try network.hubsAndAuthorities().hubs.agrees(with: share))
      #expect(try network.hubsAndAuthorities().authorities.agrees(with: share))
    }
  }

  @Test func `along a directed path walks pile up`() throws {
    let path = network(WalkSamples.path(4), isDirected: true)
    // 1, 1 + α, 1 + α + α²…; no cycle, so that any attenuation will do.
    #expect(
      try path.katzCentrality(attenuation: 2, normalized: false).agrees(with: [1, 3, 7, 15])
    )
    #expect(try path.katzAttenuation() == 0.1)
    #expect(try path.eigenvectorCentrality().allSatisfy(\.isNaN))
    // Each tie is worth the same: hubs are those it starts from, authorities those it leads to.
    let third = 1.0 / 3
    #expect(try path.hubsAndAuthorities().hubs.agrees(with: [third, third, third, 0]))
    #expect(try path.hubsAndAuthorities().authorities.agrees(with: [0, third, third, third]))
  }

  // A triangle that leads out, with an actor tied to itself in it, one that leads in, and a loner.
  // NetworkX 3.6.1: eigenvector_centrality(tol=1e-14), katz_centrality_numpy(alpha=.3,
  // normalized=False), pagerank(tol=1e-15).
  @Test func `ties of actors to themselves are as in NetworkX`() throws {
    let ties = TieList(actorCount: 6, [(0, 1), (1, 2), (2, 0), (2, 3), (1, 1), (4, 0)])
    let directed = network(ties, isDirected: true)
    #expect(
      try directed.eigenvectorCentrality().agrees(
        with: [
          0.3378422856337974, 0.7256511195331211, 0.4951319347363828, 0.33784228563379365, 0, 0,
        ],
        absolute: 1e-11
      )
    )
    #expect(
      try directed.katzCentrality(attenuation: 0.3, normalized: false).agrees(
        with: [1.7979197622585439, 2.199108469539376, 1.6597325408618127, 1.4979197622585438, 1, 1]
      )
    )
    #expect(
      try directed.pageRank().agrees(
        with: [
          0.18461105639646852, 0.3637969348131929, 0.20687753687619456, 0.14018679275296925,
          0.05226383958058731, 0.05226383958058731,
        ],
        absolute: 1e-12
      )
    )
    let undirected = network(ties)
    #expect(
      try undirected.eigenvectorCentrality().agrees(
        with: [
          0.5116672736016958, 0.6324555320336658, 0.5116672736016958, 0.19543950758486303,
          0.19543950758486303, 0,
        ],
        absolute: 1e-11
      )
    )
    #expect(
      try undirected.pageRank().agrees(
        with: [
          0.25972162755299855, 0.2460025151706035, 0.25972162755299855, 0.1027140080655829,
          0.1027140080655829, 0.02912621359223301,
        ],
        absolute: 1e-12
      )
    )
  }

  @Test func `parts that share the greatest eigenvalue share the centrality`() throws {
    // NetworkX 3.6.1: √⅙ for each of the two triangles, 0 for the loner.
    let pairs = [(0, 1), (1, 2), (2, 0), (3, 4), (4, 5), (5, 3)]
    let triangles = network(TieList(actorCount: 7, pairs))
    let sixth = (1.0 / 6).squareRoot()
    let expected = [Double](repeating: sixth, count: 6) + [0]
    #expect(try triangles.eigenvectorCentrality().agrees(with: expected, absolute: 1e-12))
  }

  @Test func `where parts of one eigenvalue lead to each other nothing settles`() throws {
    // NetworkX 3.6.1: PowerIterationFailedConvergence, after 100,000 iterations too.
    let ties = TieList(actorCount: 4, [(0, 1), (1, 2), (2, 0), (2, 3), (3, 3)])
    let network = network(ties, isDirected: true)
    let error = #expect(throws: MeasureError.self) { try network.eigenvectorCentrality() }
    guard case .notConverged("eigenvector", 10_000, _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    // The eigenvalue itself is 1.
    #expect(try network.katzAttenuation().agrees(with: 0.9))
    #expect(throws: Never.self) { try network.katzCentrality() }
  }

  @Test func `walkers without a way on jump`() throws {
    // Who is nowhere led to has (0.15 + 0.85 s)/2 for the share s of those with no way on.
    let pair = network(TieList(actorCount: 2, [(0, 1)]), isDirected: true)
    let second = (0.5 + 0.425) / (1 + 0.425)
    #expect(try pair.pageRank().agrees(with: [1 - second, second], absolute: 1e-12))
    // Jumps land where they are told to, those from dead ends too.
    #expect(try pair.pageRank(personalization: [0, 3]).agrees(with: [0, 1]))
    #expect(try pair.pageRank(damping: 0, personalization: [3, 1]).agrees(with: [0.75, 0.25]))
  }

  @Test func `weights are strengths or lengths`() throws {
    let ties = TieList(actorCount: 3, [(0, 1), (0, 2), (1, 0), (2, 0)], weights: [4, 1, 4, 1])
    let network = network(ties, isDirected: true)
    let (strong, far) = (
      try network.pageRank(length: .strength), try network.pageRank(length: .distance)
    )
    #expect(strong[1] > strong[2] && far.agrees(with: [far[0], far[1], far[2]]))
    #expect(strong.agrees(with: [far[0], far[2], far[1]], absolute: 1e-12))
    // λ = √(4² + 1²), or of the reciprocals.
    let attenuations = [
      try network.katzAttenuation(), try network.katzAttenuation(length: .strength),
      try network.katzAttenuation(length: .distance),
    ]
    let expected = [2.0, 17, 17.0 / 16].map { 0.9 / $0.squareRoot() }
    #expect(attenuations.agrees(with: expected))
  }
}

extension Double {
  fileprivate func agrees(with expected: Double) -> Bool { [self].agrees(with: [expected]) }
}
