internal import OrderedCollections

/// Spells a tree as JSON (RFC 8259), two spaces a level, in the order of the tree.
struct JSONPrinter {
  private var text = ""

  /// The tree as JSON text that ends with a line break.
  static func text(_ tree: NotationTree) -> String {
    var printer = JSONPrinter()
    printer.print(tree, indent: "")
    return printer.text + "\n"
  }

  private mutating func print(_ tree: NotationTree, indent: String) {
    switch tree {
    case .text(let value): printString(value)
    // JSON has no infinity and no not-a-number.
    case .number(let value): text += value.isFinite ? NumberText.text(value) : "null"
    case .boolean(let value): text += value ? "true" : "false"
    case .list(let items):
      print(items, between: ("[", "]"), indent: indent) { printer, item, inner in
        printer.print(item, indent: inner)
      }
    case .map(let pairs):
      print(pairs.elements, between: ("{", "}"), indent: indent) { printer, pair, inner in
        printer.printString(pair.key)
        printer.text += ": "
        printer.print(pair.value, indent: inner)
      }
    }
  }

  private mutating func print<Items: Collection>(
    _ items: Items,
    between brackets: (String, String),
    indent: String,
    each: (inout JSONPrinter, Items.Element, String) -> Void
  ) {
    text += brackets.0
    let inner = indent + "  "
    var isFirst = true
    for item in items {
      text += isFirst ? "\n" : ",\n"
      text += inner
      each(&self, item, inner)
      isFirst = false
    }
    if !isFirst { text += "\n" + indent }
    text += brackets.1
  }

  private mutating func printString(_ value: String) {
    text.unicodeScalars.append("\"")
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
    text.unicodeScalars.append("\"")
  }
}

/// How code points are spelled in escapes.
enum HexText {
  /// The upper-case hexadecimal digits of a number, with zeros in front up to a width.
  static func padded(_ value: UInt32, to width: Int) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
