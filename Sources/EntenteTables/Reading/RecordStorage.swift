/// Where a field lies in a block of bytes.
struct FieldSlot: Sendable {
  /// Where the field begins in the block, its quote included.
  var source: UInt32
  /// The bounds of its text, in the block or in the unescaped bytes.
  var start: UInt32
  var end: UInt32
  var isQuoted = false
  var isUnescaped = false

  init(source: Int, text: Range<Int>) {
    self.source = UInt32(truncatingIfNeeded: source)
    start = UInt32(truncatingIfNeeded: text.lowerBound)
    end = UInt32(truncatingIfNeeded: text.upperBound)
  }

  /// Takes a character off the end of a field that stands without quotes.
  mutating func removeSuffix(_ suffix: UInt8, in bytes: Span<UInt8>) {
    if !isQuoted, end > start, bytes[Int(end) - 1] == suffix {
      end -= 1
    }
  }
}

/// Where a record lies in a block of bytes.
struct RecordSlot: Sendable {
  var firstSlot: Int
  /// The bounds of its bytes, without the line end.
  var source: Int
  var end: Int
  var line: Int
}

/// A block of bytes with the records found in it.
///
/// It does not change while a batch, record or field refers to it. Once nobody but the stream does,
/// the stream takes its memory back for the next block: fresh memory for each would cost as much
/// time as reading the records.
final class RecordStorage: @unchecked Sendable {
  let bytes: [UInt8]
  private(set) var found: RecordScanner.Found
  let header: TableHeader?

  init(bytes: [UInt8], records found: RecordScanner.Found, header: TableHeader?) {
    self.bytes = bytes
    self.found = found
    self.header = header
  }

  var unescaped: [UInt8] { found.unescaped }
  var slots: [FieldSlot] { found.slots }
  var records: [RecordSlot] { found.records }

  /// Gives up a storage, takes its memory for records if nobody else refers to it, and returns
  /// whether it did.
  static func reclaim(
    _ storage: inout RecordStorage?,
    into memory: inout RecordScanner.Found
  ) -> Bool {
    defer { storage = nil }
    guard isKnownUniquelyReferenced(&storage), let storage else { return false }
    swap(&memory, &storage.found)
    memory.removeAll()
    return true
  }
}

extension Span<UInt8> {
  /// Returns the offset, or one a little before it, at which no scalar is cut.
  func scalarBoundary(before offset: Int) -> Int {
    for size in 1...Swift.min(4, offset) {
      let byte = self[offset - size]
      if byte & 0xC0 == 0x80 { continue }
      let wanted = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
      return wanted > size ? offset - size : offset
    }
    return offset
  }

  /// Returns the line and the column, in scalars, of a byte of a record.
  func place(of offset: Int, inRecordAt start: Int, ofLine line: Int) -> (line: Int, column: Int) {
    var line = line
    var column = 1
    for position in start..<Swift.min(offset, count) {
      let byte = self[position]
      if byte == UInt8(ascii: "\n") {
        // The second half of CRLF ends no further line.
        let isCounted = position > start && self[position - 1] == UInt8(ascii: "\r")
        line += isCounted ? 0 : 1
        column = 1
      } else if byte == UInt8(ascii: "\r") {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return (line, column)
  }
}
