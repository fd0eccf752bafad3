extension Network {
  /// Returns the groups that labels fall into when each actor takes the label that most of the
  /// weight around it has.
  ///
  /// Every actor starts with a label of its own. Actors are looked at one by one in random order; an
  /// actor keeps its label if none around it is heavier, else takes the heaviest, by lot among equal
  /// ones, and its neighbours are looked at again. Actors with one label who are not connected
  /// within it become groups of their own at the end.
  ///
  /// A greater weight is a stronger tie. The direction of ties has no effect: both directions add
  /// up. Neither have signs and ties of an actor to itself.
  ///
  /// - Parameters:
  ///   - seed: Where chance starts. The groups depend on it more than those of
  ///     ``leiden(resolution:seed:iterations:attempts:execution:)``; often there is only one.
  ///   - execution: Who may stop it. One thread does the work.
  /// - Returns: A group for each actor, numbered by their first actor; actors without ties to others
  ///   are alone.
  /// - Throws: ``MeasureError/unusableWeight(measure:source:target:weight:)`` if a weight is
  ///   negative, infinite or not a number, ``MeasureError/cancelled``.
  /// - Complexity: about O(*m*) time in practice, O(*n* + *m*) space.
  ///
  /// NetworkX's `asyn_lpa_communities` sweeps over all actors instead, draws by lot even where an
  /// actor's label is among the heaviest, follows only outgoing ties of directed networks, and does
  /// not divide labels that are not connected.
  ///
  /// Source: U. N. Raghavan, R. Albert, S. Kumara, "Near linear time algorithm to detect community
  /// structures in large-scale networks", *Physical Review E* 76, 036106, 2007, section III.
  /// <https://doi.org/10.1103/PhysRevE.76.036106>. The queue: V. A. Traag, L. Šubelj, "Large network
  /// community detection by fast label propagation", *Scientific Reports* 13, 2701, 2023.
  /// <https://doi.org/10.1038/s41598-023-29610-z>
  public func labelPropagation(
    seed: UInt64 = 1,
    execution: Execution = Execution()
  ) throws(MeasureError) -> Partition {
    var generator = SplitMix64(seed: seed)
    // Both directions of a directed network are in its rows, so that plain strengths would do too.
    let unit = try weightUnit(for: "label-propagation")
    switch (isDirected, unit) {
    case (false, nil):
      return try CommunityGraph<PlainStrength<UInt32>>(counting: self)
        .labelGroups(using: &generator, execution: execution)
    case (false, let unit?):
      return try CommunityGraph<PlainStrength<Double>>(weighing: self, unit: unit)
        .labelGroups(using: &generator, execution: execution)
    case (true, nil):
      return try CommunityGraph<DirectedStrength<UInt32>>(counting: self)
        .labelGroups(using: &generator, execution: execution)
    case (true, let unit?):
      return try CommunityGraph<DirectedStrength<Double>>(weighing: self, unit: unit)
        .labelGroups(using: &generator, execution: execution)
    }
  }
}

extension CommunityGraph {
  fileprivate func labelGroups(
    using generator: inout SplitMix64,
    execution: Execution
  ) throws(MeasureError) -> Partition {
    let labels = try spreadLabels(using: &generator, execution: execution)
    return Partition(pieces(of: labels).map(Int.init))
  }
}
