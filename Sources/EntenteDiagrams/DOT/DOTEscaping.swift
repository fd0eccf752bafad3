/// How strings are written so that Graphviz gives them back as they were.
///
/// A quoted DOT string takes away only the backslash before a quotation mark. What is left is read
/// a second time: backslashes as escapes (`\N` is the node's name), and `&…;` as entities; and the
/// SVG writer leaves `&…;` in URLs and ids alone. So backslashes are doubled, and every `&` is
/// written as an entity.
enum DOTEscaping {
  /// Returns `text` without characters that XML 1.0 forbids, with `\n` as the only line end.
  static func cleaned(_ text: String) -> String {
    var cleaned = String.UnicodeScalarView()
    var isAfterReturn = false
    for scalar in text.unicodeScalars {
      defer { isAfterReturn = scalar == "\r" }
      switch scalar.value {
      case 0x0A where isAfterReturn: break
      case 0x0A, 0x0D: cleaned.append("\n")
      case 0x09: cleaned.append(" ")
      case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: cleaned.append("\u{FFFD}")
      default: cleaned.append(scalar)
      }
    }
    return String(cleaned)
  }

  /// Returns `text` as a quoted name.
  ///
  /// Graphviz takes a name that starts with `%` for one of its own and renames it, so that sign
  /// becomes an entity.
  static func quotedName(_ text: String) -> String {
    let quoted = quoted(text)
    return quoted.hasPrefix("\"%") ? "\"&#37;" + quoted.dropFirst(2) : quoted
  }

  /// Returns `text` as the quoted value of the attribute `name`.
  ///
  /// Backslashes in tooltips are read as escapes twice, once more than elsewhere (seen in 2.43; a
  /// version that reads them once would show them doubled).
  static func quoted(_ text: String, for name: String) -> String {
    if isURL(name) { return quoted(percentEncoded(text)) }
    if name.lowercased().hasSuffix("tooltip") { return quoted(replaced("\\", #"\\"#, in: text)) }
    return quoted(text)
  }

  /// Whether the attribute `name` holds a URL, as `URL`, `href` and `headURL` do.
  static func isURL(_ name: String) -> Bool {
    let name = name.lowercased()
    return name.hasSuffix("url") || name.hasSuffix("href")
  }

  /// Returns `url` with the ASCII characters that no URL may hold percent-encoded.
  ///
  /// The SVG writer copies URLs as they are, so a quotation mark would end the attribute.
  /// Source: RFC 3986, section 2. <https://www.rfc-editor.org/rfc/rfc3986#section-2>
  static func percentEncoded(_ url: String) -> String {
    var encoded = String.UnicodeScalarView()
    for scalar in url.unicodeScalars {
      switch scalar {
      case "\0"..." ", "\"", "<", ">", "\\", "^", "`", "{", "|", "}", "\u{7F}":
        let digits = String(scalar.value, radix: 16, uppercase: true)
        encoded.append(contentsOf: "%\(digits.count == 1 ? "0" : "")\(digits)".unicodeScalars)
      default: encoded.append(scalar)
      }
    }
    return String(encoded)
  }

  /// Returns `text` as a quoted string that means just this text.
  static func quoted(_ text: String) -> String {
    var quoted: String.UnicodeScalarView = "\"".unicodeScalars
    for scalar in cleaned(text).unicodeScalars {
      switch scalar {
      case "\\": quoted.append(contentsOf: #"\\"#.unicodeScalars)
      case "\"": quoted.append(contentsOf: #"\""#.unicodeScalars)
      case "\n": quoted.append(contentsOf: #"\n"#.unicodeScalars)
      case "&": quoted.append(contentsOf: "&amp;".unicodeScalars)
      default: quoted.append(scalar)
      }
    }
    quoted.append("\"")
    return String(quoted)
  }

  /// Returns `value`, whose backslashes are already escapes, as a quoted string.
  static func quotedRaw(_ value: String) -> String {
    var quoted: String.UnicodeScalarView = "\"".unicodeScalars
    var backslashes = 0
    for scalar in value.unicodeScalars where scalar != "\0" {
      if scalar == "\"", backslashes.isMultiple(of: 2) {
        quoted.append("\\")
      }
      backslashes = scalar == "\\" ? backslashes + 1 : 0
      quoted.append(scalar)
    }
    if !backslashes.isMultiple(of: 2) {
      quoted.append("\\")
    }
    quoted.append("\"")
    return String(quoted)
  }

  /// Returns `text` for the inside of an HTML-like label, newlines as they are.
  static func markup(_ text: String) -> String {
    var markup = String.UnicodeScalarView()
    for scalar in cleaned(text).unicodeScalars {
      switch scalar {
      case "\\": markup.append(contentsOf: #"\\"#.unicodeScalars)
      case "&": markup.append(contentsOf: "&amp;".unicodeScalars)
      case "<": markup.append(contentsOf: "&lt;".unicodeScalars)
      case ">": markup.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": markup.append(contentsOf: "&quot;".unicodeScalars)
      default: markup.append(scalar)
      }
    }
    return String(markup)
  }

  /// Returns `text` with every `scalar` replaced, whatever combines with it.
  static func replaced(_ scalar: Unicode.Scalar, _ other: String, in text: String) -> String {
    var replaced = String.UnicodeScalarView()
    for next in text.unicodeScalars {
      if next == scalar {
        replaced.append(contentsOf: other.unicodeScalars)
      } else {
        replaced.append(next)
      }
    }
    return String(replaced)
  }

  /// Returns a number in the shortest form that reads back as the same number, or `nil` where it is
  /// not finite.
  static func number(_ value: Double) -> String? {
    guard value.isFinite else { return nil }
    if let whole = Int64(exactly: value) { return whole.description }
    return value.description
  }
}
