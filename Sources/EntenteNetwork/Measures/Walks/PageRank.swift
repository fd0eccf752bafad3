extension Network {
  /// Returns the PageRank of every actor: the share of its time that a walker spends there who follows
  /// ties at random and now and then jumps.
  ///
  /// At each step the walker follows one of the ties that lead from the actor, chosen in proportion to
  /// their strength, with the probability that is called damping, and jumps otherwise; where no ties
  /// lead on it always jumps. Signs have no effect; parallel ties count with the weight that they
  /// were combined to; a tie of an actor to itself is one of its ties.
  ///
  /// - Parameters:
  ///   - damping: The probability to follow a tie, from 0 to below 1.
  ///   - personalization: Where jumps land: a number for each actor, in proportion to its probability;
  ///     nil for anywhere with equal probability.
  ///   - length: What weights mean; by default every tie has the same strength.
  ///   - tolerance: The greatest sum over actors of the change that one more step makes.
  ///   - execution: How to run.
  /// - Returns: *n* numbers, one per actor in their order. No unit. Range: 0...1; they add up to 1.
  ///   1/*n* for each actor without ties.
  /// - Throws: ``MeasureError/unusableWeight(measure:source:target:weight:)`` for a weight that is
  ///   negative, infinite or not a number; ``MeasureError/unusableParameter(measure:name:reason:)``
  ///   for a damping or personalization out of range.
  /// - Complexity: O(*k* (*n* + *m*)) for *k* steps, at most log(tolerance)/log(damping), in practice
  ///   10 to 30; O(*n*) space. The ranks are off by at most tolerance × damping/(1 − damping) in
  ///   sum, NetworkX's by default by *n* × 5.7e-6.
  ///
  /// As NetworkX's `pagerank`, whose jumps from actors without outgoing ties land by the
  /// personalization too, and igraph's `personalized_pagerank`.
  ///
  /// Source: L. Page, S. Brin, R. Motwani, T. Winograd, "The PageRank citation ranking: bringing order
  /// to the Web", Stanford InfoLab 1999-66, 1999, section 2. <http://ilpubs.stanford.edu:8090/422/>
  public func pageRank(
    damping: Double = 0.85,
    personalization: [Double]? = nil,
    length: TieLength = .one,
    tolerance: Double = 1e-12,
    execution: Execution = Execution()
  ) throws(MeasureError) -> [Double] {
    guard damping >= 0, damping < 1 else {
      throw .unusableParameter(
        measure: "pagerank",
        name: "damping",
        reason: "is \(damping), but must be at least 0 and below 1"
      )
    }
    let jumps = try jumps(personalization)
    guard actorCount > 0 else { return [] }
    let strengths = try strengths(length, for: "pagerank")
    let step = PageRankStep(
      flow: ArcFlow(self, strengths: strengths, execution: execution),
      shares: shares(damping, strengths),
      damping: damping,
      jumps: jumps
    )
    return try step.ranks(tolerance: tolerance, memory: isDirected ? 4 : 1)
  }

  /// What each actor passes on along a tie of strength 1; 0 if no ties lead on.
  private func shares(_ damping: Double, _ strengths: [Double]?) -> [Double] {
    (0..<actorCount).map { actor in
      var total = Double(rows.degree(of: actor))
      if let strengths { total = rows.arcs(of: actor).reduce(0) { $0 + strengths[$1] } }
      return total > 0 ? damping / total : 0
    }
  }

  /// The probabilities of where jumps land; nil for anywhere.
  private func jumps(_ personalization: [Double]?) throws(MeasureError) -> [Double]? {
    guard let personalization else { return nil }
    let total = personalization.reduce(0, +)
    guard
      personalization.count == actorCount, personalization.allSatisfy({ $0 >= 0 }),
      actorCount == 0 || (total > 0 && total < .infinity)
    else {
      throw .unusableParameter(
        measure: "pagerank",
        name: "personalization",
        reason: "must have a number for each actor, none negative and not all 0"
      )
    }
    return personalization.map { $0 / total }
  }
}
