extension DirectYAML {
  /// A scalar, and the line on which it ends.
  typealias Scalar = (node: TextNode, lastLine: Int)

  /// The plain or quoted scalar at the cursor, in a block collection at a column or, without one, in
  /// flow style.
  mutating func scalar(in indent: Int?) throws(Unclear) -> Scalar {
    switch current {
    case UInt8(ascii: "'"): try quoted(by: UInt8(ascii: "'"))
    case UInt8(ascii: "\""): try quoted(by: UInt8(ascii: "\""))
    default: try plain(in: indent)
    }
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  // MARK: - Plain

  /// A scalar without quotation marks.
  ///
  /// The cursor moves to what ends it, over blanks, or to where the next token or comment begins.
  private mutating func plain(in indent: Int?) throws(Unclear) -> Scalar {
    guard mayBeginPlain(isFlow: indent == nil), !isAtDocumentMark else { throw Unclear() }
    let position = position
    var folded: [UInt8]?
    while true {
      let start = offset
      let end = try skipPlainLine(isFlow: indent == nil)
      let lastLine = line
      if current == UInt8(ascii: "\n") {
        let fold = skipFold()
        // The scalar runs on, unless the line belongs to something else.
        if indent.map({ column > $0 }) ?? true, !isAtEndOfPlain(isFlow: indent == nil) {
          guard !isAtDocumentMark else { throw Unclear() }
          folded = (folded ?? []) + bytes[start..<end] + fold
          continue
        }
      }
      let text = folded.map { String(decoding: $0 + bytes[start..<end], as: UTF8.self) }
      let content = TextNode.Content.scalar(text ?? self.text(start..<end), isPlain: true)
      return (TextNode(content, at: position), lastLine)
    }
  }

  /// Moves to what ends the plain scalar or the line.
  ///
  /// - Returns: The end of the last character before it that is no blank.
  private mutating func skipPlainLine(isFlow: Bool) throws(Unclear) -> Int {
    var end = offset
    while true {
      switch bytes[offset] {
      case 0, UInt8(ascii: "\n"): return end
      case 0x20:
        offset += 1
        continue
      case UInt8(ascii: "#") where bytes[offset - 1] == 0x20: return end
      case UInt8(ascii: ":"):
        if isBlank(at: offset + 1) { return end }
        if isFlow, Self.isFlowIndicator(bytes[offset + 1]) { throw Unclear() }
      case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
        UInt8(ascii: "}"):
        if isFlow { return end }
      case 0x80..<0xC0: lineStart += 1
      default: break
      }
      offset += 1
      end = offset
    }
  }

  /// Whether a line that could carry on a plain scalar begins with what ends it.
  private func isAtEndOfPlain(isFlow: Bool) -> Bool {
    switch current {
    case 0, UInt8(ascii: "#"): true
    case UInt8(ascii: ":"): isBlank(at: offset + 1)
    case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
      UInt8(ascii: "}"):
      isFlow
    default: false
    }
  }

  /// Whether a plain scalar may begin at the cursor.
  private func mayBeginPlain(isFlow: Bool) -> Bool {
    switch current {
    case 0, UInt8(ascii: ","), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "#"),
      UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"), UInt8(ascii: "|"),
      UInt8(ascii: ">"), UInt8(ascii: "%"), UInt8(ascii: "@"), UInt8(ascii: "`"):
      false
    case UInt8(ascii: "-"): !isBlank(at: offset + 1)
    case UInt8(ascii: "?"), UInt8(ascii: ":"): !isFlow && !isBlank(at: offset + 1)
    default: true
    }
  }

  private static func isFlowIndicator(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
      UInt8(ascii: "}"), UInt8(ascii: "?"):
      true
    default: false
    }
  }

  // MARK: - Quoted

  private mutating func quoted(by quote: UInt8) throws(Unclear) -> Scalar {
    let position = position
    var edited: [UInt8] = []
    offset += 1
    // What is still to be copied begins at `start`; blanks before a line break do not count.
    var start = offset
    var end = offset
    loop: while true {
      switch bytes[offset] {
      case 0: throw Unclear()
      case 0x20:
        offset += 1
        continue
      case UInt8(ascii: "\n"):
        edited += bytes[start..<end]
        edited += skipFold()
        guard !isAtDocumentMark else { throw Unclear() }
        start = offset
        end = offset
        continue
      case quote:
        guard quote == UInt8(ascii: "'"), bytes[offset + 1] == quote else { break loop }
        edited += bytes[start...offset]
        offset += 1
        start = offset + 1
      case UInt8(ascii: "\\") where quote == UInt8(ascii: "\""):
        edited += bytes[start..<offset]
        offset += 1
        edited.append(try escaped(bytes[offset]))
        start = offset + 1
      case 0x80..<0xC0: lineStart += 1
      default: break
      }
      offset += 1
      end = offset
    }
    let text =
      edited.isEmpty
      ? text(start..<offset)
      : String(decoding: edited + bytes[start..<offset], as: UTF8.self)
    offset += 1
    return (TextNode(.scalar(text, isPlain: false), at: position), line)
  }

  /// What a byte behind a backslash stands for; codes of characters are left to the parser.
  private func escaped(_ byte: UInt8) throws(Unclear) -> UInt8 {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): byte
    case UInt8(ascii: "n"): UInt8(ascii: "\n")
    case UInt8(ascii: "t"): UInt8(ascii: "\t")
    default: throw Unclear()
    }
  }

  // MARK: - Literal and folded

  /// The block scalar at the cursor, in a block collection at a column, and the way to the next
  /// token.
  mutating func blockScalar(in indent: Int) throws(Unclear) -> TextNode {
    let position = position
    let isFolded = current == UInt8(ascii: ">")
    offset += 1
    let chomping = current
    if chomping == UInt8(ascii: "-") || chomping == UInt8(ascii: "+") { offset += 1 }
    guard isBlank(at: offset) else { throw Unclear() }
    while current == 0x20 { offset += 1 }
    if current == UInt8(ascii: "#") {
      while current != UInt8(ascii: "\n"), !isAtEnd { offset += 1 }
    }
    guard current == UInt8(ascii: "\n") else { throw Unclear() }
    skipBreak()

    var deepest = 0
    var emptyLines = skipEmptyLines(upTo: .max, deepest: &deepest)
    let textIndent = max(deepest, indent + 1, 1)
    var text: [UInt8] = []
    var followsBreak = false
    var followsIndented = false
    while column == textIndent, !isAtEnd {
      let isIndented = current == 0x20
      if isFolded, followsBreak, !followsIndented, !isIndented {
        if emptyLines == 0 { text.append(0x20) }
      } else if followsBreak {
        text.append(UInt8(ascii: "\n"))
      }
      text.append(contentsOf: repeatElement(UInt8(ascii: "\n"), count: emptyLines))
      followsIndented = isIndented
      let start = offset
      while current != UInt8(ascii: "\n"), !isAtEnd { offset += 1 }
      text += bytes[start..<offset]
      followsBreak = !isAtEnd
      if followsBreak { skipBreak() }
      emptyLines = skipEmptyLines(upTo: textIndent, deepest: &deepest)
    }
    if followsBreak, chomping != UInt8(ascii: "-") { text.append(UInt8(ascii: "\n")) }
    if chomping == UInt8(ascii: "+") {
      text.append(contentsOf: repeatElement(UInt8(ascii: "\n"), count: emptyLines))
    }
    try skipToToken()
    return TextNode(
      .scalar(String(decoding: text, as: UTF8.self), isPlain: false),
      at: position
    )
  }

  /// Moves over empty lines and the indentation of the next, and says how many there were.
  private mutating func skipEmptyLines(upTo indent: Int, deepest: inout Int) -> Int {
    var count = 0
    while true {
      while current == 0x20, column < indent { offset += 1 }
      deepest = max(deepest, column)
      guard current == UInt8(ascii: "\n") else { return count }
      skipBreak()
      count += 1
    }
  }
}
