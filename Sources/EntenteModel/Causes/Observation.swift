/// What an observation tells.
public enum ObservationKind: String, Hashable, Sendable, CaseIterable {
  case poll
  case figure
  case motive
  case perception
  case position
}

/// A poll, figure, motive, perception or stated position: what is told of actors or relations
/// without being a relation itself.
public struct Observation: Hashable, Sendable, Annotated {
  /// The identifier.
  public var id: ObservationID
  /// What it tells.
  public var kind: ObservationKind
  /// Whose view, motive or figure it is.
  public var holders: [ActorID]
  /// What it is about.
  public var about: [Address]
  /// What is told, in words.
  public var statement: LocalizedText
  /// The number, if there is one.
  public var value: Claims<Quantity>?
  /// When.
  public var when: Claims<Period>?
  /// In which way it is said to be.
  public var modality: Modality
  /// The coder's confidence.
  public var confidence: Confidence?
  /// Label, description, tags, evidence and allowances.
  public var annotations: Annotations

  /// Creates an observation.
  public init(
    _ id: ObservationID,
    kind: ObservationKind,
    holders: [ActorID] = [],
    about: [Address] = [],
    statement: LocalizedText = LocalizedText(),
    value: Claims<Quantity>? = nil,
    when: Claims<Period>? = nil,
    modality: Modality = .actual,
    confidence: Confidence? = nil,
    annotations: Annotations = Annotations()
  ) {
    self.id = id
    self.kind = kind
    self.holders = holders
    self.about = about
    self.statement = statement
    self.value = value
    self.when = when
    self.modality = modality
    self.confidence = confidence
    self.annotations = annotations
  }
}
