public import EntenteModel

/// What influences act on: a factor, the intensity of a relation, an observation or an actor.
public struct InfluenceNode: Hashable, Sendable {
  /// The element of the model whose level this is.
  public let address: Address
  /// The level without any shock; deviations are counted from it.
  public let baseline: Double
  /// The levels that it can have; a bound may be infinite.
  public let range: ClosedRange<Double>
  /// How much of the way to its new level it goes in a step, above 0 and at most 1 (at once); nil
  /// for that of ``AnchoredSettings/inertia``.
  public let inertia: Double?

  /// Creates a node.
  public init(
    _ address: Address,
    baseline: Double = 0,
    range: ClosedRange<Double> = Factor.unitRange,
    inertia: Double? = nil
  ) {
    self.address = address
    self.baseline = baseline
    self.range = range
    self.inertia = inertia
  }
}
