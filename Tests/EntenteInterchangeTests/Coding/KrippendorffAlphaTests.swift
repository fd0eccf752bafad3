import EntenteInterchange
import EntenteNetwork
import Testing

@Suite("Krippendorff's alpha")
struct KrippendorffAlphaTests {
  /// Krippendorff 2011, part C to E: four observers, twelve units.
  private static let fourObservers: [[Double?]] = {
    let rows: [[Double?]] = [
      [1, 2, 3, 3, 2, 1, 4, 1, 2, nil, nil, nil],
      [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, nil, 3],
      [nil, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, nil],
      [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, nil],
    ]
    return (0..<12).map { unit in rows.map { $0[unit] } }
  }()

  private func rounded(_ data: ReliabilityData) -> Double? {
    data.alpha.alpha.map { ($0 * 1000).rounded() / 1000 }
  }

  @Test func `the published example of four observers`() {
    // 0.743, 0.815 and 0.849 in the source; krippendorff 0.8 for Python has 0.7434210526315789,
    // 0.8153875037548814 and 0.8491071428571428.
    #expect(rounded(.nominal(Self.fourObservers)) == 0.743)
    #expect(rounded(.ordinal(Self.fourObservers)) == 0.815)
    #expect(rounded(.interval(Self.fourObservers)) == 0.849)
    let alpha = ReliabilityData.nominal(Self.fourObservers).alpha
    #expect(alpha.unitCount == 11)
    #expect(alpha.valueCount == 40)
  }

  /// Three observers with gaps in Wikipedia's article on the measure: .691 and .811.
  @Test func `the published example of three observers`() throws {
    let rows: [[Double?]] = [
      "*****34121133*3", "1*213343*******", "**21344*21133*4",
    ].map { $0.map { $0.wholeNumberValue.map(Double.init) } }
    // A straight double loop over pairs in Python has the same to the last digits.
    let units = (0..<15).map { unit in rows.map { $0[unit] } }
    #expect(
      try abs(#require(ReliabilityData.nominal(units).alpha.alpha) - 0.691358024691358) < 1e-12
    )
    #expect(
      try abs(#require(ReliabilityData.ordinal(units).alpha.alpha) - 0.8067214199413152) < 1e-12
    )
    #expect(
      try abs(#require(ReliabilityData.interval(units).alpha.alpha) - 0.8108448928121059) < 1e-12
    )
  }

  @Test func `two observers, published and by hand`() throws {
    // Krippendorff 2011, part A: binary, .095.
    let first = Array("0100000010")
    let second = Array("1110010000")
    #expect(rounded(.nominal(zip(first, second).map { [$0, $1] })) == 0.095)
    let one: [Character?] = Array("aabbdcccedda")
    let other: [Character?] = Array("babbbcccedda")
    let alpha = try #require(ReliabilityData.nominal(zip(one, other).map { [$0, $1] }).alpha.alpha)
    // By hand: the coincidences off the diagonal are 2 (a–b) and 2 (b–d) of 24; the values are
    // a 5, b 6, c 6, d 5, e 2.
    let expected: Double = 450.0 / 552
    #expect(abs(alpha - (1 - (4.0 / 24) / expected)) < 1e-15)
  }

  @Test func `numbers with gaps as another program has them`() throws {
    // krippendorff for Python.
    let first: [Double?] = [5, 2, 4, nil, 5, 2, 1, 2, 3, 3, 1, 5]
    let second: [Double?] = [5, 2, 4, 4, 5, 2, 5, 5, nil, 1, 1, 6]
    let units = zip(first, second).map { [$0, $1] }
    let nominal = try #require(ReliabilityData.nominal(units).alpha.alpha)
    let ordinal = try #require(ReliabilityData.ordinal(units).alpha.alpha)
    let interval = try #require(ReliabilityData.interval(units).alpha.alpha)
    #expect(abs(nominal - 0.5) < 1e-12)
    #expect(abs(ordinal - 0.4871681415929203) < 1e-12)
    #expect(abs(interval - 0.5103092783505154) < 1e-12)
  }

  @Test func `sets that are partly the same`() throws {
    let first = ["ab", "a", "bc", "abc", "c", "ad"].map { Set($0) }
    let second = ["ab", "ab", "bd", "abc", "d", "a"].map { Set($0) }
    let data = ReliabilityData.sets(zip(first, second).map { [$0, $1] })
    // In fractions, from the definition; nltk 3.10.4 has 0.30349344978165926.
    #expect(abs(try #require(data.alpha.alpha) - 139.0 / 458) < 1e-15)
  }

  @Test func `what cannot be told is not told`() {
    #expect(ReliabilityData.nominal([[Int?]]()).alpha.alpha == nil)
    #expect(ReliabilityData.nominal([[1, nil], [nil, 2]]).alpha.unitCount == 0)
    #expect(ReliabilityData.nominal([[1, 1], [1, 1]]).alpha.alpha == nil)
    #expect(ReliabilityData.interval([[0.1, 0.1], [0.1, 0.1], [0.1, 0.1]]).alpha.alpha == nil)
    #expect(ReliabilityData.nominal([[1, 1], [1, 1]]).bootstrap().bounds == nil)
    #expect(ReliabilityData.nominal([[1, 1], [2, 2]]).alpha.alpha == 1)
    // Coders who always disagree on one unit of two values: worse than chance.
    #expect(ReliabilityData.nominal([[1, 2]]).alpha.alpha == 0)
    let infinite = ReliabilityData.ordinal([[1, 1], [.infinity, .infinity], [2, .infinity]])
    #expect(infinite.alpha.alpha.map { $0 > 0.5 && $0 < 1 } == true)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `numbers may be moved and scaled, categories renamed, and coders swapped`(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let units: [[Double?]] = (0..<12).map { _ in
      (0..<3).map { _ in
        Bool.random(using: &generator) || Bool.random(using: &generator)
          ? Double(Int.random(in: 0..<4, using: &generator)) : nil
      }
    }
    let moved = units.map { $0.reversed().map { $0.map { 100 + 8 * $0 } } as [Double?] }
    func equal(_ first: ReliabilityData, _ second: ReliabilityData) -> Bool {
      guard let first = first.alpha.alpha, let second = second.alpha.alpha else {
        return first.alpha.alpha == nil && second.alpha.alpha == nil
      }
      return abs(first - second) < 1e-9 && first <= 1
    }
    #expect(equal(.nominal(units), .nominal(moved)))
    #expect(equal(.ordinal(units), .ordinal(moved)))
    #expect(equal(.interval(units), .interval(moved)))
    let sets = units.map { $0.map { $0.map { Set([$0]) } } }
    // Sets of one are categories.
    #expect(equal(.nominal(units), .sets(sets)))
  }

  @Test func `samples are the same for the same seed and lie around alpha`() throws {
    let data = ReliabilityData.nominal(Self.fourObservers)
    let interval = data.bootstrap(sampleCount: 400, seed: 3)
    #expect(interval == data.bootstrap(sampleCount: 400, seed: 3))
    #expect(interval != data.bootstrap(sampleCount: 400, seed: 4))
    let alpha = try #require(data.alpha.alpha)
    let bounds = try #require(interval.bounds)
    #expect(bounds.contains(alpha))
    #expect(bounds.lowerBound < alpha && bounds.upperBound > alpha)
  }
}
