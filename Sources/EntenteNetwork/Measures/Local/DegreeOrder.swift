/// An undirected graph with every tie turned towards its end of higher degree.
///
/// Actors are ranked by degree, the highest first; of equal ones the first first. A row leads to
/// lower ranks only, so that none is longer than √(2*m*), and each triangle has one actor of highest
/// rank, one of middle and one of lowest.
///
/// Source: M. Latapy, "Main-memory triangle computations for very large (sparse (power-law)) graphs",
/// *Theoretical Computer Science* 407, 2008. <https://doi.org/10.1016/j.tcs.2008.07.017>
struct DegreeOrder {
  /// The actor of each rank.
  let actors: [UInt32]
  /// Where the row of each rank begins.
  let offsets: [UInt32]
  /// The lower ranks each is tied to, ascending.
  let targets: [UInt32]
  /// The direction of the tie of each arc, seen from the higher rank; empty if not asked for.
  let directions: [UInt8]
  /// Where the list of incoming arcs of each rank begins.
  let incomingOffsets: [UInt32]
  /// The higher ranks tied to each.
  let sources: [UInt32]
  /// The index of the incoming arc in ``targets``.
  let arcs: [UInt32]

  /// Ranks the actors of symmetric rows without ties of an actor to itself.
  ///
  /// - Complexity: O(*n* + *m*).
  init(_ rows: Rows, directions contactDirections: [UInt8] = []) {
    let count = rows.actorCount
    let actors = Self.byDegree(rows)
    var ranks = [UInt32](repeating: 0, count: count)
    for rank in 0..<count { ranks[Int(actors[rank])] = UInt32(truncatingIfNeeded: rank) }
    let half = rows.arcCount / 2
    var fill = Self.starts(rows, actors: actors, ranks: ranks)
    let offsets = fill
    var targets = [UInt32](repeating: 0, count: half)
    var sources = [UInt32](repeating: 0, count: half)
    var arcs = [UInt32](repeating: 0, count: half)
    var directions = [UInt8](repeating: 0, count: contactDirections.isEmpty ? 0 : half)
    var incomingOffsets = [UInt32](repeating: 0, count: count + 1)
    var next = 0
    for rank in 0..<count {
      for contact in rows.arcs(of: Int(actors[rank])) {
        let source = Int(ranks[Int(rows.targets[contact])])
        if source <= rank { continue }
        let arc = Int(fill[source])
        fill[source] &+= 1
        targets[arc] = UInt32(truncatingIfNeeded: rank)
        sources[next] = UInt32(truncatingIfNeeded: source)
        arcs[next] = UInt32(truncatingIfNeeded: arc)
        next &+= 1
        if !contactDirections.isEmpty {
          let direction = contactDirections[contact]
          directions[arc] = direction >> 1 | (direction & 1) << 1
        }
      }
      incomingOffsets[rank + 1] = UInt32(truncatingIfNeeded: next)
    }
    self.actors = actors
    self.offsets = offsets
    self.targets = targets
    self.directions = directions
    self.incomingOffsets = incomingOffsets
    self.sources = sources
    self.arcs = arcs
  }

  /// The incoming arcs of a rank, as indices of ``sources`` and ``arcs``.
  func incoming(_ rank: Int) -> Range<Int> {
    Int(incomingOffsets[rank])..<Int(incomingOffsets[rank + 1])
  }

  /// The actors, those of highest degree first.
  private static func byDegree(_ rows: Rows) -> [UInt32] {
    let count = rows.actorCount
    var starts = [UInt32](repeating: 0, count: count + 1)
    for actor in 0..<count { starts[count - rows.degree(of: actor)] += 1 }
    for place in 0..<count { starts[place + 1] += starts[place] }
    var actors = [UInt32](repeating: 0, count: count)
    for actor in stride(from: count - 1, through: 0, by: -1) {
      let place = count - rows.degree(of: actor)
      starts[place] -= 1
      actors[Int(starts[place])] = UInt32(truncatingIfNeeded: actor)
    }
    return actors
  }

  /// Where the row of each rank begins.
  private static func starts(_ rows: Rows, actors: [UInt32], ranks: [UInt32]) -> [UInt32] {
    var starts = [UInt32](repeating: 0, count: actors.count + 1)
    for (rank, actor) in actors.enumerated() {
      var lower: UInt32 = 0
      for contact in rows.arcs(of: Int(actor)) {
        lower &+= ranks[Int(rows.targets[contact])] < rank ? 1 : 0
      }
      starts[rank + 1] = starts[rank] &+ lower
    }
    return starts
  }
}
