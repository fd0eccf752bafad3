public import EntenteNetwork

/// How runs are measured.
public struct RunOptions: Sendable {
  /// How the relations of a run become the ties that measures see.
  public var projection: Projection
  /// The parameters of measures.
  public var measures: MeasureOptions
  /// How to compute.
  public var execution: Execution

  /// Creates options; the default is what `entente metrics` measures without any.
  public init(
    projection: Projection = Projection(),
    measures: MeasureOptions = MeasureOptions(),
    execution: Execution = Execution()
  ) {
    self.projection = projection
    self.measures = measures
    self.execution = execution
  }
}
