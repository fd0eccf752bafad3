extension SignedNetwork {
  /// Returns the PN index of every actor: a status that friends raise and enemies lower, and more so
  /// friends and enemies of status.
  ///
  /// (*I* − *A*/(2*n* − 2))⁻¹ **1**, with *A* = *P* − 2*N*, 1 for a positive tie and −2 for a negative
  /// one. An actor's index is 1 plus what it has of its friends' less what it has of its enemies', so
  /// that an enemy's friend does harm and an enemy's enemy does good. Weights have no effect.
  ///
  /// - Returns: *n* numbers, one per actor in their order. No unit. 2 for all where all are friends; 1
  ///   without ties. NaN for two actors alone who are enemies, as the equation has no solution there.
  /// - Throws: ``MeasureError/notConverged(measure:iterations:change:)``.
  /// - Complexity: O(*k* (*n* + *m*)) for *k* multiplications, tens as a rule; O(*n*) space.
  ///
  /// As signnet's `pn_index` of undirected networks.
  ///
  /// Source: M. Everett, S. Borgatti, "Networks containing negative ties", *Social Networks* 38, 2014.
  /// <https://doi.org/10.1016/j.socnet.2014.03.005>
  public func pnIndex() throws(MeasureError) -> [Double] {
    if ties.isEmpty { return [Double](repeating: 1, count: actorCount) }
    // The one network whose factor is an eigenvalue.
    if actorCount == 2, !ties[0].isPositive { return [.nan, .nan] }
    let equation = FixedPoint(
      map: PNMap(network: self),
      constant: [Double](repeating: 1, count: actorCount),
      memory: 2,
      measure: "pn-index"
    )
    return try equation.solution(
      from: equation.constant,
      tolerance: 1e-14 * max(1, Double(actorCount).squareRoot()),
      limit: 10_000
    ).vector
  }
}

/// Multiplication by (P − 2N)/(2n − 2).
private struct PNMap: LinearMap {
  let network: SignedNetwork

  var count: Int { network.actorCount }

  func apply(_ vector: [Double], to result: inout [Double]) {
    let scale = 1 / Double(2 * count - 2)
    for actor in 0..<count {
      var sum = 0.0
      for place in network.row(of: actor) {
        let other = vector[network.neighbours[place]]
        sum += network.ties[network.tieIndices[place]].isPositive ? other : -2 * other
      }
      result[actor] = sum * scale
    }
  }
}
