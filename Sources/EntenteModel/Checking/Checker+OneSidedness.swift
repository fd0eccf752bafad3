import OrderedCollections

extension Checker {
  // R604: what is said against an actor does not rest on its opponent alone.
  mutating func checkOneSidedness() {
    var stakes = Stakes(index)
    for relation in model.relations.values where relation.evidence.isSupporting {
      guard let finding = stakes.opponent(behind: relation) else { continue }
      report(
        "R604",
        .warning,
        at: ElementPath(.relation(relation.id)).atKey,
        "all evidence for this relation comes from one opposing party",
        help: "add a source with no stake in the dispute, or allow R604 with a reason",
        notes: [
          Violation.Note(
            "the only evidence comes from \(finding.opponent.quoted), "
              + "which opposes \(finding.participant.quoted) in \(finding.conflict.quoted)",
            at: ElementPath(.relation(finding.conflict)).atKey
          )
        ]
      )
    }
  }
}

/// Who speaks for whom, and who opposes whom.
private struct Stakes {
  struct Finding {
    var opponent: ActorID
    var participant: ActorID
    var conflict: RelationID
  }

  private let index: ModelIndex
  /// For each actor the outermost whole that it is a part of.
  private var wholes: [ActorID: ActorID] = [:]
  /// Conflictual relations by the wholes that take part in them, in the order of the model.
  private var conflicts: [ActorID: [Int]] = [:]
  private var opponents: [ActorID: [ActorID: RelationID]] = [:]

  init(_ index: ModelIndex) {
    self.index = index
    for (position, relation) in index.model.relations.values.enumerated()
    where index.valence(of: relation) == .conflictual && relation.modality.statesConflict {
      for participant in relation.participants {
        let whole = whole(of: participant.actor)
        if conflicts[whole]?.last != position { conflicts[whole, default: []].append(position) }
      }
    }
  }

  /// The actor that is behind all evidence of the relation and opposes a participant, if there is
  /// one that is no party to the relation itself, or only the target of a conflictual one.
  mutating func opponent(behind relation: Relation) -> Finding? {
    let supporting = relation.evidence.filter { $0.stance == .supports }
    guard let first = supporting.first else { return nil }
    var voices = speakers(of: first)
    for item in supporting.dropFirst() {
      if voices.isEmpty { return nil }
      let others = speakers(of: item)
      voices.removeAll { !others.contains($0) }
    }
    for voice in voices where isOutside(voice, of: relation) {
      let enemies = opponents(of: voice)
      for participant in relation.participants {
        let whole = whole(of: participant.actor)
        if whole != voice, let conflict = enemies[whole] {
          return Finding(opponent: voice, participant: participant.actor, conflict: conflict)
        }
      }
    }
    return nil
  }

  /// Who speaks in the evidence: whoever is quoted innermost, else those with a stake in the source.
  private mutating func speakers(of item: Evidence) -> [ActorID] {
    let speakers =
      item.attribution.last.map { [$0] } ?? index.model.sources[item.source]?.party ?? []
    return speakers.map { whole(of: $0) }
  }

  /// Whether the actor does not tell of its own acts.
  private mutating func isOutside(_ voice: ActorID, of relation: Relation) -> Bool {
    let isConflict = index.valence(of: relation) == .conflictual
    for participant in relation.participants where whole(of: participant.actor) == voice {
      guard isConflict, index.side(of: participant, in: relation) == .target else { return false }
    }
    return true
  }

  private mutating func opponents(of voice: ActorID) -> [ActorID: RelationID] {
    if let known = opponents[voice] { return known }
    var result: [ActorID: RelationID] = [:]
    for position in conflicts[voice] ?? [] {
      let relation = index.model.relations.values[position]
      let sides = relation.participants.map { participant in
        (actor: whole(of: participant.actor), side: index.side(of: participant, in: relation))
      }
      let own = Set(sides.filter { $0.actor == voice }.map(\.side))
      for (actor, side) in sides where actor != voice && result[actor] == nil {
        // Those on the same side of a directed conflict act together.
        let isAlly = own == [side] && (side == .source || side == .target)
        if side != .venue, !isAlly, own != [.venue] { result[actor] = relation.id }
      }
    }
    opponents[voice] = result
    return result
  }

  private mutating func whole(of actor: ActorID) -> ActorID {
    if let known = wholes[actor] { return known }
    var seen: Set<ActorID> = [actor]
    var outermost = actor
    while let next = index.model.actors[outermost]?.whole, seen.insert(next).inserted {
      outermost = next
    }
    wholes[actor] = outermost
    return outermost
  }
}

extension Modality {
  /// Whether a conflict said so sets the actors against each other.
  fileprivate var statesConflict: Bool {
    switch self {
    case .actual, .announced, .planned, .alleged, .reported: true
    case .hypothetical, .denied, .absent: false
    }
  }
}
