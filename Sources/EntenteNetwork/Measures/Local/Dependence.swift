/// How much two actors mean to each other: the share that each has in all ties of the other.
public struct Dependence: Hashable, Sendable {
  /// The actor with the smaller number.
  public let source: Int
  /// The other.
  public let target: Int
  /// The share of the target in all ties of the source.
  public let sourceShare: Double
  /// The share of the source in all ties of the target.
  public let targetShare: Double

  /// By how much the source depends more on the target than the target on the source; negative if
  /// less.
  public var asymmetry: Double { sourceShare - targetShare }
}

/// Which ties of an actor are meant.
public enum TieDirection: String, Hashable, Sendable, CaseIterable {
  /// Those that lead away from it.
  case outgoing
  /// Those that lead to it.
  case incoming
  /// All.
  case both
}

extension Network {
  /// Returns how much the two actors of every tied pair depend on each other: the share that each has
  /// in all that the other has of the relation, such as trade or arms.
  ///
  /// The share of *j* for *i* is *w*(*i*, *j*)/Σ *w*(*i*, *k*). Of a directed network the weights of
  /// both directions are added up, or only outgoing or incoming ties are looked at: what the actor
  /// gives, or what it gets. Without weights every tie counts as 1. Signs and ties of an actor to
  /// itself have no effect; parallel ties are as they were combined.
  ///
  /// - Parameter direction: Which ties of an actor make its total.
  /// - Returns: The pairs with a tie in any direction, by their actors, the first before the second.
  ///   Unit: share. Range: 0...1 for each share, −1...1 for their difference. The share of an actor
  ///   that has nothing in all is undefined (NaN).
  /// - Throws: ``MeasureError/unusableWeight(measure:source:target:weight:)`` if a weight is
  ///   negative, infinite or not a number.
  /// - Complexity: O(*n* + *m*), after the incoming rows have been made.
  ///
  /// Source: A. O. Hirschman, *National Power and the Structure of Foreign Trade*, University of
  /// California Press, 1945, part one; as shares and their difference K. Barbieri, "Economic
  /// interdependence: a path to peace or a source of interstate conflict?", *Journal of Peace
  /// Research* 33(1), 1996. <https://doi.org/10.1177/0022343396033001003>
  public func dependence(
    _ direction: TieDirection = .both
  ) throws(MeasureError) -> [Dependence] {
    try checkStrengths(.strength, for: "dependence")
    let contacts = contacts()
    let (out, into) = isDirected ? (rows, incomingRows) : (rows, rows)
    func weight(_ rows: Rows, _ source: Int, _ target: Int) -> Double {
      rows.arc(from: source, to: target).map { rows.weights?[$0] ?? 1 } ?? 0
    }
    func weight(_ source: Int, _ target: Int) -> Double {
      switch direction {
      case .outgoing: weight(out, source, target)
      case .incoming: weight(into, source, target)
      case .both where isDirected: weight(out, source, target) + weight(into, source, target)
      case .both: weight(out, source, target)
      }
    }
    let totals = (0..<actorCount).map { actor in
      contacts.neighbours(of: actor).reduce(0) { $0 + weight(actor, Int($1)) }
    }
    return (0..<actorCount).flatMap { source in
      contacts.neighbours(of: source).filter { $0 > source }.map { contact in
        let target = Int(contact)
        return Dependence(
          source: source,
          target: target,
          sourceShare: weight(source, target) / totals[source],
          targetShare: weight(target, source) / totals[target]
        )
      }
    }
  }
}
