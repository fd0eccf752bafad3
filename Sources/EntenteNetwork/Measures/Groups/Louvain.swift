extension Network {
  /// Returns the groups of great modularity that the Louvain algorithm finds.
  ///
  /// Actors are moved between groups while that raises ``modularity(of:resolution:)``; the groups
  /// become the actors of a smaller network, and so on until nothing is gained. For comparison with
  /// older work: ``leiden(resolution:seed:iterations:attempts:execution:)`` finds better groups, and a
  /// group of Louvain's may even consist of pieces without a tie between them.
  ///
  /// A greater weight is a stronger tie. The direction of ties counts, as in the modularity of
  /// directed networks. Signs have no effect. A tie of an actor to itself adds to its strength only.
  ///
  /// - Parameters:
  ///   - resolution: The resolution γ of modularity: above 1 finds smaller groups, below 1 larger.
  ///   - seed: Where chance starts: the order in which actors are looked at.
  ///   - execution: Who may stop it. One thread does the work.
  /// - Returns: A group for each actor, numbered by their first actor; actors without ties to others
  ///   are alone.
  /// - Throws: ``MeasureError/unusableWeight(measure:source:target:weight:)`` if a weight is
  ///   negative, infinite or not a number,
  ///   ``MeasureError/unusableParameter(measure:name:reason:)`` if the resolution is,
  ///   ``MeasureError/cancelled``.
  /// - Complexity: about O(*m*) time for each level, O(*n* + *m*) space.
  ///
  /// Unlike NetworkX and igraph, only the neighbours of an actor that moved are looked at again, and
  /// no threshold ends a level early; so the groups of one seed differ from theirs, as theirs do
  /// from each other's.
  ///
  /// Source: V. D. Blondel, J.-L. Guillaume, R. Lambiotte, E. Lefebvre, "Fast unfolding of
  /// communities in large networks", *Journal of Statistical Mechanics*, P10008, 2008, equation 2.
  /// <https://doi.org/10.1088/1742-5468/2008/10/P10008>
  public func louvain(
    resolution: Double = 1,
    seed: UInt64 = 1,
    execution: Execution = Execution()
  ) throws(MeasureError) -> Partition {
    let settings = CommunitySettings(
      measure: "louvain",
      resolution: resolution,
      seed: seed,
      refines: false,
      iterations: 1
    )
    return try communities(settings, execution: execution)
  }
}
