extension Network {
  /// Returns the degree centrality of every actor: the share of the others that it is tied to.
  ///
  /// The degree divided by the number of other actors. In a directed network incoming and outgoing
  /// ties are added up, so that an actor with mutual ties to all has 2. A tie of an actor to itself
  /// counts twice. Weights and signs have no effect; parallel ties count once.
  ///
  /// - Returns: *n* numbers, one per actor in their order. No unit. Range: 0...1, in directed
  ///   networks 0...2, and 2/(*n* − 1) more with a tie to itself. 1 if there is only one actor, as in
  ///   NetworkX.
  /// - Complexity: O(*n* + *m*).
  ///
  /// As NetworkX's `degree_centrality`. igraph has it as its normalised degree, which leaves ties
  /// of actors to themselves out.
  ///
  /// Source: L. C. Freeman, "Centrality in social networks: conceptual clarification", *Social
  /// Networks* 1(3), 1978, equation 2. <https://doi.org/10.1016/0378-8733(78)90021-7>
  public func degreeCentrality() -> [Double] {
    guard actorCount > 1 else { return [Double](repeating: 1, count: actorCount) }
    let others = Double(actorCount - 1)
    return degree().map { Double($0) / others }
  }
}
