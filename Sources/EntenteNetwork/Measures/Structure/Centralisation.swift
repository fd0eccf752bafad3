extension Network {
  /// Returns the centralisation by degree: how far the network is from one in which all are equal,
  /// as a share of what it is in a star.
  ///
  /// The sum over actors of the greatest degree less theirs, divided by the same sum in a star with
  /// as many actors, whose ties are mutual if they have a direction. Ties of actors to themselves are
  /// left out. Weights and signs have no effect; parallel ties count once.
  ///
  /// - Parameter direction: Which ties of a directed network count.
  /// - Returns: A number without unit. Range: 0...1: 0 if all have the same degree, 1 in a star. NaN
  ///   where no network is more centralised than others: with fewer than three actors, or fewer than
  ///   two if only one direction counts.
  /// - Complexity: O(*n* log *d*) for rows of *d* arcs, after the incoming rows have been made.
  ///
  /// As igraph's `centralization_degree` without loops. NetworkX has no such measure.
  ///
  /// Source: L. C. Freeman, "Centrality in social networks: conceptual clarification", *Social
  /// Networks* 1(3), 1978, equations 9 and 10. <https://doi.org/10.1016/0378-8733(78)90021-7>
  public func degreeCentralisation(_ direction: TieDirection = .both) -> Double {
    let others = Double(actorCount - 1)
    let isOneWay = isDirected && direction != .both
    var degrees: [Int]
    switch direction {
    case _ where !isDirected: degrees = outDegree()
    case .incoming: degrees = inDegree()
    case .outgoing: degrees = outDegree()
    case .both: degrees = degree()
    }
    if selfTieCount > 0 {
      for actor in degrees.indices where rows.arc(from: actor, to: actor) != nil {
        degrees[actor] -= isDirected && !isOneWay ? 2 : 1
      }
    }
    let star = isOneWay ? others * others : (isDirected ? 2 : 1) * others * (others - 1)
    return Self.centralisation(of: degrees.map(Double.init), star: star)
  }

  /// The sum over actors of the greatest value less theirs, as a share of what it is in a star.
  ///
  /// - Parameters:
  ///   - values: The values.
  ///   - star: The sum in a star; NaN is returned if it is not above 0.
  static func centralisation(of values: [Double], star: Double) -> Double {
    guard star > 0, let greatest = values.max() else { return .nan }
    return values.reduce(0) { $0 + (greatest - $1) } / star
  }
}

/// Which ties of an actor count, in a directed network.
public enum TieDirection: String, Hashable, Sendable, CaseIterable {
  /// Those that lead to it.
  case incoming
  /// Those that lead from it.
  case outgoing
  /// All of them.
  case both
}
