import EntenteModel
import OrderedCollections

extension ExportScope {
  /// One participant of one relation.
  private struct ParticipantRow: Sendable {
    let relation: Relation
    let participant: Participant
    let position: Int
    let lifetime: Lifetime
  }

  func participantTable() -> ExportTable {
    let rows = relations.flatMap { relation in
      relation.participants.enumerated().compactMap { position, participant -> ParticipantRow? in
        guard selection.actors.contains(participant.actor) else { return nil }
        return ParticipantRow(
          relation: relation,
          participant: participant,
          position: position,
          lifetime: model.lifetime(of: participant, in: relation)
        )
      }
    }
    var columns: [TableColumn<ParticipantRow>] = [
      TableColumn("relation", "the relation") { $0.relation.id.rawValue },
      TableColumn("actor", "the actor") { $0.participant.actor.rawValue },
      TableColumn("role", "its role, as the type declares it") { $0.participant.role.rawValue },
      TableColumn("side", "where the role stands: source, target, peer, hub or venue") {
        index.side(of: $0.participant, in: $0.relation)?.rawValue ?? ""
      },
      TableColumn("position", "its place among the participants as written, from 0") {
        String($0.position)
      },
      TableColumn("type", "the type of the relation") { $0.relation.type.rawValue },
      TableColumn("modality", "the modality of the relation") { $0.relation.modality.rawValue },
      TableColumn("when", "when it takes part, EDTF; empty: as long as the relation") {
        Cell.period($0.participant.when?.used)
      },
    ]
    columns += TableColumn.bounds("its part") { $0.lifetime.bounds }
    columns.append(
      TableColumn("state", "of its part at the moment, as in relations.csv") { row in
        state(row.lifetime.state(during:))?.rawValue ?? ""
      }
    )
    return ExportTable(
      "participants",
      "One row for each actor in each role of each relation: the incidence list of the hypergraph.",
      columns,
      rows
    )
  }
}
