/// The nodes that a search by length has found and not finished, nearest first.
protocol DistanceQueue: ~Copyable, SendableMetatype {
  /// Adds a node that is not in the queue, or brings one that is nearer.
  ///
  /// - Parameters:
  ///   - node: The node.
  ///   - distance: Its distance.
  ///   - before: The distance that it was added with; infinite if it is not in the queue.
  mutating func add(_ node: Int, at distance: Double, before: Double)

  /// Takes out a node that no path through another in the queue makes nearer; nil if there is none.
  mutating func takeNearest() -> Int?
}
