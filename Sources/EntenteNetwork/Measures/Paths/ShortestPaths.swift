/// The shortest paths between two actors.
public struct ShortestPaths: Hashable, Sendable {
  /// The distance: the length of each of the paths; infinite if there is none.
  public let distance: Double
  /// How many shortest paths there are, exactly up to 2⁵³.
  public let count: Double
  /// The paths, or the first of them, those with smaller actor numbers first.
  public let paths: [ActorPath]
}

extension Network {
  /// Returns all shortest paths from one actor to another.
  ///
  /// In a directed network paths follow the ties. Signs, parallel ties and ties of an actor to itself
  /// have no effect.
  ///
  /// - Parameters:
  ///   - source: Where paths start.
  ///   - target: Where they end.
  ///   - length: How far apart ties keep actors; every tie has length 1 by default. Two paths are
  ///     equally long if their lengths, added up from the start, are the same `Double`.
  ///   - limit: How many paths are listed at most; there can be exponentially many.
  /// - Returns: The distance, the number of paths, and the paths. From an actor to itself one path of
  ///   length 0; if the target cannot be reached none, and an infinite distance.
  /// - Throws: ``MeasureError/unusableWeight(measure:source:target:weight:)`` where
  ///   ``lengths(_:for:)`` does; ``MeasureError/unusableParameter(measure:name:reason:)`` if an end is
  ///   not an actor.
  /// - Complexity: O(*n* log *n* + *m*), and O(*n*) for each path that is listed.
  ///
  /// As NetworkX's `all_shortest_paths`, in another order.
  ///
  /// Source: E. W. Dijkstra, "A note on two problems in connexion with graphs", *Numerische
  /// Mathematik* 1, 1959. <https://doi.org/10.1007/BF01386390>
  public func shortestPaths(
    from source: Int,
    to target: Int,
    length: TieLength = .one,
    limit: Int = 1000
  ) throws -> ShortestPaths {
    try checkEnds(source, target, for: "shortest-paths")
    let lengths = try lengths(length, for: "shortest-paths")
    if source == target {
      let path = ActorPath(actors: [source], length: 0)
      return ShortestPaths(distance: 0, count: 1, paths: [path])
    }
    let ones = [Double](repeating: 1, count: rows.arcCount)
    let graph = SearchGraph(self, lengths: lengths ?? ones)
    var search = LengthSearch(graph, LengthArcs(graph), queue: HeapQueue(capacity: actorCount))
    search.run(from: Int(graph.nodes[source]))
    let end = Int(graph.nodes[target])
    let distance = unsafe search.places.start[end].distance
    guard distance < .infinity else {
      return ShortestPaths(distance: .infinity, count: 0, paths: [])
    }
    let steps = PathSteps(search, to: end)
    let paths = steps.paths(from: source, to: target, limit: limit)
    return ShortestPaths(
      distance: distance,
      count: steps.counts[source],
      paths: paths.map { ActorPath(actors: $0, length: distance) }
    )
  }
}

/// The steps that shortest paths to one end are made of, by actor.
private struct PathSteps {
  /// The actors that may come next after each, ascending.
  private(set) var nexts: [[Int]]
  /// How many ways lead from each actor to the end.
  private(set) var counts: [Double]

  init<Queue: ~Copyable>(_ search: borrowing LengthSearch<Queue>, to end: Int) {
    let actors = search.graph.actors
    nexts = [[Int]](repeating: [], count: actors.count)
    counts = [Double](repeating: 0, count: actors.count)
    counts[Int(actors[end])] = 1
    // Those that are farther come first, so that a count is whole before it is passed on.
    for index in stride(from: search.reached - 1, through: 0, by: -1) {
      let node = unsafe Int(search.order.start[index])
      let actor = Int(actors[node])
      if counts[actor] == 0 { continue }
      var previous: [Int] = []
      search.forEachPrevious(of: node) { previous.append(Int(actors[$0])) }
      for before in previous {
        nexts[before].append(actor)
        counts[before] += counts[actor]
      }
    }
    for actor in nexts.indices { nexts[actor].sort() }
  }

  /// The first paths between the ends, by their actors' numbers.
  func paths(from source: Int, to target: Int, limit: Int) -> [[Int]] {
    var paths: [[Int]] = []
    var path = [source]
    var choices = [0]
    while let actor = path.last, paths.count < limit {
      let choice = choices[choices.count - 1]
      if actor == target || choice == nexts[actor].count {
        if actor == target { paths.append(path) }
        path.removeLast()
        choices.removeLast()
        if !choices.isEmpty { choices[choices.count - 1] += 1 }
      } else {
        path.append(nexts[actor][choice])
        choices.append(0)
      }
    }
    return paths
  }
}
