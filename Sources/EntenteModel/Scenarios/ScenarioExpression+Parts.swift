extension ScenarioExpression {
  /// Whether it is true or false, not a number.
  public var isCondition: Bool {
    switch self {
    case .not: true
    case .binary(_, let sign, _): sign.strength <= .comparison
    case .number, .parameter, .value, .change, .rank, .interval, .share, .negation: false
    }
  }

  /// Whether it is an amount: made of numbers, parameters and arithmetic alone, so that it is known
  /// before anything is computed.
  public var isAmount: Bool {
    !contains { part in
      switch part {
      case .number, .parameter, .negation: false
      case .binary(_, let sign, _): sign.strength < .sum
      case .value, .change, .rank, .interval, .share, .not: true
      }
    }
  }

  /// What in it is a number where a condition is wanted, or the other way round; nil if nothing is.
  public var misfit: String? {
    switch self {
    case .number, .parameter, .value, .change, .rank: return nil
    case .interval(let inner): return inner.numberMisfit(of: "ci(…)")
    case .negation(let inner): return inner.numberMisfit(of: "a minus")
    case .share(let inner): return inner.conditionMisfit(of: "P(…)")
    case .not(let inner): return inner.conditionMisfit(of: "not")
    case .binary(let left, let sign, let right):
      let subject = "\"\(sign.rawValue)\""
      if sign.strength < .comparison {
        return left.conditionMisfit(of: subject) ?? right.conditionMisfit(of: subject)
      }
      return left.numberMisfit(of: subject) ?? right.numberMisfit(of: subject)
    }
  }

  private func numberMisfit(of subject: String) -> String? {
    isCondition ? "\(subject) needs a number, and \"\(self)\" is a condition" : misfit
  }

  private func conditionMisfit(of subject: String) -> String? {
    isCondition ? misfit : "\(subject) needs a condition, and \"\(self)\" is a number"
  }

  /// Its parameters in the order in which they stand, each once.
  public var parameters: [ParameterID] {
    var result: [ParameterID] = []
    _ = contains { part in
      if case .parameter(let id) = part, !result.contains(id) { result.append(id) }
      return false
    }
    return result
  }

  /// What it reads of a run, in the order in which it stands, each once.
  public var quantities: [ScenarioQuantity] {
    var result: [ScenarioQuantity] = []
    _ = contains { part in
      let found: ScenarioQuantity? =
        switch part {
        case .value(let quantity), .change(let quantity): quantity
        case .rank(let measure, let actor): .measure(measure, actor: actor)
        default: nil
        }
      if let found, !result.contains(found) { result.append(found) }
      return false
    }
    return result
  }

  /// Whether a part of it, or all of it, fulfils a condition; parts are asked from left to right.
  private func contains(_ condition: (ScenarioExpression) -> Bool) -> Bool {
    if condition(self) { return true }
    return switch self {
    case .number, .parameter, .value, .change, .rank: false
    case .interval(let inner), .share(let inner), .negation(let inner), .not(let inner):
      inner.contains(condition)
    case .binary(let left, _, let right): left.contains(condition) || right.contains(condition)
    }
  }
}
