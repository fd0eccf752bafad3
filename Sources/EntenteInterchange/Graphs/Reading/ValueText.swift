internal import EntenteTables

/// How formats write values as text.
enum ValueText {
  /// The value that a text writes in some form; nil if it writes none.
  static func value(
    _ text: String,
    _ form: ExchangeGraph.Key.Form,
    items: ExchangeGraph.Key.Form = .text
  ) -> ExchangeGraph.Value? {
    switch form {
    case .text: .text(text)
    case .integer: integer(text).map(ExchangeGraph.Value.integer)
    case .number: number(text).map(ExchangeGraph.Value.number)
    case .boolean: boolean(text).map(ExchangeGraph.Value.boolean)
    case .list: .list(list(text).map { value($0, items) ?? .text($0) })
    }
  }

  /// The value of a text that has no declared form: an integer, a number, or the text.
  ///
  /// A number with needless zeros before it is a code, as 004 is in ISO 3166, and stays a text.
  static func guess(_ text: String) -> ExchangeGraph.Value {
    if let value = integer(text), String(value) == text { return .integer(value) }
    let digits = text.utf8.drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }.prefix(2)
    if digits.first == UInt8(ascii: "0"), let second = digits.last, digits.count == 2,
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(second)
    {
      return .text(text)
    }
    guard let first = text.utf8.first, isNumeric(first), let value = number(text) else {
      return .text(text)
    }
    return .number(value)
  }

  private static func isNumeric(_ byte: UInt8) -> Bool {
    byte >= 0x30 && byte <= 0x39 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+")
      || byte == UInt8(ascii: ".")
  }

  /// A whole number; blanks around it and a plus sign are passed over.
  static func integer(_ text: String) -> Int? { Int(text) ?? Int(trimmed(text)) }

  /// A number; infinity and not-a-number are numbers too, however they are spelled.
  static func number(_ text: String) -> Double? {
    let text = trimmed(text)
    switch text.lowercased() {
    case "inf", "+inf", "infinity", "+infinity": return .infinity
    case "-inf", "-infinity": return -.infinity
    case "nan": return .nan
    default: break
    }
    // Hexadecimal numbers are no numbers of these formats.
    guard !text.utf8.contains(where: { $0 == UInt8(ascii: "x") || $0 == UInt8(ascii: "X") }) else {
      return nil
    }
    return Double(text)
  }

  /// A truth value; 1 and 0 are such too.
  static func boolean(_ text: String) -> Bool? {
    switch trimmed(text).lowercased() {
    case "true", "1", "yes": true
    case "false", "0", "no": false
    default: nil
    }
  }

  /// The text without blanks at its ends.
  static func trimmed(_ text: String) -> String {
    let bytes = text.utf8
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
    guard let first = bytes.first, let last = bytes.last, isBlank(first) || isBlank(last) else {
      return text
    }
    guard let start = bytes.firstIndex(where: { !isBlank($0) }),
      let end = bytes.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(text[start...end])
  }

  /// The items of a list: `[a, "b"]`, `a|b`, `a;b` or `a,b`.
  static func list(_ text: String) -> [String] {
    var text = trimmed(text)
    if text.hasPrefix("["), text.hasSuffix("]") {
      text = String(text.dropFirst().dropLast())
    } else if let separator = ["|", ";", ","].first(where: { text.contains($0) }) {
      return text.split(separator: separator, omittingEmptySubsequences: false)
        .map { trimmed(String($0)) }
    }
    return trimmed(text).isEmpty ? [] : quotedItems(text)
  }

  /// The items of a list with commas between, in which quoted items may hold commas.
  private static func quotedItems(_ text: String) -> [String] {
    var items: [String] = []
    var item = ""
    var quote: Character?
    var wasQuoted = false
    var isEscaped = false
    func finish() {
      items.append(wasQuoted ? item : trimmed(item))
      item = ""
      wasQuoted = false
    }
    for character in text {
      if isEscaped {
        item.append(character)
        isEscaped = false
      } else if character == "\\", quote != nil {
        isEscaped = true
      } else if let open = quote {
        if character == open { quote = nil } else { item.append(character) }
      } else if character == "\"" || character == "'", trimmed(item).isEmpty {
        quote = character
        wasQuoted = true
        item = ""
      } else if character == "," {
        finish()
      } else if !wasQuoted || !character.isWhitespace {
        item.append(character)
      }
    }
    finish()
    return items
  }
}
