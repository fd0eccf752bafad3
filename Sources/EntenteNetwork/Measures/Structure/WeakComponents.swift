extension Network {
  /// Returns the weak components: the largest parts within which all are connected by ties, whatever
  /// their direction.
  ///
  /// Weights and signs have no effect; a tie of weight 0 is a tie.
  ///
  /// - Returns: A partition of the actors, groups in order of size, largest first; of equal ones that
  ///   with the first actor first. An actor without ties is a group. No groups if there are no actors.
  /// - Complexity: O(*m* α(*n*) + *n* log *n*) time, where α is the inverse of Ackermann's function, and
  ///   O(*n*) space. If undirected, most arcs of the largest component are not looked at.
  ///
  /// As NetworkX's `connected_components` and `weakly_connected_components`.
  ///
  /// Source: M. Sutton, T. Ben-Nun, A. Barak, "Optimizing parallel graph connectivity computation via
  /// subgraph sampling", IPDPS 2018, algorithm 2. <https://doi.org/10.1109/IPDPS.2018.00012>
  public func weakComponents() -> Partition {
    var forest = ComponentForest(actorCount)
    forest.link(rows, isSymmetric: !isDirected)
    return Partition(components: forest.parents)
  }
}

/// Trees of actors that are known to be connected, each under the actor with the least number.
private struct ComponentForest {
  /// Who is above each actor; a root is above itself.
  private(set) var parents: [UInt32]

  init(_ count: Int) {
    parents = (0..<UInt32(count)).map(\.self)
  }

  /// Connects what arcs connect, and puts every actor right below its root.
  ///
  /// The first arcs of every actor make the largest component nearly whole, and arcs within it cost
  /// one comparison after that.
  mutating func link(_ rows: Rows, isSymmetric: Bool) {
    let (offsets, targets) = (rows.offsets.span, rows.targets.span)
    var parents = parents.mutableSpan
    let count = parents.count
    let rounds = 2
    for round in 0..<rounds {
      for actor in 0..<count {
        let arc = unsafe Int(offsets[unchecked: actor]) &+ round
        if unsafe arc < Int(offsets[unchecked: actor &+ 1]) {
          Self.link(UInt32(truncatingIfNeeded: actor), targets[arc], &parents)
        }
      }
      Self.flatten(&parents)
    }
    // Undirected arcs stand in both rows, so those of the largest component can be left to others.
    let largest = isSymmetric ? Self.frequentParent(parents) : nil
    for actor in 0..<count {
      var parent = unsafe parents[unchecked: actor]
      if parent == largest { continue }
      let end = unsafe Int(offsets[unchecked: actor &+ 1])
      var arc = unsafe Int(offsets[unchecked: actor]) &+ rounds
      while arc < end {
        let target = unsafe targets[unchecked: arc]
        if unsafe parents[unchecked: Int(target)] != parent {
          Self.link(UInt32(truncatingIfNeeded: actor), target, &parents)
          parent = unsafe parents[unchecked: actor]
        }
        arc &+= 1
      }
    }
    Self.flatten(&parents)
  }

  /// Hangs the root of one actor under that of the other, whichever is greater.
  private static func link(_ a: UInt32, _ b: UInt32, _ parents: inout MutableSpan<UInt32>) {
    var (first, second) = unsafe (parents[unchecked: Int(a)], parents[unchecked: Int(b)])
    while first != second {
      let (low, high) = first < second ? (first, second) : (second, first)
      let above = unsafe parents[unchecked: Int(high)]
      if above == high {
        unsafe parents[unchecked: Int(high)] = low
        return
      }
      if above == low { return }
      unsafe first = parents[unchecked: Int(above)]
      unsafe second = parents[unchecked: Int(low)]
    }
  }

  /// Puts every actor right below its root.
  ///
  /// A parent has a lower number, so it is done before.
  private static func flatten(_ parents: inout MutableSpan<UInt32>) {
    for actor in parents.indices {
      unsafe parents[unchecked: actor] = parents[unchecked: Int(parents[unchecked: actor])]
    }
  }

  /// The parent that is most frequent among some actors.
  private static func frequentParent(_ parents: borrowing MutableSpan<UInt32>) -> UInt32? {
    let step = max(1, parents.count / 1024)
    let sample = stride(from: 0, to: parents.count, by: step).map { parents[$0] }.sorted()
    var best: (parent: UInt32, count: Int)?
    var run = 0
    for (index, parent) in sample.enumerated() {
      run = index > 0 && sample[index - 1] == parent ? run + 1 : 1
      if run > best?.count ?? 0 { best = (parent, run) }
    }
    return best?.parent
  }
}
