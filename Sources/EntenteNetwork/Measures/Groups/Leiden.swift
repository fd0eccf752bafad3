extension Network {
  /// Returns the groups of greatest modularity that the Leiden algorithm finds.
  ///
  /// Actors are moved between groups while that raises ``modularity(of:resolution:)``; each group is
  /// then refined into parts that hold together, the parts become the actors of a smaller network,
  /// and so on; the whole is repeated from what was found. Every group is connected, which Louvain's
  /// need not be.
  ///
  /// A greater weight is a stronger tie. The direction of ties counts, as in the modularity of
  /// directed networks. Signs have no effect. A tie of an actor to itself adds to its strength only.
  ///
  /// - Parameters:
  ///   - resolution: The resolution γ of modularity: above 1 finds smaller groups, below 1 larger.
  ///   - seed: Where chance starts. The same seed gives the same groups, on any number of threads;
  ///     other seeds may give others, and how far they agree says how far to believe in them.
  ///   - iterations: How many times to run through all levels; fewer if nothing is gained any more.
  ///     By default 3, and up to a thousand actors as often as anything is gained.
  ///   - attempts: How many times to start anew; the groups of greatest modularity are kept. By
  ///     default once, and up to a thousand actors ten times, as a single search often misses them.
  ///   - execution: Who hears of progress and may stop it. One thread does the work.
  /// - Returns: A group for each actor, numbered by their first actor; actors without ties to others
  ///   are alone.
  /// - Throws: ``MeasureError/unusableWeight(measure:source:target:weight:)`` if a weight is
  ///   negative, infinite or not a number,
  ///   ``MeasureError/unusableParameter(measure:name:reason:)`` if the resolution is,
  ///   ``MeasureError/cancelled``.
  /// - Complexity: about O(*m*) time for each iteration and level, O(*n* + *m*) space.
  ///
  /// Compared with igraph and leidenalg: the same algorithm, and the same randomness of the
  /// refinement, 0.01, but in units of the mean weight of a tie, so that the unit of weights has no
  /// influence. With one attempt and as many iterations, igraph finds groups of the same modularity
  /// but for chance.
  ///
  /// Source: V. A. Traag, L. Waltman, N. J. van Eck, "From Louvain to Leiden: guaranteeing
  /// well-connected communities", *Scientific Reports* 9, 5233, 2019, algorithm A.2.
  /// <https://doi.org/10.1038/s41598-019-41695-z>
  public func leiden(
    resolution: Double = 1,
    seed: UInt64 = 1,
    iterations: Int? = nil,
    attempts: Int? = nil,
    execution: Execution = Execution()
  ) throws(MeasureError) -> Partition {
    let isSmall = actorCount <= 1000
    var settings = CommunitySettings(
      measure: "leiden",
      resolution: resolution,
      seed: seed,
      refines: true,
      iterations: iterations ?? (isSmall ? .max : 3)
    )
    var best = try communities(settings, execution: execution)
    let attempts = attempts ?? (isSmall ? 10 : 1)
    guard attempts > 1 else { return best }
    var greatest = try modularity(of: best, resolution: resolution)
    for attempt in 1..<attempts {
      var seeds = SplitMix64(seed: seed, stream: attempt)
      settings.seed = seeds.next()
      let other = try communities(settings, execution: execution)
      let value = try modularity(of: other, resolution: resolution)
      // The first of equals stays, whatever the last digit.
      if value > greatest + 1e-12 { (best, greatest) = (other, value) }
    }
    return best
  }
}
