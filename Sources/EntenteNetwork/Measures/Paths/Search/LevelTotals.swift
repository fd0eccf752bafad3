/// What distances that are whole numbers add up to, for each node, over the sources of some searches.
///
/// Everything is counted in whole numbers, the inverses of distances in units of 2⁻⁵⁴, so that the
/// order in which sources are added has no effect.
struct LevelTotals: Sendable {
  fileprivate struct Node: BitwiseCopyable, Sendable {
    var farness: UInt64 = 0
    var nearnessLow: UInt64 = 0
    var nearnessHigh: UInt32 = 0
    var reached: UInt32 = 0
    var greatest: UInt32 = 0
  }

  fileprivate static var unit: Double { 0x1p-54 }

  private var nodes: [Node]
  private var pairs: [Int] = []

  init(count: Int) {
    nodes = [Node](repeating: Node(), count: count)
  }

  /// Adds the sources that a search has just found at nodes.
  mutating func add<Lanes>(_ search: borrowing BreadthFirstSweep<Lanes>) {
    let level = UInt64(search.level)
    let inverse = UInt64((1 / (Double(search.level) * Self.unit)).rounded())
    let active = unsafe search.active.start
    let frontier = unsafe search.frontier.start
    var sum = 0
    unsafe nodes.withUnsafeMutableBufferPointer { nodes in
      for place in 0..<search.activeCount {
        let node = unsafe Int(active[place])
        let found = unsafe frontier[node].laneTotal
        sum &+= found
        unsafe nodes[node].add(UInt64(truncatingIfNeeded: found), at: level, inverse: inverse)
      }
    }
    add(sum, pairsAt: search.level)
  }

  private mutating func add(_ count: Int, pairsAt distance: Int) {
    if count == 0 { return }
    while pairs.count < distance { pairs.append(0) }
    pairs[distance - 1] += count
  }

  /// Adds what other sources came to.
  mutating func add(_ other: LevelTotals) {
    for node in nodes.indices { nodes[node].add(other.nodes[node]) }
    for (index, count) in other.pairs.enumerated() { add(count, pairsAt: index + 1) }
  }

  /// The totals by actor.
  func byActor(of graph: SearchGraph) -> DistanceTotals {
    let totals = nodes.map { node in
      DistanceTotal(
        reached: Int(node.reached),
        farness: Double(node.farness),
        nearness: (Double(node.nearnessHigh) * 0x1p64 + Double(node.nearnessLow)) * Self.unit,
        greatest: Double(node.greatest)
      )
    }
    return DistanceTotals(actors: graph.byActor(totals), pairs: pairs)
  }
}

extension LevelTotals.Node {
  /// Adds some sources at one distance; the inverses of up to 512 fit a word.
  @inline(__always)
  fileprivate mutating func add(_ count: UInt64, at level: UInt64, inverse: UInt64) {
    farness &+= level &* count
    add(nearness: count &* inverse)
    reached &+= UInt32(truncatingIfNeeded: count)
    greatest = max(greatest, UInt32(truncatingIfNeeded: level))
  }

  fileprivate mutating func add(_ other: LevelTotals.Node) {
    farness &+= other.farness
    add(nearness: other.nearnessLow)
    nearnessHigh &+= other.nearnessHigh
    reached &+= other.reached
    greatest = max(greatest, other.greatest)
  }

  @inline(__always)
  private mutating func add(nearness: UInt64) {
    let (sum, overflow) = nearnessLow.addingReportingOverflow(nearness)
    nearnessLow = sum
    nearnessHigh &+= overflow ? 1 : 0
  }
}
