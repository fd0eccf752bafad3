internal import EntenteModel

/// Which signs reach each node of a map along influences, and along which.
///
/// A node with a sign is a node of the double cover of the map: a positive influence leads from a sign
/// to the same, a negative one to the other.
struct SignReach: Sendable {
  /// Where a sign begins at a node.
  struct Source: Sendable {
    let node: Int
    let signs: SignSet
    /// What brings it there, for a reader.
    let name: String
    /// Whether it may also be 0.
    var canBeZero = false
  }

  /// An influence that may carry signs.
  struct Edge: Sendable {
    let from: Int
    let to: Int
    let isNegative: Bool
    /// Nil for the pull of a triad.
    let influence: InfluenceID?
    /// Whether its weight may also be 0.
    var canBeZero = false
  }

  /// The signs at each node.
  let signs: [SignSet]
  /// By node and sign: the edge by which the sign came, or how it began.
  private let origins: [Origin?]
  private let edges: [Edge]

  private enum Origin: Sendable {
    case source(String)
    case edge(Int)
  }

  /// - Parameters:
  ///   - count: The number of nodes.
  ///   - edges: The influences; those on nodes that are held must be left out.
  ///   - sources: Where signs begin.
  ///   - isFree: Whether a node can move in the direction of a sign.
  init(
    count: Int,
    edges: [Edge],
    sources: [Source],
    isFree: (_ node: Int, _ sign: SignSet) -> Bool = { _, _ in true }
  ) {
    var signs = [SignSet](repeating: [], count: count)
    var origins = [Origin?](repeating: nil, count: 2 * count)
    var outgoing = [[Int]](repeating: [], count: count)
    for (place, edge) in edges.enumerated() { outgoing[edge.from].append(place) }
    var queue: [(node: Int, sign: SignSet)] = []
    func reach(_ node: Int, _ sign: SignSet, _ origin: Origin) {
      guard !signs[node].contains(sign), isFree(node, sign) else { return }
      signs[node].insert(sign)
      origins[2 * node + (sign == .negative ? 1 : 0)] = origin
      queue.append((node, sign))
    }
    for source in sources {
      for sign in [SignSet.positive, .negative] where source.signs.contains(sign) {
        reach(source.node, sign, .source(source.name))
      }
    }
    var next = 0
    while next < queue.count {
      let (node, sign) = queue[next]
      next += 1
      for place in outgoing[node] {
        let edge = edges[place]
        reach(edge.to, edge.isNegative ? sign.flipped : sign, .edge(place))
      }
    }
    self.signs = signs
    self.origins = origins
    self.edges = edges
  }

  /// A shortest walk by which a sign reaches a node; nil if it does not.
  func walk(to node: Int, _ sign: SignSet) -> (source: String, influences: [InfluenceID])? {
    var (node, sign) = (node, sign)
    var influences: [InfluenceID] = []
    while let origin = origins[2 * node + (sign == .negative ? 1 : 0)] {
      switch origin {
      case .source(let name): return (name, influences.reversed())
      case .edge(let place):
        let edge = edges[place]
        if let id = edge.influence { influences.append(id) }
        if edge.isNegative { sign = sign.flipped }
        node = edge.from
      }
    }
    return nil
  }
}
