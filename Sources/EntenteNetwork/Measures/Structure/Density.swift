extension Network {
  /// Returns the density: the share of the possible ties that there are.
  ///
  /// A tie is possible between any two different actors, in either direction if ties have one. Ties
  /// of actors to themselves are counted all the same, as NetworkX does. Weights and signs have no
  /// effect; parallel ties count once.
  ///
  /// - Returns: A number without unit. Range: 0...1, and more only with ties of actors to themselves.
  ///   0 with fewer than two actors or without ties.
  /// - Complexity: O(1).
  ///
  /// As NetworkX's `density`. igraph has no value for a single actor.
  ///
  /// Source: S. Wasserman, K. Faust, *Social Network Analysis*, 1994, equations 4.3 and 4.15.
  /// <https://doi.org/10.1017/CBO9780511815478>
  public func density() -> Double {
    guard actorCount > 1 else { return 0 }
    let pairs = Double(actorCount) * Double(actorCount - 1)
    return (isDirected ? 1 : 2) * Double(edgeCount) / pairs
  }
}
