/// A check of the user's own: what some relations or actors must have, or must not be.
public struct UserRule: Hashable, Sendable, Annotated {
  /// What the rule demands.
  public enum Demand: Hashable, Sendable {
    /// Every relation that matches has the field, such as `ids.untc`.
    case requireRelation(RelationCriteria, field: String)
    /// Every actor that matches has the field.
    case requireActor(ActorCriteria, field: String)
    /// No relation matches.
    case forbidRelation(RelationCriteria)
    /// No actor matches.
    case forbidActor(ActorCriteria)
  }

  /// The identifier, such as `U01`.
  public var id: UserRuleID
  /// What it demands.
  public var demand: Demand
  /// How bad a breach is.
  public var severity: Severity
  /// The message for a breach; empty for a made one.
  public var message: LocalizedText
  /// Label, description, tags, evidence and allowances.
  public var annotations: Annotations

  /// Creates a rule.
  public init(
    _ id: UserRuleID,
    _ demand: Demand,
    severity: Severity = .error,
    message: LocalizedText = LocalizedText(),
    annotations: Annotations = Annotations()
  ) {
    self.id = id
    self.demand = demand
    self.severity = severity
    self.message = message
    self.annotations = annotations
  }
}
