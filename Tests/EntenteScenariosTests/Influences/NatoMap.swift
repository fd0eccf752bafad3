import EntenteModel

@testable import EntenteScenarios

/// The map of the acceptance values A1 to A11: illustrative weights, not coded data.
enum NatoMap {
  static let names = ["nato", "sanc", "tens", "resv", "arms", "ener", "levj"]

  static func address(_ name: String) -> Address { .factor(FactorID(name)) }

  static func map(hasLags: Bool = true) throws -> InfluenceMap {
    let table: [(String, String, Double, Int)] = [
      ("nato", "tens", 0.6, 0), ("sanc", "tens", 0.5, 0), ("tens", "sanc", 0.3, 1),
      ("tens", "resv", -0.7, 0), ("resv", "arms", -0.6, 1), ("resv", "ener", -0.5, 1),
      ("arms", "ener", 0.2, 1), ("arms", "levj", 0.4, 2),
    ]
    return try InfluenceMap(
      nodes: names.map { InfluenceNode(address($0), range: -1...1) },
      arcs: table.map { from, to, weight, lag in
        InfluenceArc(
          InfluenceID("\(from)-\(to)"),
          from: address(from),
          to: address(to),
          sign: weight < 0 ? .negative : .positive,
          weight: weight.magnitude,
          lag: hasLags ? lag : 0
        )
      }
    )
  }

  static let shocks = [
    Push(address("nato"), by: -0.5, name: "nato"), Push(address("sanc"), by: -0.4, name: "sanc"),
  ]
}

extension [Double] {
  /// Whether all numbers are within a distance of others.
  func isNear(_ others: [Double], _ distance: Double) -> Bool {
    count == others.count && zip(self, others).allSatisfy { ($0 - $1).magnitude <= distance }
  }
}
