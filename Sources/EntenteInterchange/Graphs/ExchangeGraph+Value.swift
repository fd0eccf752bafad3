internal import EntenteTables

extension ExchangeGraph.Value {
  /// The form of a key that takes such values.
  var form: ExchangeGraph.Key.Form {
    switch self {
    case .text: .text
    case .integer: .integer
    case .number: .number
    case .boolean: .boolean
    case .list: .list
    }
  }

  /// Whether it is neither text nor list.
  var isTyped: Bool {
    switch self {
    case .text, .list: false
    case .integer, .number, .boolean: true
    }
  }

  /// The number of a value; nil if it is none.
  var number: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .number(let value): value
    case .text(let text): ValueText.number(text)
    case .boolean, .list: nil
    }
  }

  /// The value as text: a list as in JSON.
  var text: String {
    switch self {
    case .text(let text): text
    case .integer(let value): String(value)
    case .number(let value): NumberText.text(value)
    case .boolean(let value): value ? "true" : "false"
    case .list(let items): "[" + items.map(\.inList).joined(separator: ", ") + "]"
    }
  }

  private var inList: String {
    if case .text(let text) = self { return CompactJSON.text(text) }
    return text
  }
}
