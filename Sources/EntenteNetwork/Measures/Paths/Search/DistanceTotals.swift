/// What the distances between an actor and others add up to.
struct DistanceTotal: BitwiseCopyable, Sendable {
  /// How many others there is a path to or from.
  var reached = 0
  /// The sum of their distances.
  var farness = 0.0
  /// The sum of one over each distance.
  var nearness = 0.0
  /// The greatest distance.
  var greatest = 0.0
}

/// What the distances of all pairs add up to.
struct DistanceTotals: Sendable {
  /// The totals of each actor.
  var actors: [DistanceTotal]
  /// How many ordered pairs are at each distance, 1 first; empty where arcs have lengths.
  var pairs: [Int] = []

  /// The same where every arc has a length instead of 1.
  func scaled(by length: Double?) -> DistanceTotals {
    guard let length, length != 1 else { return self }
    var totals = self
    for actor in actors.indices {
      totals.actors[actor].farness *= length
      totals.actors[actor].nearness /= length
      totals.actors[actor].greatest *= length
    }
    return totals
  }
}
