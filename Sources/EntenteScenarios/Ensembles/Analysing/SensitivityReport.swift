public import EntenteModel

/// What an analysis found, or why it could not be made.
public enum AnalysisResult<Value: Hashable & Sendable>: Hashable, Sendable {
  /// What it found.
  case found(Value)
  /// Why there is nothing, and what to do.
  case refused(String)

  /// What it found; nil if refused.
  public var value: Value? {
    if case .found(let value) = self { value } else { nil }
  }

  /// Takes what an analysis makes, or its reason not to.
  init(_ analysis: () throws -> Value) throws {
    do {
      self = .found(try analysis())
    } catch let error as SamplingError {
      self = .refused(error.message)
    }
  }
}

/// Which parameters matter for the outputs of a scenario, and where its claims fail.
public struct SensitivityReport: Hashable, Sendable {
  /// What was found about an output.
  public struct Output: Hashable, Sendable {
    /// The output.
    public let output: ScenarioExpression
    /// How much it changes with each parameter; nil if not asked for.
    public let morris: AnalysisResult<MorrisEffects>?
    /// Which share of its variance comes from which parameters; nil if not asked for.
    public let sobol: AnalysisResult<SobolIndices>?
  }

  /// Where a claim fails.
  public struct Claim: Hashable, Sendable {
    /// The claim.
    public let claim: ExpectationID
    /// The share of the runs in which it holds.
    public let share: Proportion
    /// The boxes that peeling and pasting went through, from all runs to few.
    public let trajectory: AnalysisResult<[ScenarioBox]>
    /// The boxes in which the claim fails mostly, that with most failures first; none if no box is
    /// dense.
    public let boxes: [ScenarioBox]
  }

  /// The scenario.
  public let scenario: ScenarioID
  /// The parameters that vary.
  public let parameters: [ParameterID]
  /// What was found about outputs, in their order.
  public let outputs: [Output]
  /// What was found about claims, in their order; empty if not asked for.
  public let claims: [Claim]
  /// How many runs were done.
  public let runCount: Int
  /// Whether weights that no source gives enter into the numbers, which every figure must say.
  public let isAssumptionDriven: Bool
}
