extension SearchGraph {
  /// What the distances from all nodes to each add up to, by actor.
  ///
  /// - Throws: ``MeasureError/cancelled``.
  func incomingTotals(execution: Execution) throws(MeasureError) -> DistanceTotals {
    let totals: DistanceTotals
    if let lengths = outgoing.weights, hasSeveralLengths {
      if let ring = BucketRing(for: lengths, nodeCount: count) {
        totals = try reversed.outgoingSums(execution: execution) {
          BucketQueue(ring, capacity: $0.count)
        }
      } else {
        totals = try reversed.outgoingSums(execution: execution) {
          HeapQueue(capacity: $0.count)
        }
      }
    } else if count <= UInt64.laneCount {
      totals = try sweep(UInt64.self, execution: execution).scaled(by: outgoing.weights?.first)
    } else {
      totals = try sweep(SIMD8<UInt64>.self, execution: execution)
        .scaled(by: outgoing.weights?.first)
    }
    return totals.byActor(of: self)
  }

  /// The totals where every arc has length 1.
  private func sweep<Lanes: LaneSet>(
    _: Lanes.Type,
    execution: Execution
  ) throws(MeasureError) -> DistanceTotals {
    let total = OrderedTotal(DistanceTotals(count: count)) { $0.add($1) }
    let size = Lanes.laneCount
    let states = WorkerStates(count: execution.workerCount(for: count, size: size)) {
      BreadthFirstSweep<Lanes>(self)
    }
    try execution.forEachBlock(of: count, size: size) { worker, block, sources in
      var totals = DistanceTotals(count: count)
      states.with(worker) { search in
        search.start(from: sources)
        while search.advance() { totals.add(search) }
      }
      total.add(totals, block: block)
    }
    return total.total
  }

  /// What the distances from each node to all others add up to.
  private func outgoingSums<Queue: DistanceQueue & ~Copyable>(
    execution: Execution,
    _ makeQueue: @escaping @Sendable (SearchGraph) -> Queue
  ) throws(MeasureError) -> DistanceTotals {
    let total = OrderedTotal(DistanceTotals(count: count)) { $0.add($1) }
    let size = blockSize(runOf: 1)
    let states = WorkerStates(count: execution.workerCount(for: count, size: size)) {
      LengthSearch(self, queue: makeQueue(self))
    }
    try execution.forEachBlock(of: count, size: size) { worker, block, sources in
      var totals = DistanceTotals(count: count)
      states.with(worker) { search in
        for source in sources {
          search.run(from: source)
          totals.add(search, to: source)
        }
      }
      total.add(totals, block: block)
    }
    return total.total
  }
}
