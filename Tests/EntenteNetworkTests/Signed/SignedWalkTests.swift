import EntenteNetwork
import Testing

@Suite struct SignedWalkTests {
  @Test(.enabled(if: SignedSamples.areReadable), arguments: SignedSamples.names)
  func `walks and spectra of the sets are as known`(name: String) throws {
    let sample = try SignedSamples.sample(name)
    let network = sample.signed
    func known(_ key: String) throws -> Double { try #require(sample.number(key)) }
    #expect(
      agree(try network.walkBalance() / known("walk_balance_trexpA_over_trexpabsA"), 1, 1e-9)
    )
    let lengths = try network.walkBalanceByLength(upTo: 3)
    #expect(agree(lengths[1].balance, try known("trace_A3_signed_over_unsigned"), 1e-11))
    #expect(
      agree(
        try network.algebraicConflict(),
        try known("signed_laplacian_smallest_eigenvalue"),
        1e-9
      )
    )
    #expect(network.positiveDegree().map(Double.init) == sample.actors("degree_pos"))
    #expect(network.negativeDegree().map(Double.init) == sample.actors("degree_neg"))
    #expect(network.components().map(\.count) == sample.metrics["components"] as? [Int])
  }

  // The design's tables S5 and S7, and S11 to seven digits.
  @Test func `walk balance of small and generated networks is as known`() throws {
    func check(_ network: SignedNetwork, _ known: Double, _ tolerance: Double = 6e-11) throws {
      #expect(agree(try network.walkBalance(), known, tolerance))
    }
    try check(SignedSamples.complete(5), 0.1942483946)
    try check(SignedSamples.complete(6), 0.0905019350)
    try check(SignedSamples.petersen, 0.9189650110)
    try check(SignedSamples.ring(7), 0.9996059022)
    let one = SignedSamples.complete(4) { ($0, $1) != (0, 1) }
    try check(one, 0.5922603436)
    #expect(agree(try one.algebraicConflict(), 0.7639320225, 1e-10))
    #expect(try one.triads().whole.balancedShare == 0.5)
    func generated(_ isBloc: Bool, _ n: Int, _ m: Int, _ p: Double, _ seed: UInt64) -> SignedNetwork
    {
      SignedSamples.generated(isBloc: isBloc, n, m, p, seed: seed)
    }
    try check(generated(false, 20, 60, 0.5, 1), 0.2749425, 5e-8)
    try check(generated(false, 30, 120, 0.3, 2), 0.09677624, 5e-9)
    try check(generated(true, 40, 200, 0.1, 5), 0.2357242, 5e-8)
    try check(generated(true, 100, 600, 0.05, 6), 0.2749120, 5e-8)
  }

  // signnet's test of a balanced network, the design's S6.
  @Test func `a balanced network has all of everything`() throws {
    let network = SignedSamples.network(4, "0-1- 0-2+ 0-3+ 1-2- 1-3- 2-3+")
    #expect(try network.walkBalance() == 1 && network.actorWalkBalance() == [1, 1, 1, 1])
    #expect(try network.algebraicConflict() == 0)
    #expect(network.balancedCamps() == [false, true, false, false])
    #expect(network.positiveDegree() == [2, 0, 2, 2] && network.negativeDegree() == [1, 3, 1, 1])
    #expect(network.netDegree() == [1, -3, 1, 1])
    let parts = try network.spectralBalance()
    #expect(parts[0].firstCamp == [0, 2, 3] && parts[0].secondCamp == [1])
    #expect(parts[0].frustratedCount == 0)
    for walks in try network.walkBalanceByLength() { #expect(walks.balance == 1) }
    for cycles in try network.cycleBalance() where cycles.count > 0 {
      #expect(cycles.balancedShare == 1 && cycles.isComplete)
    }
  }

  // numpy 2 and scipy's expm, numpy.linalg.matrix_power and eigh; NetworkX's simple_cycles.
  @Test(.enabled(if: SignedSamples.areReadable))
  func `the Highland tribes are as in numpy and NetworkX`() throws {
    let network = try SignedSamples.sample("highland_tribes").signed
    let local = [
      0.5352422838617681, 0.4345985084914961, 0.5859529340440787, 0.7191489030860934,
      0.42865397433287583, 0.34183298814961827, 0.3954206775570653, 0.4767574775590561,
      0.1988231222034325, 0.26030327518543117, 0.2559236532379935, 0.4172061768933991,
      0.15138396580429492, 0.16264754823828073, 0.3600891212748488, 0.3684770654412609,
    ]
    let found = try network.actorWalkBalance()
    #expect(zip(found, local).allSatisfy { agree($0, $1, 1e-12) })
    let lengths = [
      1.0, 0.7352941176470589, 0.6782077393075356, 0.500562429696288, 0.4267346611743192,
      0.3351270605295572, 0.2794824101325889, 0.2274136575866394, 0.18933880682007923,
    ]
    let walks = try network.walkBalanceByLength(upTo: 10)
    #expect(walks.map(\.length) == Array(2...10))
    #expect(zip(walks, lengths).allSatisfy { agree($0.balance, $1, 1e-14) })
    let cycles = try network.cycleBalance(lengths: 3...6)
    #expect(cycles.map(\.count) == [68, 283, 1239, 5255])
    #expect(cycles.map(\.balanced) == [59, 204, 769, 2918])
    #expect(cycles.allSatisfy { $0.isComplete })
    #expect(agree(try network.signedSpectralRadius(), 6.483378143975631, 1e-13))
    let cut = try network.cycleBalance(lengths: 5...5, limit: 100)
    #expect(!cut[0].isComplete && cut[0].count <= 100 && cut[0].count > 0)
    let alone = try network.cycleBalance(lengths: 5...5, limit: 100, execution: .sequential)
    #expect(alone == cut)
  }

  @Test(arguments: 0..<16 as Range<UInt64>)
  func `switching changes nothing`(seed: UInt64) throws {
    let network = SignedSamples.random(
      seed: seed,
      actors: 12 + Int(seed),
      density: [0.1, 0.3, 0.7][Int(seed % 3)],
      weighted: seed % 2 == 0
    )
    let turned = network.switched(SignedSamples.side(seed: seed, network.actorCount))
    #expect(agree(try network.walkBalance(), try turned.walkBalance(), 1e-12))
    #expect(agree(try network.algebraicConflict(), try turned.algebraicConflict(), 1e-11))
    #expect(agree(try network.signedSpectralRadius(), try turned.signedSpectralRadius(), 1e-12))
    let (one, other) = (try network.actorWalkBalance(), try turned.actorWalkBalance())
    #expect(zip(one, other).allSatisfy { agree($0, $1, 1e-11) && $0 > 0 && $0 <= 1 + 1e-12 })
    let lengths = try network.walkBalanceByLength(upTo: 9)
    #expect(
      zip(lengths, try turned.walkBalanceByLength(upTo: 9)).allSatisfy {
        agree($0.balance, $1.balance, 1e-12)
      }
    )
    let many = try network.walkBalanceByLength(upTo: 9, execution: Execution(threads: 3))
    #expect(zip(lengths, many).allSatisfy { agree($0.balance, $1.balance, 0) })
    #expect(try network.cycleBalance() == turned.cycleBalance())
    // The bound of the signed Laplacian: n/4 times its least eigenvalue frustrates no more.
    for part in try network.spectralBalance() {
      let bound = part.smallestEigenvalue * Double(part.actors.count) / 4
      #expect(bound <= part.frustratedWeight + 1e-9)
      #expect(agree(part.eigenvector.reduce(0) { $0 + $1 * $1 }, 1, 1e-12))
    }
  }

  @Test func `walks of no length and parts of nothing are undefined`() throws {
    let none = SignedSamples.network(0, "")
    #expect(try none.walkBalance().isNaN && none.algebraicConflict().isNaN)
    #expect(try none.spectralBalance().isEmpty && none.balancedCamps() == [])
    let alone = SignedSamples.network(3, "")
    #expect(try alone.walkBalance() == 1 && alone.actorWalkBalance() == [1, 1, 1])
    #expect(try alone.algebraicConflict() == 0 && alone.signedSpectralRadius() == 0)
    #expect(try alone.walkBalanceByLength(upTo: 3).allSatisfy { $0.balance.isNaN })
    #expect(try alone.walkBalanceByLength(upTo: 1).isEmpty)
    let ring = try SignedSamples.ring(6).walkBalanceByLength(upTo: 5)
    #expect(ring.map(\.balance.isNaN) == [false, true, false, true])
    let path = SignedNetwork(
      actorCount: 2_001,
      ties: (0..<2_000).map { .init($0, $0 + 1, isPositive: true) }
    )
    #expect(throws: MeasureError.self) { try path.walkBalance() }
  }
}
