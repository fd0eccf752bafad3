import EntenteModel
import EntenteNetwork
import Testing

/// One sign from several relations.
@Suite struct SignPolicyTests {
  /// A relation of a pair: valence, intensity, and the years between which it may have begun.
  static func relation(
    _ id: RelationID,
    _ valence: Valence,
    _ intensity: Double,
    _ years: ClosedRange<Int>? = nil
  ) -> SignedPairs.Relation {
    SignedPairs.Relation(
      id: id,
      valence: valence,
      intensity: intensity,
      start: years.map { day($0.lowerBound, 1, 1)...day($0.upperBound, 12, 31) }
    )
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDay {
    CalendarDay(year: year, month: month, day: day) ?? .distantPast
  }

  /// The sign and weight by each policy; a weight of 0 where there is no tie.
  struct Case: CustomTestStringConvertible {
    var testDescription: String
    var relations: [SignedPairs.Relation]
    var signs: [SignPolicy: (sign: Int, weight: Double)]
    var isAmbivalent = true
  }

  static let cases: [Case] = [
    Case(
      testDescription: "tenths that cancel out",
      relations: [
        relation("a", .cooperative, 0.1), relation("b", .cooperative, 0.2),
        relation("c", .conflictual, 0.3),
      ],
      signs: [.net: (0, 0), .majority: (1, 1), .latest: (0, 0), .worst: (-1, 0.3)]
    ),
    Case(
      testDescription: "as many of each, one stronger",
      relations: [relation("a", .cooperative, 0.9), relation("b", .conflictual, 0.4)],
      signs: [.net: (1, 0.5), .majority: (0, 0), .latest: (0, 0), .worst: (-1, 0.4)]
    ),
    Case(
      testDescription: "neutral relations have no say",
      relations: [
        relation("a", .cooperative, 0.5, 2001...2001), relation("b", .neutral, 0, 2010...2010),
      ],
      signs: [.net: (1, 0.5), .majority: (1, 1), .latest: (1, 0.5), .worst: (1, 0.5)],
      isAmbivalent: false
    ),
    Case(
      testDescription: "the later one by date",
      relations: [
        relation("a", .cooperative, 0.9, 1990...1990),
        relation("b", .conflictual, 0.2, 2014...2014),
      ],
      signs: [.net: (1, 0.7), .majority: (0, 0), .latest: (-1, 0.2), .worst: (-1, 0.2)]
    ),
    Case(
      testDescription: "dates too coarse to say which was later",
      relations: [
        relation("a", .cooperative, 0.9, 2010...2019),
        relation("b", .conflictual, 0.2, 2014...2014),
      ],
      signs: [.net: (1, 0.7), .latest: (0, 0)]
    ),
    Case(
      testDescription: "too coarse, but they agree",
      relations: [
        relation("a", .cooperative, 0.9, 2010...2019),
        relation("b", .cooperative, 0.2, 2014...2014),
        relation("c", .conflictual, 0.8, 2000...2009),
      ],
      signs: [.latest: (1, 0.9)]
    ),
    Case(
      testDescription: "an undated one is asked only if all are undated",
      relations: [
        relation("a", .conflictual, 0.9), relation("b", .cooperative, 0.2, 1990...1990),
      ],
      signs: [.latest: (1, 0.2), .worst: (-1, 0.9)]
    ),
  ]

  @Test(arguments: cases)
  func `policies come to their signs`(_ example: Case) {
    let pair = SignedPairs.Pair(SignedNetwork.Pair(0, 1), relations: example.relations)
    let pairs = SignedPairs(actors: ["x", "y"], pairs: [pair])
    for (policy, expected) in example.signs {
      let judged = pairs.judged(by: policy)
      let tie = judged.network.tie(between: 0, 1)
      #expect(tie?.sign ?? 0 == expected.sign, "\(policy)")
      if let tie { #expect(abs(tie.weight - expected.weight) < 1e-12, "\(policy)") }
      #expect(judged.undecided == (expected.sign == 0 ? [0] : []), "\(policy)")
      #expect(judged.ambivalent == (example.isAmbivalent ? [0] : []), "\(policy)")
      #expect(judged.neutral.isEmpty)
    }
  }

  @Test func `every pair of a clique is tied, and sanctions side by side are ambivalent`() {
    let model = sample {
      pact("p", "abc")
      sale("s", "a", "b", type: "sanction")
      sale("t", "d", "e", type: "sanction")
    }
    let pairs = SignedPairs(ProjectedNetwork(model))
    #expect(
      pairs.pairs.map { [$0.actors.first, $0.actors.second] } == [
        [0, 1], [0, 2], [1, 2], [3, 4],
      ]
    )
    let judged = pairs.judged(by: .net)
    #expect(judged.network.ties.map(\.sign) == [-1, 1, 1, -1])
    #expect(judged.network.ties.map(\.weight) == [0.25, 0.5, 0.5, 0.75])
    #expect(judged.ambivalent == [0])
    #expect(pairs.junctions.isEmpty)
  }

  @Test func `what may hold is left out of the certain pairs`() {
    let alleged = sale("t", "a", "b", type: "sanction").with(modality: .alleged)
    let model = sample {
      pact("p", "ab")
      alleged
      pact("q", "cd").with(modality: .alleged)
    }
    let pairs = SignedPairs(ProjectedNetwork(model))
    #expect(pairs.hasPossible)
    #expect(pairs.judged(by: .worst).network.ties.map(\.sign) == [-1, 1])
    #expect(pairs.certain.judged(by: .worst).network.ties.map(\.sign) == [1])
    #expect(!pairs.certain.hasPossible)
  }
}
