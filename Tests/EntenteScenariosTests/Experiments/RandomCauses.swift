import EntenteModel
import EntenteNetwork
import OrderedCollections

@testable import EntenteScenarios

/// Models of factors and influences, and scenarios on them, drawn from a seed.
struct RandomCauses {
  var random: RandomMap

  init(seed: UInt64) {
    random = RandomMap(seed: seed)
  }

  /// A model in which every influence is drawn; some have weights, some do not.
  mutating func model(
    factors count: Int = 6,
    influences influenceCount: Int = 11,
    weighed: Double = 0.5,
    strongest: Double = 0.3
  ) -> Model {
    var model = Model("Random", asOf: "2020-12-31") {
      Source("paper", type: "book", title: "A paper")
    }
    for number in 0..<count {
      let baseline = random.share() < 0.5 ? Claims(random.number(0.2...0.8)) : nil
      let factor = Factor(FactorID("f\(number)"), baseline: baseline)
      model.factors[factor.id] = factor.citing("paper", page: 1)
    }
    for number in 0..<influenceCount {
      let influence = Influence(
        InfluenceID("i\(number)"),
        from: .factor(FactorID("f\(random.below(count))")),
        to: .factor(FactorID("f\(random.below(count))")),
        sign: random.share() < 0.5 ? .positive : .negative,
        weight: random.share() < weighed ? Claims(random.number(0.05...strongest)) : nil
      )
      model.influences[influence.id] = influence.citing("paper", page: 2)
    }
    return model
  }

  /// A scenario with shocks that depend on a parameter, sometimes a held level, and assumed weights.
  mutating func scenario(on model: Model, id: ScenarioID = "random") -> Scenario {
    var scenario = Scenario(id)
    scenario.parameters["push"] = ScenarioParameter(
      random.number(-0.2...0.2),
      distribution: .uniform(-0.3, 0.3)
    )
    scenario.assumedWeight = AssumedWeight(0.1, distribution: .uniform(0.02, 0.25))
    let names = model.factors.keys
    let shocked = names[random.below(names.count)]
    scenario.operations = [
      assumed(.shock(.factor(shocked), by: .parameter("push"))),
      assumed(.shock(.factor(names[random.below(names.count)]), by: .number(0.1))),
    ]
    if random.share() < 0.5 {
      let level = ScenarioExpression.binary(.parameter("push"), .add, .number(0.5))
      scenario.operations.append(
        assumed(.hold(.factor(names[random.below(names.count)]), at: level))
      )
    }
    scenario.propagation = PropagationPlan(gain: .auto, tolerance: 1e-12)
    return scenario
  }

  /// Values for all parameters, within what they can be.
  mutating func values(for compiled: CompiledScenario) -> [Double] {
    compiled.parameters.map { parameter in
      guard let range = parameter.distribution?.range else { return parameter.value }
      return random.number(range)
    }
  }
}
