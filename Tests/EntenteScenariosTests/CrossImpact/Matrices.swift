import EntenteNetwork
import EntenteScenarios

/// Matrices that the tests of cross-impact balances share.
enum Matrices {
  /// "Somewhereland", without the cells of a descriptor about itself.
  ///
  /// It is the exercise of the manual of ScenarioWizard (W. Weimer-Jehle, 2018), section 2.3.
  static func somewhereland() throws -> CrossImpactMatrix {
    let sizes = [3, 3, 3, 2, 3, 3]
    let letters = ["A", "B", "C", "D", "E", "F"]
    let rows = judgements.split(separator: "\n").map { line in
      let cells = line.split(separator: " ")
      let owner = letters.firstIndex(of: String(cells[0].prefix(1))) ?? 0
      var row = cells.dropFirst().compactMap { Int($0) }
      row.insert(
        contentsOf: [Int](repeating: 0, count: sizes[owner]),
        at: sizes[..<owner].reduce(0, +)
      )
      return row
    }
    return try CrossImpactMatrix(
      title: "Somewhereland",
      descriptors: zip(letters, sizes).map { letter, size in
        CrossImpactMatrix.Descriptor(letter, states: (1...size).map { .init("\(letter)\($0)") })
      },
      judgements: rows
    )
  }

  private static let judgements = """
    A1 -2 1 1 0 0 0 0 0 -2 1 1 0 0 0
    A2 2 1 -3 -2 -1 3 -2 2 0 0 0 2 -1 -1
    A3 0 0 0 0 2 -2 3 -3 2 -1 -1 -2 2 0
    B1 0 0 0 -2 1 1 0 0 0 0 0 0 0 0
    B2 0 0 0 0 1 -1 0 0 1 0 -1 0 0 0
    B3 3 -1 -2 3 0 -3 0 0 3 -1 -2 -2 1 1
    C1 2 1 -3 0 0 0 -2 2 -3 1 2 0 0 0
    C2 -1 2 -1 0 0 0 0 0 0 0 0 0 0 0
    C3 0 0 0 0 0 0 -2 2 3 -1 -2 0 0 0
    D1 0 0 0 0 0 0 0 0 0 3 -1 -2 -2 1 1
    D2 0 -3 3 0 0 0 0 0 0 -3 1 2 2 -1 -1
    E1 0 0 0 0 0 0 -2 -1 3 0 0 2 -1 -1
    E2 0 0 0 -1 0 1 1 1 -2 0 0 -1 0 1
    E3 2 -1 -1 -3 1 2 3 0 -3 0 0 -2 -1 3
    F1 0 3 -3 0 0 0 -3 0 3 -3 3 -2 1 1
    F2 1 -2 1 0 0 0 -1 2 -1 2 -2 2 -1 -1
    F3 0 0 0 0 0 0 -1 2 -1 1 -1 2 -1 -1
    """

  /// A matrix drawn at random: so many states of each descriptor, some sections judged, others empty.
  static func random(
    _ sizes: [Int],
    seed: UInt64,
    judged: Int = 70,
    strongest: Int = 3
  ) throws -> CrossImpactMatrix {
    var generator = SplitMix64(seed: seed)
    func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &generator) }
    let owners = sizes.indices.flatMap { Array(repeating: $0, count: sizes[$0]) }
    let isJudged = sizes.indices.map { source in
      sizes.indices.map { below(100) < judged && $0 != source }
    }
    return try CrossImpactMatrix(
      descriptors: sizes.enumerated().map { index, size in
        CrossImpactMatrix.Descriptor("D\(index)", states: (0..<size).map { .init("s\($0)") })
      },
      judgements: owners.map { source in
        owners.map { isJudged[source][$0] ? below(2 * strongest + 1) - strongest : 0 }
      }
    )
  }

  /// Small sizes of descriptors drawn at random, at most some hundred scenarios.
  static func sizes(seed: UInt64) -> [Int] {
    var generator = SplitMix64(seed: seed ^ 0xC1B)
    return (0..<Int.random(in: 1...5, using: &generator)).map { _ in
      Int.random(in: 1...4, using: &generator)
    }
  }

  /// All scenarios in ascending order.
  static func all(_ matrix: CrossImpactMatrix) -> [CrossImpactScenario] {
    matrix.descriptors.reduce([[]]) { starts, descriptor in
      starts.flatMap { start in descriptor.states.indices.map { start + [$0] } }
    }.map(CrossImpactScenario.init)
  }
}
