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
  /// The direction of the tie of each incoming arc, seen from the higher rank; empty if not asked for.
  let sourceDirections: [UInt8]

  /// The incoming arcs of a rank, as indices of ``sources``.
  func incoming(_ rank: Int) -> Range<Int> {
    Int(incomingOffsets[rank])..<Int(incomingOffsets[rank + 1])
  }
}
