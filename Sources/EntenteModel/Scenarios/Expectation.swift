/// The identifier of a claim.
public typealias ExpectationID = Identifier<Expectation>

/// A claim of a source, as a predicate that runs are held against.
public struct Expectation: Hashable, Sendable {
  /// The identifier.
  public var id: ExpectationID
  /// The claim in words.
  public var label: LocalizedText
  /// The claim as a predicate, such as `delta(relation:arms) < -0.05`.
  public var predicate: ScenarioExpression
  /// Where a source makes the claim.
  public var evidence: [Evidence]
  /// The share of an ensemble in which it must hold to count as holding, from 0.5 to 1.
  public var robust: Double
  /// What it rests on; nil for what the scenario says of itself.
  public var basis: ScenarioBasis?
  /// How the words became the predicate.
  public var note: String

  /// Creates a claim.
  public init(
    _ id: ExpectationID,
    that predicate: ScenarioExpression,
    label: LocalizedText = LocalizedText(),
    evidence: [Evidence] = [],
    robust: Double = 0.8,
    basis: ScenarioBasis? = nil,
    note: String = ""
  ) {
    self.id = id
    self.label = label
    self.predicate = predicate
    self.evidence = evidence
    self.robust = robust
    self.basis = basis
    self.note = note
  }
}
