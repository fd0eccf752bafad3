extension Network {
  /// Returns the local efficiency of every actor: how near its neighbours are to each other without
  /// it.
  ///
  /// It is the global efficiency of the network of the neighbours, those tied to the actor in either
  /// direction, and the ties between them: one where the neighbours are all tied, none where the
  /// actor is the only link. In a directed network each pair of neighbours counts in both directions.
  /// Every tie has length 1. Weights, signs, parallel ties and ties of an actor to itself have no
  /// effect.
  ///
  /// - Parameter execution: How to run.
  /// - Returns: *n* numbers, one per actor in their order. Unit: one over a length. Range: 0...1. 0
  ///   where there are fewer than two neighbours.
  /// - Throws: ``MeasureError/cancelled``.
  /// - Complexity: O(Σ *d*(*d* + *m*ₙ)) time, for *d* neighbours with *m*ₙ ties between them, and a
  ///   64th of it where that is much; O(*n* + *m*) space for each thread.
  ///
  /// NetworkX's `local_efficiency` is the mean over the actors, of undirected networks; it takes an
  /// actor that is tied to itself for its own neighbour.
  ///
  /// Source: V. Latora, M. Marchiori, "Efficient behavior of small-world networks", *Physical Review
  /// Letters* 87, 198701, 2001, eq. 5. <https://doi.org/10.1103/PhysRevLett.87.198701>
  public func localEfficiency(execution: Execution = Execution()) throws -> [Double] {
    let size = 64
    let incoming = incomingRows
    let total = OrderedTotal([Double]()) { $0 += $1 }
    let states = WorkerStates(count: execution.workerCount(for: actorCount, size: size)) {
      Neighbourhoods(rows, incoming: isDirected ? incoming : nil)
    }
    try execution.forEachBlock(of: actorCount, size: size) { worker, block, actors in
      total.add(states.with(worker) { $0.efficiencies(of: actors) }, block: block)
    }
    return total.total
  }

  /// Returns the average local efficiency: the mean of
  /// ``localEfficiency(execution:)`` over all actors.
  ///
  /// - Parameter execution: How to run.
  /// - Returns: A number. Unit: one over a length. Range: 0...1. Not a number when there is no actor.
  /// - Throws: ``MeasureError/cancelled``.
  /// - Complexity: As ``localEfficiency(execution:)``.
  ///
  /// As NetworkX's `local_efficiency`, for undirected networks without ties of actors to themselves.
  ///
  /// Source: V. Latora, M. Marchiori, "Efficient behavior of small-world networks", *Physical Review
  /// Letters* 87, 198701, 2001, eq. 5. <https://doi.org/10.1103/PhysRevLett.87.198701>
  public func averageLocalEfficiency(execution: Execution = Execution()) throws -> Double {
    try localEfficiency(execution: execution).reduce(0, +) / Double(actorCount)
  }
}

/// The networks of the neighbours of actors, one at a time.
private struct Neighbourhoods: ~Copyable {
  private let rows: Rows
  private let incoming: Rows?
  /// The number of each actor among the neighbours.
  private var numbers: [UInt32]

  init(_ rows: Rows, incoming: Rows?) {
    self.rows = rows
    self.incoming = incoming
    numbers = [UInt32](repeating: .max, count: rows.actorCount)
  }

  mutating func efficiencies(of actors: Range<Int>) -> [Double] {
    actors.map { efficiency(of: $0) }
  }

  /// The global efficiency of the network of an actor's neighbours.
  private mutating func efficiency(of actor: Int) -> Double {
    var neighbours = Array(rows.neighbours(of: actor))
    if let incoming { neighbours += incoming.neighbours(of: actor) }
    var count = 0
    for neighbour in neighbours.map({ Int($0) }) where neighbour != actor {
      if numbers[neighbour] != .max { continue }
      numbers[neighbour] = UInt32(count)
      neighbours[count] = UInt32(neighbour)
      count += 1
    }
    neighbours.removeLast(neighbours.count - count)
    defer { for neighbour in neighbours { numbers[Int(neighbour)] = .max } }
    if count < 2 { return 0 }
    var offsets: [UInt32] = [0]
    var targets: [UInt32] = []
    for neighbour in neighbours {
      for target in rows.neighbours(of: Int(neighbour)) where target != neighbour {
        let number = numbers[Int(target)]
        if number != .max { targets.append(number) }
      }
      offsets.append(UInt32(targets.count))
    }
    if targets.isEmpty { return 0 }
    let outgoing = Rows(offsets: offsets, targets: targets)
    let graph = SearchGraph(
      outgoing: outgoing,
      incoming: incoming == nil ? outgoing : outgoing.transposed(),
      isDirected: incoming != nil
    )
    return graph.nearness / (Double(count) * Double(count - 1))
  }
}

extension SearchGraph {
  /// The sum of one over the distances of all pairs.
  fileprivate var nearness: Double {
    var search = BreadthFirstSweep<UInt64>(self)
    var pairs: [Int] = []
    for first in stride(from: 0, to: count, by: 64) {
      search.start(from: first..<min(first + 64, count))
      while search.advance() {
        if pairs.count < search.level { pairs.append(0) }
        for place in 0..<search.activeCount {
          let node = unsafe Int(search.active.start[place])
          unsafe pairs[search.level - 1] += search.frontier.start[node].laneTotal
        }
      }
    }
    return pairs.enumerated().reduce(0) { $0 + Double($1.element) / Double($1.offset + 1) }
  }
}
