/// What outputs came to for many values of the parameters.
public struct ScenarioEvaluations: Hashable, Sendable {
  /// Why there is no number for some values.
  public struct Failure: Hashable, Sendable {
    /// The row of the values.
    public let row: Int
    /// What went wrong.
    public let error: ExperimentError
  }

  /// How many outputs a row has.
  public let outputCount: Int
  /// How many rows there are.
  public let rowCount: Int
  /// The numbers, row by row; NaN where there is none.
  public let numbers: [Double]
  /// The rows without numbers, in ascending order.
  public let failures: [Failure]

  /// The numbers of a row, in the order of the outputs.
  public subscript(row: Int) -> ArraySlice<Double> {
    precondition((0..<rowCount).contains(row), "there is no row \(row)")
    return numbers[row * outputCount..<(row + 1) * outputCount]
  }

  /// The numbers of an output, in the order of the rows.
  public func column(_ output: Int) -> [Double] {
    precondition((0..<outputCount).contains(output), "there is no output \(output)")
    return (0..<rowCount).map { numbers[$0 * outputCount + output] }
  }
}
