/// How many pairs of actors are how far apart.
public struct DistanceDistribution: Hashable, Sendable {
  /// The number of pairs at distance 1, 2 and so on.
  public let pairs: [Int]
  /// The number of pairs without a path.
  public let unreachable: Int

  /// Creates a distribution.
  public init(pairs: [Int], unreachable: Int) {
    self.pairs = pairs
    self.unreachable = unreachable
  }
}

extension Network {
  /// Returns how many pairs of actors are one tie apart, two ties, and so on.
  ///
  /// In a directed network (*s*, *t*) and (*t*, *s*) are two pairs, in an undirected one they are one.
  /// Every tie has length 1. Weights, signs, parallel ties and ties of an actor to itself have no
  /// effect.
  ///
  /// - Parameter execution: How to run.
  /// - Returns: Numbers of pairs that add up to *n*(*n* − 1), half of it if undirected; none when
  ///   *n* < 2.
  /// - Throws: ``MeasureError/cancelled``.
  /// - Complexity: O(*n* *m*) time and O(*n*) space for each thread.
  ///
  /// As igraph's `distance_distribution` (`path_length_hist`).
  ///
  /// Source: M. E. J. Newman, *Networks*, 2nd edition, 2018, section 10.2.
  /// <https://doi.org/10.1093/oso/9780198805090.001.0001>
  public func distanceDistribution(
    execution: Execution = Execution()
  ) throws -> DistanceDistribution {
    let totals = try distanceTotals(
      .incoming,
      length: .one,
      for: "distance-distribution",
      execution: execution
    )
    let factor = isDirected ? 1 : 2
    let all = actorCount * max(0, actorCount - 1)
    return DistanceDistribution(
      pairs: totals.pairs.map { $0 / factor },
      unreachable: (all - totals.pairs.reduce(0, +)) / factor
    )
  }
}
