/// Looks through YAML text for what the format refuses before anything is built from it.
///
/// An alias repeats what its anchor names, so that a few lines can stand for billions of values.
/// Finding anchors in the tokens, before the parser expands them, makes such a text cost nothing.
struct TokenScan {
  /// A token that is refused.
  struct Refused: Equatable {
    let character: Unicode.Scalar
    let position: SourcePosition
    let length: Int
  }

  private let bytes: [UInt8]
  private var offset = 0
  private var line = 1
  private var lineStart = 0
  private var flowDepth = 0
  private var found: [Refused] = []

  /// Returns the anchors, aliases and tags of the text, in order.
  static func refusedTokens(in bytes: [UInt8]) -> [Refused] {
    let suspicious: Set<UInt8> = [UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!")]
    guard bytes.contains(where: suspicious.contains) else { return [] }
    var scan = TokenScan(bytes: bytes)
    scan.run()
    return scan.found
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private mutating func run() {
    while let byte = current {
      switch byte {
      case UInt8(ascii: "\n"): advanceLine()
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: ","):
        offset += 1
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        flowDepth += 1
        offset += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        flowDepth = max(0, flowDepth - 1)
        offset += 1
      case UInt8(ascii: "#"): skipLine()
      case UInt8(ascii: "\""): skipDoubleQuoted()
      case UInt8(ascii: "'"): skipSingleQuoted()
      case UInt8(ascii: "|") where flowDepth == 0, UInt8(ascii: ">") where flowDepth == 0:
        skipBlockScalar()
      case UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"): refuse(byte)
      case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"):
        if isSpace(at: offset + 1) { offset += 1 } else { skipPlain() }
      default: skipPlain()
      }
    }
  }

  private var current: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  private func isSpace(at index: Int) -> Bool {
    guard index < bytes.count else { return true }
    return [UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\t"), UInt8(ascii: "\r")]
      .contains(bytes[index])
  }

  private mutating func advanceLine() {
    offset += 1
    line += 1
    lineStart = offset
  }

  private mutating func skipLine() {
    while let byte = current, byte != UInt8(ascii: "\n") { offset += 1 }
  }

  private mutating func refuse(_ byte: UInt8) {
    let start = offset
    offset += 1
    while let byte = current, !isSpace(at: offset),
      ![UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}")].contains(byte)
    {
      offset += 1
    }
    let column = scalarCount(lineStart..<start) + 1
    found.append(
      Refused(
        character: Unicode.Scalar(byte),
        position: SourcePosition(line: line, column: column),
        length: scalarCount(start..<offset)
      )
    )
  }

  private func scalarCount(_ range: Range<Int>) -> Int {
    bytes[range].count { $0 & 0xC0 != 0x80 }
  }

  private mutating func skipDoubleQuoted() {
    offset += 1
    while let byte = current {
      if byte == UInt8(ascii: "\\") {
        offset += 1
        if current == UInt8(ascii: "\n") { advanceLine() } else { offset += 1 }
      } else if byte == UInt8(ascii: "\n") {
        advanceLine()
      } else {
        offset += 1
        if byte == UInt8(ascii: "\"") { return }
      }
    }
  }

  private mutating func skipSingleQuoted() {
    offset += 1
    while let byte = current {
      if byte == UInt8(ascii: "\n") {
        advanceLine()
      } else {
        offset += 1
        guard byte == UInt8(ascii: "'") else { continue }
        if current == UInt8(ascii: "'") { offset += 1 } else { return }
      }
    }
  }

  /// A plain scalar runs to `: `, ` #`, the end of the line, or in flow style to `,` or a bracket.
  private mutating func skipPlain() {
    while let byte = current {
      if byte == UInt8(ascii: "\n") { return }
      if byte == UInt8(ascii: ":"), isSpace(at: offset + 1) { return }
      if byte == UInt8(ascii: "#"), isSpace(at: offset - 1) { return }
      if flowDepth > 0,
        [
          UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "["),
          UInt8(ascii: "{"),
        ].contains(byte)
      {
        return
      }
      offset += 1
    }
  }

  /// A block scalar runs on over all lines that are empty or deeper than the line that began it.
  private mutating func skipBlockScalar() {
    let parent = indentation(at: lineStart)
    skipLine()
    while current != nil {
      advanceLine()
      let depth = indentation(at: lineStart)
      let first = lineStart + depth
      let isBlank = first >= bytes.count || bytes[first] == UInt8(ascii: "\n")
      if !isBlank, depth <= parent { return }
      skipLine()
    }
  }

  private func indentation(at start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index] == UInt8(ascii: " ") { index += 1 }
    return index - start
  }
}
