internal import EntenteTables

/// A value of a JSON text, and where it begins.
struct JSONNode {
  /// What it is.
  indirect enum Content {
    case null
    case boolean(Bool)
    case integer(Int)
    case number(Double)
    case text(String)
    case list([JSONNode])
    case object([Member])
  }

  /// A name and its value.
  struct Member {
    var name: String
    var nameOffset: Int
    var value: JSONNode
  }

  var content: Content
  var offset: Int

  /// The value of a member; nil if there is none, or if this is no object.
  subscript(_ name: String) -> JSONNode? {
    guard case .object(let members) = content else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// The members of an object; nil if it is none.
  var members: [Member]? {
    if case .object(let members) = content { members } else { nil }
  }

  /// The items of a list; nil if it is none.
  var items: [JSONNode]? {
    if case .list(let items) = content { items } else { nil }
  }

  /// The text; nil if it is none.
  var text: String? {
    if case .text(let text) = content { text } else { nil }
  }

  /// The number; nil if it is none.
  var number: Double? {
    switch content {
    case .integer(let value): Double(value)
    case .number(let value): value
    default: nil
    }
  }

  /// A text or whole number, as identifiers are; nil if it is neither.
  var identifier: String? {
    switch content {
    case .text(let text): text
    case .integer(let value): String(value)
    case .number(let value): NumberText.text(value)
    default: nil
    }
  }

  /// The truth value; nil if it is none.
  var boolean: Bool? {
    if case .boolean(let value) = content { value } else { nil }
  }

  /// The value as an attribute has it; nil for null and objects.
  var value: ExchangeGraph.Value? {
    switch content {
    case .null, .object: nil
    case .boolean(let value): .boolean(value)
    case .integer(let value): .integer(value)
    case .number(let value): .number(value)
    case .text(let text): .text(text)
    case .list(let items): .list(items.compactMap(\.value))
    }
  }

  /// The values of a member, with dots in the names of those inside objects.
  func flat(_ name: String) -> [(name: String, value: ExchangeGraph.Value)] {
    switch content {
    case .object(let members): members.flatMap { $0.value.flat("\(name).\($0.name)") }
    default: value.map { [(name, $0)] } ?? []
    }
  }
}
