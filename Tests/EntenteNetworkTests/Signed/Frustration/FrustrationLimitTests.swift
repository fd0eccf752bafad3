import EntenteNetwork
import EntenteTestSupport
import Testing

/// What cannot be finished or cannot be meant.
struct FrustrationLimitTests {
  private let hard = FrustrationSamples.generated(
    .random,
    actors: 120,
    ties: 1200,
    share: 0.5,
    seed: 1
  ).network

  @Test(arguments: [Frustration.CampCount.upTo(2), .upTo(3), .free])
  func `a time limit ends in bounds that hold`(camps: Frustration.CampCount) throws {
    let start = ContinuousClock.now
    let found = try hard.frustration(camps: camps, options: .init(timeLimit: 0.2))
    #expect(ContinuousClock.now - start < .seconds(20))
    #expect(!found.isExact && found.lower > 0 && found.lower < found.upper)
    #expect(found.optimalCount == 0 && !found.isOptimalCountComplete)
    #expect(Double(found.frustrated.count) == found.upper)
    #expect(found.proofBound <= found.lower)
  }

  @Test func `who stops it hears so`() {
    for camps in [Frustration.CampCount.upTo(2), .upTo(3), .free] {
      #expect(throws: MeasureError.cancelled) {
        try hard.frustration(camps: camps, execution: Execution(isCancelled: { true }))
      }
    }
    #expect(throws: MeasureError.cancelled) {
      try hard.flipEffects(execution: Execution(isCancelled: { true }))
    }
  }

  @Test func `numbers out of range are refused`() {
    func reason(_ camps: Frustration.CampCount, _ options: FrustrationOptions) -> String? {
      do throws(MeasureError) {
        _ = try hard.frustration(camps: camps, options: options)
        return nil
      } catch { return error.message() }
    }
    #expect(
      reason(.upTo(7), .init(timeLimit: 1))
        == "frustration: camps must be from 1 to 6, or any number; 7 is neither"
    )
    #expect(reason(.upTo(0), .init(timeLimit: 1))?.contains("from 1 to 6") == true)
    #expect(reason(.free, .init(timeLimit: -1))?.contains("seconds from 0 on") == true)
    #expect(reason(.free, .init(timeLimit: .nan))?.contains("seconds from 0 on") == true)
    #expect(reason(.free, .init(solutionLimit: 0))?.contains("1 or more") == true)
  }

  @Test func `networks without ties are balanced`() throws {
    for count in [0, 1, 5] {
      for camps in [Frustration.CampCount.upTo(1), .upTo(2), .upTo(6), .free] {
        let found = try SignedNetwork(actorCount: count, ties: []).frustration(camps: camps)
        #expect(found.isExact && found.index == 0 && found.optimalCount == 1)
        #expect(found.camps == [Int](repeating: 0, count: count) && found.swinging.isEmpty)
      }
      #expect(try SignedNetwork(actorCount: count, ties: []).flipEffects().isEmpty)
    }
  }

  @Test func `weights add up as they are written`() throws {
    let ties: [(Int, Int, Double)] = [(0, 1, 0.1), (1, 2, 0.2), (0, 2, 0.3)]
    let triangle = SignedNetwork(
      actorCount: 3,
      ties: ties.map { SignedNetwork.Tie($0.0, $0.1, isPositive: false, weight: $0.2) }
    )
    #expect(try triangle.frustration(weighted: true).index == 0.1)
    let odd = SignedNetwork(
      actorCount: 3,
      ties: ties.map { SignedNetwork.Tie($0.0, $0.1, isPositive: false, weight: 1 / ($0.2 * 7)) }
    )
    let rounded = try odd.frustration(weighted: true)
    #expect(rounded.isExact && rounded.index == 1 / (0.3 * 7))
  }

  @Test func `without time for other divisions, nobody is said to swing`() throws {
    let triangle = SignedNetwork(
      actorCount: 3,
      ties: [(0, 1), (1, 2), (0, 2)].map { .init($0.0, $0.1, isPositive: false) }
    )
    let found = try triangle.frustration(options: .init(timeLimit: 0))
    #expect(found.isExact && found.index == 1)
    #expect(found.optimalCount == 1 && !found.isOptimalCountComplete && found.swinging.isEmpty)
    #expect(found.alwaysFrustrated == found.frustrated)
    let all = try triangle.frustration()
    #expect(all.optimalCount == 3 && all.isOptimalCountComplete && all.swinging.count == 2)
  }
}
