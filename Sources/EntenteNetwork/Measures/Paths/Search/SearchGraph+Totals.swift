extension SearchGraph {
  /// What the distances from all nodes to each add up to, by actor.
  ///
  /// - Throws: ``MeasureError/cancelled``.
  func incomingTotals(execution: Execution) throws(MeasureError) -> DistanceTotals {
    if let lengths = outgoing.weights, hasSeveralLengths {
      if let ring = BucketRing(for: lengths, nodeCount: count) {
        return try reversed.outgoingTotals(execution: execution) {
          BucketQueue(ring, capacity: $0.count)
        }
      }
      return try reversed.outgoingTotals(execution: execution) { HeapQueue(capacity: $0.count) }
    }
    let totals =
      count <= UInt64.laneCount
      ? try sweep(UInt64.self, execution: execution)
      : try sweep(SIMD8<UInt64>.self, execution: execution)
    return totals.byActor(of: self).scaled(by: outgoing.weights?.first)
  }

  /// The totals where every arc has length 1.
  private func sweep<Lanes: LaneSet>(
    _: Lanes.Type,
    execution: Execution
  ) throws(MeasureError) -> LevelTotals {
    let size = Lanes.laneCount
    let workers = execution.workerCount(for: count, size: size)
    let searches = WorkerStates(count: workers) { BreadthFirstSweep<Lanes>(self) }
    let totals = WorkerStates(count: workers) { LevelTotals(count: count) }
    try execution.forEachBlock(of: count, size: size) { worker, _, sources in
      searches.with(worker) { search in
        totals.with(worker) { totals in
          search.start(from: sources)
          while search.advance() { totals.add(search) }
        }
      }
    }
    var all = totals.all
    guard var sum = all.popLast() else { return LevelTotals(count: count) }
    for other in all { sum.add(other) }
    return sum
  }

  /// What the distances from each node to all others add up to, by actor.
  private func outgoingTotals<Queue: DistanceQueue & ~Copyable>(
    execution: Execution,
    _ makeQueue: @escaping @Sendable (SearchGraph) -> Queue
  ) throws(MeasureError) -> DistanceTotals {
    let size = blockSize(runOf: 1)
    let arcs = LengthArcs(self)
    let totals = SharedArray(repeating: DistanceTotal(), count: count)
    let searches = WorkerStates(count: execution.workerCount(for: count, size: size)) {
      LengthSearch(self, arcs, queue: makeQueue(self))
    }
    try execution.forEachBlock(of: count, size: size) { worker, _, sources in
      searches.with(worker) { search in
        for source in sources {
          search.run(from: source)
          totals[Int(actors[source])] = search.total
        }
      }
    }
    return DistanceTotals(actors: totals.array)
  }
}

extension LengthSearch where Queue: ~Copyable {
  /// What the distances of the nodes that were reached add up to.
  fileprivate var total: DistanceTotal {
    var total = DistanceTotal()
    for index in 1..<max(1, reached) {
      let distance = unsafe places.start[Int(order.start[index])].distance
      total.reached += 1
      total.farness += distance
      total.nearness += 1 / distance
      total.greatest = max(total.greatest, distance)
    }
    return total
  }
}
