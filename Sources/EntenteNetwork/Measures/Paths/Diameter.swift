extension Network {
  /// Returns the diameter: the greatest distance between two actors of the largest component.
  ///
  /// In a directed network this is the largest strong component, in which every actor reaches every
  /// other. Of equally large ones it is that with the first actor. Signs, parallel ties and ties of an
  /// actor to itself have no effect.
  ///
  /// - Parameters:
  ///   - length: How far apart ties keep actors; every tie has length 1 by default.
  ///   - execution: How to run.
  /// - Returns: A number. Unit: a length. Range: 0...*n* − 1 if ties have length 1. 0 if the component
  ///   has one actor; not a number when there is no actor.
  /// - Throws: ``MeasureError/unusableWeight(measure:source:target:weight:)`` where
  ///   ``lengths(_:for:)`` does; ``MeasureError/cancelled``.
  /// - Complexity: O(*n* *m*) time at worst, but a few searches where bounds settle it; O(*n*) space.
  ///
  /// As NetworkX's `diameter` of that component; of the whole network NetworkX has none unless it is
  /// connected, and igraph's `diameter` is the greatest distance of any pair with a path.
  ///
  /// Source: F. Harary, *Graph Theory*, 1969, chapter 2; F. W. Takes, W. A. Kosters, "Determining the
  /// diameter of small world networks", CIKM 2011, for the bounds.
  /// <https://doi.org/10.1145/2063576.2063748>
  public func diameter(
    length: TieLength = .one,
    execution: Execution = Execution()
  ) throws -> Double {
    try extreme(.greatest, length: length, for: "diameter", execution: execution)
  }

  /// Returns the radius: the least eccentricity of an actor of the largest component.
  ///
  /// The eccentricity of an actor is the greatest distance from it to another of the component, which
  /// in a directed network is the largest strong one; of equally large ones it is that with the first
  /// actor. Signs, parallel ties and ties of an actor to itself have no effect.
  ///
  /// - Parameters:
  ///   - length: How far apart ties keep actors; every tie has length 1 by default.
  ///   - execution: How to run.
  /// - Returns: A number. Unit: a length. From half the diameter to the diameter if the network is
  ///   undirected. 0 if the component has one actor; not a number when there is no actor.
  /// - Throws: As ``diameter(length:execution:)``.
  /// - Complexity: As ``diameter(length:execution:)``.
  ///
  /// As NetworkX's `radius` of that component; of the whole network NetworkX has none unless it is
  /// connected, and igraph's `radius` is the least eccentricity of all actors, 0 with an isolate.
  ///
  /// Source: F. Harary, *Graph Theory*, 1969, chapter 2.
  public func radius(
    length: TieLength = .one,
    execution: Execution = Execution()
  ) throws -> Double {
    try extreme(.least, length: length, for: "radius", execution: execution)
  }

  private func extreme(
    _ goal: EccentricityGoal,
    length: TieLength,
    for measure: String,
    execution: Execution
  ) throws -> Double {
    let component = try largestComponent(length: length, for: measure).network
    if component.actorCount == 0 { return .nan }
    let graph = SearchGraph(component, lengths: try component.lengths(length, for: measure))
    if let lengths = graph.outgoing.weights, graph.hasSeveralLengths {
      var bounds = EccentricityBounds(graph)
      if let ring = BucketRing(for: lengths, nodeCount: graph.count) {
        try bounds.settle(goal, execution: execution) { BucketQueue(ring, capacity: $0.count) }
      } else {
        try bounds.settle(goal, execution: execution) { HeapQueue(capacity: $0.count) }
      }
      return bounds.extreme(goal)
    }
    var bounds = EccentricityBounds(graph.unweighted)
    try bounds.settle(goal, execution: execution)
    return bounds.extreme(goal) * (graph.outgoing.weights?.first ?? 1)
  }
}
