// Expressions as they are written in Swift. Comparisons make conditions, so `==` stays what it is
// for values, and equality of levels is `.equals`.

extension ScenarioExpression: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
  /// Creates a number.
  public init(floatLiteral value: Double) { self = .number(value) }

  /// Creates a number.
  public init(integerLiteral value: Int) { self = .number(Double(value)) }

  /// The level of an element in the variant.
  public static func level(of address: Address) -> ScenarioExpression {
    .value(.level(address.description))
  }

  /// The level of an element in the variant less that in the baseline.
  public static func change(of address: Address) -> ScenarioExpression {
    .change(.level(address.description))
  }

  /// The expression with its sign turned.
  public static prefix func - (operand: Self) -> Self {
    // As the parser reads "-0.1": a number, not the negation of one.
    if case .number(let number) = operand { return .number(-number) }
    return .negation(operand)
  }

  /// The sum of two expressions.
  public static func + (lhs: Self, rhs: Self) -> Self { .binary(lhs, .add, rhs) }

  /// The difference of two expressions.
  public static func - (lhs: Self, rhs: Self) -> Self { .binary(lhs, .subtract, rhs) }

  /// The product of two expressions.
  public static func * (lhs: Self, rhs: Self) -> Self { .binary(lhs, .multiply, rhs) }

  /// The quotient of two expressions.
  public static func / (lhs: Self, rhs: Self) -> Self { .binary(lhs, .divide, rhs) }

  /// Whether the first is less.
  public static func < (lhs: Self, rhs: Self) -> Self { .binary(lhs, .less, rhs) }

  /// Whether the first is less or they are equal.
  public static func <= (lhs: Self, rhs: Self) -> Self { .binary(lhs, .lessOrEqual, rhs) }

  /// Whether the first is greater.
  public static func > (lhs: Self, rhs: Self) -> Self { .binary(lhs, .greater, rhs) }

  /// Whether the first is greater or they are equal.
  public static func >= (lhs: Self, rhs: Self) -> Self { .binary(lhs, .greaterOrEqual, rhs) }

  /// Whether both conditions hold.
  public static func && (lhs: Self, rhs: Self) -> Self { .binary(lhs, .and, rhs) }

  /// Whether one of the conditions holds.
  public static func || (lhs: Self, rhs: Self) -> Self { .binary(lhs, .or, rhs) }

  /// Whether the condition does not hold.
  public static prefix func ! (operand: Self) -> Self { .not(operand) }

  /// Whether this and another expression have the same value.
  public func equals(_ other: Self) -> Self { .binary(self, .equal, other) }
}
