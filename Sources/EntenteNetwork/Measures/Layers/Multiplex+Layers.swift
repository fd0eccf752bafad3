extension Multiplex {
  /// Returns how many actors each layer ties to another.
  ///
  /// A tie of an actor to itself does not count.
  ///
  /// - Returns: A whole number for each layer in their order. Range: 0...*n*.
  /// - Complexity: O(*n* *M* + *m*).
  ///
  /// Source: F. Battiston, V. Nicosia, V. Latora, "Structural measures for multiplex networks",
  /// *Physical Review E* 89, 032804, 2014.
  /// <https://doi.org/10.1103/PhysRevE.89.032804>
  public func activeActorCounts() -> [Int] {
    layers.map { layer in
      var isActive = [Bool](repeating: false, count: actorCount)
      for actor in 0..<actorCount {
        for other in layer.network.rows.neighbours(of: actor) where Int(other) != actor {
          isActive[actor] = true
          isActive[Int(other)] = true
        }
      }
      return isActive.lazy.filter { $0 }.count
    }
  }

  /// Returns the density of each layer: its ties as a share of the pairs of all actors.
  ///
  /// - Returns: A number for each layer in their order, 0...1, more only if there are ties of actors to
  ///   themselves, which count as others do; 0 with fewer than two actors.
  /// - Complexity: O(*M*).
  ///
  /// As NetworkX's `density` of each layer.
  ///
  /// Source: S. Wasserman, K. Faust, *Social Network Analysis*, Cambridge University Press, 1994,
  /// chapter 4. <https://doi.org/10.1017/CBO9780511815478>
  public func layerDensities() -> [Double] {
    layers.map { layer in
      guard actorCount > 1 else { return 0 }
      let pairs = Double(actorCount) * Double(actorCount - 1)
      let edges = Double(layer.network.edgeCount)
      return (layer.network.isDirected ? edges : 2 * edges) / pairs
    }
  }
}
