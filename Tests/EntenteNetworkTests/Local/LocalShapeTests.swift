import Testing

@testable import EntenteNetwork

/// Networks of which the answer can be written down.
@Suite struct LocalShapeTests {
  @Test(arguments: [3, 4, 7, 20])
  func `everybody tied to everybody`(count: Int) throws {
    let network = LocalSamples.complete(count)
    let n = Double(count)
    func all(_ value: Double) -> [Double] { [Double](repeating: value, count: count) }
    #expect(try network.clustering() == all(1))
    #expect(try network.triangles().map(Double.init) == all((n - 1) * (n - 2) / 2))
    #expect(try network.transitivity() == 1)
    #expect(network.coreNumbers().map(Double.init) == all(n - 1))
    #expect(network.onionLayers().map(Double.init) == all(1))
    let share = 1 / (n - 1)
    let local = share + (n - 2) * share * share
    #expect(isClose(try network.constraint(), all((n - 1) * local * local)))
    #expect(isClose(try network.effectiveSize(), all(1)))
    #expect(isClose(try network.efficiency(), all(1 / (n - 1))))
    let census = try network.triadCensus()
    #expect(census[.t300] == n * (n - 1) * (n - 2) / 6)
    #expect(TriadType.allCases.filter { census[$0] != 0 } == [.t300])
    #expect(network.dyadCensus().mutual == count * (count - 1) / 2)
    #expect(isClose(try network.jaccard().map(\.value), pairs(count, (n - 2) / n)))
    #expect(try network.structuralDistances().values == pairs(count, 0))
    #expect(try network.structuralCorrelations().values.allSatisfy(\.isNaN))
    #expect(try network.brokerage(groups: Partition(Array(0..<count))).total.allSatisfy { $0 == 0 })
  }

  private func pairs(_ count: Int, _ value: Double) -> [Double] {
    [Double](repeating: value, count: count * (count - 1) / 2)
  }

  @Test(arguments: [3, 5, 12])
  func `one in the middle of many`(leaves: Int) throws {
    let network = Network(
      TieList(actorCount: leaves + 1, (1...leaves).map { (0, $0) }),
      isDirected: false
    )
    let n = Double(leaves)
    #expect(try network.clustering().allSatisfy { $0 == 0 })
    #expect(network.coreNumbers().allSatisfy { $0 == 1 })
    #expect(network.onionLayers() == [2] + [Int](repeating: 1, count: leaves))
    let ones = [Double](repeating: 1, count: leaves)
    #expect(isClose(try network.constraint(), [1 / n] + ones))
    #expect(isClose(try network.effectiveSize(), [n] + ones))
    let groups = Partition([0] + (0..<leaves).map { $0 % 2 })
    let brokerage = try network.brokerage(groups: groups)
    #expect(brokerage.total == [leaves * (leaves - 1)] + [Int](repeating: 0, count: leaves))
    // Leaves of the group of the middle and others.
    let (own, other) = ((leaves + 1) / 2, leaves / 2)
    #expect(brokerage[.coordinator][0] == own * (own - 1))
    #expect(brokerage[.itinerant][0] == other * (other - 1))
    #expect(brokerage[.gatekeeper][0] == own * other)
    #expect(brokerage[.representative][0] == own * other)
    #expect(brokerage[.liaison][0] == 0)
    let census = try network.triadCensus()
    #expect(census[.t201] == n * (n - 1) / 2)
    #expect(census[.t003] == n * (n - 1) * (n - 2) / 6)
    let distances = try network.structuralDistances()
    #expect(distances[1, 2] == 0)
    // Neither is tied to the leaf at hand, and the middle is tied to all other leaves, both ways.
    #expect(isClose([distances[0, 1]], [(2 * (n - 1)).squareRoot()]))
    let dependence = try network.dependence()
    #expect(isClose(dependence.map(\.sourceShare), [Double](repeating: 1 / n, count: leaves)))
    #expect(dependence.map(\.targetShare) == ones)
    #expect(isClose(dependence.map(\.asymmetry), [Double](repeating: 1 / n - 1, count: leaves)))
  }

  @Test func `a line has layers and a ring has none`() throws {
    let line = TieList(actorCount: 7, (0..<6).map { ($0, $0 + 1) })
    let path = Network(line, isDirected: false)
    #expect(path.coreNumbers() == [1, 1, 1, 1, 1, 1, 1])
    #expect(path.onionLayers() == [1, 2, 3, 4, 3, 2, 1])
    let ring = Network(
      TieList(actorCount: 7, (0..<7).map { ($0, ($0 + 1) % 7) }),
      isDirected: false
    )
    #expect(ring.coreNumbers() == [2, 2, 2, 2, 2, 2, 2])
    #expect(ring.onionLayers() == [1, 1, 1, 1, 1, 1, 1])
    #expect(isClose(try ring.constraint(), [Double](repeating: 0.5, count: 7)))
  }

  @Test func `a directed ring of three is the cyclic triad`() throws {
    let ring = Network(TieList(actorCount: 3, [(0, 1), (1, 2), (2, 0)]), isDirected: true)
    let census = try ring.triadCensus()
    #expect(TriadType.allCases.filter { census[$0] == 1 } == [.t030C])
    #expect(try ring.transitivity() == 0)
    #expect(try ring.clustering() == [0.5, 0.5, 0.5])
  }

  @Test(arguments: [
    (actors: 0, others: 0, expected: 0.0), (2, 0, 0), (3, 1, 0), (40, 5379, 4501),
    (3_000_000, 7, 4.499995500001e18), (6_000_000, 0, 3.5999982000002e19),
  ])
  func `all other triads are empty`(actors: Int, others: Int, expected: Double) {
    #expect(isClose([TriadCensus.triples(of: actors, without: others)], [expected], 1e-15))
  }

  @Test func `a supplier's customers depend on it by their own totals`() throws {
    // 0 sells 6 to 1 and 2 to 2; 1 buys 2 from 2 as well.
    let trade = Network(
      TieList(actorCount: 3, [(0, 1), (0, 2), (2, 1)], weights: [6, 2, 2]),
      isDirected: true
    )
    let both = try trade.dependence()
    #expect(both.map { [$0.source, $0.target] } == [[0, 1], [0, 2], [1, 2]])
    #expect(both.map(\.sourceShare) == [0.75, 0.25, 0.25])
    #expect(both.map(\.targetShare) == [0.75, 0.5, 0.5])
    #expect(try trade.dependence(.incoming).map(\.targetShare).prefix(2) == [0.75, 1])
    let sold = try trade.dependence(.outgoing)
    #expect(sold.map(\.sourceShare).prefix(2) == [0.75, 0.25])
    #expect(sold[0].targetShare.isNaN)
  }

  @Test func `actors are merged by distance`() {
    // Points at 0, 1, 3 and 10 on a line.
    let matrix = PairMatrix(actorCount: 4, values: [1, 3, 10, 2, 9, 7])
    let single = matrix.clustering(.single)
    #expect(single.merges.map(\.height) == [1, 2, 7])
    #expect(matrix.clustering(.complete).merges.map(\.height) == [1, 3, 10])
    #expect(matrix.clustering(.average).merges.map(\.height) == [1, 2.5, 26.0 / 3])
    #expect(
      single.merges.map { [$0.first, $0.second, $0.size] } == [[0, 1, 2], [2, 4, 3], [3, 5, 4]]
    )
    #expect(single.groupCountAtWidestGap == 2)
    #expect(single.partition(groupCount: 1).groups == [0, 0, 0, 0])
    #expect(single.partition(groupCount: 2).groups == [0, 0, 0, 1])
    #expect(single.partition(groupCount: 3).groups == [0, 0, 1, 2])
    #expect(single.partition(groupCount: 4).groups == [0, 1, 2, 3])
  }
}
