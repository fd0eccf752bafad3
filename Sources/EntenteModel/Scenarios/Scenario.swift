public import OrderedCollections

/// The identifier of a scenario.
public typealias ScenarioID = Identifier<Scenario>

/// What kind of thought experiment a scenario is.
public enum ScenarioKind: String, Hashable, Sendable, CaseIterable {
  /// What would have been, had something gone another way; it may change the past from ``Scenario/branchAt`` on.
  case counterfactual
  /// What may come.
  case forecast
  /// What a blow would do.
  case stress
  /// An illustration that claims to be neither.
  case stylised
}

/// A variant of a model as an overlay: ordered operations, each with its evidence or its assumption.
///
/// A scenario knows its model by nothing but addresses. Materialised on a model it gives another
/// model; run, it also gives what the declared influences make of its shocks.
public struct Scenario: Hashable, Sendable {
  /// The identifier, which is also the name of its file.
  public var id: ScenarioID
  /// The name shown to readers.
  public var title: LocalizedText
  /// An explanation for readers.
  public var description: LocalizedText
  /// What kind of thought experiment it is.
  public var kind: ScenarioKind
  /// What it rests on: the text, what is derived from it, or what contradicts it.
  public var basis: ScenarioBasis
  /// The scenario that this one goes on from; nil for the model itself.
  public var parent: ScenarioID?
  /// Further overlays, applied after the parent and before the scenario's own operations, in order.
  public var mixins: [ScenarioID]
  /// The day from which it may differ; before it, the variant equals what it goes on from.
  public var branchAt: Period?
  /// How far trajectories go, and in which steps.
  public var horizon: ScenarioHorizon?
  /// The numbers that runs may vary.
  public var parameters: OrderedDictionary<ParameterID, ScenarioParameter>
  /// What is assumed of influences whose weight no source gives.
  public var assumedWeight: AssumedWeight?
  /// What is done to the model, in order.
  public var operations: [ScenarioOperation]
  /// How influences are propagated; what is not said here is said by the parent.
  public var propagation: PropagationPlan?
  /// How an ensemble of runs is drawn.
  public var ensemble: EnsemblePlan?
  /// The values of parameters in a sweep.
  public var sweep: OrderedDictionary<ParameterID, [Double]>
  /// Which analyses of sensitivity are made.
  public var sensitivity: SensitivityPlan?
  /// The names of the measures that runs report.
  public var measures: [String]
  /// Claims that are judged.
  public var expectations: [Expectation]

  /// Creates a scenario that does nothing yet.
  public init(
    _ id: ScenarioID,
    kind: ScenarioKind = .counterfactual,
    basis: ScenarioBasis = .text,
    title: LocalizedText = LocalizedText(),
    description: LocalizedText = LocalizedText(),
    extends parent: ScenarioID? = nil,
    mixins: [ScenarioID] = [],
    branchAt: Period? = nil
  ) {
    self.id = id
    self.title = title
    self.description = description
    self.kind = kind
    self.basis = basis
    self.parent = parent
    self.mixins = mixins
    self.branchAt = branchAt
    horizon = nil
    parameters = [:]
    assumedWeight = nil
    operations = []
    propagation = nil
    ensemble = nil
    sweep = [:]
    sensitivity = nil
    measures = []
    expectations = []
  }
}

/// What a part of a scenario rests on.
public enum ScenarioBasis: String, Hashable, Sendable, CaseIterable {
  /// A source says it.
  case text
  /// It is derived from what a source says, and goes beyond it.
  case derived
  /// It contradicts what the source says.
  case againstAuthor = "against-author"
}

/// How far trajectories go.
public struct ScenarioHorizon: Hashable, Sendable {
  /// The length of a step.
  public enum Step: String, Hashable, Sendable, CaseIterable {
    case month
    case quarter
    case year
  }

  /// The last day.
  public var until: Period
  /// The length of a step; lags of influences are rounded to whole steps.
  public var step: Step

  /// Creates a horizon.
  public init(until: Period, step: Step = .quarter) {
    self.until = until
    self.step = step
  }
}
