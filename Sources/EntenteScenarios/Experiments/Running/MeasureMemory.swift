internal import EntenteModel
internal import EntenteNetwork
internal import OrderedCollections

/// What one side of many runs of one graph keeps, so that measuring a run only puts other weights on
/// ties that are known.
struct MeasureMemory: Sendable {
  /// By the relations that came to nothing: without them the network has other ties.
  private var networks: [[RelationID]: IntensityNetworks] = [:]
  /// The last run that was measured; many runs of what nothing pushes are the same.
  private var last: (moved: [RelationLevel], reader: MeasureReader)?

  /// More sets of vanished relations than a small sweep has are not kept.
  private static let limit = 64

  /// Reads measures off a run, with what is known from the one before.
  ///
  /// - Parameters:
  ///   - state: A run of the graph that all runs of this memory have.
  ///   - options: How runs are measured, the same for all.
  /// - Returns: The reader.
  mutating func reader(of state: RunState, _ options: RunOptions) -> MeasureReader {
    let moved = state.movedRelations
    if let last, last.moved == moved { return last.reader }
    let gone = moved.filter { $0.level == 0 }.map(\.relation)
    if networks[gone] == nil {
      if networks.count >= Self.limit { networks.removeAll() }
      var execution = options.execution
      // Runs are on all threads already.
      execution.threads = 1
      networks[gone] = IntensityNetworks(
        state.variant.model.setting(moved.filter { $0.level == 0 }).measuredSelection(),
        options.projection,
        options: options.measures,
        execution: execution
      )
    }
    guard let known = networks[gone] else { preconditionFailure("made just above") }
    return MeasureReader(known, moved.map { ($0.relation, $0.level) })
  }

  /// Keeps what was measured of a run, for the next one that is the same.
  mutating func keep(_ reader: MeasureReader, of state: RunState) {
    last = (state.movedRelations, reader)
  }
}

/// A level that a relation moved to.
struct RelationLevel: Hashable, Sendable {
  let relation: RelationID
  let level: Double
}

extension RunState {
  /// The relations whose level is not at its baseline, in the order of the map.
  var movedRelations: [RelationLevel] {
    influences.map.nodes.indices.compactMap { place in
      guard deviations[place] != 0,
        case .relation(let id) = influences.map.nodes[place].address
      else { return nil }
      return RelationLevel(relation: id, level: levels[place])
    }
  }
}

extension Model {
  /// The model with other levels of some relations: one level for their whole life, and no tie any
  /// more where it is nothing.
  func setting(_ levels: [RelationLevel]) -> Model {
    var model = self
    for moved in levels {
      model.relations[moved.relation]?.intensity = Claims(moved.level)
      if moved.level == 0 { model.relations[moved.relation]?.modality = .absent }
    }
    return model
  }
}
