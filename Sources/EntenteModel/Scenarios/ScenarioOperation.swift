/// One step of a scenario, with what it rests on.
///
/// Operations are strict: one whose precondition does not hold is an error, never silently nothing.
public struct ScenarioOperation: Hashable, Sendable {
  /// What is done.
  public enum Action: Hashable, Sendable {
    /// Brings in an element whose identifier is free.
    case add(ScenarioElement)
    /// Ends an element at ``ScenarioOperation/at``, or takes it out if that is nil.
    case remove(Address, ifExists: Bool = false)
    /// Sets one field; `was`, if given, must be what it was.
    case replace(ElementPath, with: String, was: String? = nil)
    /// Multiplies a number and clips it to its range.
    case scale(ElementPath, by: ScenarioExpression)
    /// Pushes a factor or the intensity of a relation from outside; the graph stays as it is.
    case shock(Address, by: ScenarioExpression, shape: ShockShape = .sustained)
    /// Holds a factor or the intensity of a relation at a level and cuts what influences it.
    case hold(Address, at: ScenarioExpression)
    /// Gives an actor another identifier and label, as after a revolution.
    case rename(ActorID, to: ActorID, label: LocalizedText = LocalizedText())
    /// Puts actors together into one, as by a union.
    case merge([ActorID], into: ActorID, label: LocalizedText = LocalizedText())
  }

  /// What is done.
  public var action: Action
  /// From when on; nil for the whole time.
  public var at: Period?
  /// What supports it.
  public var evidence: [Evidence]
  /// What is assumed, where no source supports it.
  public var assumption: String?
  /// What it rests on; nil for what the scenario says of itself.
  public var basis: ScenarioBasis?
  /// Whether it may write what another overlay of the same scenario has written.
  public var overrides: Bool
  /// Whether an address with a wildcard stands for each element that it matches.
  public var each: Bool

  /// Creates an operation.
  public init(
    _ action: Action,
    at: Period? = nil,
    evidence: [Evidence] = [],
    assumption: String? = nil,
    basis: ScenarioBasis? = nil,
    overrides: Bool = false,
    each: Bool = false
  ) {
    self.action = action
    self.at = at
    self.evidence = evidence
    self.assumption = assumption
    self.basis = basis
    self.overrides = overrides
    self.each = each
  }
}

/// An element that a scenario adds.
public enum ScenarioElement: Hashable, Sendable {
  case actor(Actor)
  case source(Source)
  case relation(Relation)
  case observation(Observation)
  case factor(Factor)
  case influence(Influence)

  /// The address of the element.
  public var address: Address {
    switch self {
    case .actor(let actor): .actor(actor.id)
    case .source(let source): .source(source.id)
    case .relation(let relation): .relation(relation.id)
    case .observation(let observation): .observation(observation.id)
    case .factor(let factor): .factor(factor.id)
    case .influence(let influence): .influence(influence.id)
    }
  }
}

/// How a push from outside goes on after its first step.
public enum ShockShape: Hashable, Sendable {
  /// It stays.
  case sustained
  /// It lasts one step.
  case pulse
  /// It grows evenly over so many steps, then stays.
  case ramp(Int)
  /// Each step it is so many times what it was, from 0 to below 1.
  case decay(Double)
}
