/// Breadth-first searches from many sources at once, a bit for each.
///
/// Each node has the set of sources that have seen it, as the bits of a word or of several. A level
/// of all searches is one pass over the arcs, whatever the number of sources; and for the sums of
/// distances to a node only the number of bits that are new counts. A pass either pushes from the
/// nodes on the frontier or pulls into those that some source has not seen, whichever has fewer arcs.
///
/// Source: M. Then et al., "The more the merrier: efficient multi-source graph traversal", *PVLDB*
/// 8(4), 2014. <https://doi.org/10.14778/2735496.2735507>; pull and push after S. Beamer, K. Asanović,
/// D. Patterson, "Direction-optimizing breadth-first search", SC 2012.
/// <https://doi.org/10.1109/SC.2012.50>
struct BreadthFirstSweep<Lanes: LaneSet>: ~Copyable {
  private let graph: SearchGraph
  private var seen: Memory<Lanes>
  /// The sources that are at the level from each node; none where a node is not on the frontier.
  private(set) var frontier: Memory<Lanes>
  private var next: Memory<Lanes>
  /// The nodes on the frontier.
  private(set) var active: Memory<UInt32>
  /// How many nodes are on the frontier.
  private(set) var activeCount = 0
  /// The distance of the frontier from the sources.
  private(set) var level = 0
  /// All lanes that there are sources for.
  private var all = Lanes.none
  private var found: Memory<UInt32>
  /// The nodes that some source has not seen, ascending.
  private var open: Memory<UInt32>
  private var openCount = 0

  init(_ graph: SearchGraph) {
    self.graph = graph
    seen = Memory(repeating: .none, count: graph.count)
    frontier = Memory(repeating: .none, count: graph.count)
    next = Memory(repeating: .none, count: graph.count)
    active = Memory(repeating: 0, count: graph.count)
    found = Memory(repeating: 0, count: graph.count)
    open = Memory(repeating: 0, count: graph.count)
  }

  /// Begins searches from some nodes, at most as many as there are lanes.
  mutating func start(from sources: some Collection<Int>) {
    unsafe clear(frontier.start, at: active.start, activeCount)
    unsafe seen.start.update(repeating: .none, count: graph.count)
    level = 0
    activeCount = 0
    for (lane, source) in sources.enumerated() {
      unsafe seen.start[source] = .lane(lane)
      unsafe frontier.start[source] = .lane(lane)
      unsafe active.start[lane] = UInt32(truncatingIfNeeded: source)
      activeCount += 1
    }
    all = .first(activeCount)
    openCount = graph.count
    for node in 0..<openCount { unsafe open.start[node] = UInt32(truncatingIfNeeded: node) }
  }

  /// Goes on to the next level, whose nodes are then on the frontier.
  ///
  /// - Returns: Whether there are any.
  mutating func advance() -> Bool {
    let pushed = unsafe arcs(of: active.start, activeCount, in: graph.outgoing)
    if pushed == 0 { return false }
    keepOpen()
    let pulled = unsafe arcs(of: open.start, openCount, in: graph.incoming)
    let count = pushed * 3 < pulled ? push() : pull()
    unsafe clear(frontier.start, at: active.start, activeCount)
    swap(&frontier, &next)
    swap(&active, &found)
    activeCount = count
    level += 1
    return count > 0
  }

  /// The sources from which there are nodes on the frontier.
  var reachingLanes: Lanes {
    var lanes = Lanes.none
    for place in 0..<activeCount {
      unsafe lanes = lanes | frontier.start[Int(active.start[place])]
    }
    return lanes
  }

  /// Drops the nodes that all sources have seen from those that are open.
  private mutating func keepOpen() {
    let seen = unsafe self.seen.start
    let open = unsafe self.open.start
    var kept = 0
    for place in 0..<openCount {
      let node = unsafe open[place]
      if unsafe all.without(seen[Int(node)]).isNone { continue }
      unsafe open[kept] = node
      kept &+= 1
    }
    openCount = kept
  }

  private func push() -> Int {
    let seen = unsafe self.seen.start
    let frontier = unsafe self.frontier.start
    let next = unsafe self.next.start
    let found = unsafe self.found.start
    let active = unsafe self.active.start
    var touched = 0
    unsafe graph.outgoing.withPointers { offsets, targets in
      for place in 0..<activeCount {
        let node = unsafe Int(active[place])
        let lanes = unsafe frontier[node]
        for arc in unsafe Int(offsets[node])..<Int(offsets[node &+ 1]) {
          let target = unsafe Int(targets[arc])
          let new = unsafe lanes.without(seen[target])
          if new.isNone { continue }
          let before = unsafe next[target]
          if before.isNone {
            unsafe found[touched] = UInt32(truncatingIfNeeded: target)
            touched &+= 1
          }
          unsafe next[target] = before | new
        }
      }
    }
    for place in 0..<touched {
      let node = unsafe Int(found[place])
      unsafe seen[node] = seen[node] | next[node]
    }
    return touched
  }

  private func pull() -> Int {
    let seen = unsafe self.seen.start
    let frontier = unsafe self.frontier.start
    let next = unsafe self.next.start
    let found = unsafe self.found.start
    let open = unsafe self.open.start
    var touched = 0
    unsafe graph.incoming.withPointers { offsets, sources in
      for place in 0..<openCount {
        let node = unsafe Int(open[place])
        var lanes = Lanes.none
        for arc in unsafe Int(offsets[node])..<Int(offsets[node &+ 1]) {
          unsafe lanes = lanes | frontier[Int(sources[arc])]
        }
        let before = unsafe seen[node]
        let new = lanes.without(before)
        if new.isNone { continue }
        unsafe next[node] = new
        unsafe seen[node] = before | new
        unsafe found[touched] = UInt32(truncatingIfNeeded: node)
        touched &+= 1
      }
    }
    return touched
  }

  private func arcs(of nodes: UnsafeMutablePointer<UInt32>, _ count: Int, in rows: Rows) -> Int {
    unsafe rows.withPointers { offsets, _ in
      var total = 0
      for place in 0..<count {
        let node = unsafe Int(nodes[place])
        total &+= unsafe Int(offsets[node &+ 1]) &- Int(offsets[node])
      }
      return total
    }
  }

  private func clear(
    _ lanes: UnsafeMutablePointer<Lanes>,
    at nodes: UnsafeMutablePointer<UInt32>,
    _ count: Int
  ) {
    for place in 0..<count { unsafe lanes[Int(nodes[place])] = .none }
  }
}
