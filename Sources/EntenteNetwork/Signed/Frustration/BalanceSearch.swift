/// Searches for a division into two camps that costs less than a given one.
///
/// Packed negative cycles bound the cost from below. What they leave of an edge tells what it would
/// cost at least to frustrate it; where that is too much, its ends are merged, and what is left of
/// the graph becomes small enough to eliminate its nodes. Else an edge is tried both ways.
struct BalanceSearch {
  /// What a search came to.
  struct Outcome {
    /// What any division costs at least, or the cost it had to be below, if there is none.
    var lower: Int
    /// A division that costs less, if one was found; 0 or 1 for each node.
    var sides: [Int]?
    /// What it costs, or the cost it had to be below.
    var upper: Int
  }

  let limit: SearchLimit
  var generator: SplitMix64
  /// The size of tables that are made before anything else is tried.
  static let smallTables = 1 << 12
  /// The size of tables that are made rather than to try any edge both ways; some tens of megabytes.
  static let largeTables = 1 << 23
  /// The same where edges are being tried: bounds end most of these searches long before, and tables
  /// that the processor holds are filled many times as fast.
  static let laterTables = 1 << 17
  /// How many edges are being tried, one below the other.
  var depth = 0
  /// The size of tables that are made now rather than to try an edge both ways.
  var tableLimit: Int { depth == 0 ? Self.largeTables : Self.laterTables }

  /// Looks for the best division below a cost.
  mutating func solve(_ graph: BalanceGraph, below cutoff: Int, lower: Int = 0) -> Outcome {
    guard cutoff > lower else { return Outcome(lower: cutoff, sides: nil, upper: cutoff) }
    guard graph.edgeCount > 0 else {
      return Outcome(lower: 0, sides: [Int](repeating: 0, count: graph.nodeCount), upper: 0)
    }
    var merging = NodeMerging(nodeCount: graph.nodeCount)
    graph.mergeDominated(into: &merging, keepsAll: false)
    if merging.mergeCount > 0 {
      return solve(graph.contracted(by: merging), below: cutoff, lower: lower)
    }
    let blocks = graph.blocks()
    if blocks.count > 1 { return solve(blocks, of: graph, below: cutoff, lower: lower) }
    if let outcome = eliminate(graph, below: cutoff, sizeLimit: Self.smallTables) { return outcome }
    return bound(graph, below: cutoff, lower: lower)
  }

  /// The same for a graph that was contracted.
  mutating func solve(
    _ contraction: Contraction,
    below cutoff: Int,
    lower: Int
  ) -> Outcome {
    let cost = contraction.cost
    guard cutoff > cost else { return Outcome(lower: cutoff, sides: nil, upper: cutoff) }
    let inner = solve(contraction.graph, below: cutoff - cost, lower: max(0, lower - cost))
    return Outcome(
      lower: inner.lower + cost,
      sides: inner.sides.map { contraction.expanding($0) },
      upper: inner.upper + cost
    )
  }

  /// The same for a graph in parts, one after the other.
  private mutating func solve(
    _ blocks: [GraphPart],
    of graph: BalanceGraph,
    below cutoff: Int,
    lower: Int
  ) -> Outcome {
    var merging = NodeMerging(nodeCount: graph.nodeCount)
    var cost = 0
    var proven = 0
    for block in blocks {
      let outcome = solve(block.graph, below: cutoff - cost)
      proven += outcome.lower
      guard let sides = outcome.sides else {
        // What this part costs too much, or is not known to, bounds the whole.
        return Outcome(lower: min(cutoff, max(lower, proven)), sides: nil, upper: cutoff)
      }
      cost += outcome.upper
      for (node, side) in zip(block.nodes, sides).dropFirst() {
        merging.merge(block.nodes[0], node, areOpposite: side != sides[0])
      }
    }
    let sides = (0..<graph.nodeCount).map { merging.root(of: $0).isOpposite ? 1 : 0 }
    return Outcome(lower: max(lower, proven), sides: sides, upper: cost)
  }

  /// Eliminates the nodes, if the tables of that are within a limit.
  private func eliminate(_ graph: BalanceGraph, below cutoff: Int, sizeLimit: Int) -> Outcome? {
    guard let order = EliminationOrder(of: graph, camps: 2, sizeLimit: sizeLimit),
      let tables = CampElimination(graph, camps: 2, order: order, limit: limit)
    else { return nil }
    guard tables.cost < cutoff else { return Outcome(lower: cutoff, sides: nil, upper: cutoff) }
    let sides = tables.divisions(limit: 1).all.first
    return Outcome(lower: tables.cost, sides: sides, upper: tables.cost)
  }

  /// Bounds from above and below, merges what they decide, and searches on.
  private mutating func bound(_ graph: BalanceGraph, below cutoff: Int, lower: Int) -> Outcome {
    var best = Outcome(lower: lower, sides: nil, upper: cutoff)
    var merging = NodeMerging(nodeCount: graph.nodeCount)
    var trees = TreeSwitching(graph, generator: SplitMix64(seed: generator.next()))
    var idle = 0
    for round in 0..<24 {
      if round > 0, limit.isReached { return best }
      trees.run(round == 0 ? 30 : 10, until: best.lower, limit: limit)
      if trees.cost < best.upper { (best.upper, best.sides) = (trees.cost, trees.sides) }
      let scale = round % 2 == 0 ? 1 : 2
      let packing = CyclePacking(
        graph,
        kind: .negative(sides: trees.sides),
        scale: scale,
        limit: limit,
        generator: &generator
      )
      best.lower = max(best.lower, (packing.bound + scale - 1) / scale)
      if best.lower >= best.upper {
        best.lower = best.upper
        return best
      }
      let before = merging.mergeCount
      for edge in 0..<graph.edgeCount
      where packing.bound + packing.residual[edge] > scale * (best.upper - 1) {
        let isPossible = merging.merge(
          graph.first[edge],
          graph.second[edge],
          areOpposite: graph.weights[edge] < 0
        )
        if !isPossible {
          best.lower = best.upper
          return best
        }
      }
      idle = merging.mergeCount > before ? 0 : idle + 1
      // Below edges that are tried, trying the next soon says more than another packing.
      if idle == (depth == 0 ? 6 : 2) || merging.mergeCount * 4 > graph.nodeCount * 3 { break }
    }
    if merging.mergeCount > 0 {
      return better(
        of: best,
        solve(graph.contracted(by: merging), below: best.upper, lower: best.lower)
      )
    }
    if let outcome = eliminate(graph, below: best.upper, sizeLimit: tableLimit) {
      return better(of: best, outcome)
    }
    if limit.isReached { return best }
    return branch(graph, from: best)
  }

  /// Joins what is known with the outcome of a search for less than that.
  private func better(of known: Outcome, _ outcome: Outcome) -> Outcome {
    Outcome(
      lower: max(known.lower, outcome.lower),
      sides: outcome.sides ?? known.sides,
      upper: outcome.sides == nil ? known.upper : outcome.upper
    )
  }

  /// Tries an edge both ways.
  private mutating func branch(_ graph: BalanceGraph, from known: Outcome) -> Outcome {
    var best = known
    let edge = graph.branchingEdge
    var lower = Int.max
    depth += 1
    defer { depth -= 1 }
    for isFrustrated in [false, true] {
      var merging = NodeMerging(nodeCount: graph.nodeCount)
      merging.merge(
        graph.first[edge],
        graph.second[edge],
        areOpposite: (graph.weights[edge] < 0) != isFrustrated
      )
      let outcome = solve(graph.contracted(by: merging), below: best.upper, lower: known.lower)
      lower = min(lower, outcome.lower)
      if let sides = outcome.sides { (best.upper, best.sides) = (outcome.upper, sides) }
    }
    best.lower = min(best.upper, max(known.lower, lower))
    return best
  }
}

extension BalanceGraph {
  /// The heaviest edge of the node with the most edges.
  var branchingEdge: Int {
    var hub = 0
    for node in 0..<nodeCount where row(of: node).count > row(of: hub).count { hub = node }
    var best = edgeIndices[offsets[hub]]
    for place in row(of: hub) where abs(weights[edgeIndices[place]]) > abs(weights[best]) {
      best = edgeIndices[place]
    }
    return best
  }
}
