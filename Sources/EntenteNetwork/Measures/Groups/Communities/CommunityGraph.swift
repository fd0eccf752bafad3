/// What the search for communities works on: symmetric rows of nodes, each an actor or a group of
/// actors found before.
///
/// Ties of a node to itself are left out of the rows, as they stay inside whatever group the node
/// joins; strengths include them.
struct CommunityGraph<Strength: GroupStrength>: Sendable {
  /// Where the row of each node begins, and last where all end.
  var offsets: [UInt32]
  /// The other ends.
  var targets: [UInt32]
  /// The weight of each arc, in directed networks of both directions together; nil if all weigh 1.
  var weights: [Strength.Weight]?
  /// The strength of each node.
  var strengths: [Strength]

  /// How many nodes there are.
  var nodeCount: Int { strengths.count }
}
