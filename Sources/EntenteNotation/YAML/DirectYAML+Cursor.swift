extension DirectYAML {
  /// The text as this reader takes it: lines end with a line feed, and a zero follows the last.
  ///
  /// - Returns: Nil if the text has tabs, control characters or separators of other kinds.
  static func plainText(_ bytes: [UInt8]) -> [UInt8]? {
    var hasReturns = false
    var offset = bytes.firstSpecial(from: 0)
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: "\n"): break
      case UInt8(ascii: "\r"): hasReturns = true
      case 0x80...: if isSeparator(bytes[offset...].prefix(3)) { return nil }
      default: return nil
      }
      offset = bytes.firstSpecial(from: offset + 1)
    }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + 1)
    if hasReturns {
      for (byte, next) in zip(bytes, bytes.dropFirst() + [0]) {
        if byte != UInt8(ascii: "\r") {
          text.append(byte)
        } else if next != UInt8(ascii: "\n") {
          return nil
        }
      }
    } else {
      text += bytes
    }
    text.append(0)
    return text
  }

  /// Whether the bytes begin with a control character beyond ASCII, a separator of lines, a byte order
  /// mark or what is no character: U+0080 to U+009F, U+2028, U+2029, U+FEFF, U+FFFE, U+FFFF.
  private static func isSeparator(_ bytes: ArraySlice<UInt8>) -> Bool {
    let start = bytes.startIndex
    switch bytes[start] {
    case 0xC2: return bytes[start + 1] < 0xA0
    case 0xE2: return bytes[start + 1] == 0x80 && bytes[start + 2] & 0xFE == 0xA8
    case 0xEF:
      return bytes[start + 1] == 0xBB && bytes[start + 2] == 0xBF
        || bytes[start + 1] == 0xBF && bytes[start + 2] >= 0xBE
    default: return false
    }
  }

  /// The byte at the cursor; zero at the end.
  var current: UInt8 { bytes[offset] }

  var isAtEnd: Bool { bytes[offset] == 0 }

  /// How many characters stand before the cursor in its line.
  var column: Int { offset - lineStart }

  var position: SourcePosition { SourcePosition(line: line, column: column + 1) }

  /// Whether a space, a line break or the end is at an offset.
  func isBlank(at offset: Int) -> Bool {
    bytes[offset] == 0x20 || bytes[offset] == UInt8(ascii: "\n") || bytes[offset] == 0
  }

  /// Whether the line begins like the mark of a document, `---` or `...`, at the cursor.
  var isAtDocumentMark: Bool {
    guard column == 0, current == UInt8(ascii: "-") || current == UInt8(ascii: ".") else {
      return false
    }
    return bytes[offset + 1] == current && bytes[offset + 2] == current
  }

  /// Moves over the line feed at the cursor.
  mutating func skipBreak() {
    offset += 1
    line += 1
    lineStart = offset
  }

  /// Moves over spaces, comments and line breaks.
  mutating func skipToToken() throws(Unclear) {
    while true {
      switch current {
      case 0x20: offset += 1
      case UInt8(ascii: "\n"): skipBreak()
      case UInt8(ascii: "#"):
        guard offset == 0 || isBlank(at: offset - 1) else { throw Unclear() }
        while current != UInt8(ascii: "\n"), !isAtEnd { offset += 1 }
      default: return
      }
    }
  }

  /// Moves to the next token, which stands on a later line, or to the end.
  mutating func skipToLaterToken(than line: Int) throws(Unclear) {
    try skipToToken()
    guard self.line > line || isAtEnd else { throw Unclear() }
  }

  /// Moves over the break at the cursor, empty lines and the indentation of the next.
  ///
  /// - Returns: What the parser makes of them: a space, or a break for each empty line.
  mutating func skipFold() -> [UInt8] {
    var breaks = 0
    while true {
      if current == UInt8(ascii: "\n") {
        skipBreak()
        breaks += 1
      } else if current == 0x20 {
        offset += 1
      } else {
        break
      }
    }
    return breaks == 1 ? [0x20] : Array(repeating: UInt8(ascii: "\n"), count: breaks - 1)
  }
}
