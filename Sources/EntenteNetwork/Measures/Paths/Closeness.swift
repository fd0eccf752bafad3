extension Network {
  /// Returns the closeness of every actor: how near it is to others.
  ///
  /// With *r* the number of others that reach the actor and *f* the sum of their distances, it is
  /// *r* / *f*, one over their mean distance, times *r* / (*n* − 1), the share of the others that they
  /// are. In a directed network distances are those to the actor by default. Signs, parallel ties and
  /// ties of an actor to itself have no effect.
  ///
  /// - Parameters:
  ///   - direction: Whether distances to the actor count or those from it.
  ///   - length: How far apart ties keep actors; every tie has length 1 by default.
  ///   - execution: How to run.
  /// - Returns: *n* numbers, one per actor in their order. Unit: one over a length. Range: 0...1 if
  ///   ties have length 1. 0 where nobody reaches the actor.
  /// - Throws: ``MeasureError/unusableWeight(measure:source:target:weight:)`` where
  ///   ``lengths(_:for:)`` does; ``MeasureError/cancelled``.
  /// - Complexity: O(*n* *m*) time, O(*n* log *n*) more for each actor if lengths differ; O(*n*) space
  ///   for each thread.
  ///
  /// As NetworkX's `closeness_centrality`, incoming and with Wasserman and Faust's factor. igraph and
  /// Freeman leave the factor out, which in a network with several components puts the members of the
  /// smallest on top.
  ///
  /// Source: S. Wasserman, K. Faust, *Social Network Analysis*, 1994, eq. 5.22, p. 201.
  /// <https://doi.org/10.1017/CBO9780511815478>
  public func closeness(
    _ direction: PathDirection = .incoming,
    length: TieLength = .one,
    execution: Execution = Execution()
  ) throws -> [Double] {
    let measure = direction == .incoming ? "closeness" : "closeness-outgoing"
    let totals = try distanceTotals(
      direction,
      length: length,
      for: measure,
      execution: execution
    )
    return totals.actors.map { total in
      let reached = Double(total.reached)
      return reached == 0 ? 0 : reached / total.farness * (reached / Double(actorCount - 1))
    }
  }
}
