internal import EntenteModel
internal import OrderedCollections

extension CompiledScenario {
  /// What a scenario goes on from, with the scenario's own parameters; for the model itself a
  /// scenario that does nothing.
  ///
  /// A parameter that is bound to something that only the scenario brings is bound to nothing there.
  static func parent(
    of scenario: Scenario,
    _ flattened: Scenario,
    in library: ScenarioLibrary,
    on model: Model
  ) -> Scenario {
    var parent =
      scenario.parent.flatMap { library[$0] }
      ?? Scenario("model", kind: flattened.kind, branchAt: flattened.branchAt)
    let base = library.materialize(parent, on: model, checking: false).model
    parent.parameters = flattened.parameters.mapValues { parameter in
      guard let binding = parameter.binding, !base.contains(binding.element) else {
        return parameter
      }
      var free = parameter
      free.binding = nil
      return free
    }
    return parent
  }

  /// The parameters on which the amounts of `scale` depend.
  static func scalingParameters(of variants: [Variant]) -> Set<ParameterID> {
    var result: Set<ParameterID> = []
    for operation in variants.flatMap(\.operations) {
      if case .scale(_, let amount) = operation.placed.operation.action {
        result.formUnion(amount.parameters)
      }
    }
    return result
  }
}

extension ElementPath {
  /// The influence whose weight this is.
  var weightOfInfluence: InfluenceID? {
    guard case .influence(let id) = element, steps == [.key("weight")] else { return nil }
    return id
  }

  /// The factor whose baseline this is.
  var factorOfBaseline: FactorID? {
    guard case .factor(let id) = element, steps == [.key("baseline")] else { return nil }
    return id
  }
}

extension CompiledVariant {
  init(
    _ variant: Variant,
    plan: Scenario,
    clock: ScenarioClock,
    boundWeights: [InfluenceID: Int],
    openWeights: [InfluenceID: Int],
    parameters: [RunParameter],
    values: [Double]
  ) throws(ExperimentError) {
    var gatherer = InfluenceGatherer(
      variant,
      clock: clock,
      plan: plan,
      boundWeights: boundWeights,
      openWeights: openWeights,
      parameters: parameters,
      values: values
    )
    self.variant = variant
    do throws(InfluenceError) {
      influences = try gatherer.influences(of: variant)
    } catch {
      throw .influences(error)
    }
    engine = try RunEngine(influences, plan.propagation ?? PropagationPlan())
  }
}
