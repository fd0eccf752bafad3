/// In which order to eliminate the nodes of a graph, and what the tables of that take.
struct EliminationOrder {
  /// The nodes, first eliminated first.
  private(set) var nodes: [Int] = []
  /// For each step the neighbours that the node has then, those eliminated last first.
  private(set) var scopes: [[Int]] = []
  /// The size of all tables together.
  private(set) var tableSize = 0

  /// Plans an elimination: the node that joins the fewest pairs of neighbours comes first, or the
  /// one with the fewest neighbours in graphs where the former is long to find.
  ///
  /// The last node is pinned to one camp, as names of camps are free, so that it is in no scope.
  ///
  /// - Returns: nil if the tables would be larger than the limit.
  init?(of graph: BalanceGraph, camps: Int, sizeLimit: Int) {
    let count = graph.nodeCount
    guard count > 0, count <= 4096 else { return nil }
    // A scope that large is over the limit even without its last node.
    var widthLimit = 1
    var size = 1
    while size <= sizeLimit / camps {
      size *= camps
      widthLimit += 1
    }
    var rows = FillRows(of: graph)
    var left = Array(0..<count)
    var scopes: [[Int]] = []
    let usesFill = count <= 160
    var fills = usesFill ? left.map { rows.fill(of: $0) } : []
    while !left.isEmpty {
      var best = 0
      var bestKey = (Int.max, Int.max)
      for (place, node) in left.enumerated() {
        let degree = rows.degrees[node]
        let key = usesFill ? (fills[node], degree) : (degree, 0)
        if key < bestKey { (best, bestKey) = (place, key) }
      }
      let node = left[best]
      guard rows.degrees[node] <= widthLimit else { return nil }
      left.remove(at: best)
      let scope = rows.eliminate(node)
      nodes.append(node)
      scopes.append(scope)
      if usesFill {
        for changed in rows.around(scope) { fills[changed] = rows.fill(of: changed) }
      }
    }
    var position = [Int](repeating: 0, count: count)
    for (step, node) in nodes.enumerated() { position[node] = step }
    let pinned = nodes[count - 1]
    for scope in scopes {
      let sorted = scope.filter { $0 != pinned }.sorted { position[$0] > position[$1] }
      var size = 1
      for _ in sorted {
        size *= camps
        if size > sizeLimit { return nil }
      }
      tableSize += size
      self.scopes.append(sorted)
    }
    if tableSize > sizeLimit { return nil }
  }
}

/// Who is next to whom while nodes are eliminated and their neighbours joined.
private struct FillRows {
  private let words: Int
  private var bits: [UInt64]
  private(set) var degrees: [Int]

  init(of graph: BalanceGraph) {
    words = (graph.nodeCount + 63) / 64
    bits = [UInt64](repeating: 0, count: words * graph.nodeCount)
    degrees = [Int](repeating: 0, count: graph.nodeCount)
    for node in 0..<graph.nodeCount {
      for place in graph.row(of: node) {
        let other = graph.neighbours[place]
        bits[node * words + other / 64] |= 1 << UInt64(other % 64)
      }
      degrees[node] = graph.row(of: node).count
    }
  }

  private func neighbours(of node: Int) -> [Int] {
    var result: [Int] = []
    for word in 0..<words {
      var rest = bits[node * words + word]
      while rest != 0 {
        result.append(word * 64 + rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
    return result
  }

  /// How many pairs of a node's neighbours are not joined, twice.
  func fill(of node: Int) -> Int {
    var missing = 0
    for other in neighbours(of: node) {
      for word in 0..<words {
        missing += (bits[node * words + word] & ~bits[other * words + word]).nonzeroBitCount
      }
      missing -= 1
    }
    return missing
  }

  /// Joins the neighbours of a node to each other and takes it out.
  mutating func eliminate(_ node: Int) -> [Int] {
    let scope = neighbours(of: node)
    for one in scope {
      for word in 0..<words { bits[one * words + word] |= bits[node * words + word] }
      bits[one * words + one / 64] &= ~(1 << UInt64(one % 64))
      bits[one * words + node / 64] &= ~(1 << UInt64(node % 64))
      var degree = 0
      for word in 0..<words { degree += bits[one * words + word].nonzeroBitCount }
      degrees[one] = degree
    }
    return scope
  }

  /// Some nodes and their neighbours, each once.
  func around(_ nodes: [Int]) -> [Int] {
    var all = [UInt64](repeating: 0, count: words)
    for node in nodes {
      all[node / 64] |= 1 << UInt64(node % 64)
      for word in 0..<words { all[word] |= bits[node * words + word] }
    }
    var result: [Int] = []
    for word in 0..<words {
      var rest = all[word]
      while rest != 0 {
        result.append(word * 64 + rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
    return result
  }
}
