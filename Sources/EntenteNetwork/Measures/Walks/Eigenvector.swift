extension Network {
  /// Returns the eigenvector centrality of every actor: it is high for who is tied to those for whom
  /// it is high.
  ///
  /// The centralities are the eigenvector of the greatest eigenvalue of the transposed adjacency
  /// matrix: each actor's is proportional to the sum over the ties that lead to it of the
  /// centrality they come from, times their strength. Signs have no effect; parallel ties count
  /// with the weight that they were combined to; a tie of an actor to itself counts once.
  ///
  /// Only the part of the network with the greatest eigenvalue, and what it leads to, has
  /// centralities above 0. If several parts that are not tied share that eigenvalue the solution is
  /// not unique; that nearest to equal numbers for all is returned, as NetworkX does.
  ///
  /// - Parameters:
  ///   - length: What weights mean; by default every tie has the same strength.
  ///   - tolerance: The greatest sum over actors of the change that one more multiplication makes; in
  ///     large networks as many times 1e-14 as the root of their size, because of rounding.
  ///   - execution: How to run.
  /// - Returns: *n* numbers, one per actor in their order. No unit. Range: 0...1; the sum of their
  ///   squares is 1. Without any ties they are equal, as in NetworkX; NaN if there are ties but
  ///   in no cycle, where the only eigenvalue is 0 (NetworkX fails there, igraph returns 0).
  /// - Throws: ``MeasureError/unusableWeight(measure:source:target:weight:)`` for a weight that is
  ///   negative, infinite or not a number; ``MeasureError/notConverged(measure:iterations:change:)``
  ///   after 10,000 multiplications, as where parts of one eigenvalue lead to each other.
  /// - Complexity: O(*k* (*n* + *m*)) for *k* multiplications, tens as a rule; O(*n*) space.
  ///
  /// As NetworkX's `eigenvector_centrality` in the limit. igraph scales the greatest to 1.
  ///
  /// Source: P. Bonacich, "Power and centrality: a family of measures", *American Journal of
  /// Sociology* 92(5), 1987, equation 2. <https://doi.org/10.1086/228631>
  public func eigenvectorCentrality(
    length: TieLength = .one,
    tolerance: Double = 1e-12,
    execution: Execution = Execution()
  ) throws(MeasureError) -> [Double] {
    let measure = "eigenvector"
    let strengths = try strengths(length, for: measure)
    if rows.arcCount == 0 || strengths?.allSatisfy({ $0 == 0 }) == true {
      return [Double](repeating: 1, count: actorCount).unitVector
    }
    if isDirected && !hasCycle { return [Double](repeating: .nan, count: actorCount) }
    let flow = ArcFlow(self, strengths: strengths, execution: execution)
    return flow.ranking.byActor(try flow.perronVector(tolerance: tolerance, for: measure))
  }
}

extension ArcFlow {
  /// The eigenvector of the greatest eigenvalue, none of its numbers negative.
  fileprivate func perronVector(
    tolerance: Double,
    for measure: String
  ) throws(MeasureError) -> [Double] {
    let start = [Double](repeating: 1, count: count).unitVector
    let search = LeadingEigenpair(map: self, measure: measure)
    let tolerance = max(tolerance, search.precision)
    do {
      let found = try search.search(from: start, limit: 500) { value, residual in
        residual.absoluteSum <= tolerance * value
      }
      let greatest = found.vector.max { $0.magnitude < $1.magnitude } ?? 0
      let vector = greatest < 0 ? found.vector.map { -$0 } : found.vector
      if vector.allSatisfy({ $0 > -1e-9 }) { return vector.map { max(0, $0) } }
    } catch .notConverged {
      // Below, more slowly but surely.
    }
    return try powerIteration(from: start, tolerance: tolerance, for: measure)
  }

  /// The same by repeated multiplication, as NetworkX does it: the vector is added to its product so
  /// that it settles also where the network has two sides.
  private func powerIteration(
    from start: [Double],
    tolerance: Double,
    for measure: String
  ) throws(MeasureError) -> [Double] {
    var vector = start
    var product = start
    var change = Double.infinity
    let limit = 10_000
    for _ in 0..<limit {
      try apply(vector, to: &product)
      product.add(1, times: vector)
      let norm = product.euclideanNorm
      product.scale(by: 1 / norm)
      vector.add(-1, times: product)
      change = vector.absoluteSum
      swap(&vector, &product)
      if change <= tolerance { return vector }
    }
    throw .notConverged(measure: measure, iterations: limit, change: change)
  }
}
