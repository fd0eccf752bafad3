/// Taking actors away from the outside in: again and again those with the fewest ties left.
///
/// Degrees are of both directions, so that a mutual pair of a directed network counts twice for
/// either; ties of an actor to itself do not count.
///
/// For each order in turn the actors that are left are scanned for those that have no more ties than
/// that, and those that come to it by their going follow them, generation by generation. An actor is
/// scanned at most once for each order up to its core number, so the scans take O(*n* + *m*)
/// together, and only the degrees are read out of order.
struct Peeling {
  /// The core number of each actor: the order with which it went.
  private(set) var cores: [UInt32]
  /// The onion layer of each actor: the generation with which it went, from 1.
  private(set) var layers: [UInt32]
  /// Those that went with the order at hand, and a place to write to that nobody reads.
  private var removed: [UInt32]
  private var removedCount = 0
  private var layer: UInt32 = 0

  /// Peels a network.
  init(_ network: Network) {
    let rows = network.isDirected ? [network.rows, network.incomingRows] : [network.rows]
    // The ties that each has left; nobody's sinks below the order with which it goes.
    cores = network.tieCounts().map { UInt32(truncatingIfNeeded: $0) }
    layers = [UInt32](repeating: 0, count: cores.count)
    removed = [UInt32](repeating: 0, count: cores.count + 1)
    var remaining = [UInt32](0..<UInt32(truncatingIfNeeded: cores.count))
    var order: UInt32 = 0
    while !remaining.isEmpty {
      let next = collect(order: order, from: &remaining)
      if removedCount == 0 {
        order = next
      } else {
        remove(order: order, along: rows)
        order += 1
      }
    }
  }

  /// Collects the actors with as many ties left as the order, and drops from those that remain all
  /// that are gone or go now.
  ///
  /// - Returns: The fewest ties of those that remain.
  private mutating func collect(order: UInt32, from remaining: inout [UInt32]) -> UInt32 {
    var next = UInt32.max
    var kept = 0
    removedCount = 0
    for index in remaining.indices {
      let actor = remaining[index]
      let degree = cores[Int(actor)]
      if degree > order {
        remaining[kept] = actor
        kept += 1
        next = min(next, degree)
      } else if degree == order {
        removed[removedCount] = actor
        removedCount += 1
      }
    }
    remaining.removeLast(remaining.count - kept)
    return next
  }

  /// Takes away those collected, and all that come to have no more ties than the order.
  private mutating func remove(order: UInt32, along rows: [Rows]) {
    var first = 0
    while first < removedCount {
      let generation = first..<removedCount
      layer += 1
      for index in generation { layers[Int(removed[index])] = layer }
      for rows in rows {
        removedCount = Self.loosen(
          generation,
          along: rows,
          order: order,
          degrees: &cores,
          removed: &removed,
          count: removedCount
        )
      }
      first = generation.upperBound
    }
  }

  /// Takes one tie from all that the removed are tied to, without branching on what they have left.
  private static func loosen(
    _ generation: Range<Int>,
    along rows: Rows,
    order: UInt32,
    degrees: inout [UInt32],
    removed: inout [UInt32],
    count: Int
  ) -> Int {
    var count = count
    var degrees = degrees.mutableSpan
    var removed = removed.mutableSpan
    let offsets = rows.offsets.span
    let targets = rows.targets.span
    for index in generation {
      let actor = Int(removed[index])
      for arc in Int(offsets[actor])..<Int(offsets[actor + 1]) {
        let target = unsafe targets[unchecked: arc]
        let degree = unsafe degrees[unchecked: Int(target)]
        unsafe degrees[unchecked: Int(target)] = degree &- (degree > order ? 1 : 0)
        unsafe removed[unchecked: count] = target
        count &+= degree == order &+ 1 ? 1 : 0
      }
    }
    return count
  }
}
