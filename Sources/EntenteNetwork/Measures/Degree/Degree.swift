extension Network {
  /// Returns the degree of every actor: the number of its ties.
  ///
  /// In a directed network incoming and outgoing ties are added up. A tie of an actor to itself
  /// counts twice. Weights and signs have no effect; parallel ties count once.
  ///
  /// - Returns: *n* whole numbers, one per actor in their order. Unit: ties. Range: 0...2(*n* − 1),
  ///   half of it if undirected, and 2 more with a tie to itself. Not normalised.
  /// - Complexity: O(*n* + *m*).
  ///
  /// As NetworkX's `degree`.
  ///
  /// Source: L. C. Freeman, "Centrality in social networks: conceptual clarification", *Social
  /// Networks* 1(3), 1978. <https://doi.org/10.1016/0378-8733(78)90021-7>
  public func degree() -> [Int] {
    var degrees = rows.degrees
    if isDirected {
      for (actor, count) in rows.incomingCounts.enumerated() { degrees[actor] += Int(count) }
    } else if selfTieCount > 0 {
      for actor in degrees.indices where rows.arc(from: actor, to: actor) != nil {
        degrees[actor] += 1
      }
    }
    return degrees
  }

  /// Returns the in-degree of every actor: the number of ties that lead to it.
  ///
  /// A tie of an actor to itself counts once here and once in the out-degree. Weights and signs
  /// have no effect; parallel ties count once.
  ///
  /// - Returns: *n* whole numbers, one per actor in their order. Unit: ties. Range: 0...*n* − 1, and 1
  ///   more with a tie to itself. Not normalised. In an undirected network the number of distinct
  ///   actors that it is tied to, itself among them.
  /// - Complexity: O(*n* + *m*).
  ///
  /// As NetworkX's `in_degree`, which is only for directed networks.
  ///
  /// Source: S. Wasserman, K. Faust, *Social Network Analysis*, 1994, section 4.3.2.
  /// <https://doi.org/10.1017/CBO9780511815478>
  public func inDegree() -> [Int] {
    isDirected ? rows.incomingCounts.map { Int($0) } : rows.degrees
  }

  /// Returns the out-degree of every actor: the number of ties that lead from it.
  ///
  /// A tie of an actor to itself counts once here and once in the in-degree. Weights and signs have
  /// no effect; parallel ties count once.
  ///
  /// - Returns: *n* whole numbers, one per actor in their order. Unit: ties. Range: 0...*n* − 1, and 1
  ///   more with a tie to itself. Not normalised. In an undirected network the number of distinct
  ///   actors that it is tied to, itself among them.
  /// - Complexity: O(*n*).
  ///
  /// As NetworkX's `out_degree`, which is only for directed networks.
  ///
  /// Source: S. Wasserman, K. Faust, *Social Network Analysis*, 1994, section 4.3.2.
  /// <https://doi.org/10.1017/CBO9780511815478>
  public func outDegree() -> [Int] {
    rows.degrees
  }
}

extension Rows {
  /// The number of arcs of each actor.
  var degrees: [Int] {
    (0..<actorCount).map { degree(of: $0) }
  }
}
