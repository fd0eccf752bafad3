/// Finds good divisions into two camps: those that satisfy a spanning tree, made better by moves.
struct TreeSwitching {
  private let graph: BalanceGraph
  private var generator: SplitMix64
  /// The best division found, each node in camp 0 or 1.
  private(set) var sides: [Int]
  /// What it costs.
  private(set) var cost: Int

  /// Starts from a division.
  init(_ graph: BalanceGraph, from sides: [Int]? = nil, generator: SplitMix64) {
    self.graph = graph
    self.generator = generator
    self.sides = sides ?? [Int](repeating: 0, count: graph.nodeCount)
    cost = graph.cost(of: self.sides)
  }

  /// Tries some trees, until the cost is as low as it can be.
  mutating func run(_ count: Int, until target: Int = 0) {
    for attempt in 0..<count {
      if cost <= target { return }
      var found = tree(isDeep: attempt % 2 == 1)
      let value = descend(&found)
      if value < cost { (cost, sides) = (value, found) }
    }
  }

  /// A division in which no edge of a random spanning forest is frustrated.
  private mutating func tree(isDeep: Bool) -> [Int] {
    let count = graph.nodeCount
    var sides = [Int](repeating: -1, count: count)
    var queue: [Int] = []
    queue.reserveCapacity(count)
    let begin = generator.next(below: max(count, 1))
    for shift in 0..<count {
      let root = (begin + shift) % count
      if sides[root] >= 0 { continue }
      sides[root] = 0
      queue.removeAll(keepingCapacity: true)
      queue.append(root)
      var head = 0
      while head < queue.count {
        // Any of those waiting may be next, or the first of them: wide trees or shallow ones.
        if isDeep { queue.swapAt(head, head + generator.next(below: queue.count - head)) }
        let node = queue[head]
        head += 1
        let row = graph.row(of: node)
        let turn = row.isEmpty ? 0 : generator.next(below: row.count)
        for step in 0..<row.count {
          var place = row.lowerBound + step + turn
          if place >= row.upperBound { place -= row.count }
          let other = graph.neighbours[place]
          if sides[other] >= 0 { continue }
          sides[other] = graph.weights[graph.edgeIndices[place]] > 0 ? sides[node] : 1 - sides[node]
          queue.append(other)
        }
      }
    }
    return sides
  }

  /// Moves single nodes while that lowers the cost.
  private func descend(_ sides: inout [Int]) -> Int {
    let count = graph.nodeCount
    // What a node's satisfied edges weigh more than its frustrated ones.
    var hold = [Int](repeating: 0, count: count)
    for edge in 0..<graph.edgeCount {
      let weight = abs(graph.weights[edge])
      let value = graph.isFrustrated(edge, by: sides) ? -weight : weight
      hold[graph.first[edge]] += value
      hold[graph.second[edge]] += value
    }
    var queue = (0..<count).filter { hold[$0] < 0 }
    while let node = queue.popLast() {
      if hold[node] >= 0 { continue }
      sides[node] = 1 - sides[node]
      hold[node] = -hold[node]
      for place in graph.row(of: node) {
        let (edge, other) = (graph.edgeIndices[place], graph.neighbours[place])
        let weight = abs(graph.weights[edge])
        hold[other] += graph.isFrustrated(edge, by: sides) ? -2 * weight : 2 * weight
        if hold[other] < 0 { queue.append(other) }
      }
    }
    return graph.cost(of: sides)
  }
}
