public import EntenteModel

/// The pull of triads towards structural balance: "the friend of my friend is my friend".
///
/// The tie of *i* and *j* also receives `η/(n−2) · Σₖ (xᵢₖ xₖⱼ − bᵢₖ bₖⱼ)`, where *x* are signed
/// levels and *b* their baselines, so that the baseline stays where it is. Pairs without a tie
/// count as 0. It is a hypothesis and not a law: Doreian and Mrvar found evidence against a
/// movement towards balance among states, so it is used only where a scenario asks for it.
///
/// Source: P. Doreian, A. Mrvar, "Structural balance and signed international relations", *Journal
/// of Social Structure* 16, 2015.
public struct BalancePressure: Hashable, Sendable {
  /// A tie of two actors whose level is that of a node.
  public struct Tie: Hashable, Sendable {
    /// The node of the map.
    public let node: Address
    /// One of the actors.
    public let first: ActorID
    /// The other.
    public let second: ActorID
    /// Whether its level counts as hostility.
    public let isNegative: Bool

    /// Creates a tie.
    public init(_ node: Address, _ first: ActorID, _ second: ActorID, isNegative: Bool = false) {
      self.node = node
      self.first = first
      self.second = second
      self.isNegative = isNegative
    }
  }

  /// How strong the pull is: η, 0 or more.
  public let strength: Double
  /// The ties, one for a pair of actors.
  public let ties: [Tie]
  /// The number of actors *n*; 3 or more.
  public let actorCount: Int

  /// Creates a pull towards balance among the actors of some ties.
  ///
  /// - Parameters:
  ///   - strength: η.
  ///   - ties: At most one for a pair of actors.
  ///   - actorCount: The number of actors; those that have a tie unless given.
  public init(strength: Double, ties: [Tie], actorCount: Int? = nil) {
    self.strength = strength
    self.ties = ties
    self.actorCount = actorCount ?? Set(ties.flatMap { [$0.first, $0.second] }).count
  }
}
