/// The search for the frustration index of a graph, part by part.
struct FrustrationSearch {
  /// What is found.
  struct Finding {
    var lower: Int
    var upper: Int
    /// Numbered from 0 in each component by first nodes.
    var camps: [Int]
    var optima: FrustrationOptima
    var proof: [CyclePacking.Cycle] = []
    var proofScale = 1
  }

  let graph: BalanceGraph
  let options: FrustrationOptions
  let limit: SearchLimit
  private var generator: SplitMix64

  init(graph: BalanceGraph, options: FrustrationOptions, limit: SearchLimit) {
    self.graph = graph
    self.options = options
    self.limit = limit
    generator = SplitMix64(seed: options.seed)
  }

  /// The best division into the camps allowed.
  mutating func finding(_ camps: Frustration.CampCount) -> Finding {
    switch camps {
    case .upTo(1): oneCamp()
    case .upTo(2): twoCamps()
    case .upTo, .free: self.camps(atMost: camps.limit)
    }
  }

  /// All in one camp: what is negative is frustrated.
  private func oneCamp() -> Finding {
    let camps = [Int](repeating: 0, count: graph.nodeCount)
    let cost = graph.cost(of: camps)
    let frustrated = (0..<graph.edgeCount).filter { graph.isFrustrated($0, by: camps) }
    let optima = FrustrationOptima(
      count: 1,
      isComplete: true,
      swinging: [],
      alwaysFrustrated: frustrated,
      sometimesFrustrated: frustrated
    )
    return Finding(lower: cost, upper: cost, camps: camps, optima: optima)
  }

  /// The best division into two camps.
  private mutating func twoCamps() -> Finding {
    var division = NodeMerging(nodeCount: graph.nodeCount)
    var optima = OptimaJoining(nodeCount: graph.nodeCount)
    var (lower, upper) = (0, 0)
    var proof: [CyclePacking.Cycle] = []
    let blocks = graph.blocks()
    for (number, block) in blocks.enumerated() {
      var search = BalanceSearch(
        limit: limit,
        generator: SplitMix64(seed: options.seed, stream: number)
      )
      var trees = TreeSwitching(block.graph, generator: SplitMix64(seed: generator.next()))
      trees.run(block.graph.edgeCount == 1 ? 1 : 30, limit: limit)
      // Some of the proof is made first, as there may be no time for it in the end.
      let early = cycles(in: block, sides: trees.sides, target: trees.cost, rounds: 2)
      var outcome = search.solve(
        block.graph,
        below: trees.cost,
        lower: (early.bound + 1) / 2
      )
      let sides = outcome.sides ?? trees.sides
      for (node, side) in zip(block.nodes, sides).dropFirst() {
        division.merge(block.nodes[0], node, areOpposite: side != sides[0])
      }
      if outcome.upper > 0 {
        let late = cycles(in: block, sides: sides, target: outcome.upper, rounds: 20)
        let best = early.bound > late.bound ? early : late
        proof += best.cycles
        outcome.lower = max(outcome.lower, (best.bound + 1) / 2)
      }
      lower += outcome.lower
      upper += outcome.upper
      if outcome.lower == outcome.upper {
        optima.add(
          block,
          sides: sides,
          cost: outcome.upper,
          by: &search,
          count: options.solutionLimit
        )
      }
    }
    let isProven = lower == upper
    let camps = (0..<graph.nodeCount).map { division.root(of: $0).isOpposite ? 1 : 0 }
    return Finding(
      lower: lower,
      upper: upper,
      camps: camps,
      optima: isProven
        ? optima.optima(of: graph, reference: camps, limit: options.solutionLimit) : .none,
      proof: proof,
      proofScale: 2
    )
  }

  /// The negative cycles of a part that prove the most, in halves of its edges.
  private mutating func cycles(
    in block: GraphPart,
    sides: [Int],
    target: Int,
    rounds: Int
  ) -> (cycles: [CyclePacking.Cycle], bound: Int) {
    var best: [CyclePacking.Cycle] = []
    var bound = 0
    for round in 0..<rounds where bound < 2 * target {
      if round > 0, limit.isReached { break }
      let scale = round % 2 + 1
      let packing = CyclePacking(
        block.graph,
        kind: .negative(sides: sides),
        scale: scale,
        limit: limit,
        generator: &generator
      )
      let factor = 2 / scale
      guard packing.bound * factor > bound else { continue }
      bound = packing.bound * factor
      best = packing.cycles.map { cycle in
        CyclePacking.Cycle(
          edges: cycle.edges.map { block.edges[$0] },
          amount: cycle.amount * factor
        )
      }
    }
    return (best, bound)
  }

  /// The best division into some camps at most, or into any number.
  private mutating func camps(atMost campLimit: Int?) -> Finding {
    var camps = [Int](repeating: 0, count: graph.nodeCount)
    var joining = CampOptimaJoining()
    var (lower, upper) = (0, 0)
    for (number, part) in graph.components().enumerated() {
      var search = CampSearch(
        campLimit: campLimit,
        limit: limit,
        generator: SplitMix64(seed: options.seed, stream: number)
      )
      var moves = CampMoves(
        part.graph,
        campLimit: campLimit ?? part.graph.nodeCount,
        generator: SplitMix64(seed: generator.next())
      )
      moves.run(30, limit: limit)
      let outcome = search.solve(part.graph, below: moves.cost)
      lower += outcome.lower
      upper += outcome.upper
      let found = (outcome.sides ?? moves.camps).renumbered
      for (node, camp) in zip(part.nodes, found) { camps[node] = camp }
      if outcome.lower == outcome.upper {
        let optima = search.optima(
          of: part.graph,
          cost: outcome.upper,
          count: options.solutionLimit
        )
        joining.add(optima, of: part, reference: found)
      }
    }
    return Finding(
      lower: lower,
      upper: upper,
      camps: camps,
      optima: lower == upper
        ? joining.optima(of: graph, reference: camps, limit: options.solutionLimit) : .none
    )
  }
}

extension [Int] {
  /// The same groups, numbered in the order of their first members.
  var renumbered: [Int] {
    var numbers = [Int](repeating: -1, count: (self.max() ?? -1) + 1)
    var next = 0
    return map { camp in
      if numbers[camp] < 0 {
        numbers[camp] = next
        next += 1
      }
      return numbers[camp]
    }
  }
}
