/// Something about a run that an expression can read.
public enum ScenarioQuantity: Hashable, Sendable {
  /// The level of a factor, an observation, or the intensity of a relation; `relation:*-sanctions` is the sum over
  /// all that match.
  case level(String)
  /// A measure of the variant as a network: `metric:density`, or of an actor: `metric:betweenness[china]`.
  case measure(String, actor: ActorID?)
}

/// A number or a condition in a scenario: amounts, claims, and when an ensemble is enough.
///
/// Grammar: numbers, `$parameter`, `value(q)` and `delta(q)` of a quantity, `rank(metric, actor)`, `ci(e)`,
/// `P(condition)`, `+ - * /`, comparisons, `and`, `or`, `not`, parentheses. A minus that follows a
/// name needs a blank before it, as names may hold hyphens.
public indirect enum ScenarioExpression: Hashable, Sendable {
  /// An operator between two expressions.
  public enum Operator: String, Hashable, Sendable, CaseIterable {
    case add = "+"
    case subtract = "-"
    case multiply = "*"
    case divide = "/"
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case equal = "=="
    case unequal = "!="
    case and
    case or
  }

  case number(Double)
  case parameter(ParameterID)
  /// A quantity in the variant.
  case value(ScenarioQuantity)
  /// A quantity in the variant less what it is in what the scenario goes on from.
  case change(ScenarioQuantity)
  /// The place of an actor by a measure, 1 for the greatest; ties share the better place.
  case rank(measure: String, actor: ActorID)
  /// Half the width of the 95 % interval of the mean of an expression over an ensemble.
  case interval(ScenarioExpression)
  /// The share of an ensemble in which a condition holds.
  case share(ScenarioExpression)
  case negation(ScenarioExpression)
  case not(ScenarioExpression)
  case binary(ScenarioExpression, Operator, ScenarioExpression)
}
