/// Something that can be listed in a scenario written in Swift: an operation, a parameter, a claim.
public protocol ScenarioPart {
  /// Adds the part to the scenario, after what it has already.
  func add(to scenario: inout Scenario)
}

/// Reads the parts of a scenario from a closure, in order.
///
/// Operations, parameters, claims and plans, lists of them, `if`, `switch` and `for` may be mixed:
///
/// ```swift
/// let detente = Scenario("detente", kind: .counterfactual, branchAt: "2014-03") {
///   Parameter("ease", 0.5, in: 0...1)
///   Remove(.relation("sanctions"), at: "2014-07-16").assuming("no sectoral sanctions")
///   Add(Relation("aid", "trade", from: "west", to: "east")).citing("paper", page: 7)
///   Scale(.relation("trade").intensity, by: 1.2, at: "2015").assuming("trade recovers")
///   for year in 2015...2017 {
///     Shock(.factor("oil"), by: -0.1, .decay(0.8), at: "\(year)").assuming("prices fall")
///   }
///   Expect("normal", .change(of: .relation("arms")) < -0.05).citing("paper", page: 2)
/// }
/// ```
@resultBuilder
public enum ScenarioBuilder {
  /// Takes one part.
  public static func buildExpression(_ part: some ScenarioPart) -> [any ScenarioPart] { [part] }

  /// Takes parts of one kind, as a function returns them.
  public static func buildExpression(_ parts: [some ScenarioPart]) -> [any ScenarioPart] { parts }

  /// Takes parts of several kinds, as a function with this builder returns them.
  public static func buildExpression(_ parts: [any ScenarioPart]) -> [any ScenarioPart] { parts }

  /// Puts what is listed together, in order.
  public static func buildBlock(_ parts: [any ScenarioPart]...) -> [any ScenarioPart] {
    parts.flatMap(\.self)
  }

  /// Takes what a condition lets through.
  public static func buildOptional(_ part: [any ScenarioPart]?) -> [any ScenarioPart] {
    part ?? []
  }

  /// Takes the first branch.
  public static func buildEither(first part: [any ScenarioPart]) -> [any ScenarioPart] { part }

  /// Takes the second branch.
  public static func buildEither(second part: [any ScenarioPart]) -> [any ScenarioPart] { part }

  /// Takes what a loop lists.
  public static func buildArray(_ parts: [[any ScenarioPart]]) -> [any ScenarioPart] {
    parts.flatMap(\.self)
  }
}
