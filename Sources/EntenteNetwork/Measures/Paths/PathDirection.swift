/// Which way paths are followed from an actor; without effect in undirected networks.
public enum PathDirection: String, Hashable, Sendable, CaseIterable {
  /// Paths that lead to the actor.
  case incoming
  /// Paths that start at the actor.
  case outgoing
}

extension Network {
  /// What the distances of each actor add up to.
  func distanceTotals(
    _ direction: PathDirection,
    length: TieLength,
    for measure: String,
    execution: Execution
  ) throws(MeasureError) -> DistanceTotals {
    let graph = SearchGraph(self, lengths: try lengths(length, for: measure))
    return try (direction == .incoming ? graph : graph.reversed)
      .incomingTotals(execution: execution)
  }
}
