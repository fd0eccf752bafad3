internal import EntenteTables

extension JSONValue {
  /// The value on one line without blanks, as JSON Lines has it, numbers in their shortest form.
  var line: String {
    var text = ""
    append(to: &text)
    return text
  }

  private func append(to text: inout String) {
    switch self {
    case .null: text += "null"
    case .boolean(let value): text += value ? "true" : "false"
    case .number(let value): text += value.isFinite ? NumberText.text(value) : "null"
    case .count(let value): text += String(value)
    case .text(let value): Self.append(quoted: value, to: &text)
    case .list(let items):
      text += "["
      for (place, item) in items.enumerated() {
        if place > 0 { text += "," }
        item.append(to: &text)
      }
      text += "]"
    case .object(let members):
      text += "{"
      for (place, member) in members.enumerated() {
        if place > 0 { text += "," }
        Self.append(quoted: member.name, to: &text)
        text += ":"
        member.value.append(to: &text)
      }
      text += "}"
    }
  }

  private static func append(quoted value: String, to text: inout String) {
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      // Line separators would end the line for some readers.
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
        text += "\\u" + HexText.padded(scalar.value, to: 4)
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }

  /// The value of the member of an object; nil if this is none, or has no such member.
  subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// The number; NaN for null, nil for what is neither.
  var double: Double? {
    switch self {
    case .number(let value): value
    case .count(let value): Double(value)
    case .null: .nan
    default: nil
    }
  }

  /// The text; nil for what is none.
  var string: String? {
    if case .text(let value) = self { value } else { nil }
  }

  /// The texts of a list; nil for what is none.
  var strings: [String]? {
    guard case .list(let items) = self else { return nil }
    let texts = items.compactMap(\.string)
    return texts.count == items.count ? texts : nil
  }
}
