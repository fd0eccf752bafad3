extension Network {
  /// Returns the eccentricity of every actor: the greatest distance from it to any that it reaches.
  ///
  /// Actors that it does not reach have no effect: in an undirected network the eccentricity is that
  /// within the component. In a directed network distances from the actor count by default. Signs,
  /// parallel ties and ties of an actor to itself have no effect.
  ///
  /// - Parameters:
  ///   - direction: Whether distances from the actor count or those to it.
  ///   - length: How far apart ties keep actors; every tie has length 1 by default.
  ///   - execution: How to run.
  /// - Returns: *n* numbers, one per actor in their order. Unit: a length. Range: 0...*n* − 1 if ties
  ///   have length 1. 0 where the actor reaches no other.
  /// - Throws: ``MeasureError/unusableWeight(measure:source:target:weight:)`` where
  ///   ``lengths(_:for:)`` does; ``MeasureError/cancelled``.
  /// - Complexity: O(*n* *m*) time at worst, far less where the actors are connected and bounds
  ///   settle most of them; O(*n* log *n*) more for each actor if lengths differ.
  ///
  /// As NetworkX's `eccentricity` where every actor reaches every other; elsewhere NetworkX has none.
  /// igraph's `eccentricity` ignores directions unless told otherwise.
  ///
  /// Source: P. Hage, F. Harary, "Eccentricity and centrality in networks", *Social Networks* 17(1),
  /// 1995. <https://doi.org/10.1016/0378-8733(94)00248-9>; F. W. Takes, W. A. Kosters, "Computing the
  /// eccentricity distribution of large graphs", *Algorithms* 6(1), 2013, for the bounds.
  /// <https://doi.org/10.3390/a6010100>
  public func eccentricity(
    _ direction: PathDirection = .outgoing,
    length: TieLength = .one,
    execution: Execution = Execution()
  ) throws -> [Double] {
    let graph = SearchGraph(self, lengths: try lengths(length, for: "eccentricity"))
    let directed = direction == .outgoing ? graph : graph.reversed
    if !graph.hasSeveralLengths, largestComponent().network.actorCount == actorCount {
      var bounds = EccentricityBounds(directed.unweighted)
      try bounds.settle(.each, execution: execution)
      let length = graph.outgoing.weights?.first ?? 1
      return graph.byActor(bounds.lower.map { $0 * length })
    }
    return try directed.reversed.incomingTotals(execution: execution).actors.map(\.greatest)
  }
}
