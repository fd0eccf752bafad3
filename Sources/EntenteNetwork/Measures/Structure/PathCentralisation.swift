extension Network {
  /// Returns the centralisation by betweenness: how near paths are to leading all through one actor.
  ///
  /// The sum over actors of the greatest betweenness less theirs, divided by the same sum in a star,
  /// whose ties are mutual if they have a direction. Signs have no effect; parallel ties are one path,
  /// ties of actors to themselves none.
  ///
  /// - Parameters:
  ///   - length: How far apart ties keep actors; every tie has length 1 by default.
  ///   - execution: How to run.
  /// - Returns: A number without unit. Range: 0...1: 0 if all have the same betweenness, 1 in a star.
  ///   NaN with fewer than three actors, none of which can be between others.
  /// - Throws: As ``betweenness(length:normalized:countsEndpoints:execution:)``.
  /// - Complexity: As ``betweenness(length:normalized:countsEndpoints:execution:)``.
  ///
  /// As igraph's `centralization_betweenness`. NetworkX has no such measure.
  ///
  /// Source: L. C. Freeman, "Centrality in social networks: conceptual clarification", *Social
  /// Networks* 1(3), 1978, equation 13. <https://doi.org/10.1016/0378-8733(78)90021-7>
  public func betweennessCentralisation(
    length: TieLength = .one,
    execution: Execution = Execution()
  ) throws -> Double {
    guard actorCount > 2 else { return .nan }
    let betweenness = try betweenness(length: length, execution: execution)
    return Self.centralisation(of: betweenness, star: Double(actorCount - 1))
  }

  /// Returns the centralisation by closeness: how far actors are from being equally close to others.
  ///
  /// The sum over actors of the greatest closeness less theirs, divided by the same sum in a star,
  /// whose ties lead to the centre if they have a direction. Closeness is that of NetworkX, which has
  /// a value in networks that are not connected. Signs have no effect.
  ///
  /// - Parameters:
  ///   - length: How far apart ties keep actors; every tie has length 1 by default, and only then is a
  ///     star the greatest there is.
  ///   - execution: How to run.
  /// - Returns: A number without unit. Range, if all lengths are 1: 0...1: 0 if all are equally close, 1
  ///   in a star. NaN with fewer than three actors, or fewer than two if ties have a direction.
  /// - Throws: As ``closeness(_:length:execution:)``.
  /// - Complexity: As ``closeness(_:length:execution:)``.
  ///
  /// In connected undirected networks as igraph's `centralization_closeness`. NetworkX has no such
  /// measure.
  ///
  /// Source: L. C. Freeman, "Centrality in social networks: conceptual clarification", *Social
  /// Networks* 1(3), 1978, equation 17. <https://doi.org/10.1016/0378-8733(78)90021-7>
  public func closenessCentralisation(
    length: TieLength = .one,
    execution: Execution = Execution()
  ) throws -> Double {
    guard actorCount > 1 else { return .nan }
    let others = Double(actorCount - 1)
    return Self.centralisation(
      of: try closeness(length: length, execution: execution),
      star: isDirected ? others : others * (others - 1) / (2 * others - 1)
    )
  }
}
