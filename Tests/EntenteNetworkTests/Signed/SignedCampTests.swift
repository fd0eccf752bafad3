import EntenteNetwork
import Testing

@Suite struct SignedCampTests {
  // leidenalg 0.11, optimise_partition_multiplex of positive and negative ties with layer weights w⁺
  // and −w⁻, the best of seeds 0…99; quality by igraph's modularity of both layers.
  @Test(
    .enabled(if: SignedSamples.areReadable),
    arguments: [
      ("highland_tribes", 0.43103448275862066), ("slovene_parties_1994", 0.4547325102880658),
      ("powers_2022_student_coded", 0.39847781217750256),
      ("cow_signed_1946_1949", 0.4206785632070508), ("cow_signed_1962_1965", 0.5902153367404421),
      ("cow_signed_1996_1999", 0.5426951312711422),
    ]
  )
  func `camps are no worse than leidenalg's`(name: String, best: Double) throws {
    let network = try SignedSamples.sample(name).signed
    let camps = try network.signedLeiden()
    #expect(try network.signedModularity(of: camps) >= best - 1e-12)
    #expect(try network.signedLeiden(execution: .sequential) == camps)
  }

  @Test(arguments: 0..<24 as Range<UInt64>)
  func `camps are those of all divisions`(seed: UInt64) throws {
    let network = SignedSamples.random(
      seed: seed,
      actors: 8,
      density: [0.4, 0.7][Int(seed % 2)],
      negative: [0.2, 0.5, 0.8][Int(seed % 3)],
      weighted: seed % 4 == 0
    )
    let resolution = [1, 0.6, 1.5][Int(seed % 3)]
    var best = -Double.infinity
    for division in Divisions(of: 8) {
      let value = try network.signedModularity(of: Partition(division), resolution: resolution)
      if value > best { best = value }
    }
    let camps = try network.signedLeiden(resolution: resolution, seed: seed)
    let value = try network.signedModularity(of: camps, resolution: resolution)
    #expect(agree(value, best, 1e-12))
    #expect(agree(try direct(network, camps, resolution), value, 1e-12))
    let all = try network.signedModularity(of: Partition([Int](repeating: 0, count: 8)))
    #expect(agree(all, 0, 1e-12))
  }

  /// Equation 12 of Gómez, Jensen and Arenas, pair by pair.
  private func direct(
    _ network: SignedNetwork,
    _ camps: Partition,
    _ resolution: Double
  ) throws -> Double {
    let (positive, negative) = (network.positiveStrength(), network.negativeStrength())
    let (p, n) = (positive.reduce(0, +), negative.reduce(0, +))
    var sum = 0.0
    for one in 0..<network.actorCount {
      for other in 0..<network.actorCount where camps.groups[one] == camps.groups[other] {
        let tie = network.tie(between: one, other)
        sum += tie.map { Double($0.sign) * $0.weight } ?? 0
        if p > 0 { sum -= resolution * positive[one] * positive[other] / p }
        if n > 0 { sum += resolution * negative[one] * negative[other] / n }
      }
    }
    return sum / (p + n)
  }

  @Test func `without negative ties it is Newman's modularity`() throws {
    let network = SignedSamples.random(seed: 3, actors: 30, density: 0.2, negative: 0)
    let camps = try network.signedLeiden()
    let plain = network.network()
    let value = try network.signedModularity(of: camps)
    #expect(agree(value, try plain.modularity(of: camps), 1e-12))
    #expect(try value >= plain.modularity(of: plain.leiden()) - 1e-12)
    #expect(throws: MeasureError.self) { try network.signedLeiden(resolution: .nan) }
    #expect(throws: MeasureError.self) { try network.signedModularity(of: Partition([0])) }
    #expect(try SignedSamples.network(3, "").signedLeiden().groups == [0, 1, 2])
    #expect(try SignedSamples.network(0, "").signedLeiden().groupCount == 0)
    // All enemies: everyone alone.
    #expect(try SignedSamples.complete(6).signedLeiden().groupCount == 6)
  }

  @Test func `two equal camps that are wholly opposed are the most polarised`() throws {
    let network = SignedSamples.complete(6) { $0 % 2 == $1 % 2 }
    let camps = Partition([0, 1, 0, 1, 0, 1])
    for alpha in [0.5, 1, 1.6] {
      let found = try network.polarisation(of: camps, alpha: alpha)
      #expect(found.cohesiveness == 1 && found.divisiveness == 1 && found.agreement == 1)
      #expect(agree(found.polarisation, 1, 1e-12))
    }
    // Three camps of two, all opposed: 4 · 3 · (1/9) · (2/3) = 8/9.
    let three = SignedSamples.complete(6) { $0 % 3 == $1 % 3 }
    let found = try three.polarisation(of: Partition([0, 1, 2, 0, 1, 2]))
    #expect(agree(found.polarisation, 8.0 / 9, 1e-12))
    let one = try network.polarisation(of: Partition([Int](repeating: 0, count: 6)))
    #expect(one.polarisation == 0 && one.divisiveness.isNaN && one.cohesiveness == 6.0 / 15)
    #expect(throws: MeasureError.self) { try network.polarisation(of: camps, alpha: 0) }
    let none = try SignedSamples.network(2, "").polarisation(of: Partition([0, 1]))
    #expect(none.polarisation == 0 && none.agreement.isNaN && none.sizes == [0.5, 0.5])
  }
}

/// All divisions of some things, each once, as labels.
struct Divisions: Sequence, IteratorProtocol {
  private var labels: [Int]?

  init(of count: Int) { labels = [Int](repeating: 0, count: count) }

  mutating func next() -> [Int]? {
    guard let current = labels else { return nil }
    var following = current
    var place = current.count - 1
    while place > 0 {
      if following[place] <= (following[..<place].max() ?? 0) {
        following[place] += 1
        for rest in (place + 1)..<Swift.max(current.count, place + 1) { following[rest] = 0 }
        labels = following
        return current
      }
      place -= 1
    }
    labels = nil
    return current
  }
}
