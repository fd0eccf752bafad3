public import EntenteModel

/// A parameter of a sweep and its values, in the order in which they are written.
public struct SweepAxis: Hashable, Sendable {
  /// The parameter.
  public let parameter: ParameterID
  /// Its values.
  public let values: [Double]

  /// Creates an axis.
  public init(_ parameter: ParameterID, _ values: [Double]) {
    self.parameter = parameter
    self.values = values
  }
}

/// An output over a sweep as charts draw it: a line for one parameter, a grid for two.
///
/// A sweep of more parameters is a row of such charts, one for each combination of the others.
public struct SweepGrid: Hashable, Sendable {
  /// The output.
  public let output: String
  /// The parameter along the line, or along each row: the last one of the sweep.
  public let horizontal: SweepAxis
  /// The parameter from row to row: the last but one; nil for a line.
  public let vertical: SweepAxis?
  /// The values of the other parameters.
  public let fixed: [EnsembleHeader.FixedParameter]
  /// The numbers, row by row, of a line one row; NaN where undefined or not yet run.
  public let numbers: [[Double]]
}
