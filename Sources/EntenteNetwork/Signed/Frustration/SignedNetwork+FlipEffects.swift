extension SignedNetwork {
  /// Returns for each tie by how much the frustration index changes if its sign is turned round.
  ///
  /// A tie that some best division frustrates lowers the index by its weight. Another one raises it,
  /// by its weight at most; by less if a division that frustrates it is nearly as good. Each effect
  /// is exact, with the index found anew, and for that tie alone.
  ///
  /// - Parameters:
  ///   - camps: How many camps there may be.
  ///   - weighted: Whether ties count with their weights; by default each counts 1.
  ///   - options: How long to search for all of them together.
  ///   - execution: On how many threads, who hears of progress and may stop it.
  /// - Returns: A number for each of ``ties``, in their order; nil where the time limit came before
  ///   the proof. Unit: ties, or weight. Range: from minus the weight of the tie to plus it.
  /// - Throws: ``MeasureError/unusableParameter(measure:name:reason:)`` as
  ///   ``frustration(camps:weighted:options:execution:)``, ``MeasureError/cancelled``.
  /// - Complexity: a search for the index for each tie that no best division found frustrates.
  ///
  /// Source: the index is that of ``frustration(camps:weighted:options:execution:)``; that one sign
  /// changes it by one at most: F. Harary, "On the measurement of structural balance", *Behavioral
  /// Science* 4(4), 1959. <https://doi.org/10.1002/bs.3830040405>
  public func flipEffects(
    camps: Frustration.CampCount = .upTo(2),
    weighted: Bool = false,
    options: FrustrationOptions = FrustrationOptions(),
    execution: Execution = Execution()
  ) throws(MeasureError) -> [Double?] {
    try options.check(camps)
    let limit = SearchLimit(seconds: options.timeLimit, execution: execution)
    let whole = WholeWeights(ties, isWeighted: weighted)
    let graph = balanceGraph(whole)
    let effects = Slots<Int?>(ties.count)
    for (number, part) in parts(of: graph, for: camps).enumerated() {
      var search = FrustrationSearch(graph: part.graph, options: options, limit: limit)
      let base = search.finding(camps)
      if base.lower < base.upper { continue }
      for edge in base.optima.sometimesFrustrated {
        effects[part.edges[edge]] = .some(-abs(part.graph.weights[edge]))
      }
      let isKnown = Set(base.optima.sometimesFrustrated)
      let open = (0..<part.graph.edgeCount).filter { !isKnown.contains($0) }
      try execution.forEachBlock(of: open.count, size: 1) { _, _, items in
        for item in items {
          let edge = open[item]
          effects[part.edges[edge]] = part.graph.flipEffect(
            of: edge,
            index: base.upper,
            camps: camps,
            limit: limit,
            generator: SplitMix64(seed: options.seed &+ UInt64(number), stream: edge)
          )
        }
      }
    }
    try execution.checkCancellation()
    return ties.indices.map { tie in (effects[tie] ?? nil).map { whole.value($0) } }
  }

  /// The parts of a graph that have an index by themselves.
  private func parts(of graph: BalanceGraph, for camps: Frustration.CampCount) -> [GraphPart] {
    camps == .upTo(2) ? graph.blocks() : graph.components()
  }
}

extension BalanceGraph {
  /// By how much the index changes if an edge that no best division frustrates changes its sign.
  ///
  /// The best division with that edge frustrated satisfies it then; the others cost its weight more.
  fileprivate func flipEffect(
    of edge: Int,
    index: Int,
    camps: Frustration.CampCount,
    limit: SearchLimit,
    generator: SplitMix64
  ) -> Int? {
    let weight = abs(weights[edge])
    let outcome: BalanceSearch.Outcome
    // Nothing that costs more than this is better than leaving the edge frustrated by its new sign.
    let cutoff = index + 2 * weight
    switch camps {
    case .upTo(1): return weights[edge] > 0 ? weight : -weight
    case .upTo(2):
      var merging = NodeMerging(nodeCount: nodeCount)
      merging.merge(first[edge], second[edge], areOpposite: weights[edge] > 0)
      var search = BalanceSearch(limit: limit, generator: generator)
      outcome = search.solve(contracted(by: merging), below: cutoff, lower: index)
    case .upTo, .free:
      var decisions = Decisions(self)
      decisions.frustrate(edge)
      var search = CampSearch(campLimit: camps.limit, limit: limit, generator: generator)
      outcome = search.solve(decisions.contraction(of: self), below: cutoff, lower: index)
    }
    guard outcome.lower >= outcome.upper else { return nil }
    return outcome.upper - weight - index
  }
}

extension Frustration.CampCount {
  /// The number of camps; nil for any.
  var limit: Int? {
    if case .upTo(let count) = self { count } else { nil }
  }
}
