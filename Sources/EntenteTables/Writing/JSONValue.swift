/// A value of JSON (RFC 8259), with the members of objects in the order in which they were put.
public indirect enum JSONValue: Hashable, Sendable {
  case null
  case boolean(Bool)
  /// A number; JSON has no infinity and no not-a-number, which are written as null.
  case number(Double)
  case count(Int)
  case text(String)
  case list([JSONValue])
  case object([Member])

  /// A name and its value.
  public struct Member: Hashable, Sendable {
    /// The name.
    public var name: String
    /// The value.
    public var value: JSONValue

    /// Creates a member.
    public init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  /// An object from its members.
  public static func object(_ pairs: KeyValuePairs<String, JSONValue>) -> JSONValue {
    .object(pairs.map { Member($0.key, $0.value) })
  }

  /// The text of the value, two spaces a level, with a line break at its end.
  public var text: String {
    var printer = JSONPrinter()
    printer.print(self, indent: "")
    return printer.text + "\n"
  }

}

/// Spells values as text.
private struct JSONPrinter {
  private(set) var text = ""

  mutating func print(_ value: JSONValue, indent: String) {
    switch value {
    case .null: text += "null"
    case .boolean(let value): text += value ? "true" : "false"
    case .number(let value): text += value.isFinite ? NumberText.text(value) : "null"
    case .count(let value): text += String(value)
    case .text(let value): printString(value)
    case .list(let items):
      print(items, between: ("[", "]"), indent: indent) { printer, item, inner in
        printer.print(item, indent: inner)
      }
    case .object(let members):
      print(members, between: ("{", "}"), indent: indent) { printer, member, inner in
        printer.printString(member.name)
        printer.text += ": "
        printer.print(member.value, indent: inner)
      }
    }
  }

  private mutating func print<Item>(
    _ items: [Item],
    between brackets: (String, String),
    indent: String,
    each: (inout JSONPrinter, Item, String) -> Void
  ) {
    text += brackets.0
    let inner = indent + "  "
    for (index, item) in items.enumerated() {
      text += index == 0 ? "\n" : ",\n"
      text += inner
      each(&self, item, inner)
    }
    if !items.isEmpty { text += "\n" + indent }
    text += brackets.1
  }

  private mutating func printString(_ value: String) {
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      // Line separators are legal in JSON but not in older JavaScript, where JSON is often pasted.
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
        text += "\\u" + HexText.padded(scalar.value, to: 4)
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}

/// How code points are spelled in escapes.
package enum HexText {
  /// The upper-case hexadecimal digits of a number, with zeros in front up to a width.
  package static func padded(_ value: UInt32, to width: Int) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
