/// The nodes that a search by length has found and not finished, nearest first.
///
/// A node that is found again nearer is added again; the search knows entries that are out of date by
/// their distance.
protocol DistanceQueue: ~Copyable, SendableMetatype {
  /// A node and its distance when it was added.
  typealias Entry = (distance: Double, node: UInt32)

  /// Adds a node.
  mutating func add(_ node: UInt32, at distance: Double)

  /// Takes an entry out that no path through another can come before; nil if there is none.
  mutating func takeNearest() -> Entry?
}
