/// The least cost of any division, exactly, by eliminating one node after the other.
///
/// When a node is eliminated, a table says for every way to place its neighbours what the best camp
/// of the node, and of all eliminated behind it, costs. The tables are as large as the number of
/// camps to the power of the greatest number of neighbours at that time, which is small for graphs
/// that are sparse, or that have become small.
///
/// Source: S. Arnborg, A. Proskurowski, "Linear time algorithms for NP-hard problems restricted to
/// partial k-trees", *Discrete Applied Mathematics* 23(1), 1989.
/// <https://doi.org/10.1016/0166-218X(89)90031-0>
struct CampElimination {
  let order: EliminationOrder
  let camps: Int
  /// What the best divisions cost.
  let cost: Int
  /// For each step and each way to place its scope, the best camps of its node as bits.
  private let choices: [[UInt8]]

  /// Fills the tables.
  ///
  /// - Returns: nil if the search has to stop.
  init?(_ graph: BalanceGraph, camps: Int, order: EliminationOrder, limit: SearchLimit) {
    self.order = order
    self.camps = camps
    let result =
      graph.totalWeight < 1 << 30
      ? Self.tables(of: graph, camps: camps, order: order, limit: limit, as: Int32.self)
      : Self.tables(of: graph, camps: camps, order: order, limit: limit, as: Int.self)
    guard let result else { return nil }
    (cost, choices) = result
  }

  private static func tables<Cost: FixedWidthInteger & SignedInteger>(
    of graph: BalanceGraph,
    camps: Int,
    order: EliminationOrder,
    limit: SearchLimit,
    as type: Cost.Type
  ) -> (cost: Int, choices: [[UInt8]])? {
    let count = graph.nodeCount
    var position = [Int](repeating: 0, count: count)
    for (step, node) in order.nodes.enumerated() { position[node] = step }
    var messages = [[(scope: [Int], costs: [Cost])]](repeating: [], count: count)
    var choices: [[UInt8]] = []
    choices.reserveCapacity(count)
    var total = 0
    for (step, node) in order.nodes.enumerated() {
      if limit.isReached { return nil }
      let scope = order.scopes[step]
      let edges = graph.row(of: node).compactMap { place in
        let other = graph.neighbours[place]
        return position[other] > step
          ? (other: other, weight: Cost(graph.weights[graph.edgeIndices[place]])) : nil
      }
      var best: [Cost] = []
      var choice: [UInt8] = []
      // The last node is pinned.
      for camp in 0..<(step == count - 1 ? 1 : camps) {
        var costs = edgeCosts(scope, edges: edges, camp: camp, camps: camps)
        for message in messages[step] {
          add(message.costs, of: message.scope, to: &costs, of: scope, node, camp, camps)
        }
        if camp == 0 {
          best = costs
          choice = [UInt8](repeating: 1, count: costs.count)
        } else {
          take(costs, camp: camp, into: &best, &choice)
        }
      }
      messages[step] = []
      choices.append(choice)
      if let next = scope.last {
        messages[position[next]].append((scope, best))
      } else {
        total += Int(best[0])
      }
    }
    return (total, choices)
  }

  /// What the edges of a node cost for every way to place its scope, if it is in a camp.
  private static func edgeCosts<Cost: FixedWidthInteger & SignedInteger>(
    _ scope: [Int],
    edges: [(other: Int, weight: Cost)],
    camp: Int,
    camps: Int
  ) -> [Cost] {
    // The edge to the pinned node, which is in camp 0, costs the same everywhere.
    var base: Cost = 0
    for edge in edges where !scope.contains(edge.other) {
      base += camp == 0 ? max(0, -edge.weight) : max(0, edge.weight)
    }
    var costs = [base]
    for other in scope {
      let weight = edges.first { $0.other == other }?.weight ?? 0
      let length = costs.count
      costs.reserveCapacity(length * camps)
      for digit in 1..<max(camps, 1) {
        let extra = digit == camp ? max(0, -weight) : max(0, weight)
        for index in 0..<length { costs.append(costs[index] + extra) }
      }
      let extra = camp == 0 ? max(0, -weight) : max(0, weight)
      if extra != 0 { for index in 0..<length { costs[index] += extra } }
    }
    return costs
  }

  /// Adds a table of an earlier step, whose scope is among ours and the node.
  private static func add<Cost: FixedWidthInteger>(
    _ message: [Cost],
    of part: [Int],
    to costs: inout [Cost],
    of scope: [Int],
    _ node: Int,
    _ camp: Int,
    _ camps: Int
  ) {
    // What a step in each digit of ours is in the table's.
    var strides = [Int](repeating: 0, count: scope.count)
    var offset = 0
    var stride = 1
    for member in part {
      if member == node {
        offset = camp * stride
      } else if let place = scope.firstIndex(of: member) {
        strides[place] = stride
      }
      stride *= camps
    }
    // The low digits that both have in the same places are run through at once.
    var common = 0
    var run = 1
    while common < scope.count, strides[common] == run {
      common += 1
      run *= camps
    }
    var digits = [Int](repeating: 0, count: scope.count)
    var start = 0
    while start < costs.count {
      for index in 0..<run { costs[start + index] &+= message[offset + index] }
      start += run
      var place = common
      while place < scope.count {
        digits[place] += 1
        offset += strides[place]
        if digits[place] < camps { break }
        offset -= strides[place] * camps
        digits[place] = 0
        place += 1
      }
    }
  }

  /// Keeps the lesser of two costs everywhere, and both camps where they are equal.
  private static func take<Cost: FixedWidthInteger>(
    _ costs: [Cost],
    camp: Int,
    into best: inout [Cost],
    _ choice: inout [UInt8]
  ) {
    let bit: UInt8 = 1 << UInt8(camp)
    for index in costs.indices {
      let (one, other) = (best[index], costs[index])
      choice[index] = other < one ? bit : other == one ? choice[index] | bit : choice[index]
      best[index] = min(one, other)
    }
  }

  /// The best divisions, each once whatever its camps are called, at most as many as the limit.
  ///
  /// - Returns: The camps of every node, and whether there are no others.
  func divisions(limit: Int) -> (all: [[Int]], isComplete: Bool) {
    let count = order.nodes.count
    var result: [[Int]] = []
    var camp = [Int](repeating: 0, count: count)
    // For each step, from the last to the first, the choices not yet tried, and the camps in use.
    var left = [Int](repeating: 0, count: count)
    var used = [Int](repeating: 0, count: count + 1)
    func choice(at step: Int) -> Int {
      var index = 0
      var stride = 1
      for other in order.scopes[step] {
        index += camp[other] * stride
        stride *= camps
      }
      // A camp that has no one yet is as good as any other such.
      return Int(choices[step][index]) & ((1 << (used[step + 1] + 1)) - 1)
    }
    var step = count - 1
    left[step] = choice(at: step)
    while step < count {
      guard left[step] != 0 else {
        step += 1
        continue
      }
      let bit = left[step].trailingZeroBitCount
      left[step] &= left[step] - 1
      camp[order.nodes[step]] = bit
      used[step] = max(used[step + 1], bit + 1)
      if step > 0 {
        step -= 1
        left[step] = choice(at: step)
      } else {
        if result.count == limit { return (result, false) }
        result.append(camp)
      }
    }
    return (result, true)
  }
}
