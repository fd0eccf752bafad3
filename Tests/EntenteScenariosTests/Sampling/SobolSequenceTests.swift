import Testing

@testable import EntenteScenarios

@Suite struct SobolSequenceTests {
  /// V2, the same as `scipy.stats.qmc.Sobol(4, scramble=False).random(8)` of SciPy 1.17.1.
  @Test func `the first points are those of Joe and Kuo`() {
    let sequence = SobolSequence(dimensions: 4)
    let points = (0..<8).map { point in
      (0..<4).map { sequence.share(point, dimension: $0) }
    }
    #expect(
      points == [
        [0, 0, 0, 0], [0.5, 0.5, 0.5, 0.5], [0.75, 0.25, 0.25, 0.25], [0.25, 0.75, 0.75, 0.75],
        [0.375, 0.375, 0.625, 0.875], [0.875, 0.875, 0.125, 0.375],
        [0.625, 0.125, 0.875, 0.625], [0.125, 0.625, 0.375, 0.125],
      ]
    )
  }

  /// `int(scipy.stats.qmc.Sobol(512, scramble=False, bits=32).random(1024)[i, d] * 2**32)`.
  @Test(arguments: [
    (5, 63, 2_684_354_560), (777, 63, 1_832_910_848), (1023, 130, 306_184_192),
    (1000, 511, 1_698_693_120), (513, 300, 3_879_731_200),
  ])
  func `far dimensions are those of SciPy`(index: Int, dimension: Int, bits: Int) {
    let sequence = SobolSequence(dimensions: 512)
    #expect(sequence.share(index, dimension: dimension) == Double(bits) * 0x1p-32)
  }

  @Test func `there are numbers for every dimension`() {
    #expect(SobolDirections.all.count == 512 * 32)
    // Direction number i has its last bit at place i, so that each point of a block is another.
    for (place, number) in SobolDirections.all.enumerated() {
      #expect(number.trailingZeroBitCount == 31 - place % 32)
    }
  }

  /// A block of 2ᵏ points has one point in every interval of 2⁻ᵏ; and, the first two dimensions being a
  /// (0, 2)-sequence, in every rectangle of that area.
  @Test(arguments: [nil, 1, 2, 3] as [UInt64?])
  func `blocks are stratified, scrambled or not`(seed: UInt64?) {
    let scrambling = seed.map { seed in
      (0..<8).map { SampleDesign.scrambling(seed, "p\($0)") }
    }
    let sequence = SobolSequence(dimensions: 8, scrambling: scrambling)
    for block in 0..<4 {
      let points = block * 64..<(block + 1) * 64
      for dimension in 0..<8 {
        let strata = Set(points.map { Int(sequence.share($0, dimension: dimension) * 64) })
        #expect(strata.count == 64)
      }
      for bits in 0...6 {
        let (wide, high) = (Double(1 << bits), Double(1 << (6 - bits)))
        let cells = Set(
          points.map { point in
            Int(sequence.share(point, dimension: 0) * wide) * 64
              + Int(sequence.share(point, dimension: 1) * high)
          }
        )
        #expect(cells.count == 64)
      }
    }
  }

  @Test func `scrambling changes the points and evens out over seeds`() {
    var sum = 0.0
    var zeros: Set<UInt32> = []
    for seed in 0..<2000 as Range<UInt32> {
      let seed = SampleDesign.scrambling(UInt64(seed), "a")
      let bits = SobolSequence.scrambled(0, by: seed)
      zeros.insert(bits)
      sum += Double(bits) * 0x1p-32
    }
    #expect(zeros.count > 1990)
    // The mean of 2000 uniform numbers has a deviation of 0.0065.
    #expect((sum / 2000 - 0.5).magnitude < 0.026)
  }
}
