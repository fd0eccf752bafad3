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
    let words = Swift.max(0, range.count / 8)
    let raw = unsafe bytes
    var suspects: UInt64 = 0
    for word in 0..<words {
      let eight = unsafe raw.unsafeLoadUnaligned(
        fromByteOffset: range.lowerBound + word * 8,
        as: UInt64.self
      )
      // A byte that is zero borrows from the top bit; one beyond ASCII has it.
      suspects |= (eight &- 0x0101_0101_0101_0101) | eight
    }
    if suspects & 0x8080_8080_8080_8080 != 0 { return true }
    for position in (range.lowerBound + words * 8)..<range.upperBound {
      let byte = self[position]
      if byte == 0 || byte >= 0x80 { return true }
    }
    return false
  }
}
