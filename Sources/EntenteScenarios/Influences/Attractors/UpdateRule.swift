/// A rule that gives the next level of each node from the levels of all.
protocol UpdateRule {
  var count: Int { get }
  func value(of node: Int, in state: [Double]) -> Double
}

extension UpdateRule {
  /// The next levels of all nodes, each from the same old ones.
  func next(_ state: [Double], into next: inout [Double]) {
    for node in 0..<count { next[node] = value(of: node, in: state) }
  }
}
