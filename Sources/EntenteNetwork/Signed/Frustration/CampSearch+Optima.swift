extension CampSearch {
  /// Looks for all divisions that cost no more than the best ones.
  ///
  /// - Parameters:
  ///   - graph: The graph.
  ///   - cost: What the best divisions of it cost, or less if it has none that are wanted.
  ///   - count: How many to look for.
  /// - Returns: The divisions, none if all cost more.
  mutating func optima(
    of graph: BalanceGraph,
    cost: Int,
    count: Int
  ) -> BalanceSearch.Optima {
    guard cost >= 0 else { return .init() }
    if limit.isReached || count <= 0 { return .init(isComplete: false) }
    let packing = CyclePacking(graph, kind: .oneNegative, limit: limit, generator: &generator)
    if packing.bound > cost { return .init() }
    var decisions = Decisions(graph)
    for edge in 0..<graph.edgeCount where packing.bound + packing.residual[edge] > cost {
      decisions.satisfy(edge)
    }
    if decisions.count > 0 { return optima(decisions.contraction(of: graph), cost, count) }
    if let campLimit, campLimit < graph.nodeCount,
      let order = EliminationOrder(
        of: graph,
        camps: campLimit,
        sizeLimit: Self.largeTables
      ),
      let tables = CampElimination(
        graph.clamped(to: cost),
        camps: campLimit,
        order: order,
        limit: limit
      )
    {
      guard tables.cost <= cost else { return .init() }
      let found = tables.divisions(limit: count)
      return .init(all: found.all, isComplete: found.isComplete)
    }
    guard let edge = branchingEdge(of: graph) else {
      let found = CampAssignment(graph, campLimit: campLimit ?? graph.nodeCount, limit: limit)
        .divisions(cost: cost, count: count, isImproving: false)
      return .init(all: found.all, isComplete: found.isComplete)
    }
    var found = BalanceSearch.Optima()
    for isFrustrated in [false, true] {
      var decisions = Decisions(graph)
      if isFrustrated { decisions.frustrate(edge) } else { decisions.satisfy(edge) }
      let inner = optima(decisions.contraction(of: graph), cost, count - found.all.count)
      found.all += inner.all
      found.isComplete = found.isComplete && inner.isComplete
    }
    return found
  }

  /// The same for a graph that was contracted.
  private mutating func optima(
    _ contraction: Contraction,
    _ cost: Int,
    _ count: Int
  ) -> BalanceSearch.Optima {
    var inner = optima(of: contraction.graph, cost: cost - contraction.cost, count: count)
    inner.all = inner.all.map { camps in contraction.nodes.map { camps[$0] } }
    return inner
  }
}
