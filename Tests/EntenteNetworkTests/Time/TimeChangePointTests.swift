import EntenteNetwork
import EntenteTestSupport
import Testing

@Suite struct TimeChangePointTests {
  static let known: [([Double], [Int])] = [
    ([], []), ([1], []), ([1, 5], []), ([3, 3, 3, 3], []),
    ([2, 2, 2, 2, 5, 5, 5, 5], [4]),
    ([0, 0, 0, 0, 0, 9, 9, 9, 9, 9, 4, 4, 4, 4, 4], [5, 10]),
    // Noise around one level: the variance of the differences is that of the numbers.
    ([1, 2, 1, 2, 1, 2, 1, 2], []),
    // What is undefined is passed over.
    ([2, 2, .nan, 2, 2, .nan, 5, 5, 5, .infinity, 5], [6]),
    ([.nan, .nan, .nan, .nan], []),
  ]

  @Test(arguments: known)
  func `a new level begins where it is seen to`(numbers: [Double], steps: [Int]) {
    #expect(ChangePoints.steps(in: numbers) == steps)
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `no other cuts cost less`(seed: UInt64) {
    var random = EntenteTestSupport.SplitMix64(seed: seed)
    let count = Int.random(in: 3...10, using: &random)
    var level = 0.0
    let numbers = (0..<count).map { _ in
      if Int.random(in: 0..<4, using: &random) == 0 {
        level = Double.random(in: -5...5, using: &random)
      }
      return level + Double.random(in: -1...1, using: &random)
    }
    let penalty = Double.random(in: 0.1...4, using: &random)
    func cost(_ cuts: [Int]) -> Double {
      let ends = [0] + cuts + [count]
      return zip(ends, ends.dropFirst()).map { from, to in
        let part = numbers[from..<to]
        let mean = part.reduce(0, +) / Double(part.count)
        return part.map { ($0 - mean) * ($0 - mean) }.reduce(0, +)
      }.reduce(0, +) + penalty * Double(cuts.count)
    }
    let least = (0..<(1 << (count - 1))).map { mask in
      cost((1..<count).filter { mask >> ($0 - 1) & 1 == 1 })
    }.min()
    let found = cost(ChangePoints.steps(in: numbers, penalty: penalty))
    #expect(abs(found - (least ?? .nan)) < 1e-6)
  }

  @Test func `a shift and a scale do not move the cuts`() {
    var random = EntenteTestSupport.SplitMix64(seed: 5)
    let numbers = (0..<60).map { step in
      Double(step / 20) * 3 + Double.random(in: -1...1, using: &random)
    }
    let cuts = ChangePoints.steps(in: numbers)
    #expect(cuts == [20, 40])
    #expect(ChangePoints.steps(in: numbers.map { 1e6 + 1000 * $0 }) == cuts)
    #expect(ChangePoints.steps(in: numbers.map { 1e-6 * $0 }) == cuts)
  }

  @Test func `places are shared by equal numbers`() {
    #expect(Ranking.places([5, 7, 5, .nan, 1]) == [2, 1, 2, nil, 4])
    let means = Ranking.meanPlaces([5, 7, 5, .nan, 1])
    #expect(means[0] == 2.5 && means[1] == 1 && means[2] == 2.5 && means[4] == 4)
    #expect(means[3].isNaN)
    #expect(Ranking.places([]).isEmpty)
  }
}
