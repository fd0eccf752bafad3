extension CommunityGraph {
  /// The graph whose nodes are groups of this one's.
  ///
  /// - Parameters:
  ///   - parts: The group of each node, from 0 to `partCount` − 1 with none missing.
  ///   - partCount: How many groups there are.
  /// - Returns: The graph; ties within a group are left out of its rows, as everywhere.
  /// - Complexity: O(*n* + *m*).
  func aggregated(by parts: [UInt32], partCount: Int) -> CommunityGraph {
    let (starts, nodes) = nodesByPart(parts, partCount: partCount)
    var newOffsets = [UInt32](repeating: 0, count: partCount + 1)
    var newWeights: [Strength.Weight] = []
    let newTargets = unsafe [UInt32](unsafeUninitializedCapacity: targets.count) { targets, count in
      newWeights = unsafe [Strength.Weight](unsafeUninitializedCapacity: targets.count) {
        weights,
        weightCount in
        weightCount = unsafe collectArcs(
          between: parts,
          nodes: nodes,
          starts: starts,
          offsets: &newOffsets,
          targets: targets,
          weights: weights
        )
      }
      count = newWeights.count
    }
    var totals = [Strength](repeating: .zero, count: partCount)
    for node in parts.indices {
      totals[Int(parts[node])] = totals[Int(parts[node])] &+ strengths[node]
    }
    return CommunityGraph(
      offsets: newOffsets,
      targets: newTargets,
      weights: newWeights,
      strengths: totals
    )
  }

  /// The nodes in order of their parts, and where each part begins: a counting sort.
  private func nodesByPart(
    _ parts: [UInt32],
    partCount: Int
  ) -> (starts: [UInt32], nodes: [UInt32]) {
    var starts = [UInt32](repeating: 0, count: partCount + 1)
    for part in parts { starts[Int(part) + 1] &+= 1 }
    for part in 0..<partCount { starts[part + 1] &+= starts[part] }
    var nodes = [UInt32](repeating: 0, count: nodeCount)
    var places = starts
    for node in parts.indices {
      let part = Int(parts[node])
      nodes[Int(places[part])] = UInt32(truncatingIfNeeded: node)
      places[part] &+= 1
    }
    return (starts, nodes)
  }

  /// Adds up the arcs from each part to each other part, and returns how many arcs that gives.
  private func collectArcs(
    between parts: [UInt32],
    nodes: [UInt32],
    starts: [UInt32],
    offsets newOffsets: inout [UInt32],
    targets newTargets: UnsafeMutableBufferPointer<UInt32>,
    weights newWeights: UnsafeMutableBufferPointer<Strength.Weight>
  ) -> Int {
    let partCount = starts.count - 1
    var sharedArray = [Strength.Weight](repeating: 0, count: partCount)
    var touchedArray = [UInt32](repeating: 0, count: partCount + 1)
    var shared = sharedArray.mutableSpan
    var touched = touchedArray.mutableSpan
    let part = parts.span
    let node = nodes.span
    let offsets = self.offsets.span
    let targets = self.targets.span
    let weights = self.weights?.span
    var written = 0
    for current in 0..<partCount {
      var met = 0
      for position in Int(starts[current])..<Int(starts[current + 1]) {
        let node = unsafe Int(node[unchecked: position])
        var arc = unsafe Int(offsets[unchecked: node])
        let last = unsafe Int(offsets[unchecked: node &+ 1])
        while arc < last {
          let other = unsafe part[unchecked: Int(targets[unchecked: arc])]
          let before = unsafe shared[unchecked: Int(other)]
          unsafe touched[unchecked: met] = other
          met &+= before == 0 ? 1 : 0
          let weight: Strength.Weight = if let weights { unsafe weights[unchecked: arc] } else { 1 }
          unsafe shared[unchecked: Int(other)] = before &+ weight
          arc &+= 1
        }
      }
      for index in 0..<met {
        let other = unsafe Int(touched[unchecked: index])
        let weight = unsafe shared[unchecked: other]
        unsafe shared[unchecked: other] = 0
        unsafe newTargets[written] = UInt32(truncatingIfNeeded: other)
        unsafe newWeights[written] = weight
        written &+= other == current ? 0 : 1
      }
      newOffsets[current + 1] = UInt32(truncatingIfNeeded: written)
    }
    return written
  }
}
