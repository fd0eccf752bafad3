extension Network {
  /// Returns the modularity of a division: how much more weight lies within its groups than ties
  /// placed at random, with every actor keeping its strength, would put there.
  ///
  /// Undirected: *Q* = Σ (*L*/*m* − γ (*k*/2*m*)²) over groups, with *L* the weight within the group,
  /// *k* the strength of its members together, and *m* the weight of all ties. Directed, after
  /// Leicht and Newman: *Q* = Σ (*L*/*m* − γ *k*ᵒᵘᵗ*k*ⁱⁿ/*m*²).
  ///
  /// A greater weight is a stronger tie; without weights ties are counted. Signs have no effect. A tie
  /// of an actor to itself counts once in *L* and twice in an undirected *k*.
  ///
  /// - Parameters:
  ///   - partition: The division.
  ///   - resolution: γ; 1 in the source.
  /// - Returns: One number, at most 1, at least −½ where γ is 1; 0 if all actors are in one group;
  ///   NaN if no tie has weight.
  /// - Throws: ``MeasureError/unusableWeight(measure:source:target:weight:)`` if a weight is
  ///   negative, infinite or not a number,
  ///   ``MeasureError/unusableParameter(measure:name:reason:)`` if the division is of other actors
  ///   or the resolution is not a number.
  /// - Complexity: O(*n* + *m*).
  ///
  /// As NetworkX's and igraph's `modularity`.
  ///
  /// Source: M. E. J. Newman, "Analysis of weighted networks", *Physical Review E* 70, 056131, 2004.
  /// <https://doi.org/10.1103/PhysRevE.70.056131>. Directed: E. A. Leicht, M. E. J.
  /// Newman, "Community structure in directed networks", *Physical Review Letters* 100, 118703,
  /// 2008. <https://doi.org/10.1103/PhysRevLett.100.118703>. Resolution: J. Reichardt, S.
  /// Bornholdt, "Statistical mechanics of community detection", *Physical Review E* 74, 016110, 2006.
  /// <https://doi.org/10.1103/PhysRevE.74.016110>
  public func modularity(
    of partition: Partition,
    resolution: Double = 1
  ) throws(MeasureError) -> Double {
    try checkActors(of: partition, for: "modularity")
    guard resolution.isFinite else {
      throw .unusableParameter(
        measure: "modularity",
        name: "resolution",
        reason: "is \(resolution); it must be a finite number"
      )
    }
    let unit = try weightUnit(for: "modularity") ?? 1
    let groups = partition.groups
    var within = [Double](repeating: 0, count: partition.groupCount)
    var out = within
    var into = within
    for actor in 0..<actorCount {
      let group = groups[actor]
      for arc in rows.arcs(of: actor) {
        let other = Int(rows.targets[arc])
        // An undirected tie between two is met from either end, one to oneself only once.
        let ends: Double = other == actor && !isDirected ? 2 : 1
        let weight = (rows.weights?[arc] ?? 1) * unit * ends
        out[group] += weight
        into[groups[other]] += weight
        if groups[other] == group { within[group] += weight }
      }
    }
    let total = out.reduce(0, +)
    guard total > 0 else { return .nan }
    var sum = 0.0
    for group in within.indices {
      sum += within[group] / total - resolution * (out[group] / total) * (into[group] / total)
    }
    return sum
  }

  /// Checks that a division is of this network's actors.
  func checkActors(of partition: Partition, for measure: String) throws(MeasureError) {
    guard partition.groups.count == actorCount else {
      throw .unusableParameter(
        measure: measure,
        name: "division into groups",
        reason: "is of \(partition.groups.count) actors, the network has \(actorCount)"
      )
    }
  }
}
