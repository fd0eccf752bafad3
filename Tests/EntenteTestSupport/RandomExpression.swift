public import EntenteModel

/// Makes expressions of every shape, also such as make no sense.
public enum RandomExpression {
  /// Makes an expression.
  ///
  /// - Parameters:
  ///   - values: Where chance comes from.
  ///   - depth: How deep it may be at most.
  /// - Returns: The expression; its numbers are finite and its names well-formed.
  public static func make(_ values: inout RandomValues, depth: Int = 6) -> ScenarioExpression {
    if depth == 0 || values.chance(1, of: 5) { return leaf(&values) }
    return switch values.pick(Array(0..<8)) {
    case 0: .negation(make(&values, depth: depth - 1))
    case 1: .not(make(&values, depth: depth - 1))
    case 2: .interval(make(&values, depth: depth - 1))
    case 3: .share(make(&values, depth: depth - 1))
    default:
      .binary(make(&values, depth: depth - 1), values.word(), make(&values, depth: depth - 1))
    }
  }

  /// Makes an amount: numbers, parameters and arithmetic.
  ///
  /// - Parameters:
  ///   - values: Where chance comes from.
  ///   - parameters: The parameters that there are.
  ///   - depth: How deep it may be at most.
  /// - Returns: The amount.
  public static func amount(
    _ values: inout RandomValues,
    of parameters: [ParameterID],
    depth: Int = 3
  ) -> ScenarioExpression {
    if depth == 0 || values.chance(1, of: 3) {
      if values.chance(), !parameters.isEmpty { return .parameter(values.pick(parameters)) }
      return .number(values.number(in: -2...2))
    }
    if values.chance(1, of: 4) {
      return .negation(amount(&values, of: parameters, depth: depth - 1))
    }
    let signs: [ScenarioExpression.Operator] = [.add, .subtract, .multiply, .divide]
    return .binary(
      amount(&values, of: parameters, depth: depth - 1),
      values.pick(signs),
      amount(&values, of: parameters, depth: depth - 1)
    )
  }

  /// Makes a quantity.
  ///
  /// - Parameter values: Where chance comes from.
  /// - Returns: The quantity.
  public static func quantity(_ values: inout RandomValues) -> ScenarioQuantity {
    values.pick([
      .level("relation:arms"), .level("factor:tension-2014"), .level("relation:*-arms"),
      .level("observation:poll-1"), .level("relation:*"), .measure("density", actor: nil),
      .measure("betweenness-raw", actor: "china"), .measure("degree", actor: "not"),
    ])
  }

  private static func leaf(_ values: inout RandomValues) -> ScenarioExpression {
    switch values.pick(Array(0..<6)) {
    case 0: .number(values.number(in: -1...1))
    case 1: .number(values.number(in: -1e20...1e20))
    case 2: .number(values.pick([0, 1, -1, 1e-9, 0.1, 5e-300, 1.7976931348623157e308, 1e16]))
    case 3: .parameter(values.pick(["ease", "w-arms", "a-1", "2", "or", "not"]))
    case 4: .value(quantity(&values))
    default:
      values.chance() ? .change(quantity(&values)) : .rank(measure: "degree", actor: "and")
    }
  }
}
