internal import EntenteTables

/// Where a scalar stands, which decides what it may look like without quotes.
enum YAMLContext: Hashable, Sendable {
  /// On a line of its own, or after its key.
  case block
  /// Between brackets or braces.
  case flow
}

/// Spells a scalar so that every reader of YAML 1.1 or 1.2 takes it for the same text.
///
/// Source: YAML 1.2.2, sections 5 to 7, and the types of YAML 1.1 (bool, int, float, merge, null,
/// value), which readers of this format ignore but other tools do not. Dates stay plain.
enum YAMLScalar {
  /// The text, in quotation marks if it needs them.
  static func text(_ value: String, in context: YAMLContext) -> String {
    isPlain(value, in: context) ? value : quoted(value)
  }

  /// Whether the text may stand without quotation marks.
  static func isPlain(_ value: String, in context: YAMLContext) -> Bool {
    var previous: Unicode.Scalar?
    for scalar in value.unicodeScalars {
      guard isPrintable(scalar), !isLineBreak(scalar), scalar != "\t" else { return false }
      if context == .flow, isFlowIndicator(scalar) { return false }
      switch previous {
      case nil: if isIndicator(scalar) && scalar != "-" || scalar == " " { return false }
      // A colon is safe where it joins, as in `relation:su35-2017`.
      case ":": if !isDigit(scalar) && !scalar.properties.isAlphabetic { return false }
      case " ": if scalar == "#" { return false }
      default: break
      }
      previous = scalar
    }
    guard let last = previous, last != " ", last != ":" else { return false }
    if value.utf8.first == UInt8(ascii: "-"), !isMinus(value) { return false }
    return !value.hasPrefix("...") && !hasOwnMeaning(value) && !isOddNumber(value)
  }

  /// The text in quotation marks, whatever it holds.
  static func quoted(_ value: String) -> String {
    var text = String.UnicodeScalarView()
    text.append("\"")
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text.append(contentsOf: "\\\"".unicodeScalars)
      case "\\": text.append(contentsOf: "\\\\".unicodeScalars)
      case "\n": text.append(contentsOf: "\\n".unicodeScalars)
      case "\r": text.append(contentsOf: "\\r".unicodeScalars)
      case "\t": text.append(contentsOf: "\\t".unicodeScalars)
      case _ where isPrintable(scalar) && !isLineBreak(scalar): text.append(scalar)
      default: text.append(contentsOf: escape(scalar).unicodeScalars)
      }
    }
    text.append("\"")
    return String(text)
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0..<0x100: "\\x" + HexText.padded(scalar.value, to: 2)
    case 0x100..<0x10000: "\\u" + HexText.padded(scalar.value, to: 4)
    default: "\\U" + HexText.padded(scalar.value, to: 8)
    }
  }

  /// Whether the text can stand as a literal block: several lines that nothing would trim.
  static func isLiteral(_ value: String) -> Bool {
    guard value.unicodeScalars.contains("\n"),
      value.unicodeScalars.allSatisfy({ $0 == "\n" || isPrintable($0) && !isLineBreak($0) })
    else { return false }
    var lines = lines(of: value)
    if lines.last == "" { lines.removeLast() }
    guard let first = lines.first, let last = lines.last, !first.isEmpty, !last.isEmpty
    else { return false }
    return lines.allSatisfy { line in
      guard let begin = line.unicodeScalars.first, let end = line.unicodeScalars.last
      else { return true }
      return begin != " " && begin != "\t" && end != " " && end != "\t"
    }
  }

  /// The lines of a text, which are more than its line breaks by one.
  static func lines(of value: String) -> [String] {
    value.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String(String.UnicodeScalarView($0)) }
  }
}

extension YAMLScalar {
  private static func isFlowIndicator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ",", "[", "]", "{", "}", "?": true
    default: false
    }
  }

  private static func isIndicator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "?", ":", ",", "[", "]", "{", "}", "#", "&", "*", "!", "|", ">", "'", "\"", "%", "@",
      "`":
      true
    default: false
    }
  }

  /// Whether the hyphen that begins the text is a minus; another could begin a list or document.
  private static func isMinus(_ value: String) -> Bool {
    value.unicodeScalars.dropFirst().first.map(isDigit) ?? false
  }

  /// What libYAML admits unescaped.
  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x20...0x7E, 0xA0...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF:
      scalar.value != 0xFEFF
    default: false
    }
  }

  private static func isLineBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static let wordsWithMeaning: Set<String> = [
    "~", "null", "y", "n", "yes", "no", "on", "off", "true", "false", "=", "<<",
  ]

  /// Whether YAML 1.1 reads the text as null, true, false, a merge key or a value key.
  private static func hasOwnMeaning(_ value: String) -> Bool {
    value.utf8.count <= 5 && wordsWithMeaning.contains(value.lowercased())
  }

  /// Whether YAML reads the text as a number that it would print otherwise, as `002`, `1e3`,
  /// `0x1F`, `1_000`, `5.10` and `12:30`.
  private static func isOddNumber(_ value: String) -> Bool {
    let bytes = Array(value.utf8)
    let digits =
      bytes.first.map { [0x2B, 0x2D].contains($0) } == true ? bytes.dropFirst() : bytes[...]
    let body = String(decoding: digits, as: UTF8.self).lowercased()
    if [".inf", ".nan"].contains(body) { return true }
    if ["0x", "0o", "0b"].contains(String(body.prefix(2))) { return true }
    guard body.utf8.contains(where: { (0x30...0x39).contains($0) }), body.utf8.first != 0x65,
      body.unicodeScalars.allSatisfy({ isDigit($0) || "_.e+-:".unicodeScalars.contains($0) })
    else { return false }
    // A hyphen that follows no exponent makes a date such as 2001-07-16, not a number.
    for (byte, next) in zip(body.utf8, body.utf8.dropFirst()) where next == 0x2D || next == 0x2B {
      if byte != 0x65 { return false }
    }
    guard value.utf8.count <= 15, let number = Double(value) else { return true }
    return NumberText.text(number) != value
  }
}
