extension Network {
  /// The greatest eigenvalue of the adjacency matrix: 0 if no ties make a cycle.
  func spectralRadius(
    length: TieLength,
    for measure: String,
    execution: Execution
  ) throws(MeasureError) -> Double {
    let strengths = try strengths(length, for: measure)
    if strengths?.allSatisfy({ $0 == 0 }) == true || !hasCycle { return 0 }
    do {
      return try ArcFlow(self, strengths: strengths, execution: execution)
        .leadingEigenvalue(for: measure)
    } catch .notConverged {
      // Arcs between strong components change no eigenvalue, but without them every eigenvector of
      // the greatest one stands alone, and the search is sure to settle.
      let (network, strengths) = keepingArcs(within: strongComponents(), strengths)
      return try ArcFlow(network, strengths: strengths, execution: execution)
        .leadingEigenvalue(for: measure)
    }
  }

  /// Whether some ties make a cycle; a tie of an actor to itself does.
  ///
  /// Actors without incoming ties are taken away until there are none.
  ///
  /// - Complexity: O(*n*) and the arcs of the actors taken away.
  var hasCycle: Bool {
    guard isDirected else { return rows.arcCount > 0 }
    var left = rows.incomingCounts
    var sources = left.indices.filter { left[$0] == 0 }
    var taken = 0
    while let source = sources.popLast() {
      taken += 1
      for arc in rows.arcs(of: source) {
        let target = Int(rows.targets[arc])
        left[target] -= 1
        if left[target] == 0 { sources.append(target) }
      }
    }
    return taken < actorCount
  }

  /// The network of the arcs whose ends are in one group, and their strengths.
  private func keepingArcs(
    within partition: Partition,
    _ strengths: [Double]?
  ) -> (Network, [Double]?) {
    var offsets: [UInt32] = [0]
    var arcs: [Int] = []
    for actor in 0..<actorCount {
      let group = partition.groups[actor]
      arcs += rows.arcs(of: actor).filter { partition.groups[Int(rows.targets[$0])] == group }
      offsets.append(UInt32(truncatingIfNeeded: arcs.count))
    }
    let kept = Rows(offsets: offsets, targets: arcs.map { rows.targets[$0] })
    return (
      Network(rows: kept, isDirected: isDirected),
      strengths.map { strengths in arcs.map { strengths[$0] } }
    )
  }
}

extension ArcFlow {
  fileprivate func leadingEigenvalue(for measure: String) throws(MeasureError) -> Double {
    let start = [Double](repeating: 1, count: count)
    let search = LeadingEigenpair(map: self, measure: measure)
    let tolerance = max(1e-12, search.precision)
    return try search.search(from: start, limit: 1000) { $1.absoluteSum <= tolerance * $0 }.value
  }
}
