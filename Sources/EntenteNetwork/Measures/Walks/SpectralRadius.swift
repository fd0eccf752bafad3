extension Network {
  /// The greatest eigenvalue of the adjacency matrix: 0 if no ties make a cycle.
  func spectralRadius(
    length: TieLength,
    measure: String,
    execution: Execution
  ) throws(MeasureError) -> Double {
    let incoming = incomingRows
    let strengths = try strengths(length, of: incoming, for: measure)
    return try ArcFlow(incoming, strengths: strengths, execution: execution)
      .spectralRadius(within: self, measure: measure)
  }

  /// Whether some ties make a cycle; a tie of an actor to itself does.
  ///
  /// Actors without incoming ties are taken away until there are none.
  ///
  /// - Complexity: O(*n*) and the arcs of the actors taken away.
  var hasCycle: Bool {
    guard isDirected else { return rows.arcCount > 0 }
    let incoming = incomingRows
    var left = (0..<actorCount).map { UInt32(incoming.degree(of: $0)) }
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
}

extension ArcFlow {
  /// The greatest eigenvalue of a flow over the incoming rows of a network.
  func spectralRadius(within network: Network, measure: String) throws(MeasureError) -> Double {
    if count == 0 || !network.hasCycle || strengths?.allSatisfy({ $0 == 0 }) == true { return 0 }
    do {
      return try leadingEigenvalue(for: measure)
    } catch .notConverged {
      // Arcs between strong components change no eigenvalue, but without them every eigenvector of
      // the greatest one stands alone, and the search is sure to settle.
      return try within(network.strongComponents()).leadingEigenvalue(for: measure)
    }
  }

  private func leadingEigenvalue(for measure: String) throws(MeasureError) -> Double {
    let start = [Double](repeating: 1, count: count)
    let search = LeadingEigenpair(map: self, measure: measure)
    let tolerance = max(1e-12, search.precision)
    return try search.search(from: start, limit: 1000) { $1.absoluteSum <= tolerance * $0 }.value
  }

  /// The flow along arcs whose ends are in one group.
  private func within(_ partition: Partition) -> ArcFlow {
    let groups = partition.groups
    var offsets: [UInt32] = [0]
    var targets: [UInt32] = []
    var kept: [Double]? = strengths == nil ? nil : []
    for actor in 0..<count {
      for arc in rows.arcs(of: actor) where groups[Int(rows.targets[arc])] == groups[actor] {
        targets.append(rows.targets[arc])
        if let strengths { kept?.append(strengths[arc]) }
      }
      offsets.append(UInt32(targets.count))
    }
    let rows = Rows(offsets: offsets, targets: targets)
    return ArcFlow(rows, strengths: kept, execution: execution)
  }
}
