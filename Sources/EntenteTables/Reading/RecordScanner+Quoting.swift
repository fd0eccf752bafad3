extension RecordScanner {
  /// What stands between an opening quote and its closing one.
  struct QuotedText {
    var start: Int
    var end: Int
    var isUnescaped: Bool
    var lines: Int
    /// The byte after the closing quote.
    var next: Int
  }

  /// How a quoted field ends.
  enum QuotedEnd {
    case closed(QuotedText)
    /// The block ends first; whether the field is closed is not known yet.
    case cut
    /// There is no closing quote.
    case open
  }

  /// Reads the quoted text whose opening quote is at `start`.
  ///
  /// Text with doubled quotes is copied without the doubles; other text stays where it is.
  static func scanQuoted(
    _ bytes: Span<UInt8>,
    from start: Int,
    to bound: Int,
    quote: UInt8,
    isLast: Bool,
    into found: inout Found
  ) -> QuotedEnd {
    let unescapedStart = found.unescaped.count
    var copied = start + 1
    var isUnescaped = false
    var lines = 0
    var position = start + 1
    while position < bound {
      let byte = bytes[position]
      if byte == quote {
        if position + 1 == bound, !isLast { break }
        if position + 1 < bound, bytes[position + 1] == quote {
          found.unescaped.append(bytes, copied..<(position + 1))
          isUnescaped = true
          position += 2
          copied = position
          continue
        }
        var text = QuotedText(
          start: start + 1,
          end: position,
          isUnescaped: isUnescaped,
          lines: lines,
          next: position + 1
        )
        if isUnescaped {
          found.unescaped.append(bytes, copied..<position)
          text.start = unescapedStart
          text.end = found.unescaped.count
        }
        return .closed(text)
      }
      if byte == UInt8(ascii: "\r") {
        lines += 1
      } else if byte == UInt8(ascii: "\n"), bytes[position - 1] != UInt8(ascii: "\r") {
        lines += 1
      }
      position += 1
    }
    found.unescaped.removeLast(found.unescaped.count - unescapedStart)
    return isLast ? .open : .cut
  }

  /// Adds the text that stands after the closing quote of a field to that field.
  static func append(
    _ bytes: Span<UInt8>,
    _ rest: Range<Int>,
    to slot: inout FieldSlot,
    in found: inout Found
  ) {
    if !slot.isUnescaped {
      let start = found.unescaped.count
      found.unescaped.append(bytes, Int(slot.start)..<Int(slot.end))
      slot.start = UInt32(truncatingIfNeeded: start)
      slot.isUnescaped = true
    }
    found.unescaped.append(bytes, rest)
    slot.end = UInt32(truncatingIfNeeded: found.unescaped.count)
  }

  /// Reports a row that has another number of fields than the table has columns.
  mutating func check(fieldCount: Int, line: Int, problems: inout [TableProblem]) {
    guard let columnCount else {
      columnCount = fieldCount
      return
    }
    if fieldCount != columnCount {
      problems.append(.raggedRow(line: line, fieldCount: fieldCount, columnCount: columnCount))
    }
  }
}

extension [UInt8] {
  fileprivate mutating func append(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    for position in range {
      append(bytes[position])
    }
  }
}

extension TableProblem {
  static func raggedRow(line: Int, fieldCount: Int, columnCount: Int) -> TableProblem {
    TableProblem(
      .raggedRow,
      line: line,
      column: 1,
      "the row has \(fieldCount) \(fieldCount == 1 ? "field" : "fields"), the table \(columnCount) "
        + (columnCount == 1 ? "column" : "columns")
    )
  }

  static func unclosedQuote(line: Int, column: Int) -> TableProblem {
    TableProblem(
      .unclosedQuote,
      line: line,
      column: column,
      "the quote is never closed and was read as text"
    )
  }

  static func textAfterQuote(line: Int, column: Int) -> TableProblem {
    TableProblem(.textAfterQuote, line: line, column: column, "text follows a closing quote")
  }

  static func longRow(line: Int, limit: Int) -> TableProblem {
    TableProblem(
      .longRow,
      line: line,
      column: 1,
      "the row is longer than \(limit) bytes; its rest was left out"
    )
  }

  static func nul(line: Int, column: Int) -> TableProblem {
    TableProblem(.nul, line: line, column: column, "the row holds the character NUL")
  }

  static func invalidText(line: Int, column: Int) -> TableProblem {
    TableProblem(
      .invalidText,
      line: line,
      column: column,
      "the bytes are not text in the table's encoding"
    )
  }
}
