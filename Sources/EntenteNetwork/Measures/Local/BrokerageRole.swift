/// How somebody stands between two others, by the groups of the three.
///
/// Source: R. V. Gould, R. M. Fernandez, "Structures of mediation: a formal approach to brokerage in
/// transaction networks", *Sociological Methodology* 19, 1989. <https://doi.org/10.2307/270949>
public enum BrokerageRole: String, Hashable, Sendable, CaseIterable {
  /// All three are in one group. `w_I` in sna.
  case coordinator
  /// The two others are in one group, the broker in another; a consultant. `w_O` in sna.
  case itinerant
  /// The broker lets into its own group what comes from another. `b_OI` in sna.
  case gatekeeper
  /// The broker passes to another group what comes from its own. `b_IO` in sna.
  case representative
  /// All three are in different groups. `b_O` in sna.
  case liaison
}

/// How often every actor stands between two others in each role.
public struct Brokerage: Hashable, Sendable {
  private let counts: [[Int]]

  /// Creates the counts from those of each role, in the order of the roles.
  init(_ counts: [[Int]]) {
    self.counts = counts
  }

  /// How often each actor has a role.
  public subscript(role: BrokerageRole) -> [Int] {
    counts[BrokerageRole.allCases.firstIndex(of: role) ?? 0]
  }

  /// How often each actor has any role.
  public var total: [Int] {
    (counts.first ?? []).indices.map { actor in counts.reduce(0) { $0 + $1[actor] } }
  }
}
