/// A measure by its name: what it is, where it was published, and how to evaluate it.
///
/// The catalogue is what a command line, a series, a sample of possible worlds or a null model
/// works through; programs call the methods of ``Network``.
public struct Measure: Sendable, Identifiable {
  /// What a measure has a value for.
  public enum Level: String, Hashable, Sendable, CaseIterable {
    case actors
    case pairs
    case whole
    case groups
  }

  /// The name, in kebab case after NetworkX where it has the measure: `degree-centrality`.
  public let name: String
  /// What it has values for.
  public let level: Level
  /// What it says, in one line.
  public let summary: String
  /// The published source, in one line.
  public let reference: String
  /// Whether its values are whole numbers.
  public let isCount: Bool
  /// Whether less of it is nearer, so that the least numbers stand first: a distance.
  public let isDistance: Bool
  /// Whether a number of a pair is the same from either side, in directed networks too.
  public let isSymmetric: Bool
  /// Roughly how long it takes, to leave slow ones out of what nobody named.
  public let cost: Cost
  private let evaluation: @Sendable (MeasureContext) throws -> MeasureValue

  /// How the time of a measure grows.
  public enum Cost: Int, Hashable, Sendable, Comparable {
    /// With the ties.
    case linear
    /// With a little more than the ties: triangles, communities.
    case moderate
    /// With actors × ties: everything on all shortest paths.
    case quadratic
    /// Faster still, for small networks only.
    case steep

    /// Whether one grows slower than the other.
    public static func < (lhs: Cost, rhs: Cost) -> Bool { lhs.rawValue < rhs.rawValue }
  }

  /// The name.
  public var id: String { name }

  /// Creates a measure.
  public init(
    _ name: String,
    _ level: Level,
    summary: String,
    reference: String,
    isCount: Bool = false,
    isDistance: Bool = false,
    isSymmetric: Bool = false,
    cost: Cost = .linear,
    evaluation: @escaping @Sendable (MeasureContext) throws -> MeasureValue
  ) {
    self.name = name
    self.level = level
    self.summary = summary
    self.reference = reference
    self.isCount = isCount
    self.isDistance = isDistance
    self.isSymmetric = isSymmetric
    self.cost = cost
    self.evaluation = evaluation
  }

  /// Evaluates the measure.
  ///
  /// - Parameter context: The network and what was asked about it.
  /// - Returns: The value, of the measure's level.
  /// - Throws: ``MeasureError``.
  public func value(in context: MeasureContext) throws -> MeasureValue {
    try evaluation(context)
  }
}
