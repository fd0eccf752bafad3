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
    let strengths = try strengths(length, for: measure)
    guard rows.arcCount > 0, strengths?.allSatisfy({ $0 == 0 }) != true else {
      let undefined = [Double](repeating: .nan, count: actorCount)
      return (undefined, undefined)
    }
    let step = HubStep(self, strengths: strengths, execution: execution)
    let start = [Double](repeating: 1, count: actorCount)
    let search = LeadingEigenpair(map: step, measure: measure)
    let tolerance = max(1e-12, search.precision)
    let found = try search.search(from: start, limit: 10_000) {
      $1.absoluteSum <= tolerance * $0
    }
    let authorities = found.vector.turnedPositive
    let hubs = try step.hubs(of: authorities)
    return (
      step.hubRanking.byActor(hubs).sharesOfSum,
      step.authorityRanking.byActor(authorities).sharesOfSum
    )
  }
}

/// From authorities to hubs and back.
///
/// Authorities have their numbers in the order of incoming arcs, hubs in that of outgoing ones, each
/// the order in which the other reads them.
private struct HubStep: LinearMap {
  let hubRanking: ActorRanking
  let authorityRanking: ActorRanking
  private let toHubs: FlowTable
  private let toAuthorities: FlowTable
  private let execution: Execution

  init(_ network: Network, strengths: [Double]?, execution: Execution) {
    let rows = network.rows
    hubRanking = ActorRanking(rows.outgoingCounts)
    let lengths = rows.incomingCounts
    authorityRanking = ActorRanking(lengths)
    toHubs = FlowTable(
      against: rows,
      strengths: strengths,
      readers: hubRanking,
      ranks: authorityRanking.ranks
    )
    toAuthorities = FlowTable(
      along: rows,
      strengths: strengths,
      readers: authorityRanking,
      lengths: lengths,
      ranks: hubRanking.ranks,
      execution: execution
    )
    self.execution = execution.silent
  }

  var count: Int { hubRanking.actors.count }

  func hubs(of authorities: [Double]) throws(MeasureError) -> [Double] {
    var hubs = authorities
    try toHubs.apply(authorities, to: &hubs, destinations: nil, execution: execution)
    return hubs
  }

  func apply(_ vector: [Double], to result: inout [Double]) throws(MeasureError) {
    let hubs = try hubs(of: vector)
    try toAuthorities.apply(hubs, to: &result, destinations: nil, execution: execution)
  }
}
