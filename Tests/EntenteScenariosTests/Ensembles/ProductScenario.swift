import EntenteModel
import OrderedCollections

@testable import EntenteScenarios

/// A scenario whose one output is a product of its two parameters, so that everything is known.
///
/// With shocks of −ease and −0.8 ease on the map of A1, linear, delta(arms) is
/// −w · ease · 0.411764705882 / 0.5, where w is the weight of the influence on arms (A8). Up to an ease
/// of 0.85 no level leaves its range.
enum ProductScenario {
  static let factor = -0.411764705882 / 0.5

  static let arms = ScenarioExpression.change(.level("factor:arms"))

  static func scenario(_ plan: EnsemblePlan = EnsemblePlan(count: 200, seed: 7)) -> Scenario {
    var scenario = NatoModel.eased(.linear)
    scenario.parameters["ease"] = ScenarioParameter(
      0.5,
      in: 0...0.8,
      distribution: .uniform(0, 0.8)
    )
    scenario.parameters["w-arms"] = ScenarioParameter(
      0.6,
      distribution: .uniform(0.4, 0.8),
      binding: .field(.influence("resv-arms"), "weight")
    )
    scenario.operations = [
      NatoModel.shock("nato", by: .negation(.parameter("ease"))),
      NatoModel.shock("sanc", by: .binary(.number(-0.8), .multiply, .parameter("ease"))),
    ]
    scenario.expectations = [
      Expectation("normalises", that: .binary(arms, .less, .number(-0.2)))
    ]
    scenario.ensemble = plan
    return scenario
  }

  static func compiled(_ plan: EnsemblePlan? = nil) throws -> CompiledScenario {
    try CompiledScenario(plan.map(scenario) ?? scenario(), on: NatoModel.model)
  }
}
