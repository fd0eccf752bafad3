public import EntenteModel
public import OrderedCollections

/// A network made from a selection by a stated projection, with all that leads from its numbers back
/// to the model.
///
/// Nodes are the actors of the selection, in its order and also without ties, and after them the
/// relations that are nodes of their own by the shape `junction`.
public struct ProjectedNetwork: Sendable {
  /// The selection.
  public let selection: Selection
  /// The projection.
  public let projection: Projection
  /// The network.
  public let network: Network
  /// The actors: nodes 0, 1, ….
  public let actors: [ActorID]
  /// The relations that are nodes after the actors.
  public let junctions: [RelationID]
  /// The relations that make a tie, in the order of the model.
  public let relations: [RelationID]
  /// The shape of each type in use; nil where neither the type nor the projection says one.
  public let shapes: OrderedDictionary<RelationTypeID, ProjectionShape?>
  /// What was left out, and what else a reader should know.
  public let notes: [ProjectionNote]

  /// The ties of the selection, possible ones too.
  let table: TieTable
  /// The ties of the table that the network has.
  let kept: [UInt32]
  let built: ProjectedRows

  /// Makes a network from a selection.
  ///
  /// Somebody whose part in a relation does not last as long as the relation is tied for that time
  /// alone. A selection without days takes relations at all times; ``EntenteModel/Model`` says when
  /// a view is measured by `measuredSelection(of:at:)`.
  ///
  /// - Parameters:
  ///   - selection: The actors and relations, with their states at the days asked about.
  ///   - projection: How relations become ties.
  ///   - actors: The actors that are nodes, for several networks on one list; by default those of
  ///     the selection.
  /// - Complexity: O(*p* + *t* + *n*) for *p* participations, *t* ties and *n* actors; a clique of
  ///   *k* peers has *k*(*k* − 1)/2 ties.
  public init(
    _ selection: Selection,
    _ projection: Projection = Projection(),
    actors: OrderedSet<ActorID>? = nil
  ) {
    var projector = Projector(selection, projection, actors: actors ?? selection.actors)
    projector.run()
    var notes = projector.notes.map { ProjectionNote($0.key, relations: $0.value) }
    if projection.possible == .excluded, let note = projector.table.noteOnPossible {
      notes.append(note)
    }
    self.init(
      selection,
      projection,
      actors: Array(actors ?? selection.actors),
      table: projector.table,
      shapes: projector.shapes,
      notes: notes
    )
  }

  init(
    _ selection: Selection,
    _ projection: Projection,
    actors: [ActorID],
    table: TieTable,
    shapes: OrderedDictionary<RelationTypeID, ProjectionShape?>,
    notes: [ProjectionNote]
  ) {
    self.selection = selection
    self.projection = projection
    self.actors = actors
    self.shapes = shapes
    self.notes = notes
    self.table = table
    kept = projection.possible == .included ? table.allTies : table.certainTies
    let isDirected = projection.isDirected(for: table)
    built = table.rows(of: kept, RowPlan(projection, isDirected: isDirected))
    junctions = built.junctions.map { table.relations[$0] }
    relations = table.relations.indices.lazy.filter { [isTied = built.isTied] in isTied[$0] }
      .map { table.relations[$0] }
    network = Network(rows: built.rows, isDirected: isDirected, relationCount: relations.count)
  }
}

extension Projection {
  /// Whether the network of a table has a direction.
  ///
  /// Possible ties decide too, so that the network without them can be laid beside that with them.
  func isDirected(for table: TieTable) -> Bool {
    switch direction {
    case .automatic: table.hasDirectedShape
    case .directed: true
    case .undirected: false
    }
  }
}

extension TieTable {
  /// What is not in a network of certain ties.
  fileprivate var noteOnPossible: ProjectionNote? {
    var isLeftOut = [Bool](repeating: false, count: relations.count)
    for tie in marks.indices where marks[tie].contains(.possible) {
      isLeftOut[Int(tieRelations[tie])] = true
    }
    let ids = relations.indices.filter { isLeftOut[$0] }.map { relations[$0] }
    return ids.isEmpty ? nil : ProjectionNote(.possible, relations: ids)
  }
}
