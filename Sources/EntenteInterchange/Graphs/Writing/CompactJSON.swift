import EntenteTables

/// JSON on one line, for lists in cells and for files with a record a line.
enum CompactJSON {
  /// A value on one line.
  static func text(_ value: JSONValue) -> String {
    switch value {
    case .null: "null"
    case .boolean(let flag): flag ? "true" : "false"
    case .number(let number): number.isFinite ? NumberText.text(number) : "null"
    case .count(let count): String(count)
    case .text(let text): self.text(text)
    case .list(let items): "[" + items.map(text).joined(separator: ", ") + "]"
    case .object(let members):
      "{" + members.map { "\(text($0.name)): \(text($0.value))" }.joined(separator: ", ") + "}"
    }
  }

  /// A text between quotation marks.
  static func text(_ text: String) -> String {
    // The one escaper of the house ends what it prints with a line break.
    String(JSONValue.text(text).text.dropLast())
  }
}

extension JSONValue {
  /// A value of an attribute.
  init(_ value: ExchangeGraph.Value) {
    switch value {
    case .text(let text): self = .text(text)
    case .integer(let number): self = .count(number)
    case .number(let number): self = .number(number)
    case .boolean(let flag): self = .boolean(flag)
    case .list(let items): self = .list(items.map(JSONValue.init))
    }
  }
}
