import EntenteModel
import OrderedCollections

/// A row of the table of edges.
struct TieRow: Sendable {
  let relation: Relation
  let tie: ProjectedTie
  let shape: ProjectionShape
  let span: TieSpan
  let state: TemporalState?
  let standing: ExportScope.Standing
  /// What part of the relation's weight the tie has, so that every peer of a clique has it once.
  let share: Double
}

extension ExportScope {
  /// The rows of one relation; none for an attested absence.
  func tieRows(of relation: Relation) -> [TieRow] {
    guard relation.modality.isTie, let shape = shape(of: relation.type) else { return [] }
    let ties = TieMaker.ties(of: relation, in: self)
    let whole = span(of: relation)
    let peerCount = Set(ties.flatMap { [$0.source, $0.target] }).count
    let share = shape == .clique && peerCount > 1 ? 1 / Double(peerCount - 1) : 1
    return ties.map { tie in
      let span = span(ofPhases: tie.phases, of: relation, whole: whole)
      let state = state(span.state(during:))
      return TieRow(
        relation: relation,
        tie: tie,
        shape: shape,
        span: span,
        state: state,
        standing: standing(of: relation, state),
        share: share
      )
    }
  }

  func edgeTable(_ ties: [TieRow]) -> ExportTable {
    var columns: [TableColumn<TieRow>] = [
      TableColumn("source", "a node of nodes.csv") { $0.tie.source.name },
      TableColumn("target", "a node of nodes.csv") { $0.tie.target.name },
      TableColumn("relation", "the relation that the edge comes from") {
        $0.relation.id.rawValue
      },
      TableColumn("type", "its type") { $0.relation.type.rawValue },
      TableColumn("directed", "TRUE: from source to target; FALSE: both ways") {
        Cell.flag($0.tie.isDirected)
      },
      TableColumn("shape", "how the relation became edges: directed, clique, star or junction") {
        $0.shape.rawValue
      },
    ]
    columns += Self.valueColumns(of: { $0.relation }, in: self)
    columns += [
      TableColumn(
        "share",
        "1, or in a clique of n peers 1/(n-1), so that each peer has the relation's weight in all"
      ) { Cell.number($0.share) },
      TableColumn(
        "state",
        "at the moment, by the dates of the relation and of both parts in it: certain, possible, "
          + "ended or absent"
      ) { $0.state?.rawValue ?? "" },
      TableColumn(
        "tie",
        "how measures count the edge at the moment: certain, possible or no; see conventions"
      ) { $0.standing.rawValue },
      TableColumn("when", "when the relation holds, EDTF") { Cell.period($0.span.whole.period) },
    ]
    columns += TableColumn.bounds("the tie") { $0.span.bounds }
    columns += [
      TableColumn("source_roles", "the roles at the source") { roles($0, at: $0.tie.source) },
      TableColumn("target_roles", "the roles at the target") { roles($0, at: $0.tie.target) },
      TableColumn("confidence", "the coder's: high, moderate or low") {
        $0.relation.confidence?.rawValue ?? ""
      },
      TableColumn("label", "the name of the relation") {
        model.label(of: $0.relation, in: language)
      },
    ]
    return ExportTable(
      "edges",
      "One row for each pair that a relation joins, by the shape of its type; never an absence.",
      columns,
      ties
    )
  }

  func roles(_ row: TieRow, at end: TieEnd) -> String {
    guard let actor = end.actor else { return "" }
    let participants = row.tie.phases.joined().map { row.relation.participants[$0] }
    return Cell.list(OrderedSet(participants.filter { $0.actor == actor }.map(\.role)))
  }

  /// A node of the graph.
  private struct NodeRow: Sendable {
    let id: String
    let label: String
    let kind: String
    let isActor: Bool
    let isMeasured: Bool
  }

  func nodeTable(_ ties: [TieRow]) -> ExportTable {
    var rows = actors.map { actor in
      NodeRow(
        id: actor.id.rawValue,
        label: label(of: actor.id),
        kind: actor.kind.rawValue,
        isActor: true,
        isMeasured: measured.actors.contains(actor.id)
      )
    }
    var junctions: OrderedDictionary<RelationID, (Relation, Bool)> = [:]
    for tie in ties where tie.shape == .junction {
      junctions[tie.relation.id, default: (tie.relation, false)].1 =
        (junctions[tie.relation.id]?.1 ?? false) || tie.standing != .no
    }
    rows += junctions.values.map { relation, isMeasured in
      NodeRow(
        id: TieEnd.relation(relation.id).name,
        label: model.label(of: relation, in: language),
        kind: relation.type.rawValue,
        isActor: false,
        isMeasured: isMeasured
      )
    }
    let columns: [TableColumn<NodeRow>] = [
      TableColumn("id", "the name of the node: an actor's identifier, or relation:ID") { $0.id },
      TableColumn("label", "its name in the language of this export") { $0.label },
      TableColumn("node", "actor, or relation for a relation that is a node by its shape junction")
      {
        $0.isActor ? "actor" : "relation"
      },
      TableColumn("kind", "the kind of the actor, or the type of the relation") { $0.kind },
      TableColumn(
        "measured",
        "whether measures see it at the moment: TRUE also for actors without an edge"
      ) { Cell.flag($0.isMeasured) },
    ]
    return ExportTable(
      "nodes",
      "One row for each node that edges.csv can name, also those without an edge.",
      columns,
      rows
    )
  }
}
