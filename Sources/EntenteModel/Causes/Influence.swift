/// In which direction an influence pushes.
public enum InfluenceSign: String, Hashable, Sendable, CaseIterable {
  /// More of the cause makes more of the effect.
  case positive = "+"
  /// More of the cause makes less of the effect.
  case negative = "-"
  /// The source does not say.
  case unclear = "?"
}

/// A cause that a source argues: from one element of the model to another.
public struct Influence: Hashable, Sendable, Annotated {
  /// The identifier.
  public var id: InfluenceID
  /// The cause: an actor, relation, factor or observation.
  public var from: Address
  /// The effect: an actor, relation, factor or observation.
  public var to: Address
  /// In which direction it pushes.
  public var sign: InfluenceSign
  /// How strongly, from 0 to 1; nil where the source does not say.
  public var weight: Claims<Double>?
  /// After how long, as an ISO 8601 duration such as `P3M`.
  public var lag: String?
  /// When it works.
  public var when: Claims<Period>?
  /// Who argues it.
  public var arguedBy: [ActorID]
  /// In which way it is said to be.
  public var modality: Modality
  /// The coder's confidence.
  public var confidence: Confidence?
  /// Label, description, tags, evidence and allowances.
  public var annotations: Annotations

  /// Creates an influence.
  public init(
    _ id: InfluenceID,
    from: Address,
    to: Address,
    sign: InfluenceSign,
    weight: Claims<Double>? = nil,
    lag: String? = nil,
    when: Claims<Period>? = nil,
    arguedBy: [ActorID] = [],
    modality: Modality = .actual,
    confidence: Confidence? = nil,
    annotations: Annotations = Annotations()
  ) {
    self.id = id
    self.from = from
    self.to = to
    self.sign = sign
    self.weight = weight
    self.lag = lag
    self.when = when
    self.arguedBy = arguedBy
    self.modality = modality
    self.confidence = confidence
    self.annotations = annotations
  }
}
