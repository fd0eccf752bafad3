public import OrderedCollections

/// Whether a relation helps or hurts those who stand in it.
public enum Valence: String, Hashable, Sendable, CaseIterable {
  case cooperative
  case conflictual
  case neutral

  /// The sign in a signed network: +1, −1 or 0.
  public var sign: Int {
    switch self {
    case .cooperative: 1
    case .conflictual: -1
    case .neutral: 0
    }
  }
}

/// In which way a relation is said to be.
public enum Modality: String, Hashable, Sendable, CaseIterable {
  case actual
  case announced
  case planned
  case alleged
  /// Coded by a machine from news.
  case reported
  case hypothetical
  case denied
  /// A source states that the relation is not there.
  case absent

  /// Whether the relation may be drawn and counted as a tie: all but an attested absence.
  public var isTie: Bool { self != .absent }
}

/// The coder's confidence in a judgement.
///
/// Source: ICD 203, *Analytic Standards*, which keeps confidence apart from likelihood.
public enum Confidence: String, Hashable, Sendable, CaseIterable {
  case high
  case moderate
  case low
}

/// A typed, dated, sourced relation of any number of participants in roles.
public struct Relation: Hashable, Sendable, Annotated {
  /// The identifier.
  public var id: RelationID
  /// The type, as the vocabulary declares it.
  public var type: RelationTypeID
  /// Who takes part, in which role.
  public var participants: [Participant]
  /// When it holds; nil if the type's extent over the dates says it, or nothing does.
  public var when: Claims<Period>?
  /// The milestones in its life.
  public var dates: OrderedDictionary<MilestoneID, Claims<Period>>
  /// Whether it is over, though the date may be unknown.
  public var hasEnded: Bool
  /// When a source saw it in being.
  public var attested: [Period]
  /// What else is known of it.
  public var attributes: OrderedDictionary<AttributeID, Claims<AttributeValue>>
  /// The valence, where it differs from the type's.
  public var valence: Valence?
  /// The intensity from 0 to 1, where it differs from the type's.
  public var intensity: Claims<Double>?
  /// In which way it is said to be.
  public var modality: Modality
  /// The coder's confidence.
  public var confidence: Confidence?
  /// How likely the event is.
  public var likelihood: Likelihood?
  /// Codes in the schemes of others.
  public var ids: [ExternalIdentifier]
  /// The relations that it is an answer to.
  public var respondsTo: [RelationID]
  /// The relations that it retires.
  public var supersedes: [RelationID]
  /// Label, description, tags, evidence and allowances.
  public var annotations: Annotations

  /// Creates a relation.
  public init(
    _ id: RelationID,
    type: RelationTypeID,
    participants: [Participant] = [],
    when: Claims<Period>? = nil,
    dates: OrderedDictionary<MilestoneID, Claims<Period>> = [:],
    hasEnded: Bool = false,
    attested: [Period] = [],
    attributes: OrderedDictionary<AttributeID, Claims<AttributeValue>> = [:],
    valence: Valence? = nil,
    intensity: Claims<Double>? = nil,
    modality: Modality = .actual,
    confidence: Confidence? = nil,
    likelihood: Likelihood? = nil,
    ids: [ExternalIdentifier] = [],
    respondsTo: [RelationID] = [],
    supersedes: [RelationID] = [],
    annotations: Annotations = Annotations()
  ) {
    self.id = id
    self.type = type
    self.participants = participants
    self.when = when
    self.dates = dates
    self.hasEnded = hasEnded
    self.attested = attested
    self.attributes = attributes
    self.valence = valence
    self.intensity = intensity
    self.modality = modality
    self.confidence = confidence
    self.likelihood = likelihood
    self.ids = ids
    self.respondsTo = respondsTo
    self.supersedes = supersedes
    self.annotations = annotations
  }

  /// Whether the actor takes part in any role.
  public func involves(_ actor: ActorID) -> Bool {
    participants.contains { $0.actor == actor }
  }
}
