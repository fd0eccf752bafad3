/// Text for XML 1.0, with what it cannot hold replaced and noted.
struct XMLText {
  private(set) var text = ""
  private var losses: LossReport

  init(_ losses: LossReport) {
    self.losses = losses
    text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  }

  /// What is written, and what could not be.
  func finish(_ losses: inout LossReport) -> String {
    losses = self.losses
    return text
  }

  /// Notes something that could not be kept.
  mutating func note(_ kind: String, _ message: String, at example: String) {
    losses.add(kind, message, at: example)
  }

  /// Begins an element, with attributes in order; those without value are left out.
  mutating func open(
    _ indent: Int,
    _ name: String,
    _ attributes: [(String, String?)] = [],
    isEmpty: Bool = false
  ) {
    put(indent, name, attributes)
    text += isEmpty ? "/>\n" : ">\n"
  }

  /// Ends an element.
  mutating func close(_ indent: Int, _ name: String) {
    text += String(repeating: " ", count: indent) + "</\(name)>\n"
  }

  /// Writes an element that holds a text.
  mutating func element(
    _ indent: Int,
    _ name: String,
    _ attributes: [(String, String?)] = [],
    _ content: String
  ) {
    put(indent, name, attributes)
    text += ">"
    escape(content, inAttribute: false)
    text += "</\(name)>\n"
  }

  private mutating func put(_ indent: Int, _ name: String, _ attributes: [(String, String?)]) {
    text += String(repeating: " ", count: indent) + "<" + name
    for (key, value) in attributes {
      guard let value else { continue }
      text += " \(key)=\""
      escape(value, inAttribute: true)
      text += "\""
    }
  }

  private mutating func escape(_ value: String, inAttribute: Bool) {
    for scalar in value.unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"" where inAttribute: text += "&quot;"
      // Readers make spaces of them otherwise, or LF of CR.
      case "\n" where inAttribute: text += "&#10;"
      case "\t" where inAttribute: text += "&#9;"
      case "\r": text += "&#13;"
      case "\t", "\n": text.unicodeScalars.append(scalar)
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}":
        losses.add(
          "control-characters",
          "XML cannot hold some control characters; U+FFFD stands in their place",
          at: CompactJSON.text(value)
        )
        text += "\u{FFFD}"
      default: text.unicodeScalars.append(scalar)
      }
    }
  }
}
