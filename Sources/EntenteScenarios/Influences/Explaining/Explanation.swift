public import EntenteModel

/// What a deviation is made of: shares of shocks and interventions, and the paths they take.
///
/// At the equilibrium the response of each node is replaced by its secant slope tanh(*z*)/*z* and a
/// clipped level by its share of the unclipped one. That leaves every level as it is and makes the
/// equations linear, so that shares add up to the deviation exactly, but for rounding and the error
/// bar.
public struct Explanation: Hashable, Sendable {
  /// Where a share begins.
  public enum Origin: Hashable, Sendable {
    /// A shock, by its place among those given.
    case shock(Int)
    /// An intervention, by its place among those given.
    case intervention(Int)
  }

  /// What one shock or intervention adds to the deviation.
  public struct Share: Hashable, Sendable {
    /// Where it begins.
    public let origin: Origin
    /// The name of the operation.
    public let name: String
    /// The node that is pushed or fixed.
    public let node: Address
    /// What it adds to the deviation.
    public let contribution: Double
    /// What it adds for each unit of the shock, or of the deviation that the intervention fixes; 0
    /// if that is 0.
    public let perUnit: Double
  }

  /// One step of a path.
  public enum Step: Hashable, Sendable {
    /// An influence.
    case influence(InfluenceID)
    /// The pull of a triad from one tie to another.
    case balance(from: Address, to: Address)
  }

  /// A way from a shock or intervention to the node; it may pass a node more than once.
  public struct Path: Hashable, Sendable {
    /// Where it begins.
    public let origin: Origin
    /// The influences on the way; none where the node itself is pushed or fixed.
    public let steps: [Step]
    /// What it adds to the deviation.
    public let contribution: Double
  }

  /// The node that is explained.
  public let node: Address
  /// How far it is from its baseline.
  public let deviation: Double
  /// What each shock and intervention adds, shocks first, in the order given.
  public let shares: [Share]
  /// The paths that add most, by absolute value, the largest first.
  public let paths: [Path]
  /// What all other paths add together.
  public let remainder: Double
  /// The length from which on paths were left out, in influences.
  public let longestPath: Int
  /// What all paths longer than that can add at most, guaranteed.
  public let longPathBound: Double
}
