/// What holds at a time of its own: a relation, an observation, an influence.
public protocol Dated {
  /// When it holds.
  var when: Claims<Period>? { get set }
}

extension Relation: Dated {}
extension Observation: Dated {}
extension Influence: Dated {}
extension Participant: Dated {}

extension Dated {
  /// Returns the same with the time at which it holds.
  public func during(_ period: Period) -> Self {
    var copy = self
    copy.when = Claims(period)
    return copy
  }

  /// Returns the same with several claims to the time at which it holds.
  public func during(_ claims: Claim<Period>...) -> Self {
    var copy = self
    copy.when = Claims(claims)
    return copy
  }
}

/// What is said to be in one way or another, and held with more or less confidence.
public protocol Held {
  /// In which way it is said to be.
  var modality: Modality { get set }
  /// The coder's confidence.
  var confidence: Confidence? { get set }
}

extension Relation: Held {}
extension Observation: Held {}
extension Influence: Held {}

extension Held {
  /// Returns the same, said to be in another way.
  public func with(modality: Modality) -> Self {
    var copy = self
    copy.modality = modality
    return copy
  }

  /// Returns the same with the coder's confidence.
  public func with(confidence: Confidence) -> Self {
    var copy = self
    copy.confidence = confidence
    return copy
  }
}
