extension Network {
  /// Returns the bridges: the ties whose loss would split a component in two.
  ///
  /// Directions are ignored: a mutual pair is one tie, and goes as one. Weights and signs have no
  /// effect. A tie of an actor to itself is no bridge.
  ///
  /// - Returns: Pairs of actors, each with the smaller number first, ascending. None without ties.
  /// - Complexity: O(*n* + *m*) time and O(*n*) space.
  ///
  /// As NetworkX's `bridges`, which is only for undirected networks. igraph takes a mutual pair of a
  /// directed network for two ties.
  ///
  /// Source: R. E. Tarjan, "A note on finding the bridges of a graph", *Information Processing
  /// Letters* 2(6), 1974. <https://doi.org/10.1016/0020-0190(74)90003-9>
  public func bridges() -> [(source: Int, target: Int)] {
    CutSearch(self).bridges
      .map { (source: min($0.0, $0.1), target: max($0.0, $0.1)) }
      .sorted { ($0.source, $0.target) < ($1.source, $1.target) }
  }

  /// Returns which actors are articulation points: those whose loss would split their component.
  ///
  /// Directions are ignored. Weights and signs have no effect, nor do ties of actors to themselves.
  ///
  /// - Returns: *n* truth values, one per actor in their order.
  /// - Complexity: O(*n* + *m*) time and O(*n*) space.
  ///
  /// As NetworkX's `articulation_points`, which is only for undirected networks, and igraph's.
  ///
  /// Source: J. Hopcroft, R. Tarjan, "Algorithm 447: efficient algorithms for graph manipulation",
  /// *Communications of the ACM* 16(6), 1973. <https://doi.org/10.1145/362248.362272>
  public func articulationPoints() -> [Bool] {
    CutSearch(self).isArticulation
  }
}
