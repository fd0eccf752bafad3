import EntenteModel
import OrderedCollections

extension ExportScope {
  /// How measures count a relation or tie at the moment.
  enum Standing: String, Sendable {
    case certain
    case possible
    case no
  }

  /// The state of something at the moment; nil if there is none.
  func state(_ state: (ClosedRange<CalendarDay>) -> TemporalState) -> TemporalState? {
    days.map(state)
  }

  /// How measures count a tie of a relation whose state at the moment is known.
  func standing(of relation: Relation, _ state: TemporalState?) -> Standing {
    let modality = relation.modality
    guard isAsserted(modality) || isDoubted(modality), measured.relations[relation.id] != nil,
      !superseded.contains(relation.id), state?.mayHold ?? true
    else { return .no }
    return state == .possible || isDoubted(modality) ? .possible : .certain
  }

  func intensity(of relation: Relation) -> Double {
    let day = days.flatMap { $0.upperBound.isDistant ? nil : $0.upperBound }
    let own = day.map { relation.intensity?.used(at: $0) } ?? relation.intensity?.used
    return own ?? index.types[relation.type]?.intensity ?? 0
  }

  func signedWeight(of relation: Relation) -> Double {
    Double(index.valence(of: relation).sign) * intensity(of: relation)
  }

  /// The columns that relations and edges share: what the relation is.
  static func valueColumns<Row>(
    of relation: @escaping (Row) -> Relation,
    in scope: ExportScope
  ) -> [TableColumn<Row>] {
    [
      TableColumn("valence", "cooperative, conflictual or neutral") {
        scope.index.valence(of: relation($0)).rawValue
      },
      TableColumn("intensity", "0 to 1, an ordinal scale of its coder") {
        Cell.number(scope.intensity(of: relation($0)))
      },
      TableColumn("weight", "signed weight: +1, -1 or 0 by valence, times intensity") {
        Cell.number(scope.signedWeight(of: relation($0)))
      },
      TableColumn(
        "modality",
        "in which way it is said to be: actual, announced, planned, alleged, reported (coded by a "
          + "machine from news), hypothetical, denied, absent"
      ) { relation($0).modality.rawValue },
    ]
  }

  /// A relation with what its row tells.
  private struct RelationRow: Sendable {
    let relation: Relation
    let type: ResolvedRelationType?
    let span: TieSpan.Part
    let state: TemporalState?
    let edgeCount: Int
  }

  func relationTable(_ ties: [TieRow]) -> ExportTable {
    var edgeCounts: [RelationID: Int] = [:]
    for tie in ties { edgeCounts[tie.relation.id, default: 0] += 1 }
    let rows = relations.map { relation in
      let span = span(of: relation)
      return RelationRow(
        relation: relation,
        type: index.types[relation.type],
        span: span,
        state: state(span.lifetime.state(during:)),
        edgeCount: edgeCounts[relation.id] ?? 0
      )
    }
    var columns: [TableColumn<RelationRow>] = [
      TableColumn("id", "the relation's identifier") { $0.relation.id.rawValue },
      TableColumn("label", "its name, or that of its type") {
        model.label(of: $0.relation, in: language)
      },
      TableColumn("type", "its type; see types.csv") { $0.relation.type.rawValue },
      TableColumn("broader_types", "what that type is a special case of, nearest first") {
        Cell.list($0.type?.ancestry.dropFirst() ?? [])
      },
    ]
    columns += Self.valueColumns(of: { $0.relation }, in: self)
    columns += [
      TableColumn(
        "state",
        "at the moment, by its dates: certain, possible, ended, or absent (not begun, or in a gap)"
      ) { $0.state?.rawValue ?? "" },
      TableColumn(
        "tie",
        "how measures count it at the moment: certain, possible or no; see conventions"
      ) { standing(of: $0.relation, $0.state).rawValue },
      TableColumn("when", "when it holds, EDTF; made of its milestones where nothing else says") {
        Cell.period($0.span.period)
      },
    ]
    columns += TableColumn.bounds("it") { $0.span.lifetime.bounds }
    columns += [
      TableColumn(
        "ending",
        "closed, ongoing (as far as the model speaks), unknown, or empty if nothing says when"
      ) { $0.span.lifetime.ending?.rawValue ?? "" },
      TableColumn("ended", "whether it is said to be over, though the date may be unknown") {
        Cell.flag($0.relation.hasEnded)
      },
      TableColumn("attested", "when sources saw it in being, EDTF") {
        Cell.list($0.relation.attested)
      },
      TableColumn("actors", "who takes part; roles are in participants.csv") {
        Cell.list(OrderedSet($0.relation.participants.map(\.actor)))
      },
      TableColumn("shape", "how it becomes edges; empty: nothing says how") {
        shape(of: $0.relation.type)?.rawValue ?? ""
      },
      TableColumn("edges", "how many rows of edges.csv it has") {
        $0.relation.modality.isTie ? String($0.edgeCount) : "0"
      },
      TableColumn("confidence", "the coder's: high, moderate or low") {
        $0.relation.confidence?.rawValue ?? ""
      },
      TableColumn("likelihood", "how likely it is, a term of ICD 203") {
        $0.relation.likelihood?.rawValue ?? ""
      },
      TableColumn("evidence", "how many pieces of evidence it has itself") {
        String($0.relation.evidence.count)
      },
      TableColumn("sources", "the sources of that evidence") {
        Cell.list(OrderedSet($0.relation.evidence.map(\.source)))
      },
      TableColumn(
        "voices",
        "in which voices they say it: fact, argued, reported, forecast, perceived"
      ) { Cell.list(OrderedSet($0.relation.evidence.compactMap { $0.voice?.rawValue })) },
      TableColumn("responds_to", "relations that it is an answer to") {
        Cell.list($0.relation.respondsTo)
      },
      TableColumn("supersedes", "relations that it retires") { Cell.list($0.relation.supersedes) },
      TableColumn("tags", "marks for selecting") { Cell.list($0.relation.tags) },
      TableColumn("description", "what the coder says of it") { wording($0.relation.description) },
    ]
    return ExportTable("relations", "One row for each relation, absences too.", columns, rows)
  }
}
