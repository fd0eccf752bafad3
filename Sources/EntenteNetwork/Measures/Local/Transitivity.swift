extension Network {
  /// Returns the transitivity of the network: of all chances to close a triangle, the share that is
  /// taken.
  ///
  /// Undirected: three times the number of triangles over the number of pairs of ties that meet in
  /// an actor. Directed: of all ordered pairs of others that an actor's ties lead to, the share in
  /// which the first has a tie to the second. Weights, signs, parallel ties and ties of an actor to
  /// itself have no effect.
  ///
  /// - Parameter execution: How to run.
  /// - Returns: A number for the whole network. Unit: share. Range: 0...1. 0 if no ties meet.
  /// - Throws: ``MeasureError/cancelled``.
  /// - Complexity: O(*m*^1.5) time and O(*n* + *m*) space.
  ///
  /// As NetworkX's `transitivity`, directed too. igraph's `transitivity_undirected` leaves direction
  /// aside, and is undefined if no ties meet.
  ///
  /// Source: M. E. J. Newman, "The structure and function of complex networks", *SIAM Review* 45(2),
  /// 2003, equation 3.3. <https://doi.org/10.1137/S003614450342480>
  public func transitivity(execution: Execution = Execution()) throws(MeasureError) -> Double {
    var pairs = 0.0
    for actor in 0..<actorCount {
      var degree = Double(rows.degree(of: actor))
      if selfTieCount > 0, rows.arc(from: actor, to: actor) != nil { degree -= 1 }
      pairs += degree * (degree - 1)
    }
    guard pairs > 0 else { return 0 }
    if !isDirected {
      let triangles = try triangles(execution: execution)
      return Double(2 * triangles.reduce(0, +)) / pairs
    }
    let (contacts, directions) = try directedContacts(execution: execution)
    let closed = try DegreeOrder(contacts, directions: directions, execution: execution)
      .closedTriads(execution: execution)
    let triples = closed.reduce(0) { $0 + $1.key.transitiveTriples * $1.value }
    return Double(triples) / pairs
  }
}
