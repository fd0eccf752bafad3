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
    let scalars = Array(value.unicodeScalars)
    guard let first = scalars.first, let last = scalars.last, first != " ", last != " ",
      last != ":", scalars.allSatisfy({ isPrintable($0) && !isLineBreak($0) && $0 != "\t" }),
      mayBegin(scalars), !value.hasPrefix("..."), !hasOwnMeaning(value), !isOddNumber(value)
    else { return false }
    for (scalar, next) in zip(scalars, scalars.dropFirst()) {
      // A colon is safe where it joins, as in `relation:su35-2017`.
      if scalar == ":", !next.properties.isAlphabetic, !isDigit(next) { return false }
      if scalar == " ", next == "#" { return false }
    }
    return context == .block || scalars.allSatisfy { !flowIndicators.contains($0) }
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
  private static let flowIndicators: Set<Unicode.Scalar> = [",", "[", "]", "{", "}", "?"]

  private static let indicators: Set<Unicode.Scalar> = [
    "-", "?", ":", ",", "[", "]", "{", "}", "#", "&", "*", "!", "|", ">", "'", "\"", "%", "@", "`",
  ]

  /// A minus may begin a number; no other indicator may begin anything.
  private static func mayBegin(_ scalars: [Unicode.Scalar]) -> Bool {
    guard let first = scalars.first else { return false }
    if first == "-", scalars.count > 1 { return isDigit(scalars[1]) }
    return !indicators.contains(first)
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
    [0x0A, 0x0D, 0x85, 0x2028, 0x2029].contains(scalar.value)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  /// Whether YAML 1.1 reads the text as null, true, false, a merge key or a value key.
  private static func hasOwnMeaning(_ value: String) -> Bool {
    let words: Set<String> = [
      "~", "null", "y", "n", "yes", "no", "on", "off", "true", "false", "=", "<<",
    ]
    return words.contains(value.lowercased())
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
