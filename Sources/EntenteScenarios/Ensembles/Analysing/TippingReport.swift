public import EntenteModel

/// At which values of each parameter alone a statement begins or ceases to hold.
public struct TippingReport: Hashable, Sendable {
  /// What was found along one parameter, all others being at their defaults.
  public struct Row: Hashable, Sendable {
    /// The parameter.
    public let parameter: ParameterID
    /// Its value where nothing is varied.
    public let value: Double
    /// The values that were looked at.
    public let range: ClosedRange<Double>
    /// What was found, or why nothing could be.
    public let scan: AnalysisResult<TippingScan>
    /// The point nearest to the default; nil if the statement nowhere changes.
    public let nearest: TippingPoint?
    /// How far the nearest point is from the default, as a share of the range; nil if there is none.
    public let distance: Double?
  }

  /// The statement.
  public let statement: ScenarioExpression
  /// Whether it holds at the defaults; nil if that cannot be told.
  public let holds: Bool?
  /// What was found, in the order of the parameters that have a range.
  public let rows: [Row]

  /// The parameter along which the statement flips nearest, relative to its range.
  ///
  /// Of equal ones the first. Nil if the statement flips along none: as far as was looked, no parameter alone tips it.
  public var nearest: Row? {
    rows.filter { $0.distance != nil }.min { ($0.distance ?? 0) < ($1.distance ?? 0) }
  }
}
