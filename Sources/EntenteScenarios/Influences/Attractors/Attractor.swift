/// Where updates lead to.
public enum AttractorKind: Hashable, Sendable {
  /// A state that stays.
  case fixedPoint
  /// So many states in turn.
  case cycle(Int)
  /// None of both within the steps that were done.
  case unsettled
}

/// Where some of the starts led to.
public struct Attractor: Hashable, Sendable {
  /// What it is.
  public let kind: AttractorKind
  /// The state that stays, or those of the cycle in their order; the last state of one start where
  /// nothing settled.
  public let states: [[Double]]
  /// The share of the starts that led here.
  public let share: Double
  /// Whether the nodes take turns only because all are updated at once.
  ///
  /// Every start that leads into this cycle settles when one node is updated after the other: an
  /// update-order artefact, not a finding.
  public let isUpdateOrderArtefact: Bool
}

extension Attractor: CustomStringConvertible {
  /// What it is in words, with the share of starts that led here.
  public var description: String {
    let part = "from \((share * 1000).rounded() / 10) % of starts"
    let end =
      switch kind {
      case .fixedPoint: "a fixed point \(part)"
      case .cycle(let length): "a cycle of \(length) states \(part)"
      case .unsettled: "nothing settled \(part)"
      }
    guard isUpdateOrderArtefact else { return end }
    return "\(end); an update-order artefact: it settles if nodes are updated one after the other"
  }
}

/// Where many starts led to, in two orders of updates.
public struct Exploration: Hashable, Sendable {
  /// Where they led to with all nodes updated at once, the largest share first.
  public let synchronous: [Attractor]
  /// Where they led to with one node after the other, in a new drawn order each round.
  public let asynchronous: [Attractor]
  /// The number of starts.
  public let starts: Int
  /// What starts and orders were drawn from.
  public let seed: UInt64
}
