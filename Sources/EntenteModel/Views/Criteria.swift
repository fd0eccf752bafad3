public import OrderedCollections

/// A comparison of an attribute or date with a value, such as `> 10`.
public enum Comparison: Hashable, Sendable {
  /// The attribute is given at all.
  case present
  /// The quantity lies beyond a bound.
  case quantity(Quantity.Bound, Double)
  /// The text, term or number equals the value.
  case equals(String)
}

/// What a relation must be to match; every criterion that is given must hold, and a list means any
/// of its items.
public struct RelationCriteria: Hashable, Sendable {
  /// These relations.
  public var ids: [RelationID] = []
  /// Relations of these types, with their special cases.
  public var types: [RelationTypeID] = []
  /// Relations that one of these actors takes part in.
  public var actors: [ActorID] = []
  /// In which role an actor named takes part, or which role must be filled.
  public var roles: [RoleID] = []
  /// Relations with at least two of these actors.
  public var between: [ActorID] = []
  /// Relations with a participant of one of these kinds.
  public var kinds: [KindID] = []
  /// Relations with one of these tags.
  public var tags: [TagID] = []
  /// Relations of one of these modalities.
  public var modalities: [Modality] = []
  /// Relations of one of these valences.
  public var valences: [Valence] = []
  /// Relations that cite one of these sources, also at second hand.
  public var sources: [SourceID] = []
  /// Relations with evidence in one of these voices.
  public var voices: [Voice] = []
  /// Relations that one of these actors is quoted for.
  public var attributedTo: [ActorID] = []
  /// Relations held with one of these confidences.
  public var confidences: [Confidence] = []
  /// Relations whose best evidence is graded worse than this credibility.
  public var credibilityWorseThan: Int?
  /// Relations with these milestones inside these periods.
  public var dates: OrderedDictionary<MilestoneID, Period> = [:]
  /// Relations whose attributes compare so.
  public var attributes: OrderedDictionary<AttributeID, Comparison> = [:]

  /// Creates criteria that every relation meets.
  public init() {}

  /// Creates criteria for relations of types, with their special cases.
  public init(types: [RelationTypeID]) {
    self.types = types
  }

  /// Whether nothing is asked, so that every relation matches.
  public var isEmpty: Bool { self == RelationCriteria() }
}

/// What an actor must be to match; every criterion that is given must hold.
public struct ActorCriteria: Hashable, Sendable {
  /// These actors.
  public var ids: [ActorID] = []
  /// Actors of these kinds, with their subkinds.
  public var kinds: [KindID] = []
  /// Actors with one of these tags.
  public var tags: [TagID] = []

  /// Creates criteria that every actor meets.
  public init() {}

  /// Creates criteria for named actors.
  public init(ids: [ActorID]) {
    self.ids = ids
  }
}

/// What an observation, factor or influence must be to match.
public struct ElementCriteria<ID: Hashable & Sendable>: Hashable, Sendable {
  /// These elements.
  public var ids: [ID] = []
  /// Observations of these kinds.
  public var kinds: [ObservationKind] = []
  /// Elements that one of these actors holds, argues or is the subject of.
  public var actors: [ActorID] = []
  /// Elements with one of these tags.
  public var tags: [TagID] = []

  /// Creates criteria that every element meets.
  public init() {}
}
