import EntenteNetwork
import Testing

/// Laws that hold in every network.
@Suite struct WalkLawTests {
  private func network(_ seed: UInt64, isDirected: Bool) -> Network {
    let ties = WalkSamples.random(seed: seed, actorCount: 30, tieCount: 25 + Int(seed) * 5)
    return Network(ties, isDirected: isDirected)
  }

  private static let lengths: [TieLength] = [.one, .strength]

  /// The measures that always have a value, as functions.
  private func values(_ network: Network, _ length: TieLength) throws -> [[Double]] {
    [
      try network.pageRank(length: length, tolerance: 1e-13),
      try network.katzCentrality(length: length),
      network.strength(), network.netStrength(), network.degreeCentrality(),
    ]
  }

  @Test(arguments: 0..<12 as Range<UInt64>, [false, true])
  func `names do not matter`(seed: UInt64, isDirected: Bool) throws {
    let network = network(seed, isDirected: isDirected)
    var generator = SplitMix64(seed: seed + 100)
    let places = (0..<network.actorCount).shuffled(using: &generator)
    let renamed = network.relabelled(places)
    for length in Self.lengths {
      let (before, after) = (try values(network, length), try values(renamed, length))
      for (before, after) in zip(before, after) {
        #expect(places.map { after[$0] }.agrees(with: before, absolute: 1e-12))
      }
    }
  }

  @Test(arguments: 0..<12 as Range<UInt64>, [false, true])
  func `values solve the equations that define them`(seed: UInt64, isDirected: Bool) throws {
    let network = network(seed, isDirected: isDirected)
    for length in Self.lengths {
      let weights = length == .one ? nil : network.incomingRows.weights
      func inflow(_ values: [Double]) -> [Double] {
        (0..<network.actorCount).map { actor in
          network.incomingRows.arcs(of: actor).reduce(0) {
            $0 + values[Int(network.incomingRows.targets[$1])] * (weights?[$1] ?? 1)
          }
        }
      }
      let leaving = length == .one ? network.outDegree().map(Double.init) : network.outStrength()
      // PageRank.
      let ranks = try network.pageRank(damping: 0.7, length: length, tolerance: 1e-14)
      let stranded = ranks.indices.reduce(0) { $0 + (leaving[$1] == 0 ? ranks[$1] : 0) }
      let shares = ranks.indices.map { leaving[$0] == 0 ? 0 : ranks[$0] / leaving[$0] }
      let jump = (0.3 + 0.7 * stranded) / Double(network.actorCount)
      #expect(ranks.agrees(with: inflow(shares).map { jump + 0.7 * $0 }, absolute: 1e-13))
      #expect([ranks.reduce(0, +)].agrees(with: [1]))
      // Katz.
      let attenuation = try network.katzAttenuation(length: length)
      let walks = try network.katzCentrality(normalized: false, length: length)
      #expect(walks.agrees(with: inflow(walks).map { 1 + attenuation * $0 }, relative: 1e-11))
      // Eigenvector, with the eigenvalue that Katz is told.
      if let vector = try? network.eigenvectorCentrality(length: length), !vector[0].isNaN {
        let multiple = vector.map { $0 * 0.9 / attenuation }
        #expect(inflow(vector).agrees(with: multiple, absolute: 1e-9))
        #expect([vector.reduce(0) { $0 + $1 * $1 }].agrees(with: [1]))
        #expect(vector.allSatisfy { $0 >= 0 })
      }
      // Hubs and authorities.
      let (hubs, authorities) = try network.hubsAndAuthorities(length: length)
      let found = inflow(hubs)
      let total = found.reduce(0, +)
      #expect(found.map { $0 / total }.agrees(with: authorities, absolute: 1e-10))
      #expect([hubs.reduce(0, +), authorities.reduce(0, +)].agrees(with: [1, 1]))
    }
  }

  @Test(arguments: 0..<8 as Range<UInt64>)
  func `a symmetric directed network is an undirected one`(seed: UInt64) throws {
    let undirected = network(seed, isDirected: false)
    let directed = Network(rows: undirected.rows, isDirected: true)
    for length in Self.lengths {
      let pairs: [([Double], [Double])] = [
        (
          try directed.pageRank(length: length, tolerance: 1e-13),
          try undirected.pageRank(length: length, tolerance: 1e-13)
        ),
        (
          try directed.katzCentrality(length: length),
          try undirected.katzCentrality(length: length)
        ),
        (
          try directed.eigenvectorCentrality(length: length),
          try undirected.eigenvectorCentrality(length: length)
        ),
        (directed.inStrength(), undirected.inStrength()),
      ]
      for (first, second) in pairs { #expect(first.agrees(with: second, absolute: 1e-9)) }
      // The first are so few that the part that counts has two sides.
      guard seed > 2 else { continue }
      let (hubs, authorities) = try undirected.hubsAndAuthorities(length: length)
      #expect(hubs.agrees(with: authorities, absolute: 1e-9))
    }
  }

  @Test(arguments: 0..<6 as Range<UInt64>, [false, true])
  func `a loner takes nothing from others`(seed: UInt64, isDirected: Bool) throws {
    let network = network(seed, isDirected: isDirected)
    let larger = Network(
      rows: Rows(
        offsets: network.rows.offsets + [UInt32(network.rows.arcCount)],
        targets: network.rows.targets,
        weights: network.rows.weights
      ),
      isDirected: isDirected
    )
    let (walks, more) = (
      try network.katzCentrality(normalized: false), try larger.katzCentrality(normalized: false)
    )
    #expect(more.agrees(with: walks + [1]))
    if let vector = try? network.eigenvectorCentrality(), !vector[0].isNaN {
      #expect(try larger.eigenvectorCentrality().agrees(with: vector + [0], absolute: 1e-9))
    }
    // The loner jumps anywhere, as all do, so the others are as before among themselves.
    let ranks = try larger.pageRank(tolerance: 1e-13)
    let rest = ranks.dropLast().map { $0 / (1 - ranks[30]) }
    #expect(rest.agrees(with: try network.pageRank(tolerance: 1e-13), absolute: 1e-11))
  }

  // Blocks have 4,096 actors, so that there are several; actors with low numbers have more ties, so
  // that values settle soon.
  @Test(arguments: [false, true])
  func `one thread equals many to the bit`(isDirected: Bool) throws {
    var generator = SplitMix64(seed: 9)
    func actor(_ skew: Double) -> Int {
      let share = Double.random(in: 0..<1, using: &generator)
      return Int(9000 * share * (skew * share * share + 1 - skew))
    }
    let pairs = (0..<20_000).map { _ in (actor(1), actor(0.5)) }
    let weights = pairs.map { Double(1 + ($0.0 ^ $0.1) % 5) }
    let ties = TieList(actorCount: 9000, pairs, weights: weights)
    let network = Network(ties, isDirected: isDirected)
    let length: TieLength = isDirected ? .strength : .one
    func all(_ threads: Int) throws -> [[Double]] {
      let execution = Execution(threads: threads)
      let hits = try network.hubsAndAuthorities(length: length, execution: execution)
      return [
        try network.pageRank(length: length, execution: execution),
        try network.eigenvectorCentrality(length: length, execution: execution),
        try network.katzCentrality(length: length, execution: execution),
        hits.hubs, hits.authorities,
      ]
    }
    #expect(try all(3) == all(1))
  }
}
