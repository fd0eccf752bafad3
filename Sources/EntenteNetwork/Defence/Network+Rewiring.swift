extension Network {
  /// Returns a random network in which every actor has as many ties as here.
  ///
  /// Two ties at a time exchange ends: *a*→*b* and *c*→*d* become *a*→*d* and *c*→*b*, and of undirected
  /// ties either end may be the first. An exchange that would tie an actor to itself, or two actors
  /// twice, is not made, but counts as tried, so that after many trials all networks of those degrees
  /// are equally likely. In a directed network incoming and outgoing degrees are both kept; which
  /// actors a directed triangle leads round cannot always be reversed by exchanges of two, so that a
  /// few networks may not be reached. Ties of an actor to itself stay. Weights and signs go with the
  /// tie from its first end: degrees are kept, strengths are not. Nodes that are relations are rewired
  /// like actors.
  ///
  /// - Parameters:
  ///   - trials: How many exchanges are tried for each tie; a hundred is ample by Milo and others.
  ///   - random: Where chance comes from.
  /// - Returns: The network, and how many exchanges were made. Unchanged with fewer than two ties.
  /// - Complexity: O(trials × *m*).
  ///
  /// Sources: S. Maslov, K. Sneppen, "Specificity and stability in topology of protein networks",
  /// *Science* 296, 2002. <https://doi.org/10.1126/science.1065103> R. Milo and others, "On the uniform
  /// generation of random graphs with prescribed degree sequences", 2003.
  /// <https://arxiv.org/abs/cond-mat/0312028>
  public func rewired(
    trials: Int = 100,
    using random: inout SplitMix64
  ) -> (network: Network, exchanges: Int) {
    var edges = EdgeList(self)
    let exchanges = edges.rewire(trials: trials, using: &random)
    return (edges.network, exchanges)
  }

  /// Returns the same ties with their signs dealt out anew, as many of each as here.
  ///
  /// - Parameter random: Where chance comes from.
  /// - Returns: The network; unchanged if ties have no signs.
  /// - Complexity: O(*m*).
  public func withShuffledSigns(using random: inout SplitMix64) -> Network {
    guard isSigned else { return self }
    var edges = EdgeList(self)
    if var signs = edges.signs {
      random.shuffle(&signs)
      edges.signs = signs
    }
    return edges.network
  }
}

extension EdgeList {
  /// Exchanges ends, and returns how often.
  mutating func rewire(trials: Int, using random: inout SplitMix64) -> Int {
    let movable = sources.indices.filter { sources[$0] != targets[$0] }
    guard movable.count > 1, trials > 0 else { return 0 }
    let (product, overflow) = trials.multipliedReportingOverflow(by: movable.count)
    var ends = movable.map { PairSet.pair(sources[$0], targets[$0]) }
    let exchanges = unsafe ends.withUnsafeMutableBufferPointer { ends in
      unsafe exchange(ends, attempts: overflow ? Int.max : product, using: &random)
    }
    for (edge, pair) in zip(movable, ends) {
      sources[edge] = UInt32(truncatingIfNeeded: pair >> 32)
      targets[edge] = UInt32(truncatingIfNeeded: pair)
    }
    return exchanges
  }

  private func exchange(
    _ ends: UnsafeMutableBufferPointer<UInt64>,
    attempts: Int,
    using random: inout SplitMix64
  ) -> Int {
    let count = ends.count
    var pairs = PairSet(actorCount: actorCount, capacity: count)
    for place in 0..<count { pairs.insert(unsafe key(ends[place])) }
    var exchanges = 0
    for _ in 0..<attempts {
      let first = random.next(below: count)
      let second = random.next(below: count)
      let one = unsafe ends[first]
      var other = unsafe ends[second]
      if !isDirected, random.next() & 1 == 1 { other = other >> 32 | other << 32 }
      let upper: UInt64 = 0xFFFF_FFFF_0000_0000
      let (newOne, newOther) = (one & upper | other & ~upper, other & upper | one & ~upper)
      guard first != second, newOne >> 32 != newOne & ~upper, newOther >> 32 != newOther & ~upper
      else { continue }
      let (oneKey, otherKey) = (key(newOne), key(newOther))
      guard !pairs.contains(oneKey), !pairs.contains(otherKey) else { continue }
      pairs.remove(key(one))
      pairs.remove(key(other))
      pairs.insert(oneKey)
      pairs.insert(otherKey)
      unsafe ends[first] = newOne
      unsafe ends[second] = newOther
      exchanges &+= 1
    }
    return exchanges
  }

  /// A pair as it stands in the set: of undirected ties the smaller end first.
  private func key(_ pair: UInt64) -> UInt64 {
    isDirected ? pair : min(pair, pair >> 32 | pair << 32)
  }
}
