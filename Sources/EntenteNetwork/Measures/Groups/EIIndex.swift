/// How far ties keep to groups: external less internal ties, as a share of both.
public struct EIIndex: Hashable, Sendable {
  /// Of all ties.
  public let whole: Double
  /// Of the ties of each group's members, in the order of the groups.
  public let groups: [Double]
  /// Of each actor's ties, in the order of the actors.
  public let actors: [Double]
  /// What groups of these sizes would have if every pair of actors were tied, or any at random.
  public let expected: Double
  /// How many ties lead from one group to another.
  public let externalTies: Int
  /// How many ties stay within a group.
  public let internalTies: Int
}

extension Network {
  /// Returns the E–I index of a division: of all ties, of each group's and of each actor's.
  ///
  /// (*E* − *I*)/(*E* + *I*), for *E* ties that lead out of groups and *I* that stay within: −1 where
  /// all ties are internal, 1 where all are external. As most pairs are external where groups are
  /// many or small, compare with ``EIIndex/expected``.
  ///
  /// Of a group it counts the ties of all members together, an internal one at both ends. Directed
  /// ties count at the actor they leave and at the one they reach. Weights, signs and ties of an
  /// actor to itself have no effect; parallel ties count once.
  ///
  /// - Parameter partition: The groups.
  /// - Returns: The indices. Range: −1...1; NaN where there are no ties to count, or no pairs.
  /// - Throws: ``MeasureError/unusableParameter(measure:name:reason:)`` if the division is of other
  ///   actors.
  /// - Complexity: O(*n* + *m*).
  ///
  /// UCINET does the same, after it has made a directed network undirected.
  ///
  /// Source: D. Krackhardt, R. N. Stern, "Informal networks and organizational crises: an
  /// experimental simulation", *Social Psychology Quarterly* 51(2), 1988.
  /// <https://doi.org/10.2307/2786835>
  public func eiIndex(of partition: Partition) throws(MeasureError) -> EIIndex {
    try checkActors(of: partition, for: "e-i-index")
    let groups = partition.groups
    var actorTies = [EITies](repeating: EITies(), count: actorCount)
    for actor in 0..<actorCount {
      for other in rows.neighbours(of: actor) where Int(other) != actor {
        let isExternal = groups[Int(other)] != groups[actor]
        actorTies[actor].count(isExternal: isExternal)
        if isDirected { actorTies[Int(other)].count(isExternal: isExternal) }
      }
    }
    var groupTies = [EITies](repeating: EITies(), count: partition.groupCount)
    var all = EITies()
    for actor in 0..<actorCount {
      groupTies[groups[actor]].add(actorTies[actor])
      all.add(actorTies[actor])
    }
    var pairs = EITies()
    for group in partition.members {
      pairs.external += group.count * (actorCount - group.count)
      pairs.within += group.count * (group.count - 1)
    }
    return EIIndex(
      whole: all.index,
      groups: groupTies.map(\.index),
      actors: actorTies.map(\.index),
      expected: pairs.index,
      externalTies: all.external / 2,
      internalTies: all.within / 2
    )
  }
}

/// Ties by whether they leave a group.
private struct EITies {
  var external = 0
  var within = 0

  var index: Double {
    Double(external - within) / Double(external + within)
  }

  mutating func count(isExternal: Bool) {
    if isExternal { external += 1 } else { within += 1 }
  }

  mutating func add(_ other: EITies) {
    external += other.external
    within += other.within
  }
}
