public import EntenteModel

/// What outputs come to when one thing after the other is taken away.
public struct KnockOutReport: Sendable {
  /// One thing taken away.
  public struct Row: Hashable, Sendable {
    /// What was taken away.
    public let subject: KnockOutSubject
    /// The relations and influences that fell with it.
    public let removed: [Address]
    /// What each output comes to without it; empty if there was no run.
    public let values: [Double]
    /// By how much that differs from what it was; empty if there was no run.
    public let effects: [Double]
    /// Why there was no run; nil if there was one.
    public let failure: ExperimentError?

    /// The largest effect on any output, by size; 0 where it is undefined.
    public var largestEffect: Double {
      effects.reduce(0) { $1.isNaN ? $0 : max($0, $1.magnitude) }
    }
  }

  /// What is evaluated.
  public let outputs: [ScenarioExpression]
  /// What each output comes to with everything there.
  public let base: [Double]
  /// The rows, the largest effects first, of equal ones in the order of the model.
  public let rows: [Row]
}
