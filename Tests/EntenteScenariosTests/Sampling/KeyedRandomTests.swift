import EntenteNetwork
import Testing

@testable import EntenteScenarios

@Suite struct KeyedRandomTests {
  /// V1 of the acceptance values; the first row is that of `splitmix64.c` by Sebastiano Vigna.
  @Test func `SplitMix64 gives the published numbers`() {
    var generator = SplitMix64(seed: 1_234_567)
    #expect(
      (0..<5).map { _ in generator.next() } == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
        4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
      ]
    )
    generator = SplitMix64(seed: 0)
    #expect(
      (0..<3).map { _ in generator.next() }
        == [0xE220_A839_7B1D_CDAF, 0x6E78_9E6A_A1B9_65F4, 0x06C4_5D18_8009_454F]
    )
  }

  /// The formula, written out anew with the generator: m(z + γ) is the first number of the seed z.
  @Test(arguments: [0, 1, 20_140_301, UInt64.max])
  func `words are those of the formula`(seed: UInt64) {
    for name in ["", "ease", "w-arms", "東"] {
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      var mixer = SplitMix64(seed: seed)
      // The finaliser alone is the generator of a seed that is one increment less.
      var second = SplitMix64(seed: (mixer.next() ^ hash) &- 0x9E37_79B9_7F4A_7C15)
      var numbers = SplitMix64(seed: second.next())
      let random = KeyedRandom(seed: seed, name: name)
      for index in 0..<20 {
        let word = numbers.next()
        #expect(random.word(index) == word)
        #expect(random.share(index) == Double(word >> 11) * 0x1p-53)
      }
    }
  }

  @Test func `names, purposes and seeds have numbers of their own`() {
    let words = [
      KeyedRandom(seed: 1, name: "a"), .init(seed: 2, name: "a"), .init(seed: 1, name: "b"),
      .init(seed: 1, name: "a", purpose: "b"), .init(seed: 1, name: "ab"),
    ].flatMap { random in (0..<100).map { random.word($0) } }
    #expect(Set(words).count == words.count)
  }

  @Test func `a permutation has every number once, and each as likely anywhere`() {
    #expect(KeyedRandom(seed: 1, name: "a").permutation(0) == [])
    #expect(
      KeyedRandom(seed: 1, name: "a").permutation(100).sorted() == (0..<100).map { Int32($0) }
    )
    var counts = [Int](repeating: 0, count: 16)
    for seed in 0..<UInt64(4000) {
      let order = KeyedRandom(seed: seed, name: "a").permutation(4)
      for (place, item) in order.enumerated() { counts[place * 4 + Int(item)] += 1 }
    }
    // Expected 1000 each, with a deviation of 27.
    #expect(counts.allSatisfy { (870...1130).contains($0) })
  }
}
