import EntenteNetwork
import Testing

@Suite struct PartitionAgreementTests {
  // scikit-learn 1.9.1: normalized_mutual_info_score(a, b), adjusted_rand_score(a, b);
  // igraph 1.0.0: compare_communities(a, b, method="vi").
  @Test(arguments: [
    (
      [0, 0, 0, 1, 1, 1, 2, 2, 2, 2], [0, 0, 1, 1, 1, 2, 2, 2, 2, 0], 0.44270128334605,
      0.20454545454545456, 1.2136851176488221
    ),
    ([0, 0, 1, 1, 2], [5, 5, 3, 3, 9], 1, 1, 0), ([0, 0, 0], [0, 0, 0], 1, 1, 0),
    ([0, 0, 0, 0], [0, 1, 2, 3], 0, 0, 1.3862943611198906),
    ([0, 1, 2, 3], [3, 2, 1, 0], 1, 1, 0),
    ([0, 0, 1, 1], [0, 1, 0, 1], 0, -0.5, 1.3862943611198906),
    ([0, 0, 0, 1], [0, 1, 2, 2], 0.2693558349079911, -0.3333333333333333, 1.1705328067810545),
    ([], [], 1, 1, 0), ([0], [4], 1, 1, 0),
  ])
  func `it is what scikit-learn and igraph find`(
    first: [Int],
    second: [Int],
    information: Double,
    rand: Double,
    variation: Double
  ) throws {
    let (a, b) = (Partition(first), Partition(second))
    for (one, other) in [(a, b), (b, a)] {
      #expect(isClose(try one.normalizedMutualInformation(with: other), information))
      #expect(isClose(try one.adjustedRandIndex(with: other), rand))
      #expect(isClose(try one.variationOfInformation(with: other), variation))
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `bounds hold, and variation is a distance`(seed: UInt64) throws {
    let divisions = (0..<3).map { randomPartition(seed: seed * 3 + $0) }
    let information = try divisions[0].normalizedMutualInformation(with: divisions[1])
    #expect(information >= 0 && information < 1)
    #expect(try divisions[0].adjustedRandIndex(with: divisions[1]) < 1)
    let first = try divisions[0].variationOfInformation(with: divisions[1])
    let second = try divisions[1].variationOfInformation(with: divisions[2])
    let both = try divisions[0].variationOfInformation(with: divisions[2])
    #expect(both <= first + second + 1e-12)
    #expect(isClose(try divisions[0].variationOfInformation(with: divisions[0]), 0))
  }

  @Test func `divisions of other actors are refused`() {
    let (a, b) = (Partition([0, 1]), Partition([0, 1, 1]))
    #expect(throws: MeasureError.self) { try a.normalizedMutualInformation(with: b) }
    #expect(throws: MeasureError.self) { try a.adjustedRandIndex(with: b) }
    #expect(throws: MeasureError.self) { try a.variationOfInformation(with: b) }
  }

  @Test func `any numbers make a partition`() {
    #expect(Partition([5, -1, 5, 900, -1]).groups == [0, 1, 0, 2, 1])
    #expect(Partition([2, 2, 0, 1]).groups == [0, 0, 1, 2])
    #expect(Partition([]).groupCount == 0)
  }
}
