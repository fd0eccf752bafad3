public import EntenteModel

/// Where levels settle under shocks and interventions that stay.
public struct Equilibrium: Hashable, Sendable {
  /// How it was found.
  public enum Method: String, Hashable, Sendable {
    /// By solving the linear equations.
    case solution
    /// By step after step.
    case steps
  }

  /// The nodes, in the order of the map.
  public let nodes: [Address]
  /// How far each node is from its baseline.
  public let deviations: [Double]
  /// The level of each node.
  public let levels: [Double]
  /// What is guaranteed.
  public let certificate: Certificate
  /// What all influences were multiplied with.
  public let gain: Double
  /// Whether the gain is less than the settings had, so that there is a guarantee.
  public let isGainReduced: Bool
  /// How it was found.
  public let method: Method
  /// After how many steps.
  public let steps: Int
  /// Whether the state is as near to the equilibrium as wanted, or as numbers can be.
  public let isSettled: Bool
  /// The nodes that would be beyond their range, and stand at its end.
  public let clipped: [Address]
  /// Shocks without effect, because an intervention fixes their node, by their place.
  public let overruledShocks: [Int]

  /// The deviation of a node; nil if the map has no such node.
  public subscript(node: Address) -> Double? {
    nodes.firstIndex(of: node).map { deviations[$0] }
  }
}
