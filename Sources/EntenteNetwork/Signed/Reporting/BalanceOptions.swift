/// What is asked about a signed network.
public struct BalanceOptions: Hashable, Sendable {
  /// How many camps there may be.
  public var camps = Frustration.CampCount.upTo(2)
  /// Whether ties count with their weights; otherwise each counts 1.
  public var isWeighted = false
  /// After how many seconds the search for the best camps ends; nil to go on until they are proven.
  public var timeLimit: Double?
  /// The seed of what draws at random.
  public var seed: UInt64 = 1
  /// How many triads that strain are listed.
  public var triadLimit = 5

  /// Creates options.
  public init() {}

  /// How the best camps are searched.
  var search: FrustrationOptions {
    FrustrationOptions(timeLimit: timeLimit, seed: seed)
  }
}
