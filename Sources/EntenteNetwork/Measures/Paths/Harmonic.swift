extension Network {
  /// Returns the harmonic centrality of every actor: the sum of one over the distance to each other.
  ///
  /// Others that do not reach the actor count 0, so that no factor is needed for networks in several
  /// components. In a directed network distances are those to the actor by default. Signs, parallel
  /// ties and ties of an actor to itself have no effect.
  ///
  /// - Parameters:
  ///   - direction: Whether distances to the actor count or those from it.
  ///   - length: How far apart ties keep actors; every tie has length 1 by default.
  ///   - execution: How to run.
  /// - Returns: *n* numbers, one per actor in their order. Unit: one over a length. Range:
  ///   0...*n* − 1 if ties have length 1. Not normalized.
  /// - Throws: ``MeasureError/unusableWeight(measure:source:target:weight:)`` where
  ///   ``lengths(_:for:)`` does; ``MeasureError/cancelled``.
  /// - Complexity: O(*n* *m*) time, O(*n* log *n*) more for each actor if lengths differ; O(*n*) space
  ///   for each thread.
  ///
  /// As NetworkX's `harmonic_centrality`; igraph's is divided by *n* − 1 unless told otherwise.
  ///
  /// Source: P. Boldi, S. Vigna, "Axioms for centrality", *Internet Mathematics* 10(3–4), 2014.
  /// <https://doi.org/10.1080/15427951.2013.865686>
  public func harmonic(
    _ direction: PathDirection = .incoming,
    length: TieLength = .one,
    execution: Execution = Execution()
  ) throws -> [Double] {
    let measure = direction == .incoming ? "harmonic" : "harmonic-outgoing"
    return try distanceTotals(direction, length: length, for: measure, execution: execution)
      .actors.map(\.nearness)
  }
}
