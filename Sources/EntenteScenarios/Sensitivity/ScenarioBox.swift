/// A box in the space of parameters in which runs of interest are frequent.
public struct ScenarioBox: Hashable, Sendable {
  /// What a box demands of a parameter.
  public struct Limit: Hashable, Sendable {
    /// The parameter.
    public let parameter: String
    /// The least value; nil if not limited.
    public let lower: Double?
    /// The greatest value; nil if not limited.
    public let upper: Double?
    /// The quasi-p-value of the lower limit; nil if there is none.
    ///
    /// How likely at least as many runs of interest as in the box are, if they are as frequent as in
    /// the box without this limit. Small values speak for the limit; since the limits were chosen to
    /// suit the runs, they are no tests.
    public let lowerLikelihood: Double?
    /// The quasi-p-value of the upper limit; nil if there is none.
    public let upperLikelihood: Double?
  }

  /// What the box demands, of limited parameters only, in the order of the parameters.
  public let limits: [Limit]
  /// How many runs are in the box.
  public let count: Int
  /// How many of them are of interest.
  public let interestCount: Int
  /// The share of all runs of interest that are in the box.
  public let coverage: Double
  /// The share of the runs in the box that are of interest.
  public let density: Double
  /// The share of all runs that are in the box.
  public let mass: Double
  /// The numbers of the runs in the box, in ascending order.
  public let runs: [Int]
}
