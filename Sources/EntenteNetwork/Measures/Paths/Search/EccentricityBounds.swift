/// What is asked about eccentricities.
enum EccentricityGoal {
  /// That of each node.
  case each
  /// The greatest: the diameter.
  case greatest
  /// The least: the radius.
  case least
}

/// What is known of the eccentricities of a graph in which every node reaches every other.
///
/// A search from *s* tells the eccentricity *e* of *s*, and for each node *v* that its own is at least
/// *d*(*v*, *s*) and *e* − *d*(*s*, *v*), and at most *d*(*v*, *s*) + *e*. Searching in turn from those
/// that may be most and least eccentric settles most nodes without a search of their own.
///
/// Source: F. W. Takes, W. A. Kosters, "Computing the eccentricity distribution of large graphs",
/// *Algorithms* 6(1), 2013. <https://doi.org/10.3390/a6010100>
struct EccentricityBounds {
  let graph: SearchGraph
  /// The least that each eccentricity can be; what it is, once settled.
  private(set) var lower: [Double]
  /// The most that it can be.
  private(set) var upper: [Double]
  /// The nodes that matter to the goal and are not settled.
  private(set) var open: [Int]

  init(_ graph: SearchGraph) {
    self.graph = graph
    lower = [Double](repeating: 0, count: graph.count)
    upper = [Double](repeating: .infinity, count: graph.count)
    open = Array(0..<graph.count)
  }

  /// The answer, once settled.
  func extreme(_ goal: EccentricityGoal) -> Double {
    (goal == .least ? upper.min() : lower.max()) ?? 0
  }

  /// Notes a path from a node to a source whose eccentricity lies between two numbers.
  @inline(__always)
  mutating func note(_ node: Int, to distance: Double, eccentricity: Double) {
    upper[node] = min(upper[node], distance + eccentricity)
    lower[node] = max(lower[node], distance)
  }

  /// Notes a path from a source to a node.
  @inline(__always)
  mutating func note(_ node: Int, from distance: Double, eccentricity: Double) {
    lower[node] = max(lower[node], eccentricity - distance)
  }

  /// Notes what the eccentricity of a node is.
  mutating func settle(_ node: Int, at eccentricity: Double) {
    lower[node] = eccentricity
    upper[node] = eccentricity
  }

  /// Drops the nodes that no longer matter to the goal.
  mutating func narrow(_ goal: EccentricityGoal) {
    // Sums of lengths are rounded, so bounds that meet may miss each other by a little.
    let slack = 1e-15
    switch goal {
    case .each:
      open.removeAll { lower[$0] >= upper[$0] }
    case .greatest:
      let greatest = extreme(goal) * (1 + slack)
      open.removeAll { upper[$0] <= greatest }
    case .least:
      let least = extreme(goal) * (1 - slack)
      open.removeAll { lower[$0] >= least }
    }
  }

  /// The open nodes to search from next: half of them those that may be most eccentric, and half
  /// those that may be least; of equal ones those with the most arcs.
  func candidates(_ count: Int) -> [Int] {
    guard open.count > count else { return open }
    let far = best((count + 1) / 2) { (upper[$0], graph.outgoing.degree(of: $0)) }
    let near = best(count / 2) { (-lower[$0], graph.outgoing.degree(of: $0)) }
    return Set(far).union(near).sorted()
  }

  /// The open nodes with the greatest keys, found by one pass with a short sorted list.
  private func best(_ count: Int, by key: (Int) -> (Double, Int)) -> [Int] {
    var chosen: [(key: (Double, Int), node: Int)] = []
    if count == 0 { return [] }
    for node in open {
      let key = key(node)
      if chosen.count == count {
        if key <= chosen[count - 1].key { continue }
        chosen.removeLast()
      }
      let place = chosen.firstIndex { $0.key < key } ?? chosen.count
      chosen.insert((key, node), at: place)
    }
    return chosen.map(\.node)
  }
}
