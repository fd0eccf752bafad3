/// A part of a graph by itself.
struct GraphPart {
  var graph: BalanceGraph
  /// For each node of the part its node in the whole.
  var nodes: [Int]
  /// For each edge of the part its edge in the whole.
  var edges: [Int]
}

extension BalanceGraph {
  /// The greatest parts that no single node holds together; each edge is in one of them.
  ///
  /// Cycles do not leave them, so that each can be balanced by itself.
  ///
  /// Source: J. Hopcroft, R. Tarjan, "Algorithm 447: efficient algorithms for graph manipulation",
  /// *Communications of the ACM* 16(6), 1973. <https://doi.org/10.1145/362248.362272>
  func blocks() -> [GraphPart] {
    var depth = [Int](repeating: -1, count: nodeCount)
    var low = depth
    var next = offsets
    var open: [Int] = []
    var path: [(node: Int, edge: Int)] = []
    var parts: [GraphPart] = []
    for start in 0..<nodeCount where depth[start] < 0 {
      depth[start] = 0
      low[start] = 0
      path.append((start, -1))
      while let (node, edge) = path.last {
        if next[node] < offsets[node + 1] {
          let place = next[node]
          next[node] += 1
          let (other, between) = (neighbours[place], edgeIndices[place])
          if between == edge { continue }
          if depth[other] < 0 {
            depth[other] = depth[node] + 1
            low[other] = depth[other]
            open.append(between)
            path.append((other, between))
          } else if depth[other] < depth[node] {
            open.append(between)
            low[node] = min(low[node], depth[other])
          }
        } else {
          path.removeLast()
          guard let above = path.last?.node else { break }
          low[above] = min(low[above], low[node])
          if low[node] >= depth[above], let begin = open.lastIndex(of: edge) {
            parts.append(part(of: open[begin...].sorted()))
            open.removeSubrange(begin...)
          }
        }
      }
      path.removeAll()
    }
    return parts.sorted { $0.edges[0] < $1.edges[0] }
  }

  /// The parts that hang together, without nodes that have no edge.
  func components() -> [GraphPart] {
    var merging = NodeMerging(nodeCount: nodeCount)
    for edge in 0..<edgeCount { merging.merge(first[edge], second[edge], areOpposite: false) }
    var edges = [[Int]](repeating: [], count: nodeCount)
    for edge in 0..<edgeCount { edges[merging.root(of: first[edge]).node].append(edge) }
    return edges.filter { !$0.isEmpty }.map { part(of: $0) }
  }

  /// The part that some edges make, in ascending order.
  private func part(of edges: [Int]) -> GraphPart {
    let nodes = Set(edges.flatMap { [first[$0], second[$0]] }).sorted()
    var numbers: [Int: Int] = [:]
    for (number, node) in nodes.enumerated() { numbers[node] = number }
    let graph = BalanceGraph(
      nodeCount: nodes.count,
      first: edges.map { numbers[first[$0]] ?? 0 },
      second: edges.map { numbers[second[$0]] ?? 0 },
      weights: edges.map { weights[$0] }
    )
    return GraphPart(graph: graph, nodes: nodes, edges: edges)
  }
}
