extension RecordScanner.Found {
  /// Reports records that hold bytes which are no text, and NUL characters, and puts all problems
  /// in the order of their places.
  ///
  /// - Throws: ``TableError`` at the first record that is no text, if these are refused.
  mutating func checkText(
    in bytes: Span<UInt8>,
    _ range: Range<Int>,
    refusing: Bool
  ) throws(TableError) {
    // Most blocks are plain ASCII, which one pass shows.
    if bytes.isSuspect(range) {
      for record in records where bytes.isSuspect(record.source..<record.end) {
        try check(record, in: bytes, refusing: refusing)
      }
    }
    if problems.count > 1 {
      problems.sort { ($0.line, $0.column) < ($1.line, $1.column) }
    }
  }

  private mutating func check(
    _ record: RecordSlot,
    in bytes: Span<UInt8>,
    refusing: Bool
  ) throws(TableError) {
    let text = bytes.extracting(record.source..<record.end)
    if let nul = text.indices.first(where: { text[$0] == 0 }) {
      let place = text.place(of: nul, inRecordAt: 0, ofLine: record.line)
      problems.append(.nul(line: place.line, column: place.column))
    }
    do {
      _ = try UTF8Span(validating: text)
    } catch {
      let offset = error.byteOffsets.lowerBound
      let place = text.place(of: offset, inRecordAt: 0, ofLine: record.line)
      let problem = TableProblem.invalidText(line: place.line, column: place.column)
      if refusing {
        throw TableError(
          .invalidText,
          "line \(place.line), column \(place.column): \(problem.message)"
        )
      }
      problems.append(problem)
    }
  }
}

extension Span<UInt8> {
  /// Returns whether a byte of the range is NUL or beyond ASCII.
  fileprivate func isSuspect(_ range: Range<Int>) -> Bool {
    let part = extracting(range)
    var isSuspect = false
    for position in part.indices {
      // NUL wraps round to 255: one comparison finds both.
      isSuspect = isSuspect || part[position] &- 1 >= 0x7F
    }
    return isSuspect
  }
}
