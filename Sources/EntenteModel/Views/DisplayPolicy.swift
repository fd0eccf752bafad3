/// How a view draws several relations of one pair.
public enum ParallelPolicy: String, Hashable, Sendable, CaseIterable {
  /// One line with a card that lists them.
  case card
  /// A line each.
  case separate
  /// One line for those that ``ParallelRule`` puts together.
  case merge
  /// One line with their number.
  case count
}

/// Which parallel relations are merged or counted together.
public enum ParallelRule: String, Hashable, Sendable, CaseIterable {
  case type
  case valence
  case pair
}

/// How a relation of more than two actors is drawn.
public enum HyperedgePolicy: String, Hashable, Sendable, CaseIterable {
  case card
  case junction
}

/// How a relation is drawn that may not hold at the time asked.
public enum PossiblePolicy: String, Hashable, Sendable, CaseIterable {
  case dashed
  case hidden
  case solid
}

/// How a relation is drawn that is over at the time asked.
public enum EndedPolicy: String, Hashable, Sendable, CaseIterable {
  case faded
  case hidden
  case solid
}

/// How a relation without evidence is drawn.
public enum UnsourcedPolicy: String, Hashable, Sendable, CaseIterable {
  case grey
  case hidden
  case solid
}

/// Which claims to a value are shown.
public enum ClaimsPolicy: String, Hashable, Sendable, CaseIterable {
  case used
  case all
}

/// What a view shows and how, where the author chose; nil leaves the default of the picture.
public struct DisplayPolicy: Hashable, Sendable {
  /// Several relations of one pair; by default a card.
  public var parallel: ParallelPolicy?
  /// What is merged or counted together.
  public var parallelBy: ParallelRule?
  /// Relations of more than two actors; by default a card.
  public var hyperedges: HyperedgePolicy?
  /// Relations that may not hold; by default dashed.
  public var possible: PossiblePolicy?
  /// Relations that are over; by default hidden at an instant, else faded.
  public var ended: EndedPolicy?
  /// Relations without evidence; by default grey.
  public var unsourced: UnsourcedPolicy?
  /// Which claims are shown; by default those used.
  public var claims: ClaimsPolicy?
  /// Whether attested absences are shown; by default they are.
  public var showsAbsent: Bool?
  /// Whether dates are written on lines; by default they are.
  public var showsDates: Bool?
  /// Whether observations are drawn; by default where the view selects them.
  public var showsObservations: Bool?
  /// Whether influences are drawn; by default where the view selects them.
  public var showsInfluences: Bool?
  /// Whether there is a legend; by default there is.
  public var showsLegend: Bool?

  /// Creates a policy that leaves everything to the picture.
  public init() {}

  /// The policy with what it leaves open taken from another.
  public func inheriting(_ base: DisplayPolicy) -> DisplayPolicy {
    var result = self
    result.parallel = parallel ?? base.parallel
    result.parallelBy = parallelBy ?? base.parallelBy
    result.hyperedges = hyperedges ?? base.hyperedges
    result.possible = possible ?? base.possible
    result.ended = ended ?? base.ended
    result.unsourced = unsourced ?? base.unsourced
    result.claims = claims ?? base.claims
    result.showsAbsent = showsAbsent ?? base.showsAbsent
    result.showsDates = showsDates ?? base.showsDates
    result.showsObservations = showsObservations ?? base.showsObservations
    result.showsInfluences = showsInfluences ?? base.showsInfluences
    result.showsLegend = showsLegend ?? base.showsLegend
    return result
  }
}
