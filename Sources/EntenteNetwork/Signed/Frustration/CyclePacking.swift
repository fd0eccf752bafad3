/// Negative cycles that share no more of an edge than it weighs: a lower bound of the cost of any
/// division into two camps.
struct CyclePacking {
  /// Which cycles to pack.
  enum Kind {
    /// Cycles with an odd number of edges that a division into two camps frustrates.
    case negative(sides: [Int])
    /// Cycles with one edge below 0, which no division into any number of camps satisfies.
    case oneNegative
  }

  /// A cycle and how much of each of its edges it takes.
  struct Cycle {
    var edges: [Int]
    var amount: Int
  }

  /// What the cycles take together.
  private(set) var bound = 0
  /// What is left of each edge: a division that frustrates it costs the bound and this at least.
  private(set) var residual: [Int]
  private(set) var cycles: [Cycle] = []

  /// Packs cycles greedily, short ones first.
  ///
  /// - Parameters:
  ///   - graph: The graph.
  ///   - kind: Which cycles to pack. Of the division that comes with it, every negative cycle has an
  ///     edge that it frustrates; if it is a best one and the packing meets it, exactly one.
  ///   - scale: By how much weights are multiplied, so that cycles may take fractions of edges.
  ///   - generator: Decides between cycles of the same length.
  init(_ graph: BalanceGraph, kind: Kind, scale: Int = 1, generator: inout SplitMix64) {
    residual = graph.weights.map { abs($0) * scale }
    let isFrustrated: [Bool]
    let phases: [Bool]
    switch kind {
    case .negative(let sides):
      isFrustrated = (0..<graph.edgeCount).map { graph.isFrustrated($0, by: sides) }
      phases = [false, true]
    case .oneNegative:
      isFrustrated = graph.weights.map { $0 < 0 }
      phases = [false]
    }
    var starts = (0..<graph.edgeCount).filter { isFrustrated[$0] }
    generator.shuffle(&starts)
    var search = CycleSearch(graph, isFrustrated: isFrustrated)
    for usesFrustrated in phases {
      var waiting = starts
      var length = 2
      while !waiting.isEmpty {
        var later: [Int] = []
        for edge in waiting {
          var isExhausted = false
          while residual[edge] > 0 {
            let found = search.cycle(
              through: edge,
              length: length,
              residual: residual,
              usesFrustrated: usesFrustrated,
              turn: generator.next()
            )
            guard case .cycle(let cycle) = found else {
              if case .none = found { isExhausted = true }
              break
            }
            take(cycle)
          }
          if residual[edge] > 0, !isExhausted { later.append(edge) }
        }
        waiting = later
        length += 1
      }
      starts = starts.filter { residual[$0] > 0 }
    }
  }

  private mutating func take(_ edges: [Int]) {
    var amount = Int.max
    for edge in edges { amount = min(amount, residual[edge]) }
    for edge in edges { residual[edge] -= amount }
    bound += amount
    cycles.append(Cycle(edges: edges, amount: amount))
  }
}

/// Searches for short cycles through an edge.
private struct CycleSearch {
  enum Answer {
    case cycle([Int])
    /// There is none so short.
    case longer
    /// There is none.
    case none
  }

  private let graph: BalanceGraph
  private let isFrustrated: [Bool]
  /// By node, and side of the double cover: who was there in the search of this number.
  private var stamps: [Int]
  private var stamp = 0
  private var cameFrom: [Int]
  private var cameBy: [Int]
  private var queue: [Int] = []

  init(_ graph: BalanceGraph, isFrustrated: [Bool]) {
    self.graph = graph
    self.isFrustrated = isFrustrated
    stamps = [Int](repeating: 0, count: 2 * graph.nodeCount)
    cameFrom = stamps
    cameBy = stamps
  }

  /// The shortest negative cycle through a frustrated edge, over satisfied edges besides or over an
  /// even number of frustrated ones too; or one nearby, if the shortest way round meets itself.
  mutating func cycle(
    through edge: Int,
    length: Int,
    residual: [Int],
    usesFrustrated: Bool,
    turn: UInt64
  ) -> Answer {
    let (start, goal) = (2 * graph.first[edge], 2 * graph.second[edge])
    stamp += 1
    stamps[start] = stamp
    queue.removeAll(keepingCapacity: true)
    queue.append(start)
    var (head, levelEnd, level) = (0, 1, 0)
    while head < queue.count {
      if head == levelEnd {
        level += 1
        levelEnd = queue.count
        if level == length { return .longer }
      }
      let state = queue[head]
      head += 1
      let (node, parity) = (state >> 1, state & 1)
      let row = graph.row(of: node)
      let shift = Int(truncatingIfNeeded: (turn >> 1) % UInt64(max(row.count, 1)))
      for step in 0..<row.count {
        var place = row.lowerBound + step + shift
        if place >= row.upperBound { place -= row.count }
        let between = graph.edgeIndices[place]
        if residual[between] == 0 || between == edge { continue }
        if isFrustrated[between], !usesFrustrated { continue }
        let next = 2 * graph.neighbours[place] + (isFrustrated[between] ? 1 - parity : parity)
        if stamps[next] == stamp { continue }
        stamps[next] = stamp
        cameFrom[next] = state
        cameBy[next] = between
        if next == goal { return .cycle(cycle(from: start, to: goal, closedBy: edge)) }
        queue.append(next)
      }
    }
    return .none
  }

  /// The edges around the cycle that the path found and the edge between its ends make.
  private func cycle(from start: Int, to goal: Int, closedBy edge: Int) -> [Int] {
    var nodes = [goal >> 1]
    var edges: [Int] = []
    var state = goal
    while state != start {
      edges.append(cameBy[state])
      state = cameFrom[state]
      // A node met again is met on the other side, so that the way between is a negative cycle.
      if let place = nodes.firstIndex(of: state >> 1) { return Array(edges[place...]) }
      nodes.append(state >> 1)
    }
    return edges + [edge]
  }
}
