/// Nodes that are known to be on the same side, or on opposite sides, as a forest.
struct NodeMerging {
  private var parents: [Int]
  /// Whether a node is opposite to its parent.
  private var flips: [Bool]
  private(set) var mergeCount = 0

  /// Knows nothing yet.
  init(nodeCount: Int) {
    parents = Array(0..<nodeCount)
    flips = Array(repeating: false, count: nodeCount)
  }

  var nodeCount: Int { parents.count }

  /// The node that stands for a node, and whether the node is opposite to it.
  mutating func root(of node: Int) -> (node: Int, isOpposite: Bool) {
    var top = node
    var isOpposite = false
    while parents[top] != top {
      isOpposite = isOpposite != flips[top]
      top = parents[top]
    }
    var (current, flip) = (node, isOpposite)
    while parents[current] != top && current != top {
      let next = parents[current]
      let nextFlip = flip != flips[current]
      parents[current] = top
      flips[current] = flip
      (current, flip) = (next, nextFlip)
    }
    return (top, isOpposite)
  }

  /// Notes how two nodes stand to each other.
  ///
  /// - Returns: Whether that agrees with what was known.
  @discardableResult
  mutating func merge(_ one: Int, _ other: Int, areOpposite: Bool) -> Bool {
    let one = root(of: one)
    let other = root(of: other)
    let flip = (one.isOpposite != other.isOpposite) != areOpposite
    if one.node == other.node { return !flip }
    let (low, high) = (min(one.node, other.node), max(one.node, other.node))
    parents[high] = low
    flips[high] = flip
    mergeCount += 1
    return true
  }
}

/// A graph in which merged nodes are one.
struct Contraction {
  var graph: BalanceGraph
  /// For each node of the graph before, its node now.
  var nodes: [Int]
  /// Whether it is opposite to its node now.
  var isOpposite: [Bool]
  /// What merging costs by itself: edges within a node, and edges between two that cancel out.
  var cost: Int

  /// The division of the graph before that a division into two now stands for.
  func expanding(_ camps: [Int]) -> [Int] {
    nodes.indices.map { isOpposite[$0] ? 1 - camps[nodes[$0]] : camps[nodes[$0]] }
  }
}

extension BalanceGraph {
  /// The graph in which merged nodes are one, and parallel edges are what is left of them.
  func contracted(by merging: consuming NodeMerging) -> Contraction {
    var nodes = [Int](repeating: -1, count: nodeCount)
    var isOpposite = [Bool](repeating: false, count: nodeCount)
    var count = 0
    // The root of a tree is its least node, so it is numbered before the others.
    for node in 0..<nodeCount {
      let root = merging.root(of: node)
      if root.node == node {
        nodes[node] = count
        count += 1
      } else {
        nodes[node] = nodes[root.node]
        isOpposite[node] = root.isOpposite
      }
    }
    var cost = 0
    var keyed: [(key: Int, weight: Int)] = []
    keyed.reserveCapacity(edgeCount)
    for edge in 0..<edgeCount {
      let (one, other) = (first[edge], second[edge])
      let weight = isOpposite[one] == isOpposite[other] ? weights[edge] : -weights[edge]
      let (low, high) = (min(nodes[one], nodes[other]), max(nodes[one], nodes[other]))
      if low == high {
        cost += max(0, -weight)
      } else {
        keyed.append((low * count + high, weight))
      }
    }
    keyed.sort { $0.key < $1.key }
    var (first, second, weights) = ([Int](), [Int](), [Int]())
    var index = 0
    while index < keyed.count {
      let key = keyed[index].key
      var (plus, minus) = (0, 0)
      while index < keyed.count, keyed[index].key == key {
        let weight = keyed[index].weight
        if weight > 0 { plus += weight } else { minus -= weight }
        index += 1
      }
      cost += min(plus, minus)
      guard plus != minus else { continue }
      first.append(key / count)
      second.append(key % count)
      weights.append(plus - minus)
    }
    return Contraction(
      graph: BalanceGraph(nodeCount: count, first: first, second: second, weights: weights),
      nodes: nodes,
      isOpposite: isOpposite,
      cost: cost
    )
  }
}
