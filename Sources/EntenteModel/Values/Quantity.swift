/// A number with what is known of it: exactness, form and unit, as in `~600000 sq-mi`.
public struct Quantity: Hashable, Sendable {
  /// The form in which the number is given.
  public enum Amount: Hashable, Sendable {
    /// A number.
    case number(Double)
    /// Somewhere from the first to the second number, both included.
    case range(Double, Double)
    /// So many out of so many, as in `4/5`.
    case share(Double, of: Double)
    /// Hundredths of a whole, as in `60 %`.
    case percent(Double)
    /// So many times as much, as in `6x`.
    case multiple(Double)
  }

  /// A bound that the source gives in place of the number itself.
  public enum Bound: String, Hashable, Sendable, CaseIterable {
    case lessThan = "<"
    case atMost = "<="
    case moreThan = ">"
    case atLeast = ">="
  }

  /// The number in the form in which it is given.
  public var amount: Amount
  /// Whether the source says "about".
  public var isApproximate: Bool
  /// The bound, if the number is one.
  public var bound: Bound?
  /// The unit, words joined by hyphens, as in `USD-billion`; nil for a bare number.
  public var unit: String?

  /// Creates a quantity.
  public init(
    _ amount: Amount,
    isApproximate: Bool = false,
    bound: Bound? = nil,
    unit: String? = nil
  ) {
    self.amount = amount
    self.isApproximate = isApproximate
    self.bound = bound
    self.unit = unit
  }

  /// The middle of the amount as one number: a share or percentage as a fraction of one.
  public var midpoint: Double {
    switch amount {
    case .number(let value), .multiple(let value): value
    case .range(let low, let high): low + (high - low) / 2
    case .share(let part, let whole): whole == 0 ? .nan : part / whole
    case .percent(let value): value / 100
    }
  }
}

extension Quantity: CustomStringConvertible {
  /// The quantity as the notation writes it; reading it gives an equal quantity.
  public var description: String {
    let number =
      switch amount {
      case .number(let value): Self.text(value)
      case .range(let low, let high): "\(Self.text(low))..\(Self.text(high))"
      case .share(let part, let whole): "\(Self.text(part))/\(Self.text(whole))"
      case .percent(let value): "\(Self.text(value)) %"
      case .multiple(let value): "\(Self.text(value))x"
      }
    let mark = (isApproximate ? "~" : "") + (bound?.rawValue ?? "")
    return mark + number + (unit.map { " \($0)" } ?? "")
  }

  /// A number without a needless fraction, the same in every locale.
  static func text(_ value: Double) -> String {
    if value.magnitude < 1e15, let whole = Int(exactly: value) { return String(whole) }
    return value.description
  }
}

extension Quantity {
  /// Reads a quantity; nil if the text has another form.
  public init?(_ text: some StringProtocol) {
    var rest = Substring(text)
    var isApproximate = false
    if rest.first == "~" {
      isApproximate = true
      rest.removeFirst()
    }
    let bound = [Bound.atMost, .atLeast, .lessThan, .moreThan].first {
      rest.hasPrefix($0.rawValue)
    }
    if let bound { rest.removeFirst(bound.rawValue.count) }
    rest = rest.drop { $0 == " " }
    let written = rest.prefix { $0 != " " && $0 != "%" }
    var tail = rest[written.endIndex...].drop { $0 == " " }
    guard var amount = Self.amount(written) else { return nil }
    if tail.first == "%" {
      guard case .number(let value) = amount else { return nil }
      amount = .percent(value)
      tail = tail.dropFirst().drop { $0 == " " }
    }
    // "300 000" is no 300 of a unit "000".
    guard tail.allSatisfy({ !$0.isWhitespace }),
      tail.first.map({ !$0.isNumber && !"+-.,".contains($0) }) ?? true
    else { return nil }
    self.init(
      amount,
      isApproximate: isApproximate,
      bound: bound,
      unit: tail.isEmpty ? nil : String(tail)
    )
  }

  private static func amount(_ text: Substring) -> Amount? {
    if text.last == "x" { return number(text.dropLast()).map(Amount.multiple) }
    if let slash = text.firstIndex(of: "/") {
      guard let part = number(text[..<slash]), let whole = number(text[text.index(after: slash)...])
      else { return nil }
      return .share(part, of: whole)
    }
    if let value = number(text) { return .number(value) }
    var previous: Character?
    for index in text.indices {
      if text[index] == ".", previous == "." {
        let low = number(text[..<text.index(before: index)])
        let high = number(text[text.index(after: index)...])
        if let low, let high, low <= high { return .range(low, high) }
      }
      previous = text[index]
    }
    return nil
  }

  /// A finite decimal number: the standard library would also take `nan`, `inf` and hexadecimals.
  static func number(_ text: some StringProtocol) -> Double? {
    let allowed = text.utf8.allSatisfy {
      (0x30...0x39).contains($0) || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains($0)
    }
    guard allowed, let first = text.utf8.first, first != 0x45, first != 0x65,
      text.last != ".", let value = Double(text), value.isFinite
    else { return nil }
    return value
  }
}
