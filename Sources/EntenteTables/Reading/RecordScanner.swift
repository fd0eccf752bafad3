/// Finds records in blocks of UTF-8 bytes.
///
/// What is found depends on the bytes alone, never on where one block ends and the next begins: a
/// record that the end of a block cuts is left for the next call.
struct RecordScanner {
  /// What one call found.
  struct Found {
    var slots: [FieldSlot] = []
    var unescaped: [UInt8] = []
    var records: [RecordSlot] = []
    var problems: [TableProblem] = []

    /// Forgets what was found and keeps the memory.
    mutating func removeAll() {
      slots.removeAll(keepingCapacity: true)
      unescaped.removeAll(keepingCapacity: true)
      records.removeAll(keepingCapacity: true)
      problems.removeAll(keepingCapacity: true)
    }
  }

  let delimiter: UInt8
  /// Eight delimiters in a word.
  private let delimiters: UInt64
  let quote: UInt8?
  let lineSuffix: UInt8?
  let recordLimit: Int
  /// The number of fields a row should have; set by the first record when nil.
  var columnCount: Int?
  /// The line at which the next record begins.
  var line: Int
  /// Whether the rest of a line is passed over, because its record was too long.
  private var isSkipping = false

  init(_ reader: TableReader, delimiter: TableDelimiter, line: Int) {
    self.delimiter = delimiter.rawValue
    delimiters = UInt64(delimiter.rawValue) * 0x0101_0101_0101_0101
    quote = reader.quote
    lineSuffix = reader.lineSuffix
    // Offsets in a block are held in 32 bits.
    recordLimit = min(max(reader.limits.recordBytes, 4), 1 << 30)
    columnCount = reader.columnCount
    self.line = line
  }

  /// Finds the records that end in `bytes[start..<end]` and returns where the first that does not
  /// end there begins.
  mutating func scan(
    _ bytes: Span<UInt8>,
    from start: Int,
    to end: Int,
    isFinal: Bool,
    atMost recordCount: Int = .max,
    into found: inout Found
  ) -> Int {
    var position = start
    while position < end, found.records.count < recordCount {
      if isSkipping {
        guard let next = skipLine(bytes, from: position, to: end, isFinal: isFinal) else {
          // Nothing of the skipped part is needed again, but a CR may be half of a CRLF.
          return bytes[end - 1] == UInt8(ascii: "\r") ? end - 1 : end
        }
        position = next
        continue
      }
      let first = bytes[position]
      if first == UInt8(ascii: "\n") || first == UInt8(ascii: "\r") {
        guard let next = lineEnd(bytes, at: position, to: end, isFinal: isFinal) else { break }
        line += 1
        position = next
        continue
      }
      guard
        let next = scanRecord(bytes, from: position, to: end, isFinal: isFinal, into: &found)
      else { break }
      position = next
    }
    return position
  }

  /// Returns where the line end at `position` ends, or nil if that cannot be known yet.
  @inline(__always)
  private func lineEnd(
    _ bytes: Span<UInt8>,
    at position: Int,
    to end: Int,
    isFinal: Bool
  ) -> Int? {
    if bytes[position] == UInt8(ascii: "\n") { return position + 1 }
    guard position + 1 < end else { return isFinal ? end : nil }
    return bytes[position + 1] == UInt8(ascii: "\n") ? position + 2 : position + 1
  }

  private mutating func skipLine(
    _ bytes: Span<UInt8>,
    from start: Int,
    to end: Int,
    isFinal: Bool
  ) -> Int? {
    var position = start
    while position < end {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        guard let next = lineEnd(bytes, at: position, to: end, isFinal: isFinal) else { return nil }
        line += 1
        isSkipping = false
        return next
      }
      position += 1
    }
    return nil
  }

  /// The bytes among which a record must end.
  private struct Window {
    var start: Int
    var bound: Int
    /// Whether more bytes follow than a record may have.
    var isCapped: Bool
    /// Whether no byte can follow that matters.
    var isLast: Bool
  }

  /// Adds the record at `start`, or leaves everything as it was and returns nil if it is cut.
  private mutating func scanRecord(
    _ bytes: Span<UInt8>,
    from start: Int,
    to end: Int,
    isFinal: Bool,
    into found: inout Found
  ) -> Int? {
    let before = (
      slots: found.slots.count, unescaped: found.unescaped.count, problems: found.problems.count
    )
    let isCapped = end - start >= recordLimit
    let window = Window(
      start: start,
      // Only so many bytes count, however many are at hand.
      bound: isCapped ? bytes.scalarBoundary(before: start + recordLimit) : end,
      isCapped: isCapped,
      isLast: isCapped || isFinal
    )
    var lines = 0
    var position = start
    var next: Int?
    while let fieldEnd = scanField(bytes, at: position, window, lines: &lines, into: &found) {
      position = fieldEnd
      if position < window.bound {
        if bytes[position] == delimiter {
          position += 1
          continue
        }
        next = lineEnd(bytes, at: position, to: end, isFinal: isFinal)
        lines += 1
      } else if window.isLast {
        next = position
      }
      break
    }
    guard let next else {
      found.slots.removeLast(found.slots.count - before.slots)
      found.unescaped.removeLast(found.unescaped.count - before.unescaped)
      found.problems.removeLast(found.problems.count - before.problems)
      return nil
    }
    if let lineSuffix, let last = found.slots.indices.last {
      found.slots[last].removeSuffix(lineSuffix, in: bytes)
    }
    found.records.append(
      RecordSlot(firstSlot: before.slots, source: start, end: position, line: line)
    )
    if isCapped, position == window.bound {
      isSkipping = true
      found.problems.append(.longRow(line: line, limit: recordLimit))
    }
    check(fieldCount: found.slots.count - before.slots, line: line, problems: &found.problems)
    line += lines
    return next
  }

  /// Adds the field at `start` and returns where it ends, or returns nil if a quoted field is cut.
  @inline(__always)
  private func scanField(
    _ bytes: Span<UInt8>,
    at start: Int,
    _ window: Window,
    lines: inout Int,
    into found: inout Found
  ) -> Int? {
    if let quote, start < window.bound, bytes[start] == quote {
      let end = Self.scanQuoted(
        bytes,
        from: start,
        to: window.bound,
        quote: quote,
        isLast: window.isLast,
        into: &found
      )
      switch end {
      case .closed(let text):
        lines += text.lines
        let end = unquotedEnd(bytes, from: text.next, to: window.bound)
        var slot = FieldSlot(source: start, text: text.start..<text.end)
        slot.isQuoted = true
        slot.isUnescaped = text.isUnescaped
        if end > text.next {
          let isSuffix =
            end - text.next == 1 && bytes[text.next] == lineSuffix
            && (end == window.bound || bytes[end] != delimiter)
          if !isSuffix {
            Self.append(bytes, text.next..<end, to: &slot, in: &found)
            let place = bytes.place(of: text.next, inRecordAt: window.start, ofLine: line)
            found.problems.append(.textAfterQuote(line: place.line, column: place.column))
          }
        }
        found.slots.append(slot)
        return end
      case .cut:
        return nil
      case .open:
        // Not closed anywhere: the quote is text, and the rows below are rows.
        let place = bytes.place(of: start, inRecordAt: window.start, ofLine: line)
        found.problems.append(.unclosedQuote(line: place.line, column: place.column))
      }
    }
    let end = unquotedEnd(bytes, from: start, to: window.bound)
    found.slots.append(FieldSlot(source: start, text: start..<end))
    return end
  }

  /// Returns where the next delimiter or line end is, or `bound`.
  @inline(__always)
  private func unquotedEnd(_ bytes: Span<UInt8>, from start: Int, to bound: Int) -> Int {
    var position = start
    let raw = unsafe bytes.bytes
    // Eight bytes at once: most fields end in the first eight.
    while position + 8 <= bound {
      let loaded = unsafe raw.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self)
      let eight = UInt64(littleEndian: loaded)
      let ends =
        zeroBytes(eight ^ delimiters) | zeroBytes(eight ^ lineFeeds)
        | zeroBytes(eight ^ carriageReturns)
      if ends != 0 { return position + ends.trailingZeroBitCount / 8 }
      position += 8
    }
    while position < bound {
      let byte = bytes[position]
      if byte == delimiter || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { break }
      position += 1
    }
    return position
  }
}

private let lineFeeds: UInt64 = 0x0A0A_0A0A_0A0A_0A0A
private let carriageReturns: UInt64 = 0x0D0D_0D0D_0D0D_0D0D

/// Returns a word whose lowest set bit is the top bit of the lowest byte that is zero.
///
/// Bits above that one mean nothing.
@inline(__always)
private func zeroBytes(_ word: UInt64) -> UInt64 {
  (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
}
