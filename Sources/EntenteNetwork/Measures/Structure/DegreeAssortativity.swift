extension Network {
  /// Returns the degree assortativity: whether those with many ties are tied to others with many.
  ///
  /// Pearson's correlation over the ties between the degrees of their two ends: in a directed network
  /// the out-degree of the source and the in-degree of the target, in an undirected one the degrees
  /// of both, with each tie taken both ways. A tie of an actor to itself counts as NetworkX counts it:
  /// twice in an undirected degree, but once as a tie. Weights and signs have no effect; parallel
  /// ties count once.
  ///
  /// - Returns: A number without unit. Range: −1...1. NaN without ties, or if all ties have ends of the
  ///   same degree.
  /// - Complexity: O(*n* + *m*).
  ///
  /// As NetworkX's `degree_assortativity_coefficient` and igraph's `assortativity_degree`.
  ///
  /// Source: M. E. J. Newman, "Mixing patterns in networks", *Physical Review E* 67, 2003, 026126,
  /// equations 21 and 25. <https://doi.org/10.1103/PhysRevE.67.026126>
  public func degreeAssortativity() -> Double {
    let sourceDegrees = isDirected ? outDegree() : degree()
    let targetDegrees = isDirected ? inDegree() : sourceDegrees
    let count = Double(rows.arcCount)
    // Each source stands at as many arcs as it has, each target likewise: the means are exact.
    var (sourceSum, targetSum) = (0, 0)
    let arriving = inDegree()
    for actor in 0..<actorCount {
      sourceSum += sourceDegrees[actor] * rows.degree(of: actor)
      targetSum += targetDegrees[actor] * arriving[actor]
    }
    let sources = sourceDegrees.map { Double($0) - Double(sourceSum) / count }
    let targets = targetDegrees.map { Double($0) - Double(targetSum) / count }
    var (covariance, sourceVariance, targetVariance) = (0.0, 0.0, 0.0)
    for actor in 0..<actorCount {
      covariance += sources[actor] * rows.sum(of: targets, over: actor)
      sourceVariance += sources[actor] * sources[actor] * Double(rows.degree(of: actor))
      targetVariance += targets[actor] * targets[actor] * Double(arriving[actor])
    }
    let variance = (sourceVariance * targetVariance).squareRoot()
    return variance > 0 ? max(-1, min(1, covariance / variance)) : .nan
  }

  /// Returns the attribute assortativity: whether ties stay within groups.
  ///
  /// The share of the ties that stay within a group, less what it would be if ties were drawn at
  /// random among ends of the same groups, divided by the most that this difference can be. Directed
  /// ties are told apart by the group they start from and the group they lead to; undirected ones are
  /// taken both ways, and a tie of an actor to itself once. Weights and signs have no effect; parallel
  /// ties count once.
  ///
  /// - Parameter partition: The groups.
  /// - Returns: A number without unit. Range: −1...1; 1 if all ties stay within groups. NaN without
  ///   ties, or if all ties have both ends in one and the same group.
  /// - Complexity: O(*n* + *m*).
  ///
  /// As NetworkX's `attribute_assortativity_coefficient` and igraph's `assortativity_nominal`.
  ///
  /// Source: M. E. J. Newman, "Mixing patterns in networks", *Physical Review E* 67, 2003, 026126,
  /// equation 2. <https://doi.org/10.1103/PhysRevE.67.026126>
  public func attributeAssortativity(_ partition: Partition) -> Double {
    precondition(partition.groups.count == actorCount, "the groups are those of other actors")
    var sources = [Int](repeating: 0, count: partition.groupCount)
    var targets = sources
    var within = 0
    for actor in 0..<actorCount {
      let group = partition.groups[actor]
      sources[group] += rows.degree(of: actor)
      for target in rows.neighbours(of: actor) {
        let other = partition.groups[Int(target)]
        targets[other] += 1
        if other == group { within += 1 }
      }
    }
    let count = Double(rows.arcCount)
    let expected = zip(sources, targets).reduce(0) {
      $0 + Double($1.0) / count * (Double($1.1) / count)
    }
    let isWithinOne = sources.contains(rows.arcCount) && within == rows.arcCount
    return rows.arcCount == 0 || isWithinOne
      ? .nan : (Double(within) / count - expected) / (1 - expected)
  }
}

extension Rows {
  /// The sum of what an actor's neighbours have.
  fileprivate func sum(of values: [Double], over actor: Int) -> Double {
    arcs(of: actor).reduce(0) { $0 + values[Int(targets[$1])] }
  }
}
