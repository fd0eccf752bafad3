extension SearchGraph {
  /// How much nodes, and arcs if asked for, are depended on by the shortest paths of all pairs.
  ///
  /// Ordered pairs are counted, in undirected networks too.
  ///
  /// - Throws: ``MeasureError/cancelled``, and ``MeasureError/tooManyPaths(measure:)`` if there are
  ///   more shortest paths somewhere than a `Double` can count.
  func dependencies(
    ofArcs hasArcs: Bool,
    for measure: String,
    execution: Execution
  ) throws(MeasureError) -> DependencyScores {
    let scores: DependencyScores
    if let lengths = outgoing.weights, hasSeveralLengths {
      let arcs = LengthArcs(self)
      if let ring = BucketRing(for: lengths, nodeCount: count) {
        scores = try sum(ofArcs: hasArcs, runOf: 1, execution: execution) {
          LengthDependencies($0, arcs, queue: BucketQueue(ring, capacity: $0.count))
        }
      } else {
        scores = try sum(ofArcs: hasArcs, runOf: 1, execution: execution) {
          LengthDependencies($0, arcs, queue: HeapQueue(capacity: $0.count))
        }
      }
    } else {
      let run = PathDependencies.sourceCount
      scores = try sum(ofArcs: hasArcs, runOf: run, execution: execution) { PathDependencies($0) }
    }
    guard scores.nodes.allSatisfy(\.isFinite) else { throw .tooManyPaths(measure: measure) }
    return scores
  }

  /// Sums the dependencies of all sources, in blocks that depend on nothing but their number.
  private func sum<Search: DependencySearch & ~Copyable>(
    ofArcs hasArcs: Bool,
    runOf run: Int,
    execution: Execution,
    _ makeSearch: @escaping @Sendable (SearchGraph) -> Search
  ) throws(MeasureError) -> DependencyScores {
    let size = blockSize(runOf: run)
    let total = OrderedTotal(DependencyScores(self, hasArcs: hasArcs)) { $0.add($1) }
    let states = WorkerStates(count: execution.workerCount(for: count, size: size)) {
      makeSearch(self)
    }
    try execution.forEachBlock(of: count, size: size) { worker, block, sources in
      var scores = DependencyScores(self, hasArcs: hasArcs)
      states.with(worker) { search in
        for first in stride(from: sources.lowerBound, to: sources.upperBound, by: run) {
          search.run(from: first..<min(first + run, sources.upperBound), into: &scores)
        }
      }
      total.add(scores, block: block)
    }
    return total.total
  }

  /// Whether there are arcs of different lengths.
  var hasSeveralLengths: Bool {
    guard let lengths = outgoing.weights, let first = lengths.first else { return false }
    return lengths.contains { $0 != first }
  }

  /// How many sources a block of work has: whole runs, few enough for many threads to share the
  /// work, and not so few that adding up the blocks costs.
  func blockSize(runOf run: Int) -> Int {
    let mostBlocks = 256
    let perBlock = max(16, (count + mostBlocks - 1) / mostBlocks)
    return (perBlock + run - 1) / run * run
  }
}
