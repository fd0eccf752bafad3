import Testing

@testable import EntenteScenarios

@Suite struct TippingScanTests {
  /// A9 in closed form: with linear influences nato −0.5 and sanctions −0.4 give tension
  /// t = (0.6 · −0.5 + 0.5 · −0.4) / (1 − 0.15), reservations r = −0.7 t, arms −w r, so that |arms| = 0.2 at
  /// w = 0.2 / r.
  @Test func `the weight at which arms fall by a fifth is found`() throws {
    let tension = (0.6 * -0.5 + 0.5 * -0.4) / (1 - 0.5 * 0.3)
    let scan = try TippingScan(ofLevel: 0.2, in: 0...1, tolerance: 1e-13) { weight in
      (weight * 0.7 * tension).magnitude
    }
    #expect(!scan.holdsAtStart && scan.holdsAtEnd && scan.points.count == 1)
    #expect((scan.points[0].value - 0.485714285714).magnitude < 1e-12)
    #expect(scan.points[0].bracket.contains(0.2 / (0.7 * 0.5 / 0.85)))
    #expect(scan.points[0].holdsAbove)
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `a threshold is bracketed`(seed: UInt64) throws {
    let random = KeyedRandom(seed: seed, name: "threshold")
    let threshold = random.share(0) * 10 - 5
    for holdsAbove in [true, false] {
      let scan = try TippingScan(in: -5...5, intervals: 1 + random.choice(1, below: 20)) {
        ($0 >= threshold) == holdsAbove
      }
      let point = try #require(scan.points.first)
      #expect(scan.points.count == 1 && point.holdsAbove == holdsAbove)
      #expect(point.bracket.lowerBound < threshold && threshold <= point.bracket.upperBound)
      #expect(point.bracket.upperBound - point.bracket.lowerBound <= 1e-9)
      #expect(scan.evaluations < 60)
    }
  }

  @Test func `several crossings are all found, in order`() throws {
    // x³ − x on [−2, 2] is 0 at −1, 0 and 1.
    let scan = try TippingScan(ofLevel: 0, in: -2...2, intervals: 7, tolerance: 1e-12) {
      $0 * $0 * $0 - $0
    }
    #expect(scan.points.map(\.holdsAbove) == [true, false, true])
    for (point, root) in zip(scan.points, [-1.0, 0, 1]) {
      #expect((point.value - root).magnitude < 1e-12)
    }
    #expect(!scan.holdsAtStart && scan.holdsAtEnd)
  }

  @Test func `no change is said to be none`() throws {
    let always = try TippingScan(in: 0...1) { _ in true }
    #expect(always.holdsAtStart && always.holdsAtEnd && always.points.isEmpty)
    let never = try TippingScan(in: 2...2) { _ in false }
    #expect(!never.holdsAtStart && never.points.isEmpty)
  }

  @Test func `a tolerance of nothing ends at neighbouring numbers`() throws {
    let scan = try TippingScan(in: 0...1, tolerance: 0) { $0 >= 0.1 }
    let bracket = try #require(scan.points.first).bracket
    #expect(bracket.upperBound == 0.1 && bracket.lowerBound == 0.1.nextDown)
  }

  @Test func `what cannot be searched is refused`() throws {
    for (range, intervals, tolerance) in [
      (0...Double.infinity, 4, 0.1), (-1e308...1e308, 4, 0.1), (0...1, 0, 0.1), (0...1, 4, -1),
      (0...1, 4, .nan),
    ] {
      let error = try #require(throws: SamplingError.self) {
        try TippingScan(in: range, intervals: intervals, tolerance: tolerance) { $0 > 0.5 }
      }
      #expect(error.code == .unusableDesign)
    }
    let error = try #require(throws: SamplingError.self) {
      try TippingScan(ofLevel: 0, in: -1...1) { $0.squareRoot() }
    }
    #expect(error.code == .unusableOutput && error.message.contains("-1.0"))
    #expect(throws: SamplingError.self) { try TippingScan(ofLevel: .nan, in: -1...1) { $0 } }
  }

  @Test func `what turns at an end of the range turns there, and no residue is told`() throws {
    let atStart = try TippingScan(in: 0...1, tolerance: 1e-6) { $0 > 0 }
    #expect(atStart.points.map(\.value) == [0])
    let inside = try TippingScan(in: 0...1, tolerance: 1e-6) { $0 >= 0.05 }
    #expect(inside.points.map(\.value) == [0.05])
    let atEnd = try TippingScan(in: -3...7, tolerance: 1e-5) { $0 < 7 }
    #expect(atEnd.points.map(\.value) == [7])
    #expect(atEnd.points.allSatisfy { $0.bracket.contains($0.value) })
  }
}
