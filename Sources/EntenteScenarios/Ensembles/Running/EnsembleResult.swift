public import EntenteModel

/// The rows of an ensemble and what can be said of all of them together.
public struct EnsembleResult: Sendable {
  /// What the rows hold.
  public let header: EnsembleHeader
  /// What was read off each run; conditions give 1 or 0.
  public let outputs: [ScenarioExpression]
  /// The rows, in the order of their variants from 0 without a gap.
  public let rows: [EnsembleRow]
  /// Whether all runs were done; false if somebody stopped them.
  public let isComplete: Bool
  /// Whether the runs are enough by the ensemble's `until`; nil if there is none, or they were stopped.
  public let isEnough: Bool?

  let axes: [SweepAxis]

  init(_ ensemble: Ensemble, _ rows: [EnsembleRow], isComplete: Bool, isEnough: Bool?) {
    header = ensemble.header
    outputs = ensemble.outputs
    self.rows = rows
    self.isComplete = isComplete
    self.isEnough = isEnough
    axes = (ensemble.design as? SweepDesign)?.axes ?? []
  }
}

extension EnsembleResult {
  /// The rows as a row file: JSON Lines, the header first.
  public var jsonLines: String {
    header.line + String(decoding: EnsembleRowWriter(header).lines(rows), as: UTF8.self)
  }

  /// How many runs have no numbers, since nothing guarantees there that levels settle, or for another
  /// reason that their row tells.
  public var failureCount: Int { rows.count { $0.failure != nil } }

  /// The numbers of an output, in the order of the rows; NaN where undefined.
  ///
  /// - Throws: ``EnsembleError/unknownOutput(_:)``.
  public func numbers(of output: ScenarioExpression) throws(EnsembleError) -> [Double] {
    guard let place = outputs.firstIndex(of: output) else {
      throw .unknownOutput(output.description)
    }
    return rows.map { $0.outputs[place] }
  }

  /// How an output is spread over the runs that define it: mean, deviation and quantiles.
  ///
  /// - Throws: ``EnsembleError/unknownOutput(_:)``.
  public func summary(
    of output: ScenarioExpression,
    quantiles: [Double] = [0.05, 0.25, 0.5, 0.75, 0.95],
    confidence: Double = 0.95
  ) throws(EnsembleError) -> OutputSummary {
    OutputSummary(of: try numbers(of: output), quantiles: quantiles, confidence: confidence)
  }

  /// The share of the runs in which a claim holds, of those in which it can be told.
  ///
  /// - Returns: The share with Wilson's interval; nil if the runs were not held against the claim one
  ///   by one, as it is about all of them.
  public func share(of claim: ExpectationID) -> Proportion? {
    guard let place = header.claims.firstIndex(of: claim) else { return nil }
    let told = rows.compactMap { $0.claims[place] }
    return Proportion(told.count { $0 }, of: told.count)
  }

  /// The value of an expression about all runs: `ci(…)` and `P(…)` of what was read off them, numbers,
  /// and parameters that do not vary.
  ///
  /// - Returns: A number; of a condition 1 or 0, NaN where it cannot be told.
  /// - Throws: ``EnsembleError`` if something is asked that was not read off the runs, or differs from
  ///   run to run.
  public func value(of expression: ScenarioExpression) throws(EnsembleError) -> Double {
    switch expression {
    case .number(let number): return number
    case .parameter(let id):
      guard let fixed = header.fixed.first(where: { $0.id == id }) else {
        throw .needsOneRun(expression.description)
      }
      return fixed.value
    case .value, .change, .rank: throw .needsOneRun(expression.description)
    case .interval(let inner): return try summary(of: inner).halfWidth
    case .share(let inner):
      let numbers = try numbers(of: inner).filter { !$0.isNaN }
      return Double(numbers.count { $0 != 0 }) / Double(numbers.count)
    case .negation(let inner): return -(try value(of: inner))
    case .not(let inner): return Truth.not(try value(of: inner))
    case .binary(let left, let sign, let right):
      return sign.applied(try value(of: left), try value(of: right))
    }
  }
}
