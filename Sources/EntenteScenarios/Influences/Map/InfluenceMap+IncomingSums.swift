public import EntenteModel

/// A node on which influences act with more than 1 in all.
public struct IncomingSumHint: Hashable, Sendable {
  /// The node.
  public let node: Address
  /// The sum of the absolute strengths that act on it.
  public let sum: Double
}

extension InfluenceMap {
  /// Returns the nodes on which influences act with more than 1 in all.
  ///
  /// A hint and no more: such a map may still settle, since what counts is the spectral radius of
  /// the whole (``AnchoredEngine/radius(fixing:)``), not the largest sum. Influences of equal
  /// cause, effect and lag add up with their signs before their absolute value is taken.
  ///
  /// - Returns: A hint for each such node, in the order of ``nodes``; none for a map without
  ///   influences.
  /// - Complexity: O(*n* + *m*).
  public func incomingSumHints() -> [IncomingSumHint] {
    nodes.indices.compactMap { node in
      let sum = structure.row(node).reduce(0) { $0 + entries[$1].magnitude }
      return sum > 1 ? IncomingSumHint(node: nodes[node].address, sum: sum) : nil
    }
  }
}
