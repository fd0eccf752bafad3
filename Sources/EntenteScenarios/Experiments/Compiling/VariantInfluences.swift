internal import EntenteModel

/// What the influences of a variant are to an engine: nodes and arcs with every number settled, what
/// pushes and holds them, and what had to be assumed or left out.
///
/// The nodes are all factors, then every relation, observation and actor that an influence or an
/// operation touches, in the order of the model. The baseline of a factor is its own, else the
/// middle of its range; of a relation its intensity at the last day of the scenario, 0 if it is
/// over, absent or hypothetical then; of observations and actors 0.
public struct VariantInfluences: Hashable, Sendable {
  /// Where the weight of an influence comes from.
  enum Weight: Hashable, Sendable {
    case own(Double)
    /// A parameter, by its place.
    case parameter(Int)
  }

  /// A shock or a hold, with what its amount is made of.
  struct Impulse: Hashable, Sendable {
    let node: Int
    /// Its place among the impulses of the variant.
    let position: Int
    let target: Address
    let amount: ScenarioExpression
    /// Nil for a hold.
    let shape: ShockShape?
    let start: Int
    let placed: PlacedOperation
  }

  /// The map.
  public let map: InfluenceMap
  /// The pushes, in the order of the operations.
  public let shocks: [Push]
  /// The levels that are held, in the order of the operations.
  public let interventions: [Intervention]
  /// The operation behind each shock.
  public let shockOperations: [PlacedOperation]
  /// The operation behind each intervention.
  public let interventionOperations: [PlacedOperation]
  /// What was assumed, baselines before weights.
  public let assumptions: [RunAssumption]
  /// What was left out, and why.
  public let omissions: [RunOmission]
  /// The relations that pull towards balance, if they do.
  public let balance: BalancePressure?

  /// The weights of the arcs of the map.
  let weights: [Weight]
  let impulses: [Impulse]
}

extension InfluenceArc {
  /// The strength with another weight.
  func strength(weighing weight: Double) -> Double {
    sign == .negative ? -weight * confidence : weight * confidence
  }
}
