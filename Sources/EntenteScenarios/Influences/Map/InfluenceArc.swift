public import EntenteModel

/// An influence with every number settled: what the author left open the caller has chosen.
public struct InfluenceArc: Hashable, Sendable {
  /// The influence of the model that this is.
  public let id: InfluenceID
  /// The cause.
  public let from: Address
  /// The effect.
  public let to: Address
  /// In which direction it pushes; an unclear one is refused, since nothing can be computed on it.
  public let sign: InfluenceSign
  /// How strongly, 0 or more.
  public let weight: Double
  /// What the weight is multiplied with for the coder's confidence, 0 or more; 1 leaves it alone.
  public let confidence: Double
  /// After how many whole steps.
  public let lag: Int

  /// Creates an influence with numbers.
  public init(
    _ id: InfluenceID,
    from: Address,
    to: Address,
    sign: InfluenceSign = .positive,
    weight: Double,
    confidence: Double = 1,
    lag: Int = 0
  ) {
    self.id = id
    self.from = from
    self.to = to
    self.sign = sign
    self.weight = weight
    self.confidence = confidence
    self.lag = lag
  }

  /// The signed number that deviations are multiplied with: sign × weight × confidence.
  public var strength: Double {
    switch sign {
    case .positive: weight * confidence
    case .negative: -weight * confidence
    case .unclear: 0
    }
  }
}
