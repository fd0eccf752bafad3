extension Network {
  /// Returns the conductance of each group: the weight of ties that leave it, as a share of all
  /// weight at its members, or at the others if they have less.
  ///
  /// The smaller, the better a group is cut off. A greater weight is a stronger tie; without weights
  /// ties are counted. In a directed network ties in both directions are cut, and the weight at an
  /// actor is that of its outgoing ties. A tie of an actor to itself counts twice at the actor, once
  /// if directed. Signs have no effect.
  ///
  /// - Parameter partition: The groups.
  /// - Returns: A number for each group in their order. Range: 0...1; in directed networks there is
  ///   no upper bound. NaN if a side has no weight, as when there is only one group.
  /// - Throws: ``MeasureError/unusableWeight(measure:source:target:weight:)`` if a weight is
  ///   negative, infinite or not a number,
  ///   ``MeasureError/unusableParameter(measure:name:reason:)`` if the division is of other actors.
  /// - Complexity: O(*n* + *m*).
  ///
  /// As NetworkX's `conductance(G, S)`, which fails where the value is undefined.
  ///
  /// Source: J. Leskovec, K. J. Lang, A. Dasgupta, M. W. Mahoney, "Community structure in large
  /// networks", *Internet Mathematics* 6(1), 2009.
  /// <https://doi.org/10.1080/15427951.2009.10129177>
  public func conductance(of partition: Partition) throws(MeasureError) -> [Double] {
    try checkActors(of: partition, for: "conductance")
    let unit = try weightUnit(for: "conductance") ?? 1
    let groups = partition.groups
    var volume = [Double](repeating: 0, count: partition.groupCount)
    var cut = volume
    for actor in 0..<actorCount {
      let group = groups[actor]
      for arc in rows.arcs(of: actor) {
        let other = Int(rows.targets[arc])
        let weight = (rows.weights?[arc] ?? 1) * unit
        volume[group] += other == actor && !isDirected ? 2 * weight : weight
        guard groups[other] != group else { continue }
        cut[group] += weight
        if isDirected { cut[groups[other]] += weight }
      }
    }
    let total = volume.reduce(0, +)
    return volume.indices.map { group in
      let smaller = min(volume[group], total - volume[group])
      return smaller > 0 ? cut[group] / smaller : .nan
    }
  }
}
