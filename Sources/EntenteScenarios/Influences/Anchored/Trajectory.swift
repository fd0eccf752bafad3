public import EntenteModel

/// The way of the levels, step by step.
public struct Trajectory: Hashable, Sendable {
  /// A node that reached the end of its range.
  public struct Clipping: Hashable, Sendable {
    /// The node.
    public let node: Address
    /// The first step at which it would have gone beyond.
    public let step: Int
  }

  /// The nodes, in the order of the map.
  public let nodes: [Address]
  /// The number of steps; there is one state more, the start.
  public let steps: Int
  /// The baseline of each node.
  public let baselines: [Double]
  /// The deviations of all nodes at step 0, then those at step 1, and so on.
  public let deviations: [Double]
  /// What all influences were multiplied with.
  public let gain: Double
  /// Whether the gain is less than the settings had.
  public let isGainReduced: Bool
  /// Whether it is guaranteed that levels settle once shocks and interventions stay as they are.
  public let isCertified: Bool
  /// The nodes that reached the end of their range, in the order of the map.
  public let clippings: [Clipping]

  /// The deviations of all nodes at a step.
  public func deviations(at step: Int) -> ArraySlice<Double> {
    precondition((0...steps).contains(step), "a trajectory has no step \(step)")
    return deviations[step * nodes.count..<(step + 1) * nodes.count]
  }

  /// The deviations of a node, a number for each step from 0 on; nil if the map has no such node.
  public func deviations(of node: Address) -> [Double]? {
    guard let place = nodes.firstIndex(of: node) else { return nil }
    return (0...steps).map { deviations[$0 * nodes.count + place] }
  }

  /// The levels of a node, a number for each step from 0 on; nil if the map has no such node.
  public func levels(of node: Address) -> [Double]? {
    guard let place = nodes.firstIndex(of: node) else { return nil }
    return deviations(of: node)?.map { $0 + baselines[place] }
  }

  /// The first step from which on no node moves further than a tolerance from where it ends.
  public func settlingStep(within tolerance: Double) -> Int {
    let last = Array(deviations(at: steps))
    for step in (0..<steps).reversed() {
      let isNear = zip(deviations(at: step), last).allSatisfy {
        ($0 - $1).magnitude <= tolerance
      }
      guard isNear else { return step + 1 }
    }
    return 0
  }
}
