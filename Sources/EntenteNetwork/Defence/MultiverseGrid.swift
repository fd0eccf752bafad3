/// The projections that a multiverse goes through: every combination of the choices for each part.
public struct MultiverseGrid: Hashable, Sendable {
  /// Choices of direction; none for that of the base alone.
  public var directions: [Projection.Direction]
  /// Choices of weight.
  public var weights: [Projection.Weighting]
  /// Choices of the weight of cliques.
  public var cliqueWeights: [Projection.CliqueWeight]
  /// Choices of how parallel relations are combined.
  public var parallels: [Projection.Parallels]
  /// Choices of what becomes of signs.
  public var signs: [Projection.Sign]
  /// Choices of what becomes of possible relations.
  public var possible: [Projection.PossibleTies]

  /// Creates a grid; a part without choices stays as in the base.
  public init(
    directions: [Projection.Direction] = [],
    weights: [Projection.Weighting] = [],
    cliqueWeights: [Projection.CliqueWeight] = [],
    parallels: [Projection.Parallels] = [],
    signs: [Projection.Sign] = [],
    possible: [Projection.PossibleTies] = []
  ) {
    self.directions = directions
    self.weights = weights
    self.cliqueWeights = cliqueWeights
    self.parallels = parallels
    self.signs = signs
    self.possible = possible
  }

  /// The choices that two analysts may well make differently: with or without direction, weights and
  /// possible relations, with shared or whole weights of cliques, with all relations or the
  /// cooperative ones alone.
  public static let usual = MultiverseGrid(
    directions: [.automatic, .undirected],
    weights: [.unweighted, .count, .intensity],
    cliqueWeights: [.whole, .shared],
    signs: [.valence, .cooperative],
    possible: [.excluded, .included]
  )

  /// Every combination, the base first, each once: where ties have no weights, what makes weights
  /// does not tell projections apart.
  public func projections(from base: Projection) -> [Projection] {
    var result = [base]
    var seen: Set<Projection> = [Self.essence(base)]
    for direction in directions.or(base.direction) {
      for weight in weights.or(base.weight) {
        for cliqueWeight in cliqueWeights.or(base.cliqueWeight) {
          for parallel in parallels.or(base.parallels) {
            for sign in signs.or(base.sign) {
              for possible in possible.or(base.possible) {
                var projection = base
                projection.direction = direction
                projection.weight = weight
                projection.cliqueWeight = cliqueWeight
                projection.parallels = parallel
                projection.sign = sign
                projection.possible = possible
                if seen.insert(Self.essence(projection)).inserted { result.append(projection) }
              }
            }
          }
        }
      }
    }
    return result
  }

  /// The projection without what makes no difference to its network.
  private static func essence(_ projection: Projection) -> Projection {
    var result = projection
    if projection.weight == .unweighted {
      result.cliqueWeight = .whole
      if projection.parallels != .apart { result.parallels = .sum }
    }
    return result
  }
}

extension Array {
  /// The array, or one item where it has none.
  fileprivate func or(_ item: Element) -> [Element] { isEmpty ? [item] : self }
}
