extension Network {
  /// Returns the core number of every actor: the greatest *k* for which it is in a part of the
  /// network where everybody has *k* ties or more to others of that part.
  ///
  /// In a directed network incoming and outgoing ties are added up, so that a mutual pair counts
  /// twice for either. Weights, signs, parallel ties and ties of an actor to itself have no effect.
  ///
  /// - Returns: *n* whole numbers, one per actor in their order. Unit: ties. Range: 0...*n* − 1,
  ///   twice that if directed. Not normalised. 0 for an actor without ties.
  /// - Complexity: O(*n* + *m*) time, O(*n*) space, after the incoming rows have been made.
  ///
  /// As NetworkX's `core_number`, which refuses networks with ties of an actor to itself, and
  /// igraph's `coreness`, which counts those.
  ///
  /// Source: V. Batagelj, M. Zaveršnik, "Fast algorithms for determining (generalized) core groups
  /// in social networks", *Advances in Data Analysis and Classification* 5(2), 2011.
  /// <https://doi.org/10.1007/s11634-010-0079-y>
  public func coreNumbers() -> [Int] {
    Peeling(self).cores.map(Int.init)
  }
}
