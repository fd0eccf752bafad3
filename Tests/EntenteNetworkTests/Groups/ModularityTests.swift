import EntenteNetwork
import Testing

@Suite struct ModularityTests {
  /// Self-ties at 4 and 6, both directions between 1 and 2, and 6 tied to nobody else.
  static let ties = TieList(
    actorCount: 7,
    [
      (0, 1), (0, 2), (1, 2), (2, 3), (3, 4), (3, 5), (4, 5), (5, 0), (4, 4), (2, 1), (6, 6),
    ],
    weights: [2, 1, 3.5, 0.5, 1, 2, 4, 0.25, 1.5, 1, 2]
  )
  static let groups = Partition([0, 0, 0, 1, 1, 1, 2])

  // networkx 3.6.1: nx.community.modularity(G, sets, weight=…, resolution=…), parallel weights
  // added up.
  @Test(arguments: [
    (false, false, 1, 0.38), (false, false, 0.5, 0.59), (false, false, 2, -0.04),
    (false, true, 1, 0.5481777777777778), (false, true, 0.5, 0.7540888888888888),
    (false, true, 2, 0.1363555555555555), (true, false, 1, 0.39669421487603307),
    (true, false, 0.5, 0.6074380165289257), (true, false, 2, -0.024793388429752067),
    (true, true, 1, 0.5482666666666667), (true, true, 0.5, 0.7541333333333333),
    (true, true, 2, 0.13653333333333328),
  ])
  func `it is what networkx finds`(
    isDirected: Bool,
    weighted: Bool,
    resolution: Double,
    expected: Double
  ) throws {
    var ties = Self.ties
    if !weighted { ties.weights = nil }
    let network = Network(ties, isDirected: isDirected)
    let found = try network.modularity(of: Self.groups, resolution: resolution)
    #expect(isClose(found, expected))
  }

  @Test(.enabled(if: Classic.isReadable), arguments: ["karate", "lesmis"])
  func `it is what the files of classics say`(name: String) throws {
    let classic = try Classic(name)
    let partition = try #require(classic.partition)
    let plain = try #require(classic.number("modularity_of_partition"))
    let weighted = try #require(classic.number("modularity_of_partition_weighted"))
    // The files have twelve digits.
    let found = try classic.network().modularity(of: partition)
    #expect(isClose(found, plain, relative: 1e-11))
    let foundWeighted = try classic.network(weighted: true).modularity(of: partition)
    #expect(isClose(foundWeighted, weighted, relative: 1e-11))
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `one group has none, and single actors what their strengths say`(seed: UInt64) throws {
    let network = randomNetwork(seed: seed, weighted: seed % 2 == 0)
    #expect(isClose(try network.modularity(of: Partition([Int](repeating: 0, count: 40))), 0))
    // Self-ties are the only ones within.
    var strengths = [Double](repeating: 0, count: 40)
    var own = 0.0
    for actor in 0..<40 {
      for arc in network.rows.arcs(of: actor) {
        let weight = network.rows.weights?[arc] ?? 1
        let isOwn = Int(network.rows.targets[arc]) == actor
        strengths[actor] += isOwn ? 2 * weight : weight
        if isOwn { own += 2 * weight }
      }
    }
    let total = strengths.reduce(0, +)
    let expected = own / total - strengths.reduce(0) { $0 + $1 * $1 } / (total * total)
    #expect(isClose(try network.modularity(of: Partition(Array(0..<40))), expected))
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `symmetric ties with direction are as ties without, and units do not matter`(
    seed: UInt64
  ) throws {
    let network = randomNetwork(seed: seed, weighted: true)
    let rows = network.rows
    // A self-tie counts twice in an undirected strength, once in a directed one.
    let withoutOwn = TieList(
      actorCount: 40,
      (0..<40).flatMap { actor in
        rows.neighbours(of: actor).filter { $0 != actor }.map { (actor, Int($0)) }
      }
    )
    let partition = randomPartition(seed: seed)
    let directed = try Network(withoutOwn, isDirected: true).modularity(of: partition)
    let undirected = try Network(withoutOwn, isDirected: false).modularity(of: partition)
    #expect(isClose(directed, undirected))
    let value = try network.modularity(of: partition)
    for unit in [0x1p900, 0x1p-900] {
      let weights = rows.weights?.map { $0 * unit }
      let scaled = Network(
        rows: Rows(offsets: rows.offsets, targets: rows.targets, weights: weights),
        isDirected: false
      )
      #expect(try scaled.modularity(of: partition) == value)
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `other numbers for the actors and one more without ties change nothing`(
    seed: UInt64
  ) throws {
    let network = randomNetwork(seed: seed, isDirected: true, weighted: true)
    let partition = randomPartition(seed: seed)
    var generator = SplitMix64(seed: seed)
    let places = Array(0..<40).shuffled(using: &generator)
    var groups = [Int](repeating: 7, count: 41)
    var pairs: [(Int, Int)] = []
    for actor in 0..<40 {
      groups[places[actor]] = partition.groups[actor]
      for other in network.rows.neighbours(of: actor) {
        pairs.append((places[actor], places[Int(other)]))
      }
    }
    let renamed = Network(
      TieList(actorCount: 41, pairs, weights: network.rows.weights),
      isDirected: true
    )
    let expected = try network.modularity(of: partition)
    #expect(isClose(try renamed.modularity(of: Partition(groups)), expected))
  }

  @Test func `it is undefined without ties, and bad input is refused`() throws {
    let none = Network(TieList(actorCount: 3), isDirected: false)
    #expect(try none.modularity(of: Partition([0, 0, 1])).isNaN)
    #expect(throws: MeasureError.self) { try none.modularity(of: Partition([0])) }
    #expect(throws: MeasureError.self) {
      try none.modularity(of: Partition([0, 0, 1]), resolution: .nan)
    }
    for weight in [-1, .nan, .infinity] {
      let network = Network(
        TieList(actorCount: 2, [(0, 1)], weights: [weight]),
        isDirected: true
      )
      #expect(throws: MeasureError.self) { try network.modularity(of: Partition([0, 1])) }
    }
  }
}
