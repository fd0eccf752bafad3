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
    var pairs = PairSet(actorCount: actorCount, capacity: 2 * count)
    for edge in movable { insert(edge, into: &pairs) }
    let (attempts, overflow) = trials.multipliedReportingOverflow(by: movable.count)
    var exchanges = 0
    for _ in 0..<(overflow ? Int.max : attempts) {
      let first = movable[random.next(below: movable.count)]
      let second = movable[random.next(below: movable.count)]
      if !isDirected, random.next() & 1 == 1 { turn(second) }
      if exchange(first, second, &pairs) { exchanges += 1 }
    }
    return exchanges
  }

  private mutating func turn(_ edge: Int) {
    (sources[edge], targets[edge]) = (targets[edge], sources[edge])
  }

  private mutating func exchange(_ first: Int, _ second: Int, _ pairs: inout PairSet) -> Bool {
    guard first != second else { return false }
    let (a, b, c, d) = (sources[first], targets[first], sources[second], targets[second])
    guard a != d, c != b, !pairs.contains(a, d), !pairs.contains(c, b) else { return false }
    remove(first, from: &pairs)
    remove(second, from: &pairs)
    targets[first] = d
    targets[second] = b
    insert(first, into: &pairs)
    insert(second, into: &pairs)
    return true
  }

  private func insert(_ edge: Int, into pairs: inout PairSet) {
    pairs.insert(sources[edge], targets[edge])
    if !isDirected { pairs.insert(targets[edge], sources[edge]) }
  }

  private func remove(_ edge: Int, from pairs: inout PairSet) {
    pairs.remove(sources[edge], targets[edge])
    if !isDirected { pairs.remove(targets[edge], sources[edge]) }
  }
}
