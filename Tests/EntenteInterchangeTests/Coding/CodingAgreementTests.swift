import EntenteInterchange
import EntenteModel
import EntenteNotation
import OrderedCollections
import Testing

@Suite("The agreement of two coders")
struct CodingAgreementTests {
  private func model(_ actors: String, _ relations: String) throws -> Model {
    try Model(
      notation: """
        entente: "1"
        sources: { s: { title: S } }
        actors:
        \(actors)
        relations:
        \(relations)
        """
    )
  }

  private let states = """
      a: { kind: state, ids: { cow: "2" } }
      b: { kind: state, ids: { cow: "20" } }
      c: { kind: state }
    """

  @Test func `relations are matched by identifier, then by quote, then by page`() throws {
    let first = try model(
      states,
      """
        same: { type: arms-transfer, from: a, to: b }
        sale: { type: arms-transfer, from: a, to: b, evidence: { source: s, quote: "A sold tanks to B in 2014" } }
        visit: { type: concern, from: a, to: c, evidence: { source: s, at: { page: 4 } } }
        lone: { type: concern, from: c, to: a, evidence: { source: s, at: { page: 9 } } }
      """
    )
    let second = try model(
      states.replacing("  a:", with: "  alpha:"),
      """
        same: { type: concern, from: alpha, to: b }
        tanks: { type: arms-transfer, from: alpha, to: b, evidence: { source: s, quote: "sold tanks to B" } }
        worry: { type: concern, from: alpha, to: c, evidence: { source: s, at: { page: 4 } } }
        far: { type: concern, from: b, to: c, evidence: { source: s, at: { page: 9 }, quote: entirely other words } }
      """
    )
    let matching = RelationMatching(first, second)
    #expect(matching.pairs.map(\.second) == ["same", "tanks", "worry"])
    #expect(matching.pairs.map(\.ground) == [.identifier, .quote(overlap: 1), .page])
    #expect(matching.onlyFirst == ["lone"])
    #expect(matching.onlySecond == ["far"])
    #expect(matching.sameActors == ["alpha": "a"])
    let agreement = CodingAgreement(first, second, sampleCount: 50)
    #expect(agreement.disagreements.map(\.variable) == [.type])
    #expect(agreement.disagreements.map(\.second) == ["concern"])
  }

  @Test func `of several that quote one sentence actors tell which is meant`() throws {
    let quote = "evidence: { source: s, quote: A and B met C }"
    let first = try model(
      states,
      """
        one: { type: concern, from: a, to: b, \(quote) }
        two: { type: concern, from: b, to: c, \(quote) }
      """
    )
    let second = try model(
      states,
      """
        x: { type: concern, from: b, to: c, \(quote) }
        y: { type: concern, from: a, to: b, \(quote) }
      """
    )
    #expect(RelationMatching(first, second).pairs.map(\.second) == ["y", "x"])
  }

  @Test func `the same coding agrees wholly, and what is undated is missing`() throws {
    let coding = try model(
      states,
      """
        one: { type: arms-transfer, from: a, to: b, when: 2001/.. }
        two: { type: concern, from: b, to: c, when: 2004/2006 }
        three: { type: arms-transfer, from: b, to: a }
      """
    )
    let agreement = CodingAgreement(coding, coding, sampleCount: 50)
    #expect(agreement.disagreements.isEmpty)
    let alphas = agreement.scores.map(\.alpha.alpha)
    // All are actual, so that modality has nothing to agree on.
    #expect(alphas == [1, 1, 1, 1, 1, nil])
    #expect(agreement.scores.map(\.alpha.unitCount) == [3, 3, 3, 2, 2, 3])
  }

  @Test func `a date that one coder leaves open is told and does not count`() throws {
    func coding(_ when: [String]) throws -> Model {
      let names = ["one", "two", "three"]
      return try model(
        states,
        zip(names, when).map { "  \($0): { type: concern, from: a, to: b\($1) }" }
          .joined(separator: "\n")
      )
    }
    let first = try coding([", when: 2001/2003", ", when: 2004/..", ""])
    let second = try coding(["", ", when: 2004/2006", ""])
    let agreement = CodingAgreement(first, second, sampleCount: 10)
    #expect(agreement.disagreements.map(\.pair.first) == ["one", "two"])
    #expect(agreement.disagreements.map(\.variable) == [.start, .end])
    #expect(agreement.disagreements.map(\.first) == ["2001/2003", "2004/.."])
    #expect(agreement.disagreements.map(\.second) == [nil, "2004/2006"])
    #expect(agreement.scores.first { $0.variable == .start }?.alpha.unitCount == 1)
  }

  @Test func `models without anything in common`() throws {
    let first = try model(states, "  one: { type: concern, from: a, to: b }")
    let second = try model(states, "  two: { type: concern, from: a, to: b }")
    let agreement = CodingAgreement(first, second, sampleCount: 10)
    #expect(agreement.matching.pairs.isEmpty)
    #expect(agreement.scores.allSatisfy { $0.alpha.alpha == nil && $0.interval.bounds == nil })
    let nothing = CodingAgreement(Model(), Model(), sampleCount: 10)
    #expect(nothing.matching.onlyFirst.isEmpty)
  }
}
