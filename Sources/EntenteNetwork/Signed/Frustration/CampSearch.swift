/// Searches for a division into any number of camps, or up to some, that costs less than a given one.
///
/// As ``BalanceSearch``, with the cycles that no division satisfies: those with exactly one edge
/// below 0. Nodes that are known to be together are merged; those known to be apart get an edge that
/// nothing outweighs.
struct CampSearch {
  typealias Outcome = BalanceSearch.Outcome

  /// The weight of edges between nodes that are known to be apart, below 0; more than all others.
  static let apart = 1 << 44

  /// The size of tables that are made rather than to try pairs both ways; some hundred megabytes.
  static let largeTables = 1 << 25

  /// How many camps there may be; nil for any number.
  let campLimit: Int?
  let limit: SearchLimit
  var generator: SplitMix64

  /// Looks for the best division below a cost.
  mutating func solve(_ graph: BalanceGraph, below cutoff: Int, lower: Int = 0) -> Outcome {
    guard cutoff > lower else { return Outcome(lower: cutoff, sides: nil, upper: cutoff) }
    guard graph.edgeCount > 0 else {
      return Outcome(lower: 0, sides: [Int](repeating: 0, count: graph.nodeCount), upper: 0)
    }
    var merging = NodeMerging(nodeCount: graph.nodeCount)
    graph.mergeDominated(into: &merging, keepsAll: false, onlyTogether: true)
    if merging.mergeCount > 0 {
      return solve(graph.contracted(by: merging), below: cutoff, lower: lower)
    }
    let blocks = graph.blocks()
    if blocks.count > 1 { return solve(blocks, of: graph, below: cutoff, lower: lower) }
    if let outcome = eliminate(graph, below: cutoff, sizeLimit: BalanceSearch.smallTables) {
      return outcome
    }
    return bound(graph, below: cutoff, lower: lower)
  }

  /// The same for a graph that was contracted.
  mutating func solve(_ contraction: Contraction, below cutoff: Int, lower: Int) -> Outcome {
    let cost = contraction.cost
    guard cutoff > cost else { return Outcome(lower: cutoff, sides: nil, upper: cutoff) }
    let inner = solve(contraction.graph, below: cutoff - cost, lower: max(0, lower - cost))
    return Outcome(
      lower: inner.lower + cost,
      sides: inner.sides.map { camps in contraction.nodes.map { camps[$0] } },
      upper: inner.upper + cost
    )
  }

  /// The same for a graph in parts; names of camps are free, so that parts fit together.
  private mutating func solve(
    _ blocks: [GraphPart],
    of graph: BalanceGraph,
    below cutoff: Int,
    lower: Int
  ) -> Outcome {
    var found: [[Int]] = []
    var cost = 0
    var proven = 0
    for block in blocks {
      let outcome = solve(block.graph, below: cutoff - cost)
      proven += outcome.lower
      guard let camps = outcome.sides else {
        return Outcome(lower: min(cutoff, max(lower, proven)), sides: nil, upper: cutoff)
      }
      cost += outcome.upper
      found.append(camps)
    }
    let camps = graph.joined(blocks, found)
    return Outcome(lower: max(lower, proven), sides: camps, upper: cost)
  }

  /// Eliminates the nodes, if the tables of that are within a limit.
  private func eliminate(_ graph: BalanceGraph, below cutoff: Int, sizeLimit: Int) -> Outcome? {
    let camps = min(campLimit ?? graph.nodeCount, graph.nodeCount)
    guard camps >= 2, camps <= 6,
      let order = EliminationOrder(of: graph, camps: camps, sizeLimit: sizeLimit),
      let tables = CampElimination(
        graph.clamped(to: cutoff),
        camps: camps,
        order: order,
        limit: limit
      )
    else { return nil }
    guard tables.cost < cutoff else { return Outcome(lower: cutoff, sides: nil, upper: cutoff) }
    return Outcome(
      lower: tables.cost,
      sides: tables.divisions(limit: 1).all.first,
      upper: tables.cost
    )
  }

  /// Bounds from above and below, fixes what they decide, and searches on.
  private mutating func bound(_ graph: BalanceGraph, below cutoff: Int, lower: Int) -> Outcome {
    var best = Outcome(lower: lower, sides: nil, upper: cutoff)
    var decisions = Decisions(graph)
    var moves = CampMoves(
      graph,
      campLimit: campLimit ?? graph.nodeCount,
      generator: SplitMix64(seed: generator.next())
    )
    var idle = 0
    for round in 0..<24 {
      if round > 0, limit.isReached { return best }
      moves.run(round == 0 ? 30 : 9, until: best.lower, limit: limit)
      if moves.cost < best.upper { (best.upper, best.sides) = (moves.cost, moves.camps) }
      let scale = round % 2 + 1
      let packing = CyclePacking(
        graph,
        kind: .oneNegative,
        scale: scale,
        limit: limit,
        generator: &generator
      )
      best.lower = max(best.lower, (packing.bound + scale - 1) / scale)
      if best.lower >= best.upper {
        best.lower = best.upper
        return best
      }
      let before = decisions.count
      for edge in 0..<graph.edgeCount
      where packing.bound + packing.residual[edge] > scale * (best.upper - 1) {
        decisions.satisfy(edge)
      }
      idle = decisions.count > before ? 0 : idle + 1
      if idle == 6 || decisions.merging.mergeCount * 4 > graph.nodeCount * 3 { break }
    }
    if decisions.count > 0 {
      return better(
        of: best,
        solve(decisions.contraction(of: graph), below: best.upper, lower: best.lower)
      )
    }
    if let outcome = eliminate(graph, below: best.upper, sizeLimit: Self.largeTables) {
      return better(of: best, outcome)
    }
    if limit.isReached { return best }
    guard let edge = branchingEdge(of: graph) else {
      let found = CampAssignment(graph, campLimit: campLimit ?? graph.nodeCount, limit: limit)
        .divisions(cost: best.upper - 1, count: .max, isImproving: true)
      if let camps = found.all.last { (best.upper, best.sides) = (graph.cost(of: camps), camps) }
      if found.isComplete { best.lower = best.upper }
      return best
    }
    return branch(graph, on: edge, from: best)
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
  private mutating func branch(_ graph: BalanceGraph, on edge: Int, from known: Outcome) -> Outcome
  {
    var best = known
    var lower = Int.max
    for isFrustrated in [false, true] {
      var decisions = Decisions(graph)
      if isFrustrated { decisions.frustrate(edge) } else { decisions.satisfy(edge) }
      let outcome = solve(
        decisions.contraction(of: graph),
        below: best.upper,
        lower: known.lower
      )
      lower = min(lower, outcome.lower)
      if let sides = outcome.sides { (best.upper, best.sides) = (outcome.upper, sides) }
    }
    best.lower = min(best.upper, max(known.lower, lower))
    return best
  }

  /// The heaviest edge of a cycle that no division satisfies; nil if there is no such cycle.
  mutating func branchingEdge(of graph: BalanceGraph) -> Int? {
    let packing = CyclePacking(graph, kind: .oneNegative, limit: limit, generator: &generator)
    var best: Int?
    for edge in packing.cycles.first?.edges ?? [] where graph.weights[edge] > -Self.apart / 2 {
      if abs(graph.weights[edge]) > best.map({ abs(graph.weights[$0]) }) ?? 0 { best = edge }
    }
    return best
  }
}

/// Which nodes of a graph are together, and which apart.
struct Decisions {
  private(set) var merging: NodeMerging
  private(set) var count = 0
  private var weights: [Int]
  private let first: [Int]
  private let second: [Int]
  private var cost = 0

  /// Nothing is decided.
  init(_ graph: BalanceGraph) {
    merging = NodeMerging(nodeCount: graph.nodeCount)
    weights = graph.weights
    first = graph.first
    second = graph.second
  }

  /// The ends of an edge are as it wants them.
  mutating func satisfy(_ edge: Int) {
    if weights[edge] > 0 { together(edge) } else { apart(edge) }
  }

  /// The ends of an edge are as it does not want them.
  mutating func frustrate(_ edge: Int) {
    cost += abs(weights[edge])
    if weights[edge] > 0 {
      weights[edge] = 0
      apart(edge)
    } else {
      weights[edge] = 0
      together(edge)
    }
  }

  private mutating func together(_ edge: Int) {
    let before = merging.mergeCount
    merging.merge(first[edge], second[edge], areOpposite: false)
    count += merging.mergeCount - before
  }

  private mutating func apart(_ edge: Int) {
    if weights[edge] <= -CampSearch.apart / 2 { return }
    weights[edge] -= CampSearch.apart
    count += 1
  }

  /// The graph in which it is so.
  func contraction(of graph: BalanceGraph) -> Contraction {
    var result = BalanceGraph(
      nodeCount: graph.nodeCount,
      first: first,
      second: second,
      weights: weights
    ).contracted(by: merging)
    result.cost += cost
    return result
  }
}

extension BalanceGraph {
  /// The graph with no weights but what is too much beside a cost, so that sums stay small.
  func clamped(to cost: Int) -> BalanceGraph {
    BalanceGraph(
      nodeCount: nodeCount,
      first: first,
      second: second,
      weights: weights.map { max(-cost - 1, min(cost + 1, $0)) }
    )
  }

  /// One division of divisions of parts, which may share a node.
  func joined(_ parts: [GraphPart], _ divisions: [[Int]]) -> [Int] {
    // Parts that share a node are told apart by its camp: their camps are renamed to fit.
    var camps = [Int](repeating: -1, count: nodeCount)
    var waiting = Array(parts.indices)
    while !waiting.isEmpty {
      let place =
        waiting.firstIndex { part in parts[part].nodes.contains { camps[$0] >= 0 } } ?? 0
      let part = waiting.remove(at: place)
      var names = [Int](repeating: -1, count: nodeCount)
      var isTaken = names
      let nodes = parts[part].nodes
      for (node, camp) in zip(nodes, divisions[part]) where camps[node] >= 0 {
        names[camp] = camps[node]
        isTaken[camps[node]] = 0
      }
      for (node, camp) in zip(nodes, divisions[part]) where camps[node] < 0 {
        if names[camp] < 0 {
          names[camp] = isTaken.firstIndex(of: -1) ?? 0
          isTaken[names[camp]] = 0
        }
        camps[node] = names[camp]
      }
    }
    return camps.map { max($0, 0) }
  }
}
