public import EntenteModel
import OrderedCollections

/// Makes scenarios that use every field, for a model of ``RandomModel``.
///
/// They can be written and read; what they say makes no sense otherwise.
public enum RandomScenario {
  /// Makes a scenario.
  ///
  /// - Parameters:
  ///   - seed: Which scenario.
  ///   - model: The model that it is for, from which it takes what it adds.
  /// - Returns: The scenario.
  public static func make(seed: UInt64, for model: Model) -> Scenario {
    var values = RandomValues(seed: seed &+ 0x5CEA)
    var scenario = Scenario(
      "random-\(seed)",
      kind: values.word(),
      basis: values.word(),
      title: values.text(),
      description: values.text(),
      extends: values.maybe { _ in "other" },
      mixins: values.some(of: ["oil-60", "no", "2014"], at: 2),
      branchAt: values.maybe { $0.period() }
    )
    scenario.horizon = values.maybe { ScenarioHorizon(until: $0.period(), step: $0.word()) }
    for id: ParameterID in values.some(of: ["ease", "w-arms", "no", "2"], at: 4) {
      scenario.parameters[id] = values.parameter()
    }
    scenario.assumedWeight = values.maybe {
      AssumedWeight(
        $0.number(in: 0...1),
        distribution: $0.maybe { $0.distribution() },
        note: $0.string()
      )
    }
    scenario.operations = values.several(0...8) { $0.operation(of: model) }
    scenario.propagation = values.maybe { $0.propagation() }
    scenario.ensemble = values.maybe {
      EnsemblePlan(
        sampler: $0.word(),
        count: Int.random(in: 1...100_000, using: &$0.generator),
        seed: $0.chance() ? 7 : $0.generator.next(),
        until: $0.maybe { $0.condition() }
      )
    }
    if values.chance(1, of: 3) {
      scenario.ensemble?.correlations = [
        EnsemblePlan.Correlation("first", "second", rank: values.number(in: -0.9...0.9))
      ]
    }
    for id in scenario.parameters.keys where values.chance(1, of: 3) {
      scenario.sweep[id] = values.several(1...4) { $0.number(in: -3...3) }
    }
    scenario.sensitivity = values.maybe {
      SensitivityPlan(
        methods: $0.several(0...2) { $0.word() },
        outputs: $0.several(0...2) { .change(RandomExpression.quantity(&$0)) }
      )
    }
    scenario.measures = values.some(of: ["density", "betweenness", "no"])
    for id: ExpectationID in values.some(of: ["normalises", "no", "7"]) {
      scenario.expectations.append(values.expectation(id, of: model))
    }
    return scenario
  }
}

extension RandomValues {
  fileprivate mutating func parameter() -> ScenarioParameter {
    ScenarioParameter(
      number(in: -1...2),
      in: maybe { $0.number(in: -2...0)...$0.number(in: 0...2) },
      distribution: maybe { $0.distribution() },
      binding: maybe {
        $0.pick([
          ElementPath(.influence("a-to-b"), [.key("weight")]),
          ElementPath(.relation("no"), [.key("participants"), .index(0), .key("role")]),
        ])
      },
      note: chance() ? "" : string()
    )
  }

  fileprivate mutating func distribution() -> Distribution {
    pick([
      .uniform(0, 1), .triangular(0.4, mode: 0.6, 0.8), .pert(0.2, mode: 0.5, 0.8), .fixed(0.25),
      .normal(mean: 0.5, deviation: 0.1, 0, 1), .beta(2, 5), .bernoulli(0.3),
      .choice([.init(0), .init(0.5, weight: 3)]),
    ])
  }

  fileprivate mutating func condition() -> ScenarioExpression {
    .binary(
      .interval(.change(RandomExpression.quantity(&self))),
      pick([.less, .greaterOrEqual]),
      .number(number(in: 0...1))
    )
  }

  fileprivate mutating func propagation() -> PropagationPlan {
    PropagationPlan(
      engine: word(),
      response: word(),
      inertia: pick([1, 0.5, 0.125]),
      gain: pick([.refuse, .auto, .explore, .factor(0.75)]),
      tolerance: pick([1e-9, 1e-6]),
      maxSteps: pick([10_000, 7]),
      usesConfidence: chance(),
      balancePressure: pick([0, 0.1])
    )
  }

  fileprivate mutating func expectation(_ id: ExpectationID, of model: Model) -> Expectation {
    Expectation(
      id,
      that: condition(),
      label: text(),
      evidence: cited(in: model),
      robust: pick([0.8, 0.5, 1]),
      basis: maybe { $0.word() },
      note: chance() ? "" : string()
    )
  }

  /// Evidence as some relation of the model has it.
  private mutating func cited(in model: Model) -> [Evidence] {
    pick(model.relations.values.map(\.evidence))
  }

  fileprivate mutating func operation(of model: Model) -> ScenarioOperation {
    ScenarioOperation(
      action(of: model),
      at: chance(1, of: 3) ? period() : nil,
      evidence: chance(1, of: 3) ? cited(in: model) : [],
      assumption: chance(1, of: 3) ? "because " + string() : nil,
      basis: chance(1, of: 4) ? word() : nil,
      overrides: chance(1, of: 4),
      each: chance(1, of: 6)
    )
  }

  private mutating func action(of model: Model) -> ScenarioOperation.Action {
    let parameters: [ParameterID] = ["ease", "w-arms", "no"]
    let field = ElementPath(.relation("no"), [.key("intensity")])
    switch pick(Array(0..<12)) {
    case 0: return .remove(.relation("*-arms"), ifExists: chance())
    case 1: return .remove(.actor("no"))
    case 2: return .replace(field, with: string(), was: maybe { $0.string() })
    case 3: return .scale(field, by: RandomExpression.amount(&self, of: parameters))
    case 4:
      return .shock(
        .factor("tension"),
        by: RandomExpression.amount(&self, of: parameters),
        shape: pick([.sustained, .pulse, .ramp(4), .decay(0.8), .decay(0)])
      )
    case 5: return .hold(.relation("no"), at: RandomExpression.amount(&self, of: parameters))
    case 6: return .rename("no", to: "yes-2", label: text())
    case 7: return .merge(some(of: ["no", "usa", "7"]), into: "union", label: text())
    case 8: return .add(.actor(pick(Array(model.actors.values))))
    case 9: return .add(.source(pick(Array(model.sources.values))))
    case 10: return .add(.relation(pick(Array(model.relations.values))))
    default:
      return pick([
        .add(.factor(pick(Array(model.factors.values)))),
        .add(.observation(pick(Array(model.observations.values)))),
        .add(.influence(pick(Array(model.influences.values)))),
      ])
    }
  }
}
