import EntenteScenarios
import Testing

@Suite struct ImpactBalanceTests {
  /// Acceptance value C1: the manual of ScenarioWizard, section 2.3.2.
  @Test func `the balance of the manual's scenario is the published one`() throws {
    let matrix = try Matrices.somewhereland()
    let balance = try matrix.balance(of: matrix.scenario(["A2", "B1", "C3", "D1", "E1", "F1"]))
    #expect(
      balance.entries.map(\.balances) == [
        [0, 3, -3], [2, 1, -3], [-9, -1, 10], [-7, 7], [4, -1, -3], [2, -1, -1],
      ]
    )
    #expect(balance.entries.filter { !$0.isConsistent }.map(\.descriptor) == ["D"])
    #expect(!balance.isConsistent)
    // D falls behind by 14; 3 + 2 + 10 − 7 + 4 + 2.
    #expect(balance.margin == -14)
    #expect(balance.totalImpactScore == 14)
    #expect(
      balance.lines == [
        "A: 3 against best other 0", "B: 2 against best other 1", "C: 10 against best other -1",
        "D: -7 against best other 7, inconsistent", "E: 4 against best other -1",
        "F: 2 against best other -1",
      ]
    )
  }

  @Test func `a descriptor with one state has no margin`() throws {
    let matrix = try CrossImpactMatrix(
      descriptors: [.init("X", states: ["x"]), .init("Y", states: ["a", "b"])],
      judgements: [[0, 1, -2], [4, 0, 0], [-4, 0, 0]]
    )
    let balance = try matrix.balance(of: CrossImpactScenario([0, 1]))
    #expect(balance.entries[0].margin == nil)
    #expect(balance.entries[0].bestOther == nil)
    #expect(balance.margin == -3)
    #expect(balance.totalImpactScore == -4 - 2)
    #expect(balance.lines[0] == "X: no other state")
  }

  @Test func `nothing is consistent, without margin`() throws {
    let matrix = try CrossImpactMatrix(descriptors: [], judgements: [])
    let balance = try matrix.balance(of: CrossImpactScenario([]))
    #expect(balance.margin == nil && balance.totalImpactScore == 0 && balance.isConsistent)
  }

  @Test func `sums of the largest judgements do not overflow`() throws {
    let limit = CrossImpactMatrix.judgementLimit
    let count = 12
    let descriptors = (0..<count).map {
      CrossImpactMatrix.Descriptor("D\($0)", states: ["a", "b"])
    }
    let rows = (0..<2 * count).map { row in
      (0..<2 * count).map { column in
        row / 2 == column / 2 ? 0 : row % 2 == column % 2 ? limit : -limit
      }
    }
    let matrix = try CrossImpactMatrix(descriptors: descriptors, judgements: rows)
    let all = CrossImpactScenario([Int](repeating: 1, count: count))
    #expect(try matrix.balance(of: all).margin == 2 * limit * (count - 1))
    #expect(try matrix.balance(of: all).totalImpactScore == count * limit * (count - 1))
    let found = try matrix.consistentScenarios()
    #expect(found.scenarios.contains(all) && found.scenarios.count == 2)
  }
}
