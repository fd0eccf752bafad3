extension YAMLScan {
  /// Moves over a scalar in double quotes.
  mutating func skipDoubleQuoted() {
    cursor.advance()
    while let byte = cursor.current {
      if cursor.isAtBreak {
        cursor.advanceLine()
      } else if byte == UInt8(ascii: "\\") {
        cursor.advance()
        if !cursor.isAtBreak { cursor.advance() }
      } else {
        cursor.advance()
        if byte == UInt8(ascii: "\"") { break }
      }
    }
    possibleKey?.end = cursor.offset
  }

  /// Moves over a scalar in single quotes.
  mutating func skipSingleQuoted() {
    cursor.advance()
    while let byte = cursor.current {
      if cursor.isAtBreak {
        cursor.advanceLine()
        continue
      }
      cursor.advance()
      guard byte == UInt8(ascii: "'") else { continue }
      if cursor.current != byte { break }
      cursor.advance()
    }
    possibleKey?.end = cursor.offset
  }

  /// Moves over a plain scalar, which runs on over lines that are indented deeper than the
  /// collection that it stands in.
  mutating func skipPlain() {
    let least = blockIndent + 1
    let start = cursor.offset
    while cursor.current != nil {
      if isAtDocumentMark || cursor.current == UInt8(ascii: "#") { break }
      skipWord()
      if possibleKey?.line == cursor.line { possibleKey?.end = cursor.offset }
      guard cursor.current != nil, cursor.isBlank() else { break }
      while cursor.current != nil, cursor.isBlank() {
        if cursor.isAtBreak { cursor.advanceLine() } else { cursor.advance() }
      }
      if flowDepth == 0, cursor.indent < least { break }
    }
    // A character that can begin nothing is left to the parser to refuse.
    if cursor.offset == start { cursor.advance() }
  }

  private mutating func skipWord() {
    while let byte = cursor.current, !cursor.isBlank() {
      if byte == UInt8(ascii: ":"), cursor.isBlank(after: 1) { return }
      if flowDepth > 0, Self.isFlowIndicator(byte) { return }
      cursor.advance()
    }
  }

  /// Moves over a literal or folded scalar: its head, and all lines that are empty or indented as
  /// deep as its first.
  mutating func skipBlockScalar() {
    possibleKey = nil
    let parent = blockIndent
    var indent: Int?
    cursor.advance()
    while let byte = cursor.current, !cursor.isAtBreak {
      if byte == UInt8(ascii: "#") || byte == 0x20 || byte == 0x09 { break }
      if (UInt8(ascii: "1")...UInt8(ascii: "9")).contains(byte) {
        indent = max(parent, 0) + Int(byte - UInt8(ascii: "0"))
      }
      cursor.advance()
    }
    cursor.skipLine()
    cursor.advanceLine()
    var deepest = 0
    while cursor.current != nil {
      let depth = cursor.skipSpaces()
      if cursor.isAtBreak {
        deepest = max(deepest, depth)
        cursor.advanceLine()
        continue
      }
      let least = indent ?? max(deepest, depth, parent + 1, 1)
      indent = least
      if depth < least { return }
      cursor.skipLine()
      cursor.advanceLine()
    }
  }

  /// The text of a key: without quotes, and without escapes where that is simple.
  func text(of range: Range<Int>) -> String {
    let raw = String(decoding: cursor.bytes[range], as: UTF8.self)
    guard let quote = raw.first, quote == "\"" || quote == "'", raw.utf8.count >= 2 else {
      return raw
    }
    let inner = String(raw.dropFirst().dropLast())
    return quote == "'" ? inner.replacing("''", with: "'") : inner.replacing("\\\"", with: "\"")
  }
}
