import EntenteNetwork
import EntenteTestSupport
import Testing

/// Answers that others have found, or that follow from the form of the network.
struct FrustrationKnownTests {
  static let files = [
    "highland_tribes", "slovene_parties_1994", "powers_2022_student_coded",
    "cow_signed_1946_1949", "cow_signed_1962_1965", "cow_signed_1996_1999",
  ]

  @Test(
    .enabled(if: FrustrationSamples.isReadable, "the sample files are not here"),
    arguments: files
  )
  func `files have the index that integer programming proved`(name: String) throws {
    let metrics = try FrustrationSamples.metrics(name)
    let network = try FrustrationSamples.network(name).network
    #expect(network.ties.count == metrics.undirected.m)
    let two = try network.frustration()
    #expect(two.isExact && two.index == metrics.frustrationIndex)
    #expect(two.frustrated.count == Int(metrics.frustrationIndex))
    let free = try network.frustration(camps: .free)
    #expect(free.isExact && free.index == metrics.clusterabilityIndexKFree)
    if let known = metrics.weightedFrustration {
      let weighted = try network.frustration(weighted: true)
      #expect(weighted.isExact && weighted.index == known)
    }
  }

  @Test(.enabled(if: FrustrationSamples.isReadable, "the sample files are not here"))
  func `four tribes stand against the rest`() throws {
    let (network, names) = try FrustrationSamples.network("highland_tribes")
    let found = try network.frustration()
    let camps = [0, 1].map { camp in
      Set(names.indices.filter { found.camps[$0] == camp }.map { names[$0] })
    }
    #expect(camps.contains(["Gavev", "Kotun", "Nagad", "Gama"]))
    #expect(found.optimalCount == 1 && found.isOptimalCountComplete && found.swinging.isEmpty)
    #expect(found.proofBound == 7)
    let byCamps = try [1, 2, 3, 4, 5].map { try network.frustration(camps: .upTo($0)).index }
    #expect(byCamps == [29, 7, 2, 2, 2])
    let effects = try network.flipEffects()
    #expect([1, 0, -1].map { effect in effects.count { $0 == effect } } == [48, 3, 7])
  }

  @Test func `all against all is the ties less the greatest cut`() throws {
    for (count, index) in [(5, 4.0), (6, 6), (7, 9), (12, 30)] {
      let network = FrustrationSamples.complete(count) { _, _ in false }
      let found = try network.frustration()
      #expect(found.isExact && found.index == index)
      #expect(try network.frustration(camps: .free).index == 0)
    }
    let ring = (0..<7).map { SignedNetwork.Tie($0, ($0 + 1) % 7, isPositive: false) }
    #expect(try SignedNetwork(actorCount: 7, ties: ring).frustration().index == 1)
    // The graph of Petersen: two rings of five, the inner one in steps of two.
    var petersen: [SignedNetwork.Tie] = []
    for place in 0..<5 {
      petersen.append(SignedNetwork.Tie(place, (place + 1) % 5, isPositive: false))
      petersen.append(SignedNetwork.Tie(5 + place, 5 + (place + 2) % 5, isPositive: false))
      petersen.append(SignedNetwork.Tie(place, 5 + place, isPositive: false))
    }
    #expect(try SignedNetwork(actorCount: 10, ties: petersen).frustration().index == 3)
  }

  @Test func `small complete networks have the index of the literature`() throws {
    let given: [[Int]: Bool] = [
      [0, 1]: false, [0, 2]: true, [0, 3]: true, [1, 2]: false, [1, 3]: false, [2, 3]: true,
    ]
    let signs = FrustrationSamples.complete(4) { given[[$0, $1]] ?? false }
    let found = try signs.frustration()
    #expect(found.index == 0 && found.camps == [0, 1, 0, 0] && found.frustrated.isEmpty)
    #expect(try FrustrationSamples.complete(4) { $0 > 0 || $1 > 1 }.frustration().index == 1)
    #expect(try FrustrationSamples.complete(5) { $0 > 0 || $1 > 1 }.frustration().index == 1)
  }

  typealias Case = (
    signs: FrustrationSamples.Signs, actors: Int, ties: Int, share: Double, seed: UInt64,
    negative: Int, triangles: [Int], index: Double, first: String
  )

  static let generated: [Case] = [
    (.random, 20, 60, 0.5, 1, 29, [7, 11, 12, 2], 13, "5-19+ 1-15+ 5-13-"),
    (.random, 30, 120, 0.3, 2, 36, [28, 34, 16, 0], 29, "10-26+ 6-19+ 2-5-"),
    (.blocs, 40, 200, 0.1, 5, 100, [30, 31, 104, 7], 15, "18-24+ 21-29+ 9-35+"),
    (.blocs, 100, 600, 0.05, 6, 289, [69, 48, 185, 8], 36, "33-92- 7-8- 12-20+"),
  ]

  @Test(arguments: generated)
  func `generated networks have the index that integer programming proved`(
    known: Case
  ) throws {
    let (network, first) = FrustrationSamples.generated(
      known.signs,
      actors: known.actors,
      ties: known.ties,
      share: known.share,
      seed: known.seed
    )
    let names = first.map { "\($0.first)-\($0.second)\($0.isPositive ? "+" : "-")" }
    #expect(names.joined(separator: " ") == known.first)
    #expect(network.negativeCount == known.negative)
    #expect(triangles(network) == known.triangles)
    let found = try network.frustration()
    #expect(found.isExact && found.index == known.index)
  }

  /// The triangles by their number of negative ties.
  private func triangles(_ network: SignedNetwork) -> [Int] {
    var counts = [0, 0, 0, 0]
    for tie in network.ties {
      for third in (tie.second + 1)..<max(network.actorCount, tie.second + 1) {
        guard let one = network.tie(between: tie.first, third),
          let other = network.tie(between: tie.second, third)
        else { continue }
        counts[[tie, one, other].count { !$0.isPositive }] += 1
      }
    }
    return counts
  }
}
