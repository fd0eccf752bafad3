extension Network {
  /// Returns hubs and authorities: good hubs have ties to good authorities, which have ties from good
  /// hubs.
  ///
  /// Authorities are the first right singular vector of the adjacency matrix, hubs the first left
  /// one: an actor's authority is proportional to the sum of the hub values of those it has ties
  /// from, its hub value to the sum of the authorities of those it has ties to, each times the
  /// strength of the tie. In an undirected network the two are equal, unless ties only lead from one side of it
  /// to the other. Signs have no effect; parallel
  /// ties count with the weight that they were combined to; a tie of an actor to itself counts once.
  ///
  /// If several parts of the network share the greatest singular value the solution is not unique;
  /// that nearest to equal authorities is returned.
  ///
  /// - Parameters:
  ///   - length: What weights mean; by default every tie has the same strength.
  ///   - execution: How to run.
  /// - Returns: Twice *n* numbers, one per actor in their order. No unit. Range: 0...1; each kind adds
  ///   up to 1. NaN without ties.
  /// - Throws: ``MeasureError/unusableWeight(measure:source:target:weight:)`` for a weight that is
  ///   negative, infinite or not a number; ``MeasureError/notConverged(measure:iterations:change:)``
  ///   after 10,000 multiplications.
  /// - Complexity: O(*k* (*n* + *m*)) for *k* multiplications, tens as a rule; O(*n*) space. One more
  ///   multiplication would change the authorities by at most 1e-12 of their sum, or 1e-14 √*n*.
  ///
  /// As NetworkX's `hits`. igraph scales the greatest to 1.
  ///
  /// Source: J. M. Kleinberg, "Authoritative sources in a hyperlinked environment", *Journal of the
  /// ACM* 46(5), 1999, section 3. <https://doi.org/10.1145/324133.324140>
  public func hubsAndAuthorities(
    length: TieLength = .one,
    execution: Execution = Execution()
  ) throws(MeasureError) -> (hubs: [Double], authorities: [Double]) {
    let measure = "hits"
    let incoming = incomingRows
    let toAuthorities = ArcFlow(
      incoming,
      strengths: try strengths(length, of: incoming, for: measure),
      execution: execution
    )
    let toHubs = ArcFlow(
      rows,
      strengths: try strengths(length, of: rows, for: measure),
      execution: execution
    )
    let isEmpty = rows.arcCount == 0 || toHubs.strengths?.allSatisfy { $0 == 0 } == true
    guard !isEmpty else {
      let undefined = [Double](repeating: .nan, count: actorCount)
      return (undefined, undefined)
    }
    let map = HubStep(toHubs: toHubs, toAuthorities: toAuthorities)
    let start = [Double](repeating: 1, count: actorCount)
    let search = LeadingEigenpair(map: map, measure: measure)
    let tolerance = max(1e-12, search.precision)
    let found = try search.search(from: start, limit: 10_000) {
      $1.absoluteSum <= tolerance * $0
    }
    let authorities = found.vector.turnedPositive
    var hubs = authorities
    try toHubs.apply(authorities, to: &hubs)
    return (hubs.sharesOfSum, authorities.sharesOfSum)
  }
}

/// From authorities to hubs and back.
private struct HubStep: LinearMap {
  let toHubs: ArcFlow
  let toAuthorities: ArcFlow

  var count: Int { toHubs.count }

  func apply(_ vector: [Double], to result: inout [Double]) throws(MeasureError) {
    var hubs = vector
    try toHubs.apply(vector, to: &hubs)
    try toAuthorities.apply(hubs, to: &result)
  }
}
