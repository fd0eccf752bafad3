// The operations under the names that they have in the notation.

/// Brings in an element whose identifier is free.
public struct Add: ScenarioStep, Hashable, Sendable {
  /// The operation.
  public var operation: ScenarioOperation

  /// Brings in an element.
  public init(_ element: ScenarioElement, at: Period? = nil) {
    operation = ScenarioOperation(.add(element), at: at)
  }

  /// Brings in an actor.
  public init(_ actor: Actor, at: Period? = nil) { self.init(.actor(actor), at: at) }

  /// Brings in a source.
  public init(_ source: Source) { self.init(.source(source)) }

  /// Brings in a relation.
  public init(_ relation: Relation, at: Period? = nil) { self.init(.relation(relation), at: at) }

  /// Brings in an observation.
  public init(_ observation: Observation, at: Period? = nil) {
    self.init(.observation(observation), at: at)
  }

  /// Brings in a factor.
  public init(_ factor: Factor) { self.init(.factor(factor)) }

  /// Brings in an influence.
  public init(_ influence: Influence, at: Period? = nil) {
    self.init(.influence(influence), at: at)
  }
}

/// Ends an element at a date, or takes it out if none is given.
public struct Remove: ScenarioStep, Hashable, Sendable {
  /// The operation.
  public var operation: ScenarioOperation

  /// Ends an element, or takes it out.
  public init(_ address: Address, at: Period? = nil, ifExists: Bool = false) {
    operation = ScenarioOperation(.remove(address, ifExists: ifExists), at: at)
  }
}

/// Sets one field.
public struct Replace: ScenarioStep, Hashable, Sendable {
  /// The operation.
  public var operation: ScenarioOperation

  /// Sets one field to a text.
  public init(_ path: ElementPath, with text: String, was: String? = nil, at: Period? = nil) {
    operation = ScenarioOperation(.replace(path, with: text, was: was), at: at)
  }

  /// Sets one field to a number.
  public init(_ path: ElementPath, with number: Double, was: Double? = nil, at: Period? = nil) {
    self.init(path, with: Quantity.text(number), was: was.map(Quantity.text), at: at)
  }
}

/// Multiplies a number and clips it to its range.
public struct Scale: ScenarioStep, Hashable, Sendable {
  /// The operation.
  public var operation: ScenarioOperation

  /// Multiplies a number.
  public init(_ path: ElementPath, by factor: ScenarioExpression, at: Period? = nil) {
    operation = ScenarioOperation(.scale(path, by: factor), at: at)
  }
}

/// Pushes a factor or the intensity of a relation from outside.
public struct Shock: ScenarioStep, Hashable, Sendable {
  /// The operation.
  public var operation: ScenarioOperation

  /// Pushes a level.
  public init(
    _ target: Address,
    by amount: ScenarioExpression,
    _ shape: ShockShape = .sustained,
    at: Period? = nil
  ) {
    operation = ScenarioOperation(.shock(target, by: amount, shape: shape), at: at)
  }
}

/// Holds a factor or the intensity of a relation at a level and cuts what influences it: `do` in the
/// notation.
public struct Hold: ScenarioStep, Hashable, Sendable {
  /// The operation.
  public var operation: ScenarioOperation

  /// Holds a level, from a date on.
  public init(_ target: Address, at level: ScenarioExpression, from date: Period? = nil) {
    operation = ScenarioOperation(.hold(target, at: level), at: date)
  }
}

/// Gives an actor another identifier and label.
public struct Rename: ScenarioStep, Hashable, Sendable {
  /// The operation.
  public var operation: ScenarioOperation

  /// Gives an actor another identifier and label.
  public init(
    _ actor: ActorID,
    to id: ActorID,
    label: LocalizedText = LocalizedText(),
    at: Period? = nil
  ) {
    operation = ScenarioOperation(.rename(actor, to: id, label: label), at: at)
  }
}

/// Puts actors together into one.
public struct Merge: ScenarioStep, Hashable, Sendable {
  /// The operation.
  public var operation: ScenarioOperation

  /// Puts actors together into one.
  public init(
    _ actors: [ActorID],
    into id: ActorID,
    label: LocalizedText = LocalizedText(),
    at: Period? = nil
  ) {
    operation = ScenarioOperation(.merge(actors, into: id, label: label), at: at)
  }
}

/// A claim that is judged.
public struct Expect: ScenarioPart, Hashable, Sendable {
  /// The claim.
  public var expectation: Expectation

  /// Creates a claim.
  public init(
    _ id: ExpectationID,
    _ predicate: ScenarioExpression,
    label: LocalizedText = LocalizedText(),
    robust: Double = 0.8,
    note: String = ""
  ) {
    expectation = Expectation(id, that: predicate, label: label, robust: robust, note: note)
  }

  /// Adds the claim to the scenario.
  public func add(to scenario: inout Scenario) { scenario.expectations.append(expectation) }

  /// Returns the claim with further evidence.
  public func citing(_ evidence: Evidence) -> Expect {
    var copy = self
    copy.expectation.evidence.append(evidence)
    return copy
  }

  /// Returns the claim with the place where a source makes it.
  public func citing(
    _ source: SourceID,
    page: Place? = nil,
    quote: String? = nil,
    voice: Voice? = nil
  ) -> Expect {
    citing(Evidence(source, page: page, quote: quote, voice: voice))
  }

  /// Returns the claim with what it rests on.
  public func resting(on basis: ScenarioBasis) -> Expect {
    var copy = self
    copy.expectation.basis = basis
    return copy
  }
}
