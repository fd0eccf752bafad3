extension Network {
  /// Returns the reciprocity: the share of the ties that are returned.
  ///
  /// A tie is returned if there is one from its target to its source. A tie of an actor to itself is
  /// not, as in NetworkX; igraph leaves such ties out. Weights and signs have no effect; parallel
  /// ties count once.
  ///
  /// - Returns: A number without unit. Range: 0...1. NaN without ties. 1 in an undirected network,
  ///   unless there are ties of actors to themselves.
  /// - Complexity: O(*m*), after the incoming rows have been made.
  ///
  /// As NetworkX's `overall_reciprocity`, which is only for directed networks and fails without ties.
  ///
  /// Source: M. E. J. Newman, S. Forrest, J. Balthrop, "Email networks and the spread of computer
  /// viruses", *Physical Review E* 66, 2002, 035101. <https://doi.org/10.1103/PhysRevE.66.035101>
  public func reciprocity() -> Double {
    let returned = (0..<actorCount).reduce(0) { $0 + returnedTies(of: $1) }
    return rows.arcCount == 0 ? .nan : Double(returned) / Double(rows.arcCount)
  }

  /// Returns the reciprocity of every actor: the share of its ties, in either direction, that are part
  /// of a mutual pair.
  ///
  /// Twice the number of those that it both has a tie to and a tie from, divided by the number of its
  /// ties. A tie of an actor to itself is two that are not returned, as in NetworkX. Weights and
  /// signs have no effect; parallel ties count once.
  ///
  /// - Returns: *n* numbers, one per actor in their order. No unit. Range: 0...1; NaN for an actor
  ///   without ties.
  /// - Complexity: O(*m*), after the incoming rows have been made.
  ///
  /// As NetworkX's `reciprocity` of actors, but for ties of actors to themselves, which NetworkX takes
  /// for returned there.
  ///
  /// Source: as for ``reciprocity()``.
  public func actorReciprocity() -> [Double] {
    let incoming = incomingRows
    return (0..<actorCount).map { actor in
      let ties = rows.degree(of: actor) + incoming.degree(of: actor)
      return ties == 0 ? .nan : 2 * Double(returnedTies(of: actor)) / Double(ties)
    }
  }

  /// How many others an actor has both a tie to and a tie from: both rows are walked in step.
  private func returnedTies(of actor: Int) -> Int {
    let incoming = incomingRows
    var (arc, other) = (rows.arcs(of: actor), incoming.arcs(of: actor))
    var count = 0
    while let first = arc.first, let second = other.first {
      let (target, source) = (rows.targets[first], incoming.targets[second])
      if target == source && Int(target) != actor { count += 1 }
      if target <= source { arc = first + 1..<arc.upperBound }
      if source <= target { other = second + 1..<other.upperBound }
    }
    return count
  }
}
