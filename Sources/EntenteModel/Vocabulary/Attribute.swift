/// What kind of value an attribute takes.
public enum AttributeKind: Hashable, Sendable {
  case text
  /// A whole number of things, not negative; may be approximate or a range.
  case count
  /// A number without a unit.
  case number
  case boolean
  case date
  /// A number with the unit named, or with any unit if none is.
  case quantity(unit: String?)
  /// One of the terms named.
  case oneOf([String])

  /// The kind as the notation names it, for messages.
  public var text: String {
    switch self {
    case .text: "a text"
    case .count: "a count"
    case .number: "a number"
    case .boolean: "true or false"
    case .date: "an EDTF date"
    case .quantity(let unit?): "a quantity in \(unit)"
    case .quantity(nil): "a quantity with its unit"
    case .oneOf(let terms): "one of \(terms.joined(separator: ", "))"
    }
  }
}

/// An attribute that a relation type or role declares.
public struct Attribute: Hashable, Sendable {
  /// The identifier.
  public var id: AttributeID
  /// The kind of value.
  public var kind: AttributeKind
  /// Whether it takes a list of values.
  public var isMany: Bool
  /// Whether it must be given.
  public var isRequired: Bool
  /// The name shown to readers.
  public var label: LocalizedText

  /// Creates an attribute.
  public init(
    _ id: AttributeID,
    _ kind: AttributeKind,
    isMany: Bool = false,
    isRequired: Bool = false,
    label: LocalizedText = LocalizedText()
  ) {
    self.id = id
    self.kind = kind
    self.isMany = isMany
    self.isRequired = isRequired
    self.label = label
  }

  /// Whether the value is of the attribute's kind.
  public func accepts(_ value: AttributeValue) -> Bool {
    if case .list(let values) = value { return isMany && values.allSatisfy(acceptsOne) }
    return acceptsOne(value)
  }

  private func acceptsOne(_ value: AttributeValue) -> Bool {
    switch (kind, value) {
    case (.text, .text), (.boolean, .boolean), (.date, .date): true
    case (.oneOf(let terms), .term(let term)): terms.contains(term)
    case (.count, .quantity(let quantity)):
      quantity.unit == nil && quantity.isCount
    case (.number, .quantity(let quantity)): quantity.unit == nil
    case (.quantity(nil), .quantity): true
    case (.quantity(let unit?), .quantity(let quantity)): quantity.unit == unit
    default: false
    }
  }
}

extension Quantity {
  /// Whether the amount counts things: whole numbers, not negative.
  public var isCount: Bool {
    switch amount {
    case .number(let value): value >= 0 && value == value.rounded()
    case .range(let low, let high): low >= 0 && low == low.rounded() && high == high.rounded()
    case .share, .percent, .multiple: false
    }
  }
}
