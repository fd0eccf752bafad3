extension Network {
  /// Returns how many triangles each actor is in: pairs of its contacts that are tied themselves.
  ///
  /// Ties count in either direction; weights, signs, parallel ties and ties of an actor to itself
  /// have no effect.
  ///
  /// - Parameter execution: How to run.
  /// - Returns: *n* whole numbers, one per actor in their order. Unit: triangles. Range:
  ///   0...(*n* − 1)(*n* − 2)/2. Not normalised. The sum is three times the number of triangles.
  /// - Throws: ``MeasureError/cancelled``.
  /// - Complexity: O(*m*^1.5) time and O(*n* + *m*) space; on *t* threads *t* *n* numbers more.
  ///
  /// As NetworkX's `triangles`, which has none for directed networks; igraph's `count_triangles`
  /// leaves direction aside too.
  ///
  /// Source: M. Latapy, "Main-memory triangle computations for very large (sparse (power-law))
  /// graphs", *Theoretical Computer Science* 407, 2008. <https://doi.org/10.1016/j.tcs.2008.07.017>
  public func triangles(execution: Execution = Execution()) throws(MeasureError) -> [Int] {
    try contacts(execution: execution).triangles(execution: execution)
  }
}

extension Rows {
  /// The number of triangles of each actor, in symmetric rows without ties of an actor to itself.
  func triangles(execution: Execution) throws(MeasureError) -> [Int] {
    try DegreeOrder(self, execution: execution).triangles(execution: execution)
  }
}

extension DegreeOrder {
  /// The number of triangles of each actor.
  func triangles(execution: Execution) throws(MeasureError) -> [Int] {
    let count = actors.count
    let workers = execution.workerCount(for: count, size: Self.blockSize)
    let counts = WorkerStates(count: workers) { TriangleCount(actorCount: count) }
    try execution.forEachBlock(of: count, size: Self.blockSize) { worker, _, ranks in
      counts.with(worker) { $0.add(middles: ranks, of: self) }
    }
    var result = [Int](repeating: 0, count: count)
    for part in counts.all {
      for rank in 0..<count { result[Int(actors[rank])] += Int(part.found[rank]) }
    }
    return result
  }

  /// How many ranks are one piece of work.
  static let blockSize = 64
}

/// The triangles that one worker has found.
private struct TriangleCount {
  /// How many triangles each rank is in.
  var found: [UInt64]
  /// For each rank, in the upper half whether it is in the row of the middle rank, in the lower one
  /// how often it was looked up since: a step reads and writes one word and does not branch.
  private var slots: [UInt64]

  init(actorCount: Int) {
    found = [UInt64](repeating: 0, count: actorCount)
    slots = found
  }

  /// Adds the triangles whose middle rank is among some.
  ///
  /// The row of the middle rank is marked. Every higher rank tied to it then looks up what its own
  /// row holds below the middle rank; that is in there too, so the walk ends of itself.
  mutating func add(middles: Range<Int>, of order: DegreeOrder) {
    Self.add(middles: middles, of: order, to: &found, slots: &slots)
  }

  private static func add(
    middles: Range<Int>,
    of order: DegreeOrder,
    to found: inout [UInt64],
    slots: inout [UInt64]
  ) {
    var found = found.mutableSpan
    var slots = slots.mutableSpan
    let offsets = order.offsets.span
    let targets = order.targets.span
    let sources = order.sources.span
    let marked: UInt64 = 1 << 32
    for middle in middles {
      let row = Int(offsets[middle])..<Int(offsets[middle + 1])
      let incoming = order.incoming(middle)
      if row.isEmpty || incoming.isEmpty { continue }
      for arc in row { slots[Int(targets[arc])] = marked }
      var total: UInt64 = 0
      for index in incoming {
        let high = Int(sources[index])
        var finds: UInt64 = 0
        var arc = Int(offsets[high])
        var low = Int(targets[arc])
        while low < middle {
          let slot = unsafe slots[unchecked: low]
          let find = slot >> 32
          unsafe slots[unchecked: low] = slot &+ find
          finds &+= find
          arc &+= 1
          low = unsafe Int(targets[unchecked: arc])
        }
        found[high] &+= finds
        total &+= finds
      }
      found[middle] &+= total
      for arc in row {
        let low = Int(targets[arc])
        found[low] &+= slots[low] & (marked &- 1)
        slots[low] = 0
      }
    }
  }
}
