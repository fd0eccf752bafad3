extension Network {
  /// Returns the degree of every actor: the number of its ties.
  ///
  /// In a directed network incoming and outgoing ties are added up. A tie of an actor to itself
  /// counts twice. Weights and signs have no effect; parallel ties count once.
  ///
  /// - Returns: *n* whole numbers, one per actor in their order. Unit: ties. Range: 0...2(*n* − 1),
  ///   half of it if undirected, and 2 more with a tie to itself. Not normalised.
  /// - Complexity: O(*n*), after the incoming rows have been made.
  ///
  /// As NetworkX's `degree`.
  ///
  /// Source: L. C. Freeman, "Centrality in social networks: conceptual clarification", *Social
  /// Networks* 1(3), 1978. <https://doi.org/10.1016/0378-8733(78)90021-7>
  public func degree() -> [Int] {
    if isDirected {
      let incoming = incomingRows
      return (0..<actorCount).map { rows.degree(of: $0) + incoming.degree(of: $0) }
    }
    return (0..<actorCount).map { actor in
      rows.degree(of: actor) + (rows.arc(from: actor, to: actor) == nil ? 0 : 1)
    }
  }
}
