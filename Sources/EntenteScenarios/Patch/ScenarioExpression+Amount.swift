internal import EntenteModel

/// Why an expression is no amount.
enum AmountProblem: Error, Hashable {
  case unknownParameter(ParameterID)
  /// It asks about a run, or is a condition.
  case notAnAmount
  /// A division by zero, or a number too large.
  case notFinite
}

extension ScenarioExpression {
  /// The number that an amount comes to: numbers, parameters and arithmetic.
  func amount(_ values: (ParameterID) -> Double?) throws(AmountProblem) -> Double {
    let result = try term(values, depth: 0)
    guard result.isFinite else { throw .notFinite }
    // A minus zero would print and hash otherwise than zero.
    return result == 0 ? 0 : result
  }

  private func term(
    _ values: (ParameterID) -> Double?,
    depth: Int
  ) throws(AmountProblem) -> Double {
    guard depth < 500 else { throw .notAnAmount }
    switch self {
    case .number(let number): return number
    case .parameter(let id):
      guard let value = values(id) else { throw .unknownParameter(id) }
      return value
    case .negation(let inner): return -(try inner.term(values, depth: depth + 1))
    case .binary(let left, let sign, let right):
      guard [.add, .subtract, .multiply, .divide].contains(sign) else { throw .notAnAmount }
      let first = try left.term(values, depth: depth + 1)
      let second = try right.term(values, depth: depth + 1)
      switch sign {
      case .add: return first + second
      case .subtract: return first - second
      case .multiply: return first * second
      default: return first / second
      }
    case .value, .change, .rank, .interval, .share, .not: throw .notAnAmount
    }
  }
}
