internal import OrderedCollections

extension Scenario {
  /// Creates a scenario from the parts that a closure lists.
  ///
  /// - Parameters:
  ///   - id: The identifier.
  ///   - kind: What kind of thought experiment it is.
  ///   - basis: What it rests on.
  ///   - title: The name shown to readers.
  ///   - description: An explanation for readers.
  ///   - parent: The scenario that this one goes on from.
  ///   - mixins: Further overlays, in order.
  ///   - branchAt: The day from which it may differ.
  ///   - horizon: How far trajectories go.
  ///   - measures: The names of the measures that runs report.
  ///   - parts: The parts. Of two parameters with the same identifier, the later one counts.
  public init(
    _ id: ScenarioID,
    kind: ScenarioKind = .counterfactual,
    basis: ScenarioBasis = .text,
    title: LocalizedText = LocalizedText(),
    description: LocalizedText = LocalizedText(),
    extends parent: ScenarioID? = nil,
    mixins: [ScenarioID] = [],
    branchAt: Period? = nil,
    horizon: ScenarioHorizon? = nil,
    measures: [String] = [],
    @ScenarioBuilder parts: () -> [any ScenarioPart]
  ) {
    self.init(
      id,
      kind: kind,
      basis: basis,
      title: title,
      description: description,
      extends: parent,
      mixins: mixins,
      branchAt: branchAt
    )
    self.horizon = horizon
    self.measures = measures
    for part in parts() { part.add(to: &self) }
  }
}

/// A number that a scenario leaves open, as a part of one written in Swift.
public struct Parameter: Hashable, Sendable, ScenarioPart {
  /// The identifier.
  public var id: ParameterID
  /// The parameter.
  public var parameter: ScenarioParameter

  /// Creates a parameter.
  public init(
    _ id: ParameterID,
    _ value: Double,
    in range: ClosedRange<Double>? = nil,
    _ distribution: Distribution? = nil,
    binds: ElementPath? = nil,
    note: String = ""
  ) {
    self.id = id
    parameter = ScenarioParameter(
      value,
      in: range,
      distribution: distribution,
      binding: binds,
      note: note
    )
  }

  /// Adds the parameter to the scenario.
  public func add(to scenario: inout Scenario) { scenario.parameters[id] = parameter }
}

extension AssumedWeight: ScenarioPart {
  /// Makes this what the scenario assumes of weights.
  public func add(to scenario: inout Scenario) { scenario.assumedWeight = self }
}

extension PropagationPlan: ScenarioPart {
  /// Makes this the way in which the scenario's influences are propagated.
  public func add(to scenario: inout Scenario) { scenario.propagation = self }
}

extension EnsemblePlan: ScenarioPart {
  /// Makes this the way in which the scenario's ensemble is drawn.
  public func add(to scenario: inout Scenario) { scenario.ensemble = self }
}

extension SensitivityPlan: ScenarioPart {
  /// Makes these the analyses of the scenario's sensitivity.
  public func add(to scenario: inout Scenario) { scenario.sensitivity = self }
}

extension Expectation: ScenarioPart {
  /// Adds the claim to the scenario.
  public func add(to scenario: inout Scenario) { scenario.expectations.append(self) }
}
