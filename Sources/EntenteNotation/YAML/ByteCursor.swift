/// A place in UTF-8 text that moves on, knowing its line and column.
///
/// Lines end where YAML 1.1 ends them: at CR, LF, CR LF, and the separators U+0085, U+2028 and
/// U+2029, so that lines are counted as the parser counts them.
struct ByteCursor {
  let bytes: [UInt8]
  private(set) var offset = 0
  private(set) var line = 1
  private(set) var lineStart = 0
  /// The last position that was asked for, from which the next is counted.
  private var counted = (lineStart: 0, offset: 0, column: 1)

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The byte at the cursor; nil at the end.
  var current: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  /// The byte so many places on; nil beyond the end.
  func byte(after distance: Int) -> UInt8? {
    offset + distance < bytes.count ? bytes[offset + distance] : nil
  }

  /// How many bytes lie between the start of the line and the cursor.
  var indent: Int { offset - lineStart }

  /// The position of an offset in the current line.
  mutating func position(of offset: Int) -> SourcePosition {
    if counted.lineStart != lineStart || counted.offset > offset {
      counted = (lineStart, lineStart, 1)
    }
    counted.column += scalarCount(counted.offset..<offset)
    counted.offset = offset
    return SourcePosition(line: line, column: counted.column)
  }

  /// How many Unicode scalars begin in a range.
  func scalarCount(_ range: Range<Int>) -> Int {
    var count = 0
    for index in range where bytes[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }

  /// Whether a space, a tab, a line break or the end is so many places on.
  func isBlank(after distance: Int = 0) -> Bool {
    guard let byte = byte(after: distance) else { return true }
    return byte == 0x20 || byte == 0x09
      || Self.lengthOfBreak(in: bytes, at: offset + distance) > 0
  }

  /// Whether the line ends here.
  var isAtBreak: Bool { Self.lengthOfBreak(in: bytes, at: offset) > 0 }

  /// Moves on within the line.
  mutating func advance(by distance: Int = 1) {
    offset = min(offset + distance, bytes.count)
  }

  /// Moves over the line break at the cursor, if there is one.
  mutating func advanceLine() {
    let length = Self.lengthOfBreak(in: bytes, at: offset)
    guard length > 0 else { return }
    offset += length
    line += 1
    lineStart = offset
  }

  /// Moves to the end of the line.
  mutating func skipLine() {
    while current != nil, !isAtBreak { offset += 1 }
  }

  /// Moves over spaces, and says how many there were.
  mutating func skipSpaces() -> Int {
    let start = offset
    while current == 0x20 { offset += 1 }
    return offset - start
  }

  /// How many bytes the line break at an offset has; zero if there is none.
  static func lengthOfBreak(in bytes: [UInt8], at offset: Int) -> Int {
    guard offset < bytes.count else { return 0 }
    switch bytes[offset] {
    case 0x0A: return 1
    case 0x0D: return offset + 1 < bytes.count && bytes[offset + 1] == 0x0A ? 2 : 1
    case 0xC2: return offset + 1 < bytes.count && bytes[offset + 1] == 0x85 ? 2 : 0
    case 0xE2:
      guard offset + 2 < bytes.count, bytes[offset + 1] == 0x80 else { return 0 }
      return bytes[offset + 2] == 0xA8 || bytes[offset + 2] == 0xA9 ? 3 : 0
    default: return 0
    }
  }
}
