extension Network {
  /// Returns the average path length: the mean distance of the pairs of actors in the largest
  /// component.
  ///
  /// In a directed network this is the largest strong component, in which every actor reaches every
  /// other. Of equally large ones it is that with the first actor. Signs, parallel ties and ties of an
  /// actor to itself have no effect.
  ///
  /// - Parameters:
  ///   - length: How far apart ties keep actors; every tie has length 1 by default.
  ///   - execution: How to run.
  /// - Returns: A number. Unit: a length. At least 1 if ties have length 1 and the component has two
  ///   actors; 0 if it has one; not a number when there is no actor.
  /// - Throws: ``MeasureError/unusableWeight(measure:source:target:weight:)`` where
  ///   ``lengths(_:for:)`` does; ``MeasureError/cancelled``.
  /// - Complexity: O(*n* *m*) time, O(*n* log *n*) more for each actor if lengths differ; O(*n*) space
  ///   for each thread.
  ///
  /// As NetworkX's `average_shortest_path_length` of that component; of the whole network NetworkX has
  /// none unless it is connected, and igraph's `average_path_length` is the mean over the pairs with a
  /// path.
  ///
  /// Source: D. J. Watts, S. H. Strogatz, "Collective dynamics of 'small-world' networks", *Nature*
  /// 393, 1998. <https://doi.org/10.1038/30918>
  public func averagePathLength(
    length: TieLength = .one,
    execution: Execution = Execution()
  ) throws -> Double {
    let measure = "average-path-length"
    let component = try largestComponent(length: length, for: measure).network
    guard component.actorCount > 0 else { return .nan }
    let totals = try component.distanceTotals(
      .incoming,
      length: length,
      for: measure,
      execution: execution
    )
    return totals.actors.reduce(0) { $0 + $1.farness } / pairCount(of: component.actorCount)
  }
}
