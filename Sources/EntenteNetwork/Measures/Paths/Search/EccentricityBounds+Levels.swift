extension EccentricityBounds {
  /// Settles what is asked where every arc has length 1, by searches from up to 64 nodes at once.
  ///
  /// - Throws: ``MeasureError/cancelled``.
  mutating func settle(_ goal: EccentricityGoal, execution: Execution) throws(MeasureError) {
    var forward = LevelSearch(graph)
    var backward = LevelSearch(graph.reversed)
    var sourceCount = 8
    var idleRounds = 0.0
    while !open.isEmpty {
      try execution.checkCancellation()
      let before = open.count
      let sources = candidates(sourceCount)
      forward.run(from: sources)
      let eccentricities = forward.eccentricities(sources.count)
      for (source, eccentricity) in zip(sources, eccentricities) {
        settle(source, at: eccentricity)
      }
      note(forward.levels, eccentricities, leadsTo: !graph.isDirected, comesFrom: true)
      if graph.isDirected {
        backward.run(from: sources)
        note(backward.levels, eccentricities, leadsTo: true, comesFrom: false)
      }
      narrow(goal)
      // Searching from each node that is left costs about as much as three rounds for every 512 of
      // them; a round that settles fewer than that is idle, and not too many may be.
      let rounds = 3 * Double(open.count) / 512
      if 3 * (before - open.count) < 512 { idleRounds += 1 }
      if idleRounds > 4 + rounds / 4 { return try searchFromOpen(goal, execution: execution) }
      sourceCount = min(2 * sourceCount, UInt64.laneCount)
    }
  }

  /// Notes the distances between some sources, whose eccentricities are known, and nodes.
  private mutating func note(
    _ levels: borrowing LevelLists<UInt64>,
    _ eccentricities: [Double],
    leadsTo: Bool,
    comesFrom: Bool
  ) {
    // The sources by eccentricity, of which there are few.
    var classes: [(eccentricity: Double, sources: UInt64)] = []
    for (source, eccentricity) in eccentricities.enumerated().sorted(by: { $0.1 < $1.1 }) {
      if classes.last?.eccentricity != eccentricity { classes.append((eccentricity, 0)) }
      classes[classes.count - 1].sources |= 1 << UInt64(source)
    }
    for level in 0..<levels.levelCount {
      for entry in levels.entries(of: level) {
        let node = unsafe Int(levels.nodes.start[entry])
        let sources = unsafe levels.masks.start[entry]
        if leadsTo, let least = classes.first(where: { $0.sources & sources != 0 }) {
          note(node, to: Double(level), eccentricity: least.eccentricity)
        }
        if comesFrom, let most = classes.last(where: { $0.sources & sources != 0 }) {
          note(node, from: Double(level), eccentricity: most.eccentricity)
        }
      }
    }
  }

  /// Searches from every node that is open.
  private mutating func searchFromOpen(
    _ goal: EccentricityGoal,
    execution: Execution
  ) throws(MeasureError) {
    typealias Lanes = SIMD8<UInt64>
    let graph = self.graph
    let nodes = open
    let size = Lanes.laneCount
    let found = OrderedTotal([Double]()) { $0 += $1 }
    let states = WorkerStates(count: execution.workerCount(for: nodes.count, size: size)) {
      BreadthFirstSweep<Lanes>(graph)
    }
    try execution.forEachBlock(of: nodes.count, size: size) { worker, block, places in
      var eccentricities = [Double](repeating: 0, count: places.count)
      states.with(worker) { search in
        search.start(from: nodes[places])
        while search.advance() {
          let reaching = search.reachingLanes
          for lane in eccentricities.indices where reaching.contains(lane: lane) {
            eccentricities[lane] = Double(search.level)
          }
        }
      }
      found.add(eccentricities, block: block)
    }
    for (node, eccentricity) in zip(nodes, found.total) { settle(node, at: eccentricity) }
    narrow(goal)
  }
}
