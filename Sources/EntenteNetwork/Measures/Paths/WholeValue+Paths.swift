internal import OrderedCollections

extension MeasureContext {
  /// The two actors that were asked about.
  func pair(for measure: String) throws(MeasureError) -> (source: Int, target: Int) {
    guard options.pair.count == 2 else { throw .needsPair(measure: measure) }
    return (options.pair[0], options.pair[1])
  }
}

extension WholeValue {
  /// A distance: a whole number where it is one, undefined where there is no path.
  static func distance(_ distance: Double) -> WholeValue {
    Int(exactly: distance).map { .count($0) } ?? .number(distance.isFinite ? distance : .nan)
  }

  /// A distribution of distances.
  init(_ distribution: DistanceDistribution) {
    self = .object([
      "pairs": .list(distribution.pairs.map { .count($0) }),
      "unreachable": .count(distribution.unreachable),
    ])
  }

  /// A path.
  init(_ path: ActorPath) {
    self = .object([
      "length": .distance(path.length),
      "actors": .list(path.actors.map { .actor($0) }),
    ])
  }

  /// The shortest paths of a pair.
  init(_ found: ShortestPaths) {
    self = .object([
      "distance": .distance(found.distance),
      "count": .distance(found.count),
      "paths": .list(found.paths.map { WholeValue($0) }),
    ])
  }
}
