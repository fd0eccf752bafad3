extension Network {
  /// Returns the shortest paths from one actor to another that pass no actor twice, shortest first.
  ///
  /// In a directed network paths follow the ties. Signs, parallel ties and ties of an actor to itself
  /// have no effect. Of equally long paths that with fewer actors comes first, then that with smaller
  /// actor numbers.
  ///
  /// - Parameters:
  ///   - source: Where paths start.
  ///   - target: Where they end.
  ///   - count: How many paths are wanted, *k* in the complexity.
  ///   - length: How far apart ties keep actors; every tie has length 1 by default.
  ///   - execution: How to run.
  /// - Returns: At most `count` paths, fewer if there are no more. From an actor to itself one path of
  ///   length 0.
  /// - Throws: ``MeasureError/unusableWeight(measure:source:target:weight:)`` where
  ///   ``lengths(_:for:)`` does; ``MeasureError/unusableParameter(measure:name:reason:)`` if an end is
  ///   not an actor or the count is negative; ``MeasureError/cancelled``.
  /// - Complexity: O(*k* *l* (*n* log *n* + *m*)) for paths of *l* actors.
  ///
  /// As NetworkX's `shortest_simple_paths`, whose order of equally long paths is another.
  ///
  /// Source: J. Y. Yen, "Finding the *K* shortest loopless paths in a network", *Management Science*
  /// 17(11), 1971. <https://doi.org/10.1287/mnsc.17.11.712>; E. L. Lawler, "A procedure for computing
  /// the *K* best solutions to discrete optimization problems", *Management Science* 18(7), 1972, for
  /// not deviating before the parent did. <https://doi.org/10.1287/mnsc.18.7.401>
  public func loopFreePaths(
    from source: Int,
    to target: Int,
    count: Int,
    length: TieLength = .one,
    execution: Execution = Execution()
  ) throws -> [ActorPath] {
    try checkEnds(source, target, for: "k-shortest-paths")
    guard count >= 0 else {
      throw MeasureError.unusableParameter(
        measure: "k-shortest-paths",
        name: "count",
        reason: "is \(count) and must not be negative"
      )
    }
    let lengths = try lengths(length, for: "k-shortest-paths")
    let search = DeviationSearch(rows, lengths: lengths, target: target)
    var candidates: [Deviation] = []
    var paths: [ActorPath] = []
    if let first = search.path(prefix: [], from: source, avoiding: []) {
      candidates.append(Deviation(path: first, place: 0, avoided: []))
    }
    while paths.count < count,
      let best = candidates.indices.min(by: {
        candidates[$0].path < candidates[$1].path
      })
    {
      let parent = candidates.remove(at: best)
      paths.append(parent.path)
      let actors = parent.path.actors
      for place in parent.place..<(actors.count - 1) {
        try execution.checkCancellation()
        let avoided = (place == parent.place ? parent.avoided : []) + [actors[place + 1]]
        let prefix = Array(actors[..<place])
        if let path = search.path(prefix: prefix, from: actors[place], avoiding: avoided) {
          candidates.append(Deviation(path: path, place: place, avoided: avoided))
        }
      }
    }
    return paths
  }
}

/// The best path that leaves others at some place.
private struct Deviation {
  let path: ActorPath
  /// Where on the path it leaves them.
  let place: Int
  /// The actors that it must not go on to from there.
  let avoided: [Int]
}

/// Searches for the best way to one target that keeps off some actors.
private struct DeviationSearch {
  private let outgoing: Rows
  private let incoming: Rows
  private let target: Int

  init(_ rows: Rows, lengths: [Double]?, target: Int) {
    let lengths = lengths ?? [Double](repeating: 1, count: rows.arcCount)
    outgoing = Rows(offsets: rows.offsets, targets: rows.targets, weights: lengths)
    incoming = outgoing.transposed()
    self.target = target
  }

  /// The first in order of the paths that begin with a prefix and then a spur, from which they do not
  /// go on to the avoided actors.
  func path(prefix: [Int], from spur: Int, avoiding avoided: [Int]) -> ActorPath? {
    let ways = waysToTarget(prefix: prefix, from: spur, avoiding: avoided)
    guard ways[spur].distance < .infinity else { return nil }
    var actors = prefix + [spur]
    while let actor = actors.last, actor != target {
      let next = arcs(outgoing, of: actor).first { neighbour, length in
        neighbour != actor && ways[actor] == ways[neighbour].after(length)
          && !(actor == spur && avoided.contains(neighbour))
      }
      guard let next else { preconditionFailure("a way leads on from every actor on it") }
      actors.append(next.neighbour)
    }
    return ActorPath(actors: actors, length: length(of: actors))
  }

  /// The shortest way from each actor to the target, those with fewer actors first: a search from the
  /// target that ends at the spur.
  private func waysToTarget(prefix: [Int], from spur: Int, avoiding avoided: [Int]) -> [Way] {
    var ways = [Way](repeating: .none, count: outgoing.actorCount)
    var isDone = [Bool](repeating: false, count: outgoing.actorCount)
    for actor in prefix { isDone[actor] = true }
    var queue = HeapQueue(capacity: outgoing.actorCount)
    ways[target] = Way(distance: 0, steps: 0)
    queue.add(target, at: 0, before: .infinity)
    while let actor = queue.takeNearest() {
      isDone[actor] = true
      if actor == spur { break }
      for (neighbour, length) in arcs(incoming, of: actor) where !isDone[neighbour] {
        if neighbour == spur && avoided.contains(actor) { continue }
        let way = ways[actor].after(length)
        if way < ways[neighbour] {
          let before = ways[neighbour].distance
          ways[neighbour] = way
          if way.distance < before { queue.add(neighbour, at: way.distance, before: before) }
        }
      }
    }
    return ways
  }

  private func arcs(_ rows: Rows, of actor: Int) -> [(neighbour: Int, length: Double)] {
    rows.arcs(of: actor).map { (Int(rows.targets[$0]), rows.weights?[$0] ?? 1) }
  }

  private func length(of actors: [Int]) -> Double {
    zip(actors, actors.dropFirst()).reduce(0) { length, step in
      let arc = outgoing.arc(from: step.0, to: step.1)
      return length + (arc.flatMap { outgoing.weights?[$0] } ?? .infinity)
    }
  }
}

/// How far it is to the target.
private struct Way: Comparable {
  var distance: Double
  var steps: Int

  static let none = Way(distance: .infinity, steps: .max)

  func after(_ length: Double) -> Way {
    steps == .max ? self : Way(distance: distance + length, steps: steps + 1)
  }

  static func < (lhs: Way, rhs: Way) -> Bool {
    (lhs.distance, lhs.steps) < (rhs.distance, rhs.steps)
  }
}
