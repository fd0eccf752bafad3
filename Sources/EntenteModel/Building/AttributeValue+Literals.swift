extension AttributeValue: ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
  ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral
{
  /// Creates a number.
  public init(integerLiteral value: Int) {
    self = .quantity(Quantity(.number(Double(value))))
  }

  /// Creates a number.
  public init(floatLiteral value: Double) {
    self = .quantity(Quantity(.number(value)))
  }

  /// Creates a text, which a model reads as what the attribute is declared to be.
  public init(stringLiteral value: String) {
    self = .text(LocalizedText(value))
  }

  /// Creates a truth value.
  public init(booleanLiteral value: Bool) {
    self = .boolean(value)
  }

  /// Creates a list of values.
  public init(arrayLiteral elements: AttributeValue...) {
    self = .list(elements)
  }
}
