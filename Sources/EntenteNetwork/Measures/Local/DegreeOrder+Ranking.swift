extension DegreeOrder {
  /// Ranks the actors of symmetric rows without ties of an actor to itself.
  ///
  /// - Parameters:
  ///   - rows: The contacts of each actor.
  ///   - directions: The direction of the ties to each, 1 away from the actor, 2 towards it, 3 both;
  ///     empty if it does not matter.
  ///   - execution: How to run.
  /// - Throws: ``MeasureError/cancelled``.
  /// - Complexity: O(*n* + *m*) time; on *t* threads *t* *n* numbers of space more.
  init(_ rows: Rows, directions: [UInt8] = [], execution: Execution) throws(MeasureError) {
    let ranking = DegreeRanking(rows, parts: min(execution.threads, 8))
    let (offsets, incomingOffsets, starts) = try ranking.offsets(rows, execution)
    let arcs = RankedArcs(count: rows.arcCount / 2, isDirected: !directions.isEmpty)
    try execution.forEachBlock(of: ranking.partCount, size: 1) { _, part, _ in
      ranking.fill(arcs, part: part, rows, directions, starts, incomingOffsets)
    }
    self.init(
      actors: ranking.actors,
      offsets: offsets,
      targets: arcs.targets.array,
      directions: arcs.directions.array,
      incomingOffsets: incomingOffsets,
      sources: arcs.sources.array,
      sourceDirections: arcs.sourceDirections.array
    )
  }
}

/// The arcs of a degree order while they are found.
private struct RankedArcs: Sendable {
  let targets: SharedArray<UInt32>
  let directions: SharedArray<UInt8>
  let sources: SharedArray<UInt32>
  let sourceDirections: SharedArray<UInt8>

  init(count: Int, isDirected: Bool) {
    targets = SharedArray(repeating: 0, count: count)
    directions = SharedArray(repeating: 0, count: isDirected ? count : 0)
    sources = SharedArray(repeating: 0, count: count)
    sourceDirections = SharedArray(repeating: 0, count: isDirected ? count : 0)
  }
}

/// Actors by degree, in parts with about as many ties that can be worked on at once.
private struct DegreeRanking: Sendable {
  /// The actor of each rank.
  let actors: [UInt32]
  /// The rank of each actor.
  let ranks: [UInt32]
  /// The rank at which each part begins, and last how many there are.
  let bounds: [Int]

  var partCount: Int { bounds.count - 1 }

  init(_ rows: Rows, parts: Int) {
    let count = rows.actorCount
    var starts = [UInt32](repeating: 0, count: count + 1)
    for actor in 0..<count { starts[count - rows.degree(of: actor)] += 1 }
    for place in 0..<count { starts[place + 1] += starts[place] }
    var actors = [UInt32](repeating: 0, count: count)
    var ranks = actors
    for actor in stride(from: count - 1, through: 0, by: -1) {
      let place = count - rows.degree(of: actor)
      starts[place] -= 1
      ranks[actor] = starts[place]
      actors[Int(starts[place])] = UInt32(truncatingIfNeeded: actor)
    }
    var bounds = [0]
    var arcs = 0
    for rank in 0..<count {
      arcs += rows.degree(of: Int(actors[rank]))
      if arcs * parts >= rows.arcCount * bounds.count, bounds.count < parts {
        bounds.append(rank + 1)
      }
    }
    bounds.append(count)
    self.actors = actors
    self.ranks = ranks
    self.bounds = bounds
  }

  /// Where the rows and the lists of incoming arcs begin, and where each part begins to add to each
  /// row.
  func offsets(
    _ rows: Rows,
    _ execution: Execution
  ) throws(MeasureError) -> (rows: [UInt32], incoming: [UInt32], starts: SharedArray<UInt32>) {
    let count = actors.count
    let starts = SharedArray(repeating: UInt32(0), count: partCount * count)
    try execution.forEachBlock(of: count, size: 1024) { _, _, items in
      for rank in items { countLower(rank, rows, to: starts) }
    }
    var (offsets, incoming) = ([UInt32](repeating: 0, count: count + 1), [UInt32]())
    incoming.reserveCapacity(count + 1)
    incoming.append(0)
    var (next, nextIncoming) = (UInt32(0), UInt32(0))
    for rank in 0..<count {
      let first = next
      for part in 0..<partCount {
        let found = starts[part * count + rank]
        starts[part * count + rank] = next
        next &+= found
      }
      let degree = UInt32(truncatingIfNeeded: rows.degree(of: Int(actors[rank])))
      nextIncoming &+= degree &- (next &- first)
      offsets[rank + 1] = next
      incoming.append(nextIncoming)
    }
    return (offsets, incoming, starts)
  }

  /// Counts the contacts of lower rank in each part.
  private func countLower(_ rank: Int, _ rows: Rows, to counts: SharedArray<UInt32>) {
    let targets = rows.targets.span
    let ranks = ranks.span
    let arcs = rows.arcs(of: Int(actors[rank]))
    var before: UInt32 = 0
    for part in 0..<partCount {
      let bound = UInt32(truncatingIfNeeded: min(rank, bounds[part + 1]))
      var lower: UInt32 = 0
      for arc in arcs {
        lower &+= unsafe ranks[unchecked: Int(targets[unchecked: arc])] < bound ? 1 : 0
      }
      counts[part * actors.count + rank] = lower &- before
      before = lower
      if bound == rank { break }
    }
  }

  /// Adds the ranks of a part to the rows of all that are higher.
  func fill(
    _ arcs: RankedArcs,
    part: Int,
    _ rows: Rows,
    _ contactDirections: [UInt8],
    _ starts: SharedArray<UInt32>,
    _ incomingOffsets: [UInt32]
  ) {
    let contacts = rows.targets.span
    let ranks = ranks.span
    let isDirected = !contactDirections.isEmpty
    let base = part * actors.count
    for rank in bounds[part]..<bounds[part + 1] {
      var next = Int(incomingOffsets[rank])
      for contact in rows.arcs(of: Int(actors[rank])) {
        let source = unsafe Int(ranks[unchecked: Int(contacts[unchecked: contact])])
        if source <= rank { continue }
        let place = starts[base &+ source]
        starts[base &+ source] = place &+ 1
        arcs.targets[Int(place)] = UInt32(truncatingIfNeeded: rank)
        arcs.sources[next] = UInt32(truncatingIfNeeded: source)
        if isDirected {
          let direction = contactDirections[contact]
          let reverse = direction >> 1 | (direction & 1) << 1
          arcs.directions[Int(place)] = reverse
          arcs.sourceDirections[next] = reverse
        }
        next &+= 1
      }
    }
  }
}
