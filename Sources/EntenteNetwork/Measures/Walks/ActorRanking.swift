/// Actors in the order of how many arcs they have, most first; of equal ones the first first.
///
/// What those with many arcs have is asked for most often. Side by side it stays in the fastest
/// caches, and rows of about the same length that follow each other are walked at full speed.
struct ActorRanking {
  /// The actor of each rank.
  let actors: [UInt32]
  /// The rank of each actor.
  let ranks: [UInt32]

  /// Ranks actors by how many arcs each has.
  ///
  /// - Complexity: O(*n* + *d*) for the greatest number *d*.
  init(_ counts: [UInt32]) {
    let greatest = counts.max() ?? 0
    var starts = [UInt32](repeating: 0, count: Int(greatest) + 2)
    for count in counts { starts[Int(greatest &- count) &+ 1] &+= 1 }
    for place in 0...Int(greatest) { starts[place + 1] &+= starts[place] }
    var actors = [UInt32](repeating: 0, count: counts.count)
    var ranks = actors
    for (actor, count) in counts.enumerated() {
      let rank = starts[Int(greatest &- count)]
      starts[Int(greatest &- count)] &+= 1
      ranks[actor] = rank
      actors[Int(rank)] = UInt32(truncatingIfNeeded: actor)
    }
    self.actors = actors
    self.ranks = ranks
  }

  /// Numbers by rank of numbers by actor.
  func byRank<Number>(_ values: [Number]) -> [Number] {
    actors.map { values[Int($0)] }
  }

  /// The rank here of each actor of another order.
  func ranks(of other: ActorRanking) -> [UInt32] {
    other.byRank(ranks)
  }

  /// Numbers by actor of numbers by rank.
  func byActor<Number>(_ values: [Number]) -> [Number] {
    ranks.map { values[Int($0)] }
  }
}

extension Rows {
  /// How many arcs start from each actor.
  var outgoingCounts: [UInt32] {
    (0..<actorCount).map { offsets[$0 + 1] &- offsets[$0] }
  }

  /// How many arcs lead to each actor.
  var incomingCounts: [UInt32] {
    var counts = [UInt32](repeating: 0, count: actorCount)
    for target in targets { counts[Int(target)] &+= 1 }
    return counts
  }
}
