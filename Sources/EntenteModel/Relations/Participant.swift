public import OrderedCollections

/// One actor in one role of a relation, for all of its time or a part.
public struct Participant: Hashable, Sendable {
  /// The actor.
  public var actor: ActorID
  /// The role, as the relation's type declares it.
  public var role: RoleID
  /// When the actor takes part; nil for the relation's whole time.
  public var when: Claims<Period>?
  /// The participant's own milestones, such as its signature.
  public var dates: OrderedDictionary<MilestoneID, Claims<Period>>
  /// What the role declares, such as a pledge.
  public var attributes: OrderedDictionary<AttributeID, Claims<AttributeValue>>
  /// What supports the participation.
  public var evidence: [Evidence]

  /// Creates a participant.
  public init(
    _ actor: ActorID,
    as role: RoleID,
    when: Claims<Period>? = nil,
    dates: OrderedDictionary<MilestoneID, Claims<Period>> = [:],
    attributes: OrderedDictionary<AttributeID, Claims<AttributeValue>> = [:],
    evidence: [Evidence] = []
  ) {
    self.actor = actor
    self.role = role
    self.when = when
    self.dates = dates
    self.attributes = attributes
    self.evidence = evidence
  }
}
