extension Network {
  /// Returns the betweenness of every tie: how many shortest paths run along it.
  ///
  /// The betweenness of a tie is the sum, over the pairs (*s*, *t*) of actors, of the share of
  /// shortest paths from *s* to *t* that contain it. In a directed network paths follow the ties, and
  /// (*s*, *t*) and (*t*, *s*) are two pairs; in an undirected one they are one. Signs have no effect.
  /// Parallel ties are one; ties of an actor to itself lie on no path and have 0, as do ties longer
  /// than the way round them.
  ///
  /// - Parameters:
  ///   - length: How far apart ties keep actors, as in
  ///     ``betweenness(length:normalized:countsEndpoints:execution:)``.
  ///   - normalized: Whether to divide by the number of pairs.
  ///   - execution: How to run.
  /// - Returns: A number per tie: in the order of the rows' arcs, of an undirected tie only at the arc
  ///   whose source is not greater than its target. Normalized: the mean share of a pair's paths, in
  ///   0...1. Otherwise unit: pairs of actors; range: 0...*n*(*n* − 1), half of it if undirected.
  /// - Throws: As ``betweenness(length:normalized:countsEndpoints:execution:)``.
  /// - Complexity: O(*n* *m*) time, O(*n* log *n*) more for each actor if lengths differ; O(*n* + *m*)
  ///   space for each thread.
  ///
  /// As NetworkX's `edge_betweenness_centrality`; igraph's `edge_betweenness` is not normalized.
  ///
  /// Source: M. Girvan, M. E. J. Newman, "Community structure in social and biological networks",
  /// *PNAS* 99(12), 2002. <https://doi.org/10.1073/pnas.122653799>; U. Brandes, "On variants of
  /// shortest-path betweenness centrality and their generic computation", *Social Networks* 30(2),
  /// 2008, section 3.7. <https://doi.org/10.1016/j.socnet.2007.11.001>
  public func edgeBetweenness(
    length: TieLength = .one,
    normalized: Bool = true,
    execution: Execution = Execution()
  ) throws -> [PairValue] {
    let measure = normalized ? "edge-betweenness" : "edge-betweenness-raw"
    let graph = SearchGraph(self, lengths: try lengths(length, for: measure))
    let scores = try graph.dependencies(ofArcs: true, for: measure, execution: execution).arcs
    let divisor = normalized ? pairCount(of: actorCount) : isDirected ? 1 : 2
    let nodes = graph.nodes
    func score(_ source: Int, _ target: Int) -> Double {
      graph.outgoing.arc(from: Int(nodes[source]), to: Int(nodes[target])).map { scores[$0] } ?? 0
    }
    var result: [PairValue] = []
    result.reserveCapacity(edgeCount)
    for source in 0..<actorCount {
      for target in rows.neighbours(of: source).lazy.map({ Int($0) })
      where isDirected || source <= target {
        let there = score(source, target)
        let total = isDirected ? there : there + score(target, source)
        result.append(PairValue(source: source, target: target, value: total / divisor))
      }
    }
    return result
  }
}
