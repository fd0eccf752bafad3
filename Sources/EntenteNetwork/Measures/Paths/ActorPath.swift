/// A path: actors, each tied to the next, and how long it is.
public struct ActorPath: Hashable, Sendable {
  /// The actors from one end to the other, none twice.
  public let actors: [Int]
  /// The sum of the lengths of its ties.
  public let length: Double

  /// Creates a path.
  public init(actors: [Int], length: Double) {
    self.actors = actors
    self.length = length
  }
}

extension ActorPath: Comparable {
  /// Shorter paths first, then those with fewer actors, then those with smaller numbers.
  public static func < (lhs: ActorPath, rhs: ActorPath) -> Bool {
    if lhs.length != rhs.length { return lhs.length < rhs.length }
    if lhs.actors.count != rhs.actors.count { return lhs.actors.count < rhs.actors.count }
    return lhs.actors.lexicographicallyPrecedes(rhs.actors)
  }
}

extension Network {
  /// The ends of paths, if they are actors of the network.
  func checkEnds(_ source: Int, _ target: Int, for measure: String) throws(MeasureError) {
    for actor in [source, target] where !(0..<actorCount).contains(actor) {
      throw .unusableParameter(
        measure: measure,
        name: "pair",
        reason: "names actor \(actor), but there are \(actorCount)"
      )
    }
  }
}
