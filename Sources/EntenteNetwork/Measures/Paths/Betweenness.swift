extension Network {
  /// Returns the betweenness of every actor: how far others depend on it for their shortest paths.
  ///
  /// The betweenness of an actor *v* is the sum, over the pairs (*s*, *t*) of other actors, of the
  /// share of shortest paths from *s* to *t* that pass through *v*. In a directed network paths
  /// follow the ties, and (*s*, *t*) and (*t*, *s*) are two pairs; in an undirected one they are one.
  /// Signs have no effect. Parallel ties are one path, ties of an actor to itself none. Pairs without
  /// a path count nothing.
  ///
  /// - Parameters:
  ///   - length: How far apart ties keep actors; every tie has length 1 by default. Two paths are
  ///     equally long if their lengths, added up from the start, are the same `Double`.
  ///   - normalized: Whether to divide by the number of pairs, so that networks of different size
  ///     compare.
  ///   - countsEndpoints: Whether the two ends lie on a path.
  ///   - execution: How to run.
  /// - Returns: *n* numbers, one per actor in their order. Normalized: the mean share of a pair's
  ///   paths, in 0...1. Otherwise unit: pairs of actors; range: 0...(*n* − 1)(*n* − 2), half of it
  ///   if undirected; each actor's own pairs are added if endpoints count. All zeros when *n* < 3 and
  ///   endpoints do not count.
  /// - Throws: ``MeasureError/unusableWeight(measure:source:target:weight:)`` where
  ///   ``lengths(_:for:)`` does; ``MeasureError/tooManyPaths(measure:)``;
  ///   ``MeasureError/cancelled``.
  /// - Complexity: O(*n* *m*) time, O(*n* log *n*) more for each actor if lengths differ; O(*n* + *m*)
  ///   space for each thread.
  ///
  /// As NetworkX's `betweenness_centrality`, to which path lengths are equal under the same condition;
  /// igraph's `betweenness` is not normalized and takes lengths for equal that are almost so. Numbers
  /// of paths are counted as `Double`, exactly up to 2⁵³; the result is good to about 10⁻¹² beyond.
  ///
  /// Source: L. C. Freeman, "A set of measures of centrality based on betweenness", *Sociometry*
  /// 40(1), 1977. <https://doi.org/10.2307/3033543>; U. Brandes, "On variants of shortest-path
  /// betweenness centrality and their generic computation", *Social Networks* 30(2), 2008, for
  /// endpoints. <https://doi.org/10.1016/j.socnet.2007.11.001>
  public func betweenness(
    length: TieLength = .one,
    normalized: Bool = true,
    countsEndpoints: Bool = false,
    execution: Execution = Execution()
  ) throws -> [Double] {
    let measure = normalized ? "betweenness" : "betweenness-raw"
    let graph = SearchGraph(self, lengths: try lengths(length, for: measure))
    var scores = graph.byActor(
      try graph.dependencies(ofArcs: false, for: measure, execution: execution).nodes
    )
    if countsEndpoints {
      let incoming = try graph.unweighted.incomingTotals(execution: execution)
      let outgoing =
        isDirected
        ? try graph.unweighted.reversed.incomingTotals(execution: execution) : incoming
      for actor in scores.indices {
        scores[actor] += Double(incoming.actors[actor].reached + outgoing.actors[actor].reached)
      }
    }
    let pairs = pairCount(of: countsEndpoints ? actorCount : actorCount - 1)
    let divisor = normalized ? pairs : isDirected ? 1 : 2
    return divisor == 1 ? scores : scores.map { $0 / divisor }
  }

  /// How many ordered pairs some actors make; 1 if none, to divide by.
  func pairCount(of count: Int) -> Double {
    count < 2 ? 1 : Double(count) * Double(count - 1)
  }
}
