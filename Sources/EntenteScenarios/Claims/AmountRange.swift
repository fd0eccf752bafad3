internal import EntenteModel

extension ScenarioExpression {
  /// The least and greatest number that an amount can come to while each parameter stays in its range.
  ///
  /// By interval arithmetic, so a parameter that occurs twice counts as two, and the range may be
  /// wider than need be.
  ///
  /// - Parameter ranges: The range of a parameter.
  /// - Returns: The range, which may be infinite; nil for what is no amount.
  func amountRange(_ ranges: (ParameterID) -> ClosedRange<Double>?) -> ClosedRange<Double>? {
    switch self {
    case .number(let number): return number.isNaN ? nil : number...number
    case .parameter(let id): return ranges(id)
    case .negation(let inner):
      return inner.amountRange(ranges).map { -$0.upperBound ... -$0.lowerBound }
    case .binary(let left, let sign, let right):
      guard let first = left.amountRange(ranges), let second = right.amountRange(ranges) else {
        return nil
      }
      switch sign {
      case .add:
        return Self.hull([
          first.lowerBound + second.lowerBound, first.upperBound + second.upperBound,
        ])
      case .subtract:
        return Self.hull([
          first.lowerBound - second.upperBound, first.upperBound - second.lowerBound,
        ])
      case .multiply: return Self.hull(Self.corners(first, second, *))
      case .divide:
        guard !second.contains(0) else { return -Double.infinity...Double.infinity }
        return Self.hull(Self.corners(first, second, /))
      default: return nil
      }
    case .value, .change, .rank, .interval, .share, .not: return nil
    }
  }

  private static func corners(
    _ first: ClosedRange<Double>,
    _ second: ClosedRange<Double>,
    _ operation: (Double, Double) -> Double
  ) -> [Double] {
    [
      operation(first.lowerBound, second.lowerBound),
      operation(first.lowerBound, second.upperBound),
      operation(first.upperBound, second.lowerBound),
      operation(first.upperBound, second.upperBound),
    ]
  }

  private static func hull(_ numbers: [Double]) -> ClosedRange<Double> {
    guard let least = numbers.min(), let greatest = numbers.max(),
      !numbers.contains(where: \.isNaN)
    else { return -Double.infinity...Double.infinity }
    return least...greatest
  }
}
