import EntenteModel
import OrderedCollections

@testable import EntenteScenarios

/// The map of the acceptance values A1 to A11 as a model written in Swift.
enum NatoModel {
  static let model: Model = {
    var model = Model("Illustrative weights, not coded data", asOf: "2014-12-31") {
      Source("paper", type: "book", title: "A paper")
    }
    for name in NatoMap.names {
      let factor = Factor(FactorID(name), baseline: Claims(0), range: -1...1)
      model.factors[factor.id] = factor.citing("paper", page: 1)
    }
    let table: [(String, String, Double, String?)] = [
      ("nato", "tens", 0.6, nil), ("sanc", "tens", 0.5, nil), ("tens", "sanc", 0.3, "P3M"),
      ("tens", "resv", -0.7, nil), ("resv", "arms", -0.6, "P3M"), ("resv", "ener", -0.5, "P3M"),
      ("arms", "ener", 0.2, "P3M"), ("arms", "levj", 0.4, "P6M"),
    ]
    for (number, (from, to, weight, lag)) in table.enumerated() {
      let influence = Influence(
        InfluenceID("\(from)-\(to)"),
        from: NatoMap.address(from),
        to: NatoMap.address(to),
        sign: weight < 0 ? .negative : .positive,
        weight: Claims(weight.magnitude),
        lag: lag
      )
      model.influences[influence.id] = influence.citing(
        Evidence("paper", at: [Locator("page", String(number + 2))])
      )
    }
    return model
  }()

  static func shock(_ name: String, by amount: ScenarioExpression) -> ScenarioOperation {
    assumed(.shock(NatoMap.address(name), by: amount))
  }

  /// The two sustained shocks of A1.
  static func eased(_ response: PropagationPlan.Response = .tanh) -> Scenario {
    var scenario = Scenario("eased")
    scenario.operations = [
      shock("nato", by: .negation(.number(0.5))), shock("sanc", by: .negation(.number(0.4))),
    ]
    scenario.propagation = PropagationPlan(response: response, tolerance: 1e-13)
    return scenario
  }
}
