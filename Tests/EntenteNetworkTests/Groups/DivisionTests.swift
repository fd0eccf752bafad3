import EntenteNetwork
import Testing

@Suite struct ConductanceTests {
  // networkx 3.6.1: [nx.conductance(G, S, weight=…) for S in sets]; the last group has ties to
  // itself only: 0 of its weight leaves it.
  @Test(arguments: [
    (false, false, [0.25, 0.2, 0]),
    (false, true, [0.047619047619047616, 0.04225352112676056, 0]),
    (true, false, [0.4, 0.4, 0]), (true, true, [0.09375, 0.08571428571428572, 0]),
  ])
  func `it is what networkx finds`(
    isDirected: Bool,
    weighted: Bool,
    expected: [Double]
  ) throws {
    var ties = ModularityTests.ties
    if !weighted { ties.weights = nil }
    let network = Network(ties, isDirected: isDirected)
    let found = try network.conductance(of: ModularityTests.groups)
    #expect(found.count == 3)
    for (value, other) in zip(found, expected) { #expect(isClose(value, other)) }
  }

  @Test(.enabled(if: Classic.isReadable))
  func `it is what networkx finds of karate`() throws {
    // networkx 3.6.1: nx.conductance(nx.karate_club_graph(), members of either club, weight=…)
    let karate = try Classic("karate")
    let clubs = try #require(karate.partition)
    for value in try karate.network().conductance(of: clubs) {
      #expect(isClose(value, 0.14666666666666667))
    }
    for value in try karate.network(weighted: true).conductance(of: clubs) {
      #expect(isClose(value, 0.1111111111111111))
    }
  }

  @Test func `it is undefined where a side has no ties`() throws {
    let network = Network(TieList(actorCount: 3, [(0, 1)]), isDirected: false)
    #expect(try network.conductance(of: Partition([0, 0, 0]))[0].isNaN)
    #expect(try network.conductance(of: Partition([0, 0, 1])).allSatisfy { $0.isNaN })
    #expect(try network.conductance(of: Partition([0, 1, 1])) == [1, 1])
  }
}

@Suite struct EIIndexTests {
  // 0-1, 1-2 within {0, 1, 2}; 3-4 within {3, 4}; 2-3 and 0-4 between. A self-tie at 1.
  let ties = TieList(actorCount: 5, [(0, 1), (1, 2), (2, 3), (3, 4), (0, 4), (1, 1)])
  let groups = Partition([0, 0, 0, 1, 1])

  @Test(arguments: [false, true])
  func `ties are counted by whether they leave groups`(isDirected: Bool) throws {
    let index = try Network(ties, isDirected: isDirected).eiIndex(of: groups)
    #expect(index.externalTies == 2 && index.internalTies == 3)
    #expect(isClose(index.whole, -1.0 / 5))
    // {0, 1, 2}: 2 ends of external ties, 4 of internal; {3, 4}: 2 and 2.
    #expect(isClose(index.groups[0], -1.0 / 3) && index.groups[1] == 0)
    #expect(index.actors == [0, -1, 0, 0, 0])
    // 6 pairs are external, 3 + 1 internal.
    #expect(isClose(index.expected, 0.2))
  }

  @Test(.enabled(if: Classic.isReadable))
  func `karate has 11 ties between its clubs and 67 within`() throws {
    // networkx 3.6.1: sum(club[u] != club[v] for u, v in nx.karate_club_graph().edges()) == 11
    let karate = try Classic("karate")
    let index = try karate.network().eiIndex(of: #require(karate.partition))
    #expect(isClose(index.whole, (11.0 - 67) / 78))
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `the whole is the mean of actors by their ties`(seed: UInt64) throws {
    let network = randomNetwork(seed: seed, isDirected: seed % 2 == 0, weighted: true)
    let partition = randomPartition(seed: seed)
    let index = try network.eiIndex(of: partition)
    let degrees = network.degree()
    var sum = 0.0
    var total = 0.0
    for actor in 0..<40 {
      let own = network.rows.arc(from: actor, to: actor) == nil ? 0.0 : 2
      let ties = Double(degrees[actor]) - own
      if ties > 0 { sum += ties * index.actors[actor] }
      total += ties
      #expect(ties > 0 || index.actors[actor].isNaN)
    }
    #expect(isClose(index.whole, sum / total))
  }
}

@Suite struct RoleTableTests {
  let ties = TieList(
    actorCount: 5,
    [(0, 1), (1, 0), (1, 2), (2, 3), (0, 4), (3, 3), (4, 1)],
    weights: [1, 2, 3, 4, 5, 6, -7]
  )
  let groups = Partition([0, 0, 0, 1, 1])

  @Test func `with direction each ordered pair of groups has a cell`() throws {
    let table = try Network(ties, isDirected: true).roleTable(of: groups)
    // Within {0, 1, 2}: 3 of 6; to {3, 4}: 2 of 6; back: 1 of 6; within {3, 4}: 0 of 2.
    #expect(table.cells.map(\.ties) == [3, 2, 1, 0])
    #expect(table.cells.map(\.possibleTies) == [6, 6, 6, 2])
    #expect(table.cells.map(\.density) == [0.5, 1.0 / 3, 1.0 / 6, 0])
    #expect(table.cells.map(\.weight) == [6, 9, -7, 0])
    #expect(table.cells[1].meanWeight == 4.5 && table.cells[3].meanWeight.isNaN)
  }

  @Test func `without direction each pair has one`() throws {
    let table = try Network(ties, isDirected: false).roleTable(of: groups)
    #expect(table.cells.map(\.source) == [0, 0, 1] && table.cells.map(\.target) == [0, 1, 1])
    #expect(table.cells.map(\.ties) == [2, 3, 0])
    #expect(table.cells.map(\.possibleTies) == [3, 6, 1])
    #expect(table.cells.map(\.weight) == [6, 2, 0])
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `all ties and all pairs are in the table`(seed: UInt64) throws {
    let network = randomNetwork(seed: seed, isDirected: seed % 2 == 0)
    let table = try network.roleTable(of: randomPartition(seed: seed))
    let ties = table.cells.reduce(0) { $0 + $1.ties }
    #expect(ties == network.edgeCount - network.selfTieCount)
    let possible = table.cells.reduce(0) { $0 + $1.possibleTies }
    #expect(possible == (network.isDirected ? 40 * 39 : 40 * 39 / 2))
  }

  @Test func `a single actor has no possible ties within its group`() throws {
    let table = try Network(ties, isDirected: true).roleTable(of: Partition([0, 1, 1, 1, 1]))
    #expect(table.cells[0].possibleTies == 0 && table.cells[0].density.isNaN)
  }
}
