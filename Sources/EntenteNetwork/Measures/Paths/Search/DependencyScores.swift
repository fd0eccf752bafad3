/// How much nodes, and arcs if asked for, are depended on by shortest paths.
struct DependencyScores: Sendable {
  /// A number for each node.
  var nodes: [Double]
  /// A number for each arc in the order of ``SearchGraph/outgoing``; empty if not asked for.
  var arcs: [Double]

  init(_ graph: SearchGraph, hasArcs: Bool) {
    nodes = [Double](repeating: 0, count: graph.count)
    arcs = [Double](repeating: 0, count: hasArcs ? graph.outgoing.arcCount : 0)
  }

  /// Adds the scores that other sources came to.
  mutating func add(_ other: DependencyScores) {
    for node in nodes.indices { nodes[node] += other.nodes[node] }
    for arc in arcs.indices { arcs[arc] += other.arcs[arc] }
  }
}
