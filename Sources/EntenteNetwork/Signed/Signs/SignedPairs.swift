public import EntenteModel

/// The pairs of actors that relations tie, each with all of its relations.
///
/// What a signed network is made from by a ``SignPolicy``, and what its ties lead back to.
public struct SignedPairs: Hashable, Sendable {
  /// A relation of a pair.
  public struct Relation: Hashable, Sendable {
    /// The relation.
    public var id: RelationID
    /// Whether it is cooperative, conflictual or neutral.
    public var valence: Valence
    /// Its intensity at the last of the days asked about, from 0 to 1; 0 if it is neutral.
    public var intensity: Double
    /// Whether it, or the part of one of the two in it, may hold or not.
    public var isPossible: Bool
    /// When it may have begun; nil if nothing says.
    public var start: ClosedRange<CalendarDay>?

    /// Creates a relation of a pair.
    public init(
      id: RelationID,
      valence: Valence,
      intensity: Double,
      isPossible: Bool = false,
      start: ClosedRange<CalendarDay>? = nil
    ) {
      self.id = id
      self.valence = valence
      self.intensity = intensity
      self.isPossible = isPossible
      self.start = start
    }
  }

  /// Two actors and what ties them.
  public struct Pair: Hashable, Sendable {
    /// The actors.
    public var actors: SignedNetwork.Pair
    /// Their relations, in the order of the model.
    public var relations: [Relation]

    /// Creates a pair.
    public init(_ actors: SignedNetwork.Pair, relations: [Relation]) {
      self.actors = actors
      self.relations = relations
    }

    /// The relations of one valence.
    public func relations(_ valence: Valence) -> [Relation] {
      relations.filter { $0.valence == valence }
    }

    /// Whether cooperative and conflictual relations stand side by side.
    public var isAmbivalent: Bool {
      relations.contains { $0.valence == .cooperative }
        && relations.contains { $0.valence == .conflictual }
    }

    /// The pair without relations that may not hold; nil if no relation is certain.
    var certain: Pair? {
      let certain = relations.filter { !$0.isPossible }
      return certain.isEmpty ? nil : Pair(actors, relations: certain)
    }
  }

  /// The actors, those without ties too.
  public var actors: [ActorID]
  /// The pairs that are tied, ascending by their actors.
  public var pairs: [Pair]
  /// The relations that are nodes of their own by the shape `junction`, and so tie no two actors.
  public var junctions: [RelationID]

  /// Creates pairs.
  public init(actors: [ActorID], pairs: [Pair], junctions: [RelationID] = []) {
    self.actors = actors
    self.pairs = pairs
    self.junctions = junctions
  }

  /// Whether some relation may hold or not.
  public var hasPossible: Bool {
    pairs.contains { $0.relations.contains(where: \.isPossible) }
  }

  /// The same without relations that may not hold.
  public var certain: SignedPairs {
    var result = self
    result.pairs = pairs.compactMap(\.certain)
    return result
  }
}
