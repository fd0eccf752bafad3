/// A signed graph with whole weights: what is left of a signed network while its frustration is
/// searched for.
///
/// A weight above 0 is what it costs to put the two nodes into different camps, below 0 what it
/// costs to put them into the same.
struct BalanceGraph {
  let nodeCount: Int
  let first: [Int]
  let second: [Int]
  let weights: [Int]
  /// Rows of neighbours, as in ``SignedNetwork``.
  let offsets: [Int]
  let neighbours: [Int]
  let edgeIndices: [Int]

  /// Creates a graph; no two edges have the same ends.
  init(nodeCount: Int, first: [Int], second: [Int], weights: [Int]) {
    self.nodeCount = nodeCount
    self.first = first
    self.second = second
    self.weights = weights
    var offsets = [Int](repeating: 0, count: nodeCount + 1)
    for edge in first.indices {
      offsets[first[edge] + 1] += 1
      offsets[second[edge] + 1] += 1
    }
    for node in 0..<nodeCount { offsets[node + 1] += offsets[node] }
    var next = offsets
    var neighbours = [Int](repeating: 0, count: 2 * first.count)
    var edgeIndices = neighbours
    for edge in first.indices {
      let (one, other) = (first[edge], second[edge])
      neighbours[next[one]] = other
      edgeIndices[next[one]] = edge
      next[one] += 1
      neighbours[next[other]] = one
      edgeIndices[next[other]] = edge
      next[other] += 1
    }
    self.offsets = offsets
    self.neighbours = neighbours
    self.edgeIndices = edgeIndices
  }

  var edgeCount: Int { first.count }

  func row(of node: Int) -> Range<Int> { offsets[node]..<offsets[node + 1] }

  /// The weight of all edges, which no cost exceeds.
  var totalWeight: Int { weights.reduce(0) { $0 + abs($1) } }

  /// What a division costs.
  func cost(of camps: [Int]) -> Int {
    var cost = 0
    for edge in 0..<edgeCount where isFrustrated(edge, by: camps) { cost += abs(weights[edge]) }
    return cost
  }

  /// Whether an edge is between camps that it wants together, or within one that it wants apart.
  func isFrustrated(_ edge: Int, by camps: [Int]) -> Bool {
    (camps[first[edge]] == camps[second[edge]]) != (weights[edge] > 0)
  }
}
