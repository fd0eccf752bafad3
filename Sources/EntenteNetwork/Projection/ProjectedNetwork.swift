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
    let nodes = Array(actors ?? selection.actors)
    let strangers = nodes.filter { selection.isOutOfBeing($0) }
    self.init(
      selection,
      projection,
      actors: nodes,
      table: projector.table,
      shapes: projector.shapes,
      notes: projector.notes.map { ProjectionNote($0.key, relations: $0.value) }
        + Self.notes(.notInBeing, strangers)
        + Self.notes(.takesNoPart, selection.bystanders.elements)
    )
  }

  private static func notes(
    _ reason: ProjectionNote.Reason,
    _ actors: [ActorID]
  ) -> [ProjectionNote] {
    actors.isEmpty ? [] : [ProjectionNote(reason, actors: actors)]
  }

  private init(
    _ selection: Selection,
    _ projection: Projection,
    actors: [ActorID],
    table: TieTable,
    shapes: OrderedDictionary<RelationTypeID, ProjectionShape?>,
    notes: [ProjectionNote]
  ) {
    let noteOnPossible = projection.possible == .excluded ? table.noteOnPossible : nil
    self.selection = selection
    self.projection = projection
    self.actors = actors
    self.shapes = shapes
    self.notes = notes + [noteOnPossible].compactMap(\.self)
    self.table = table
    kept = projection.possible == .included ? table.allTies : table.certainTies
    let isDirected = projection.isDirected(for: table)
    built = table.rows(of: kept, RowPlan(projection, isDirected: isDirected))
    junctions = built.junctions.map { table.relations[$0] }
    relations = table.relations.indices.lazy.filter { [isTied = built.isTied] in isTied[$0] }
      .map { table.relations[$0] }
    network = Network(rows: built.rows, isDirected: isDirected, relationCount: relations.count)
  }

  /// Whether anything may hold or not, so that the networks without and with it can differ.
  public var hasPossible: Bool { table.hasPossible }

  /// The same with possible relations in or out.
  ///
  /// Actors have the same numbers in both networks, and so have the relations that are nodes in both.
  public func with(possible: Projection.PossibleTies) -> ProjectedNetwork {
    if possible == projection.possible { return self }
    return ProjectedNetwork(
      selection,
      projection.with(possible: possible),
      actors: actors,
      table: table,
      shapes: shapes,
      notes: notes.filter { $0.reason != .possible }
    )
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

extension Selection {
  /// Whether an actor was not in being at the days asked about, for certain.
  ///
  /// A single date says when it began to be.
  fileprivate func isOutOfBeing(_ actor: ActorID) -> Bool {
    guard let days, let existence = model.actors[actor]?.exists else { return false }
    if case .date(let start) = existence.form { return days.upperBound < start.bounds.lowerBound }
    return !existence.state(during: days).mayHold
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
