/// Bytes of text that are scanned, with a line feed and zeros after them.
///
/// What stands behind the end lets a scan run without asking at each byte where the text ends, and
/// load eight bytes at once anywhere. A row that ends at that line feed is cut, unless the text is
/// the last of its input.
@safe struct TextWindow {
  /// How many bytes must follow the text: a line feed and zeros.
  static let padding = 32

  private let base: UnsafePointer<UInt8>
  /// Where the text ends and the padding begins.
  let end: Int
  /// Whether no text follows.
  let isFinal: Bool

  /// Takes the first bytes of a buffer, which must live on and have its padding.
  @unsafe init(_ base: UnsafePointer<UInt8>, end: Int, isFinal: Bool) {
    unsafe self.base = base
    self.end = end
    self.isFinal = isFinal
  }

  /// Writes the padding behind the text of a buffer.
  static func pad(_ buffer: inout [UInt8], at end: Int) {
    buffer[end] = UInt8(ascii: "\n")
    for position in (end + 1)..<(end + padding) { buffer[position] = 0 }
  }

  @inline(__always)
  subscript(position: Int) -> UInt8 { unsafe base[position] }

  /// Eight bytes, the first of them lowest.
  @inline(__always)
  func word(at position: Int) -> UInt64 {
    let raw = unsafe UnsafeRawPointer(base + position)
    return unsafe UInt64(littleEndian: raw.loadUnaligned(as: UInt64.self))
  }

  /// The bytes of a range, for as long as the buffer lives.
  func bytes(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    unsafe UnsafeBufferPointer(start: base + range.lowerBound, count: range.count)
  }

  /// The text of a range; bytes that are no text become U+FFFD.
  func text(_ range: Range<Int>) -> String {
    unsafe String(decoding: bytes(range), as: UTF8.self)
  }

  /// The position behind the line end at a position.
  @inline(__always)
  func afterLineEnd(_ position: Int) -> Int {
    self[position] == UInt8(ascii: "\r") && self[position + 1] == UInt8(ascii: "\n")
      ? position + 2 : position + 1
  }

  /// The place of a position in a record, as lines after the record's first and as a column from 1.
  func place(of position: Int, inRecordAt start: Int) -> (line: Int, column: Int) {
    var line = 0
    var column = 1
    var index = start
    while index < position {
      let byte = self[index]
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        index = afterLineEnd(index)
        line += 1
        column = 1
        continue
      }
      if byte & 0xC0 != 0x80 { column += 1 }
      index += 1
    }
    return (line, column)
  }
}

/// Returns a word whose lowest set bit is the top bit of the lowest byte that is zero; bits above
/// that one mean nothing.
@inline(__always)
func zeroBytes(_ word: UInt64) -> UInt64 {
  (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
}
