/// How many pairs of actors are tied in both directions, in one, or not at all.
public struct DyadCensus: Hashable, Sendable {
  /// The pairs with ties in both directions.
  public let mutual: Int
  /// The pairs with a tie in one direction.
  public let asymmetric: Int
  /// The pairs without a tie.
  public let null: Int
}

extension Network {
  /// Returns how many pairs of actors are tied in both directions, in one, or not at all.
  ///
  /// An undirected tie counts as both directions. Weights, signs, parallel ties and ties of an actor
  /// to itself have no effect.
  ///
  /// - Returns: Three whole numbers for the whole network. Unit: pairs of actors; their sum is
  ///   *n*(*n* − 1)/2. Not normalised.
  /// - Complexity: O(*n* + *m*), after the incoming rows have been made.
  ///
  /// As igraph's `dyad_census`; NetworkX has none.
  ///
  /// Source: P. W. Holland, S. Leinhardt, "A method for detecting structure in sociometric data",
  /// *American Journal of Sociology* 76(3), 1970. <https://doi.org/10.1086/224954>
  public func dyadCensus() -> DyadCensus {
    let pairs = actorCount * (actorCount - 1) / 2
    let ties = edgeCount - selfTieCount
    guard isDirected else { return DyadCensus(mutual: ties, asymmetric: 0, null: pairs - ties) }
    let mutual = mutualPairCount()
    return DyadCensus(
      mutual: mutual,
      asymmetric: ties - 2 * mutual,
      null: pairs - (ties - mutual)
    )
  }

  /// How many pairs of actors have ties in both directions, in a directed network.
  private func mutualPairCount() -> Int {
    let incoming = incomingRows
    var arcs = 0
    for actor in 0..<actorCount {
      var (a, b) = (rows.arcs(of: actor), incoming.arcs(of: actor))
      while let first = a.first, let second = b.first {
        let (out, into) = (rows.targets[first], incoming.targets[second])
        if out == into, out != actor { arcs += 1 }
        if out <= into { a = a.dropFirst() }
        if into <= out { b = b.dropFirst() }
      }
    }
    return arcs / 2
  }
}
