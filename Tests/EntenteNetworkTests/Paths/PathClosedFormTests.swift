import EntenteNetwork
import Testing

@Suite struct PathClosedFormTests {
  @Test(arguments: [2, 3, 7, 70])
  func `a path`(count: Int) throws {
    let network = Network(PathSamples.path(count), isDirected: false)
    let between = (0..<count).map { Double($0 * (count - 1 - $0)) }
    #expect(try network.betweenness(normalized: false) == between)
    let ties = (1..<count).map { Double($0 * (count - $0)) }
    #expect(try network.edgeBetweenness(normalized: false).numbers == ties)
    let eccentricities = (0..<count).map { Double(max($0, count - 1 - $0)) }
    #expect(try network.eccentricity() == eccentricities)
    #expect(try network.diameter() == Double(count - 1))
    #expect(try network.radius() == Double(count / 2))
    #expect(try [network.averagePathLength()].isClose(to: [Double(count + 1) / 3]))
    let distances = try network.distanceDistribution()
    #expect(distances.pairs == (1..<count).map { count - $0 })
    #expect(distances.unreachable == 0)
  }

  @Test(arguments: [3, 8, 100])
  func `a star`(count: Int) throws {
    let network = Network(PathSamples.star(count), isDirected: false)
    let rest = [Double](repeating: 0, count: count - 1)
    #expect(try network.betweenness() == [1] + rest)
    let leaf = Double(count - 1) / Double(2 * count - 3)
    #expect(try network.closeness().isClose(to: [1] + rest.map { _ in leaf }))
    let harmonic = 1 + Double(count - 2) / 2
    #expect(try network.harmonic() == [Double(count - 1)] + rest.map { _ in harmonic })
    #expect(try network.localEfficiency() == [0] + rest)
    #expect(try network.radius() == 1)
    #expect(try network.diameter() == 2)
  }

  @Test(arguments: [2, 5, 66])
  func `everybody tied to everybody`(count: Int) throws {
    let network = Network(PathSamples.complete(count), isDirected: false)
    #expect(try network.betweenness() == [Double](repeating: 0, count: count))
    #expect(try network.closeness() == [Double](repeating: 1, count: count))
    #expect(try network.globalEfficiency() == 1)
    #expect(try network.averagePathLength() == 1)
    #expect(try network.averageLocalEfficiency() == (count < 3 ? 0 : 1))
    let share = 2 / Double(count * (count - 1))
    #expect(try network.edgeBetweenness().numbers.allSatisfy { [$0].isClose(to: [share]) })
  }

  // Every corner is alike, so each lies between its share of the pairs that are d apart, for each of
  // which the d − 1 inner corners of a path count; each edge likewise.
  @Test(arguments: [3, 7])
  func `a cube`(dimensions: Int) throws {
    let network = Network(PathSamples.cube(dimensions), isDirected: false)
    let corners = 1 << dimensions
    let distances = Double(dimensions * corners) / 2
    let between = (distances - Double(corners - 1)) / 2
    #expect(
      try network.betweenness(normalized: false)
        .isClose(to: [Double](repeating: between, count: corners))
    )
    let ties = try network.edgeBetweenness(normalized: false).numbers
    #expect(ties.isClose(to: ties.map { _ in Double(corners / 2) }))
    #expect(try network.eccentricity() == [Double](repeating: Double(dimensions), count: corners))
    #expect(try network.shortestPaths(from: 0, to: corners - 1).count == [6, 5040][dimensions / 7])
  }

  // No node but itself and the one opposite settles another, so all must be searched from.
  @Test(arguments: [false, true])
  func `a ring`(isDirected: Bool) throws {
    let count = 520
    let network = Network(PathSamples.ring(count), isDirected: isDirected)
    let farthest = Double(isDirected ? count - 1 : count / 2)
    #expect(try network.eccentricity() == [Double](repeating: farthest, count: count))
    #expect(try network.diameter() == farthest)
  }

  @Test func `two paths of three against one way round`() throws {
    // Two triangles that share an actor, and one actor alone.
    let ties = TieList(actorCount: 6, [(0, 1), (1, 2), (2, 0), (2, 3), (3, 4), (4, 2)])
    let network = Network(ties, isDirected: false)
    #expect(try network.betweenness(normalized: false) == [0, 0, 4, 0, 0, 0])
    #expect(
      try network.betweenness(normalized: false, countsEndpoints: true) == [4, 4, 8, 4, 4, 0]
    )
    // Four others reach the middle one at distance 1, of the five that there are.
    #expect(try network.closeness()[2] == 0.8)
    #expect(try network.closeness()[5] == 0)
    #expect(try network.eccentricity() == [2, 2, 1, 2, 2, 0])
    #expect(try network.localEfficiency() == [1, 1, 1.0 / 3, 1, 1, 0])
    #expect(try network.distanceDistribution().unreachable == 5)
  }
}
