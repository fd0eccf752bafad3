extension ScenarioExpression {
  /// Reads an expression, as in `delta(relation:arms) < -0.05 and $ease > 0.2`.
  ///
  /// From weak to strong: `or`, `and`, `not`, a comparison, `+ -`, `* /`, a minus in front. Equal
  /// ones group from the left; comparisons do not chain. A quantity alone is its value. A minus
  /// directly in front of a number belongs to the number.
  ///
  /// - Throws: ``ExpressionError`` with the column where the text stops being an expression; also
  ///   if it is nested, or chained, more than 200 levels deep.
  public init(_ text: some StringProtocol) throws(ExpressionError) {
    var parser = try ExpressionParser(text)
    self = try parser.whole()
  }

  /// How strongly an operator holds its operands.
  enum Strength: Int, Comparable {
    case or
    case and
    case not
    case comparison
    case sum
    case product
    case minus
    case atom

    static func < (lhs: Self, rhs: Self) -> Bool { lhs.rawValue < rhs.rawValue }

    /// The next stronger one.
    var next: Strength { Strength(rawValue: rawValue + 1) ?? .atom }
  }

  private var strength: Strength {
    switch self {
    case .binary(_, let sign, _): sign.strength
    case .not: .not
    case .negation: .minus
    case .number, .parameter, .value, .change, .rank, .interval, .share: .atom
    }
  }
}

extension ScenarioExpression.Operator {
  var strength: ScenarioExpression.Strength {
    switch self {
    case .or: .or
    case .and: .and
    case .less, .lessOrEqual, .greater, .greaterOrEqual, .equal, .unequal: .comparison
    case .add, .subtract: .sum
    case .multiply, .divide: .product
    }
  }
}

extension ScenarioExpression: CustomStringConvertible {
  /// The expression as scenario files write it, without needless parentheses; reading it gives an
  /// equal one, if its numbers are finite and its names well-formed.
  public var description: String {
    switch self {
    case .number(let value): Quantity.text(value)
    case .parameter(let id): "$\(id)"
    case .value(let quantity):
      switch quantity {
      case .level: "value(\(quantity))"
      case .measure: quantity.description
      }
    case .change(let quantity): "delta(\(quantity))"
    case .rank(let measure, let actor): "rank(\(measure), \(actor))"
    case .interval(let inner): "ci(\(inner))"
    case .share(let inner): "P(\(inner))"
    // A minus directly in front of a number would be read as the number's own.
    case .negation(.number(let value)) where value >= 0: "-(\(Quantity.text(value)))"
    case .negation(let inner): "-\(inner.text(atLeast: .minus))"
    case .not(let inner): "not \(inner.text(atLeast: .not))"
    case .binary(let left, let sign, let right):
      "\(left.text(atLeast: sign.strength == .comparison ? .sum : sign.strength)) "
        + "\(sign.rawValue) \(right.text(atLeast: sign.strength.next))"
    }
  }

  /// The expression as an operand of what holds it so strongly.
  private func text(atLeast least: Strength) -> String {
    strength < least ? "(\(description))" : description
  }
}

extension ScenarioQuantity: CustomStringConvertible {
  /// Reads a quantity, as in `relation:*-arms` or `metric:betweenness[china]`.
  ///
  /// - Throws: ``ExpressionError`` with the column where the text stops being a quantity.
  public init(_ text: some StringProtocol) throws(ExpressionError) {
    var parser = try ExpressionParser(text)
    self = try parser.wholeQuantity()
  }

  /// The quantity as scenario files write it.
  public var description: String {
    switch self {
    case .level(let address): address
    case .measure(let name, nil): "metric:\(name)"
    case .measure(let name, let actor?): "metric:\(name)[\(actor)]"
    }
  }
}
