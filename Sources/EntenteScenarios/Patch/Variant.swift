public import EntenteModel
public import OrderedCollections

/// A scenario with its parameters bound, made into a model of its own.
public struct Variant: Hashable, Sendable {
  /// The scenario, with what it takes from those that it goes on from.
  public let scenario: Scenario
  /// The model as the scenario has it.
  public let model: Model
  /// The operations that took effect, in order, with what each changed.
  public let operations: [AppliedOperation]
  /// The shocks and holds, in order, for a run to propagate.
  public let dynamics: [ScenarioImpulse]
  /// The values of all parameters.
  public let parameters: OrderedDictionary<ParameterID, Double>
  /// What does not hold or should be known, in the order of the operations.
  public let findings: [ScenarioFinding]

  /// Whether nothing is in error, so that the model is what the scenario means.
  public var isValid: Bool { !findings.contains { $0.severity == .error } }

  /// The last operation that changed an element; nil if none did.
  public func lastChange(of element: Address) -> PlacedOperation? {
    operations.last { $0.changes.contains { $0.isAbout(element) } }?.placed
  }
}

/// An operation that took effect, with what it changed.
public struct AppliedOperation: Hashable, Sendable {
  /// The operation and where it is written.
  public var placed: PlacedOperation
  /// What it changed, in order: what it names first, then what followed from that.
  public var changes: [ScenarioChange]
}

/// One thing that an operation changed.
public struct ScenarioChange: Hashable, Sendable {
  /// What became of an element.
  public enum Effect: Hashable, Sendable {
    case added
    /// It is gone altogether.
    case removed
    /// It is over from the day on.
    case ended(from: CalendarDay)
    /// A field has another value, in words.
    case changed(field: String, from: String, to: String)
    /// A field was to be set to the first number and took the nearest that it can have.
    case clipped(field: String, from: Double, to: Double)
    /// Another identifier stands for it, or several do.
    case became([Address])
    /// It referred to something that is no more, or is called otherwise.
    case repointed
  }

  /// The element.
  public var address: Address
  /// What became of it.
  public var effect: Effect
  /// Whether the operation did not name it: it followed from something else.
  public var isCascade: Bool

  /// Creates a change.
  public init(_ address: Address, _ effect: Effect, isCascade: Bool = false) {
    self.address = address
    self.effect = effect
    self.isCascade = isCascade
  }
}

/// A push from outside, or a level that is held, with what it rests on.
public struct ScenarioImpulse: Hashable, Sendable {
  /// What is done.
  public enum Action: Hashable, Sendable {
    /// The level is pushed by an amount.
    case shock(by: Double, shape: ShockShape)
    /// The level is held, and nothing influences it any more.
    case hold(at: Double)
  }

  /// The factor, or the relation whose intensity is meant.
  public var target: Address
  /// What is done.
  public var action: Action
  /// From when on; nil for the whole time.
  public var at: Period?
  /// The operation and where it is written.
  public var placed: PlacedOperation
}
