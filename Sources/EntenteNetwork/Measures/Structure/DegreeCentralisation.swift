extension Network {
  /// Returns the centralisation by degree: how far the network is from one in which all are equal,
  /// as a share of what it is in a star.
  ///
  /// The sum over actors of the greatest degree less theirs, divided by the same sum in a star with
  /// as many actors, whose ties are mutual if they have a direction. Incoming and outgoing ties are
  /// added up. Ties of actors to themselves are left out. Weights and signs have no effect; parallel
  /// ties count once.
  ///
  /// - Returns: A number without unit. Range: 0...1: 0 if all have the same degree, 1 in a star. NaN
  ///   with fewer than three actors, of which none can be more central.
  /// - Complexity: O(*n* log *d* + *m*) for rows of *d* arcs.
  ///
  /// As igraph's `centralization_degree` without loops. NetworkX has no such measure.
  ///
  /// Source: L. C. Freeman, "Centrality in social networks: conceptual clarification", *Social
  /// Networks* 1(3), 1978, equations 9 and 10. <https://doi.org/10.1016/0378-8733(78)90021-7>
  public func degreeCentralisation() -> Double {
    let others = Double(actorCount - 1)
    return Self.centralisation(
      of: withoutSelfTies(degree(), each: 2),
      star: (isDirected ? 2 : 1) * others * (others - 1)
    )
  }

  /// Returns the centralisation by in-degree: how far incoming ties are from being equally many, as a
  /// share of what they are where all have one tie, to the same actor.
  ///
  /// Ties of actors to themselves are left out. Weights and signs have no effect; parallel ties count
  /// once.
  ///
  /// - Returns: A number without unit. Range: 0...1: 0 if all have the same in-degree, 1 in a star
  ///   whose ties lead to the centre. NaN with fewer than two actors.
  /// - Complexity: O(*n* log *d* + *m*) for rows of *d* arcs.
  ///
  /// As igraph's `centralization_degree` of that direction without loops. NetworkX has no such measure.
  ///
  /// Source: S. Wasserman, K. Faust, *Social Network Analysis*, 1994, section 5.3.1.
  /// <https://doi.org/10.1017/CBO9780511815478>
  public func inDegreeCentralisation() -> Double {
    let others = Double(actorCount - 1)
    return Self.centralisation(of: withoutSelfTies(inDegree(), each: 1), star: others * others)
  }

  /// Returns the centralisation by out-degree: how far outgoing ties are from being equally many, as a
  /// share of what they are where all ties come from one actor, which has one to every other.
  ///
  /// Ties of actors to themselves are left out. Weights and signs have no effect; parallel ties count
  /// once.
  ///
  /// - Returns: A number without unit. Range: 0...1: 0 if all have the same out-degree, 1 in a star
  ///   whose ties come from the centre. NaN with fewer than two actors.
  /// - Complexity: O(*n* log *d*) for rows of *d* arcs.
  ///
  /// As igraph's `centralization_degree` of that direction without loops. NetworkX has no such measure.
  ///
  /// Source: S. Wasserman, K. Faust, *Social Network Analysis*, 1994, section 5.3.1.
  /// <https://doi.org/10.1017/CBO9780511815478>
  public func outDegreeCentralisation() -> Double {
    let others = Double(actorCount - 1)
    return Self.centralisation(of: withoutSelfTies(outDegree(), each: 1), star: others * others)
  }

  /// The sum over actors of the greatest value less theirs, as a share of what it is in a star; NaN
  /// if it is 0 even there.
  static func centralisation(of values: [Double], star: Double) -> Double {
    guard star > 0, let greatest = values.max() else { return .nan }
    return values.reduce(0) { $0 + (greatest - $1) } / star
  }

  private func withoutSelfTies(_ degrees: [Int], each: Int) -> [Double] {
    guard selfTieCount > 0 else { return degrees.map(Double.init) }
    return degrees.indices.map { actor in
      Double(degrees[actor] - (rows.arc(from: actor, to: actor) == nil ? 0 : each))
    }
  }
}
