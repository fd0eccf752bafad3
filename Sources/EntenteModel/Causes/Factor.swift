/// What is neither actor nor relation but can rise and fall: a tension, a reservation, a leverage.
public struct Factor: Hashable, Sendable, Annotated {
  /// The identifier.
  public var id: FactorID
  /// Whose it is.
  public var holders: [ActorID]
  /// What it is about.
  public var about: [Address]
  /// The level that a source gives, within ``range``.
  public var baseline: Claims<Double>?
  /// The levels that it can have.
  public var range: ClosedRange<Double>
  /// Label, description, tags, evidence and allowances.
  public var annotations: Annotations

  /// The range of a factor that declares none.
  public static let unitRange = 0.0...1.0

  /// Creates a factor.
  public init(
    _ id: FactorID,
    holders: [ActorID] = [],
    about: [Address] = [],
    baseline: Claims<Double>? = nil,
    range: ClosedRange<Double> = Factor.unitRange,
    annotations: Annotations = Annotations()
  ) {
    self.id = id
    self.holders = holders
    self.about = about
    self.baseline = baseline
    self.range = range
    self.annotations = annotations
  }
}
