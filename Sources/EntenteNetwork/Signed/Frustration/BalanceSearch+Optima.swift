extension BalanceSearch {
  /// Some best divisions of a graph.
  struct Optima {
    /// 0 or 1 for each node; the first node is not always in 0.
    var all: [[Int]] = []
    /// Whether there are no others.
    var isComplete = true
  }

  /// Looks for all divisions that cost no more than the best ones.
  ///
  /// - Parameters:
  ///   - graph: The graph.
  ///   - cost: What the best divisions of it cost, or less if it has none that are wanted.
  ///   - count: How many to look for.
  /// - Returns: The divisions, none if all cost more.
  mutating func optima(of graph: BalanceGraph, cost: Int, count: Int) -> Optima {
    guard cost >= 0 else { return Optima() }
    if limit.isReached || count <= 0 { return Optima(isComplete: false) }
    switch certainty(of: graph, cost: cost) {
    case .impossible: return Optima()
    case .nothing: break
    case .merging(let merging):
      let contraction = graph.contracted(by: merging)
      var inner = optima(of: contraction.graph, cost: cost - contraction.cost, count: count)
      inner.all = inner.all.map { contraction.expanding($0) }
      return inner
    }
    if let order = EliminationOrder(of: graph, camps: 2, sizeLimit: tableLimit),
      let tables = CampElimination(graph, camps: 2, order: order, limit: limit)
    {
      guard tables.cost <= cost else { return Optima() }
      let found = tables.divisions(limit: count)
      return Optima(all: found.all, isComplete: found.isComplete)
    }
    var found = Optima()
    depth += 1
    defer { depth -= 1 }
    let edge = graph.branchingEdge
    for isFrustrated in [false, true] {
      var merging = NodeMerging(nodeCount: graph.nodeCount)
      merging.merge(
        graph.first[edge],
        graph.second[edge],
        areOpposite: (graph.weights[edge] < 0) != isFrustrated
      )
      let contraction = graph.contracted(by: merging)
      let inner = optima(
        of: contraction.graph,
        cost: cost - contraction.cost,
        count: count - found.all.count
      )
      found.all += inner.all.map { contraction.expanding($0) }
      found.isComplete = found.isComplete && inner.isComplete
    }
    return found
  }

  /// What is certain of divisions.
  enum Certainty {
    case nothing
    /// There are none.
    case impossible
    /// Some nodes stand to each other in the same way in all of them.
    case merging(NodeMerging)
  }

  /// What can be told of all divisions that cost so little.
  mutating func certainty(of graph: BalanceGraph, cost: Int) -> Certainty {
    var merging = NodeMerging(nodeCount: graph.nodeCount)
    graph.mergeDominated(into: &merging, keepsAll: true)
    if merging.mergeCount > 0 { return .merging(merging) }
    var trees = TreeSwitching(graph, generator: SplitMix64(seed: generator.next()))
    trees.run(30, until: cost, limit: limit)
    for round in 0..<6 {
      let scale = round % 2 + 1
      let packing = CyclePacking(
        graph,
        kind: .negative(sides: trees.sides),
        scale: scale,
        limit: limit,
        generator: &generator
      )
      if packing.bound > scale * cost { return .impossible }
      for edge in 0..<graph.edgeCount
      where packing.bound + packing.residual[edge] > scale * cost {
        let isPossible = merging.merge(
          graph.first[edge],
          graph.second[edge],
          areOpposite: graph.weights[edge] < 0
        )
        if !isPossible { return .impossible }
      }
    }
    return merging.mergeCount > 0 ? .merging(merging) : .nothing
  }
}
