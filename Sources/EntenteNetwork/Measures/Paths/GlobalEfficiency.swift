extension Network {
  /// Returns the global efficiency: the mean of one over the distance of every pair of actors.
  ///
  /// Pairs without a path count 0. In a directed network each pair counts in both directions. Signs,
  /// parallel ties and ties of an actor to itself have no effect.
  ///
  /// - Parameters:
  ///   - length: How far apart ties keep actors; every tie has length 1 by default.
  ///   - execution: How to run.
  /// - Returns: A number. Unit: one over a length. Range: 0...1 if ties have length 1, and 1 if every
  ///   two actors are tied. 0 when *n* < 2.
  /// - Throws: ``MeasureError/unusableWeight(measure:source:target:weight:)`` where
  ///   ``lengths(_:for:)`` does; ``MeasureError/cancelled``.
  /// - Complexity: O(*n* *m*) time, O(*n* log *n*) more for each actor if lengths differ; O(*n*) space
  ///   for each thread.
  ///
  /// As NetworkX's `global_efficiency`, which is for undirected networks without lengths only.
  ///
  /// Source: V. Latora, M. Marchiori, "Efficient behavior of small-world networks", *Physical Review
  /// Letters* 87, 198701, 2001, eq. 1. <https://doi.org/10.1103/PhysRevLett.87.198701>
  public func globalEfficiency(
    length: TieLength = .one,
    execution: Execution = Execution()
  ) throws -> Double {
    let totals = try distanceTotals(
      .incoming,
      length: length,
      for: "global-efficiency",
      execution: execution
    )
    return totals.actors.reduce(0) { $0 + $1.nearness } / pairCount(of: actorCount)
  }
}
