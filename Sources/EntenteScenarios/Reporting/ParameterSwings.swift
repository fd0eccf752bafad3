public import EntenteModel
public import EntenteNetwork

/// What an output is at the low and the high end of each parameter alone.
///
/// It is the simplest answer to what matters, and misses what parameters do together.
public struct ParameterSwings: Hashable, Sendable {
  /// A parameter and the output at its ends.
  public struct Row: Hashable, Sendable {
    /// The parameter.
    public let parameter: ParameterID
    /// Its low and high value: the 5 % and 95 % quantiles of its distribution.
    public let ends: ClosedRange<Double>
    /// The output at the low end.
    public let low: Double
    /// The output at the high end.
    public let high: Double

    /// How far apart the outputs are.
    public var swing: Double { (high - low).magnitude }
  }

  /// The output.
  public let output: ScenarioExpression
  /// The output with all parameters at their defaults.
  public let base: Double
  /// The parameters that move the output, the widest swing first.
  public let rows: [Row]

  /// Levels are found up to 1e-9; what moves the output by no more does not move it.
  static let leastSwing = 1e-8
}

extension CompiledScenario {
  /// Moves each parameter alone to the low and the high end of its distribution.
  ///
  /// - Parameters:
  ///   - output: What is read off the runs.
  ///   - execution: How to run.
  /// - Returns: The swings; parameters that do not move the output are left out.
  /// - Throws: ``ExperimentError`` for what cannot be read off runs.
  /// - Complexity: Two runs for each parameter.
  public func swings(
    of output: ScenarioExpression,
    execution: Execution = Execution()
  ) throws -> ParameterSwings {
    let outputs = try ScenarioOutputs([output], of: self)
    let (sampled, places) = variedParameters
    var values = [defaults]
    for (parameter, place) in zip(sampled, places) {
      for share in [0.05, 0.95] {
        var row = defaults
        row[place] = parameter.distribution.quantile(share)
        values.append(row)
      }
    }
    let numbers = try outputs.evaluate(values, execution: execution).column(0)
    let rows = zip(sampled, places).enumerated().compactMap { number, item in
      let (parameter, place) = item
      let low = parameter.distribution.quantile(0.05)
      let high = parameter.distribution.quantile(0.95)
      let row = ParameterSwings.Row(
        parameter: parameters[place].id,
        ends: min(low, high)...max(low, high),
        low: numbers[1 + 2 * number],
        high: numbers[2 + 2 * number]
      )
      return row.swing > ParameterSwings.leastSwing ? row : nil
    }
    return ParameterSwings(
      output: output,
      base: numbers[0],
      rows: rows.sorted { ($1.swing, $0.parameter) < ($0.swing, $1.parameter) }
    )
  }
}
