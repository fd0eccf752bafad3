import EntenteModel
import OrderedCollections

/// One actor of a relation with the parts that it plays.
struct DrawnParticipant: Hashable, Sendable {
  let actor: ActorID
  var roles: OrderedSet<RoleID>
  var sides: Set<Side>
}

/// A relation with what decides how it is drawn.
struct DrawnRelation: Sendable {
  let relation: Relation
  let type: ResolvedRelationType?
  /// The state at the days asked about; nil where none are.
  let state: TemporalState?
  let valence: Valence
  let period: Period?
  let lifetime: Lifetime
  /// Those of the participants that the picture holds, each once.
  let participants: [DrawnParticipant]
  /// Whom the author cites for it, where nothing is the author's own statement.
  let speakers: [ActorID]
  let isTransfer: Bool
  var look: LineLook
  /// Whether it rests on an assumption of a scenario, which is said elsewhere.
  var isAssumed = false

  var isTie: Bool { relation.modality.isTie }
  var isPossible: Bool { state == .possible }
  var hasEnded: Bool { state == .ended }
  var isSourced: Bool { isAssumed || !relation.evidence.isEmpty }

  var actors: [ActorID] { participants.map(\.actor) }

  /// The single source and target of a relation of two actors; nil if it runs both ways or none.
  var direction: (from: ActorID, to: ActorID)? {
    guard participants.count == 2 else { return nil }
    let (first, second) = (participants[0], participants[1])
    switch (first.isSource, first.isTarget, second.isSource, second.isTarget) {
    case (true, false, false, true): return (first.actor, second.actor)
    case (false, true, true, false): return (second.actor, first.actor)
    default: return nil
    }
  }

  /// When it began at the earliest, or at the latest if that alone is known; what has no date comes
  /// last.
  var start: CalendarDay {
    if lifetime.isUndated { return .distantFuture }
    let bounds = lifetime.bounds
    return bounds.startMin.isDistant ? bounds.startMax : bounds.startMin
  }

  /// The kinds of relations that hand something over.
  private static let transfers: Set<RelationTypeID> = [
    "aid", "arms-transfer", "energy-supply", "export", "investment", "military-aid", "trade",
    "technology-transfer", "transfer",
  ]

  static func isTransfer(_ type: ResolvedRelationType?) -> Bool {
    type.map { !transfers.isDisjoint(with: $0.ancestry) } ?? false
  }

  /// The last speakers of the chains, if every supporting chain leads away from the author.
  static func speakers(in evidence: [Evidence]) -> [ActorID] {
    let supporting = evidence.filter { $0.stance == .supports }
    guard !supporting.isEmpty, supporting.allSatisfy(\.isAttributed) else { return [] }
    return Array(OrderedSet(supporting.compactMap(\.attribution.last)))
  }

  static func participants(
    of relation: Relation,
    type: ResolvedRelationType?,
    among actors: OrderedSet<ActorID>
  ) -> [DrawnParticipant] {
    var drawn: OrderedDictionary<ActorID, DrawnParticipant> = [:]
    for participant in relation.participants where actors.contains(participant.actor) {
      let side = type?.roles[participant.role]?.side
      var entry =
        drawn[participant.actor]
        ?? DrawnParticipant(actor: participant.actor, roles: [], sides: [])
      entry.roles.append(participant.role)
      if let side { entry.sides.insert(side) }
      drawn[participant.actor] = entry
    }
    return Array(drawn.values)
  }
}

extension DrawnParticipant {
  var isSource: Bool { sides.contains(.source) }
  var isTarget: Bool { sides.contains(.target) }
}
