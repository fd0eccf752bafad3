internal import EntenteModel
internal import OrderedCollections

extension ModelEncoder {
  /// A relation.
  func tree(_ relation: Relation) -> NotationTree {
    var map = NotationMap()
    map.put("type", relation.type)
    map.putNames(of: relation, self)
    if !isExpanded, let ends = ends(of: relation) {
      map.put("from", list(ends.from))
      map.put("to", list(ends.to))
    } else {
      map.put("participants", alwaysList(groups(of: relation.participants).map(tree)))
    }
    map.put("when", periods(relation.when))
    map.put("dates", self.map(relation.dates) { .text($0.description) })
    if relation.hasEnded { map.put("ended", .boolean(true)) }
    map.put("attested", list(relation.attested.map(\.description)))
    map.put("attributes", self.map(relation.attributes, tree))
    map.put("valence", relation.valence)
    map.put("intensity", numbers(relation.intensity))
    if relation.modality != .actual { map.put("modality", relation.modality) }
    map.put("confidence", relation.confidence)
    map.put("likelihood", relation.likelihood)
    map.put("ids", tree(relation.ids))
    map.put("responds-to", list(relation.respondsTo))
    map.put("supersedes", list(relation.supersedes))
    map.putSupport(of: relation, self)
    return map.tree
  }

  /// The two sides of a relation that `from` and `to` say whole: its type has one source and one
  /// target role, nobody stands in another, the sources come first, and nothing else is told of
  /// anybody.
  private func ends(of relation: Relation) -> (from: [ActorID], to: [ActorID])? {
    guard let type = types[relation.type], let source = type.sourceRole,
      let target = type.targetRole
    else { return nil }
    let from = relation.participants.prefix { $0 == Participant($0.actor, as: source) }
    let to = relation.participants.dropFirst(from.count)
    guard !from.isEmpty, !to.isEmpty,
      to.allSatisfy({ $0 == Participant($0.actor, as: target) })
    else { return nil }
    return (from.map(\.actor), to.map(\.actor))
  }

  /// Several actors of whom the same is told.
  private struct ParticipantGroup {
    var actors: [ActorID]
    var first: Participant
  }

  /// Participants in their order, neighbours of whom the same is told put together.
  private func groups(of participants: [Participant]) -> [ParticipantGroup] {
    var groups: [ParticipantGroup] = []
    for participant in participants {
      if !isExpanded, var last = groups.last {
        var same = participant
        same.actor = last.first.actor
        if same == last.first {
          last.actors.append(participant.actor)
          groups[groups.count - 1] = last
          continue
        }
      }
      groups.append(ParticipantGroup(actors: [participant.actor], first: participant))
    }
    return groups
  }

  private func tree(_ group: ParticipantGroup) -> NotationTree {
    var map = NotationMap()
    if group.actors.count == 1 {
      map.put("actor", group.first.actor)
    } else {
      map.put("actor", list(group.actors))
    }
    map.put("role", group.first.role)
    map.put("when", periods(group.first.when))
    map.put("dates", self.map(group.first.dates) { .text($0.description) })
    for (attribute, value) in group.first.attributes {
      map.put(attribute.rawValue, claims(value, tree))
    }
    map.put("evidence", evidence(group.first.evidence))
    return map.tree
  }
}
