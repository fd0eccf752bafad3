/// The value of an attribute of a relation or participant.
public enum AttributeValue: Hashable, Sendable {
  /// A text, also an unreadable value of another kind, which the checker then reports.
  case text(LocalizedText)
  /// A count, number or quantity.
  case quantity(Quantity)
  /// One of the terms that the attribute declares.
  case term(String)
  /// A date or period.
  case date(Period)
  /// A truth value.
  case boolean(Bool)
  /// Several values, where the attribute allows them.
  case list([AttributeValue])

  /// The number of a quantity, its middle if it is a range; nil for anything else.
  public var number: Double? {
    if case .quantity(let quantity) = self { quantity.midpoint } else { nil }
  }

  /// The value in words.
  public func text(in language: LanguageTag = "en") -> String {
    switch self {
    case .text(let text): text.wording(in: language) ?? ""
    case .quantity(let quantity): quantity.description
    case .term(let term): term
    case .date(let period): period.description
    case .boolean(let value): value ? "true" : "false"
    case .list(let values): values.map { $0.text(in: language) }.joined(separator: ", ")
    }
  }
}
