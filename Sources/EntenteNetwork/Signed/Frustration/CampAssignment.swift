/// Puts one node after the other into a camp, and turns back where that costs too much.
///
/// The bound is what is placed already costs, and what each node that is not costs at least by its
/// edges to those that are. Good for what other ways have made small.
struct CampAssignment {
  private let graph: BalanceGraph
  private let campLimit: Int
  private let order: [Int]
  private let limit: SearchLimit

  /// Prepares a search for divisions into some camps at most.
  init(_ graph: BalanceGraph, campLimit: Int, limit: SearchLimit) {
    self.graph = graph
    self.campLimit = max(1, min(campLimit, graph.nodeCount))
    self.limit = limit
    // Next comes who has most to do with those before.
    var ties = [Int](repeating: 0, count: graph.nodeCount)
    var left = Array(0..<graph.nodeCount)
    var order: [Int] = []
    while !left.isEmpty {
      var best = 0
      for place in left.indices {
        let (one, other) = (left[place], left[best])
        let key = (ties[one], graph.row(of: one).count)
        if key > (ties[other], graph.row(of: other).count) { best = place }
      }
      let node = left.remove(at: best)
      order.append(node)
      for place in graph.row(of: node) { ties[graph.neighbours[place]] += 1 }
    }
    self.order = order
  }

  /// Finds divisions that cost at most so much, each once whatever its camps are called.
  ///
  /// - Parameters:
  ///   - cost: What they may cost.
  ///   - count: How many to find.
  ///   - isImproving: Whether each next one has to cost less than the one before.
  /// - Returns: The divisions, and whether there are no others.
  func divisions(cost: Int, count: Int, isImproving: Bool) -> (all: [[Int]], isComplete: Bool) {
    var budget = cost
    var all: [[Int]] = []
    var camps = [Int](repeating: -1, count: graph.nodeCount)
    // What each node would cost in each camp by its edges to those placed.
    var costs = [[Int]](
      repeating: [Int](repeating: 0, count: campLimit),
      count: graph.nodeCount
    )
    var isComplete = true
    var steps = 0
    func place(_ step: Int, spent: Int, used: Int) -> Bool {
      steps += 1
      if steps % 256 == 0, limit.isReached { return false }
      if step == order.count {
        if all.count == count, !isImproving { return false }
        all.append(camps)
        if isImproving { budget = spent - 1 }
        return true
      }
      let node = order[step]
      let open = min(used + 1, campLimit)
      let choices = (0..<open).sorted { (costs[node][$0], $0) < (costs[node][$1], $1) }
      for camp in choices {
        let now = spent + costs[node][camp]
        if now > budget { break }
        put(node, camp, 1)
        camps[node] = camp
        var bound = now
        for later in order[(step + 1)...] {
          bound += costs[later].min() ?? 0
          if bound > budget { break }
        }
        let goesOn = bound > budget || place(step + 1, spent: now, used: max(used, camp + 1))
        camps[node] = -1
        put(node, camp, -1)
        if !goesOn { return false }
      }
      return true
    }
    func put(_ node: Int, _ camp: Int, _ factor: Int) {
      for place in graph.row(of: node) {
        let other = graph.neighbours[place]
        let weight = factor * graph.weights[graph.edgeIndices[place]]
        if graph.weights[graph.edgeIndices[place]] < 0 {
          costs[other][camp] -= weight
        } else {
          for index in 0..<campLimit where index != camp { costs[other][index] += weight }
        }
      }
    }
    isComplete = place(0, spent: 0, used: 0)
    return (all, isComplete)
  }
}
