extension Hypergraph {
  /// Returns the hyperdegree of every actor: the number of relations it takes part in.
  ///
  /// A relation counts once, however many take part, also one of a single actor. Roles, direction,
  /// weights and signs have no effect; two relations between the same actors count twice.
  ///
  /// - Returns: *n* whole numbers, one per actor in their order. Unit: relations. Range: 0...*r* for
  ///   *r* relations. Not normalised.
  /// - Complexity: O(*n* + Σ|*e*|), for the numbers of participants |*e*| of relations.
  ///
  /// As the degree of nodes in HyperNetX and XGI.
  ///
  /// Source: C. Berge, *Hypergraphs: Combinatorics of Finite Sets*, North-Holland, 1989;
  /// E. Estrada, J. A. Rodríguez-Velázquez, "Subgraph centrality and clustering in complex
  /// hyper-networks", *Physica A* 364, 2006. <https://doi.org/10.1016/j.physa.2005.12.002>
  public func hyperdegree() -> [Int] {
    var degrees = [Int](repeating: 0, count: actorCount)
    for relation in members {
      for actor in relation { degrees[actor] += 1 }
    }
    return degrees
  }

  /// Returns the share of all relations that each actor takes part in.
  ///
  /// The degree of an actor in the affiliation network of actors and relations, divided by the number
  /// of relations. What ``hyperdegree()`` says of roles, direction and parallel relations holds.
  ///
  /// - Returns: *n* numbers, one per actor in their order. Range: 0...1. NaN if there are no
  ///   relations.
  /// - Complexity: O(*n* + Σ|*e*|), for the numbers of participants |*e*| of relations.
  ///
  /// As NetworkX's `bipartite.degree_centrality` of the actors.
  ///
  /// Source: S. P. Borgatti, M. G. Everett, "Network analysis of 2-mode data", *Social Networks*
  /// 19(3), 1997. <https://doi.org/10.1016/S0378-8733(96)00301-2>
  public func participation() -> [Double] {
    hyperdegree().map { Double($0) / Double(members.count) }
  }

  /// Returns how many others each actor meets in at least one relation.
  ///
  /// - Returns: *n* whole numbers, one per actor in their order. Unit: actors. Range: 0...*n* − 1.
  /// - Complexity: O(*n* + Σ|*e*|²), for the numbers of participants |*e*| of relations.
  ///
  /// As the number of neighbours of a node in HyperNetX and XGI.
  ///
  /// Source: S. P. Borgatti, M. G. Everett, "Network analysis of 2-mode data", *Social Networks*
  /// 19(3), 1997. <https://doi.org/10.1016/S0378-8733(96)00301-2>
  public func coParticipants() -> [Int] {
    let relations = relationsByActor
    var last = [Int](repeating: -1, count: actorCount)
    return (0..<actorCount).map { actor in
      last[actor] = actor
      var count = 0
      for relation in relations[actor] {
        for other in members[relation] where last[other] != actor {
          last[other] = actor
          count += 1
        }
      }
      return count
    }
  }

  /// The relations of each actor, ascending.
  var relationsByActor: [[Int]] {
    var relations = [[Int]](repeating: [], count: actorCount)
    for (relation, members) in members.enumerated() {
      for actor in members { relations[actor].append(relation) }
    }
    return relations
  }
}
