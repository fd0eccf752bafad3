/// The edges of a network one by one, so that their ends, signs and weights can be moved about.
struct EdgeList: Sendable {
  let isDirected: Bool
  let actorCount: Int
  let relationCount: Int
  /// The ends of each edge; an undirected one stands once, its smaller end first.
  var sources: [UInt32] = []
  var targets: [UInt32] = []
  var weights: [Double]?
  var signs: [Int8]?

  init(_ network: Network) {
    isDirected = network.isDirected
    actorCount = network.actorCount
    relationCount = network.relationCount
    let rows = network.rows
    weights = rows.weights == nil ? nil : []
    signs = rows.signs == nil ? nil : []
    for source in 0..<network.actorCount {
      for arc in rows.arcs(of: source) {
        let target = rows.targets[arc]
        guard isDirected || source <= target else { continue }
        sources.append(UInt32(truncatingIfNeeded: source))
        targets.append(target)
        if let all = rows.weights { weights?.append(all[arc]) }
        if let all = rows.signs { signs?.append(all[arc]) }
      }
    }
  }

  var count: Int { sources.count }

  /// The edges as a network again; no two of them may be parallel.
  var network: Network {
    var from = sources
    var to = targets
    var edges = Array(0..<UInt32(truncatingIfNeeded: count))
    if !isDirected {
      for edge in sources.indices where sources[edge] != targets[edge] {
        from.append(targets[edge])
        to.append(sources[edge])
        edges.append(UInt32(truncatingIfNeeded: edge))
      }
    }
    let byTarget = CountingSort.order(
      of: to,
      keyCount: actorCount,
      from: Array(to.indices.lazy.map(UInt32.init))
    )
    let order = CountingSort.order(of: from, keyCount: actorCount, from: byTarget)
    var offsets = [UInt32](repeating: 0, count: actorCount + 1)
    for source in from { offsets[Int(source) + 1] += 1 }
    for actor in 0..<actorCount { offsets[actor + 1] += offsets[actor] }
    func arranged<Item>(_ items: [Item]) -> [Item] {
      order.map { items[Int(edges[Int($0)])] }
    }
    return Network(
      rows: Rows(
        offsets: offsets,
        targets: order.map { to[Int($0)] },
        weights: weights.map(arranged),
        signs: signs.map(arranged)
      ),
      isDirected: isDirected,
      relationCount: relationCount
    )
  }
}
