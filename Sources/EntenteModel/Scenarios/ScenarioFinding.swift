/// Something in a scenario that does not hold, or that its author should know, as a value without a
/// position in any file.
public struct ScenarioFinding: Hashable, Sendable {
  /// The code of the rule, such as `R902`.
  public var code: RuleCode
  /// How bad it is.
  public var severity: Severity
  /// The scenario whose text is meant.
  public var scenario: ScenarioID
  /// The steps from the scenario to the value, by the keys of the notation, such as `operations`, 2, `shock`.
  public var path: [ElementPath.Step]
  /// What is wrong.
  public var message: String
  /// What to do.
  public var help: String?

  /// Creates a finding.
  public init(
    _ code: RuleCode,
    _ severity: Severity = .error,
    in scenario: ScenarioID,
    at path: [ElementPath.Step],
    _ message: String,
    help: String? = nil
  ) {
    self.code = code
    self.severity = severity
    self.scenario = scenario
    self.path = path
    self.message = message
    self.help = help
  }
}
