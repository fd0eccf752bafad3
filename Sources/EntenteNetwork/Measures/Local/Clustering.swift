extension Network {
  /// Returns the clustering coefficient of every actor: of the triangles it could be in, the share
  /// that there are.
  ///
  /// Undirected: the share of pairs of an actor's contacts that are tied themselves. Directed: the
  /// share of directed triangles, those in which each pair has a tie in some direction and those
  /// with ties in both counted as often as one can choose (Fagiolo). With weights a triangle counts
  /// as the geometric mean of its three weights, each divided by the greatest of the network (Onnela
  /// et al.); a tie of weight 0 still makes a contact. Signs, parallel ties and ties of an actor to
  /// itself have no effect, but that the weight of the latter may be the greatest.
  ///
  /// - Parameters:
  ///   - length: Whether a weight is the strength of a tie or its inverse; by default all are 1.
  ///   - execution: How to run.
  /// - Returns: *n* numbers, one per actor in their order. Unit: share. Range: 0...1. Normalised by
  ///   the triangles possible at the actor's degree. 0 for an actor with fewer than two contacts,
  ///   and for all if every weight is 0.
  /// - Throws: ``MeasureError/unusableWeight(measure:source:target:weight:)`` if a weight is
  ///   negative, infinite or not a number; ``MeasureError/cancelled``.
  /// - Complexity: O(*m*^1.5) time and O(*n* + *m*) space.
  ///
  /// As NetworkX's `clustering`, directed and weighted too. igraph's `transitivity_local_undirected`
  /// leaves direction aside, is undefined for fewer than two contacts, and weighs otherwise (Barrat).
  ///
  /// Source: D. J. Watts, S. H. Strogatz, "Collective dynamics of 'small-world' networks", *Nature*
  /// 393, 1998, <https://doi.org/10.1038/30918>; J.-P. Onnela et al., "Intensity and coherence of
  /// motifs in weighted complex networks", *Physical Review E* 71, 065103, 2005, equation 9,
  /// <https://doi.org/10.1103/PhysRevE.71.065103>; G. Fagiolo, "Clustering in complex directed
  /// networks", *Physical Review E* 76, 026107, 2007, equations 6 and 9,
  /// <https://doi.org/10.1103/PhysRevE.76.026107>.
  public func clustering(
    length: TieLength = .one,
    execution: Execution = Execution()
  ) throws(MeasureError) -> [Double] {
    if length != .one, let weights = rows.weights {
      try checkStrengths(length, for: "clustering")
      let greatest = weights.reduce(0) { max($0, length.strength(of: $1)) }
      guard greatest > 0 else { return [Double](repeating: 0, count: actorCount) }
      return try clustering(execution) { cubeRoot(length.strength(of: $0) / greatest) }
    }
    if isDirected { return try clustering(execution) { _ in 1 } }
    let contacts = try contacts(execution: execution)
    let triangles = try contacts.triangles(execution: execution)
    return triangles.indices.map { actor in
      let degree = Double(contacts.degree(of: actor))
      return triangles[actor] == 0 ? 0 : Double(2 * triangles[actor]) / (degree * (degree - 1))
    }
  }

  /// The coefficients if an arc of a weight contributes a factor to each triangle.
  private func clustering(
    _ execution: Execution,
    factor: (Double) -> Double
  ) throws(MeasureError) -> [Double] {
    let contacts = try contacts(keepsWorthless: true, execution: execution, weighing: factor)
    var totals = [Double](repeating: 0, count: actorCount)
    try ContactSums(contacts, execution: execution).eachTie { high, low, arc, sum in
      let share = (contacts.weights?[arc] ?? 1) * sum
      totals[high] += share
      totals[low] += share
    }
    let tieCounts = isDirected ? tieCounts() : []
    return totals.indices.map { actor in
      if totals[actor] == 0 { return 0 }
      let contactCount = Double(contacts.degree(of: actor))
      guard isDirected else { return totals[actor] / (contactCount * (contactCount - 1)) }
      let ties = Double(tieCounts[actor])
      let mutual = ties - contactCount
      return totals[actor] / (2 * (ties * (ties - 1) - 2 * mutual))
    }
  }

  /// Returns the mean clustering coefficient of all actors.
  ///
  /// What direction, weights and ties of an actor to itself do is as in
  /// ``clustering(length:execution:)``.
  ///
  /// - Parameters:
  ///   - length: Whether a weight is the strength of a tie or its inverse; by default all are 1.
  ///   - execution: How to run.
  /// - Returns: A number for the whole network. Unit: share. Range: 0...1. Actors with fewer than
  ///   two contacts count as 0. Undefined (NaN) of no actors.
  /// - Throws: ``MeasureError/unusableWeight(measure:source:target:weight:)``,
  ///   ``MeasureError/cancelled``.
  /// - Complexity: O(*m*^1.5) time and O(*n* + *m*) space.
  ///
  /// As NetworkX's `average_clustering`; igraph's `transitivity_avglocal_undirected` leaves out
  /// actors with fewer than two contacts unless told to count them as 0.
  ///
  /// Source: D. J. Watts, S. H. Strogatz, "Collective dynamics of 'small-world' networks", *Nature*
  /// 393, 1998. <https://doi.org/10.1038/30918>
  public func averageClustering(
    length: TieLength = .one,
    execution: Execution = Execution()
  ) throws(MeasureError) -> Double {
    let coefficients = try clustering(length: length, execution: execution)
    return coefficients.reduce(0, +) / Double(actorCount)
  }
}
