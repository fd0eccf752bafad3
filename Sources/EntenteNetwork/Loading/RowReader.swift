/// Reads rows of text into ties.
struct RowReader: Sendable {
  let scanner: RowScanner
  let layout: EdgeTableLayout
  /// The last column that is needed.
  let lastColumn: Int

  init(_ layout: EdgeTableLayout) {
    self.layout = layout
    scanner = RowScanner(layout.delimiter)
    lastColumn = max(layout.source, layout.target, layout.weight ?? 0, layout.sign ?? 0)
  }

  /// What rows were read so far.
  struct Tally {
    var rowCount = 0
    var selfTieCount = 0
    var lineCount = 0
    /// The greatest integer for an actor.
    var greatest: UInt32 = 0
  }

  /// Why reading stopped.
  enum Stop {
    /// All rows were read that begin before the limit; there the next line begins.
    case done(Int)
    /// The row of the line that begins there goes on behind the window.
    case cut(Int)
    /// The row of the line that begins there has a label that is no integer of 32 bits.
    case label(Int)
    /// The row is wrong; lines are counted from the first in the window, which is line 0.
    case failed(EdgeTableError)
  }

  /// Reads the rows that begin before a limit.
  ///
  /// - Parameters:
  ///   - window: The text.
  ///   - start: Where the first line begins.
  ///   - limit: Where rows are left to somebody else.
  ///   - segment: Where ties go; it has room for a tie in four bytes of text.
  ///   - labels: What actors are called, to number them; if nil they are integers, which stand for
  ///     themselves.
  ///   - tally: What was read.
  /// - Returns: Why reading stopped.
  func read(
    _ window: TextWindow,
    from start: Int,
    to limit: Int,
    into segment: TieSegment,
    labels: LabelTable?,
    tally: inout Tally
  ) -> Stop {
    var position = start
    var fields = Fields()
    var waiting = labels.map { Waiting($0, after: segment.count) }
    defer { waiting?.finish(in: segment, &tally) }
    while position < limit {
      if labels == nil {
        position = readIntegers(window, from: position, to: limit, into: segment, tally: &tally)
        if position >= limit { break }
      }
      let outcome = readRow(
        window,
        &position,
        &fields,
        into: segment,
        &waiting,
        tally: &tally
      )
      switch outcome {
      case .read: continue
      case .cut: return .cut(position)
      case .label: return .label(position)
      case .failed(let error): return .failed(error)
      }
    }
    return .done(position)
  }

  /// The fields of a row that are needed.
  private struct Fields {
    var source = RowScanner.Field()
    var target = RowScanner.Field()
    var weight = RowScanner.Field()
    var sign = RowScanner.Field()
  }

  private enum Outcome {
    case read
    case cut
    case label
    case failed(EdgeTableError)
  }

  /// Reads the row or passes the line at a position; if it cannot, the position stays.
  @inline(__always)
  private func readRow(
    _ window: TextWindow,
    _ position: inout Int,
    _ fields: inout Fields,
    into segment: TieSegment,
    _ waiting: inout Waiting?,
    tally: inout Tally
  ) -> Outcome {
    let lineStart = position
    guard let start = scanner.rowStart(&position, in: window) else {
      if position > window.end, !window.isFinal {
        position = lineStart
        return .cut
      }
      tally.lineCount += 1
      return .read
    }
    var next = start
    var column = 0
    var isQuoted = false
    var stop = RowScanner.Stop.delimiter
    var fieldStart = start
    while true {
      fieldStart = next
      var field = RowScanner.Field()
      stop = scanner.field(&next, in: window, &field)
      isQuoted = isQuoted || field.isQuoted
      if column == layout.source { fields.source = field }
      if column == layout.target { fields.target = field }
      if column == layout.weight { fields.weight = field }
      if column == layout.sign { fields.sign = field }
      if stop != .delimiter || column == lastColumn { break }
      column += 1
    }
    if stop == .delimiter { stop = scanner.passRow(&next, in: window, &fieldStart, &isQuoted) }
    if stop == .openQuote || stop == .textAfterQuote {
      if stop == .openQuote, !window.isFinal { return .cut }
      let place = window.place(of: fieldStart, inRecordAt: lineStart)
      return .failed(
        .badQuote(stop, line: tally.lineCount + place.line, column: place.column)
      )
    }
    let end = window.afterLineEnd(next)
    if end > window.end, !window.isFinal { return .cut }
    let row = Row(window: window, lineStart: lineStart, start: start, end: next)
    if column < lastColumn {
      return .failed(row.tooShort(column + 1, layout, line: tally.lineCount))
    }
    switch readTie(row, fields, into: segment, &waiting, tally: &tally) {
    case .read: break
    case let other: return other
    }
    if isQuoted { tally.lineCount += window.place(of: next, inRecordAt: lineStart).line }
    tally.lineCount += 1
    position = end
    return .read
  }

  /// Adds the tie of a row.
  @inline(__always)
  private func readTie(
    _ row: Row,
    _ fields: Fields,
    into segment: TieSegment,
    _ waiting: inout Waiting?,
    tally: inout Tally
  ) -> Outcome {
    let index = segment.count
    if fields.source.isEmpty {
      return .failed(row.withoutActor(fields.source, "source", line: tally.lineCount))
    }
    if fields.target.isEmpty {
      return .failed(row.withoutActor(fields.target, "target", line: tally.lineCount))
    }
    if let weights = unsafe segment.weights {
      guard let weight = number(of: fields.weight, in: row.window) else {
        return .failed(row.badWeight(fields.weight, scanner, line: tally.lineCount))
      }
      unsafe weights[index] = weight
    }
    if let signs = unsafe segment.signs {
      guard let sign = sign(of: fields.sign, in: row.window) else {
        return .failed(row.badSign(fields.sign, scanner, line: tally.lineCount))
      }
      unsafe signs[index] = sign
    }
    segment.count = index + 1
    tally.rowCount += 1
    if waiting != nil {
      waiting?.add(fields.source, fields.target, scanner, row.window, to: segment, &tally)
      return .read
    }
    guard let source = row.window.integer(in: fields.source.start..<fields.source.end),
      let target = row.window.integer(in: fields.target.start..<fields.target.end)
    else {
      segment.count = index
      tally.rowCount -= 1
      return .label
    }
    unsafe segment.sources[index] = source
    unsafe segment.targets[index] = target
    tally.greatest = max(tally.greatest, source, target)
    tally.selfTieCount += source == target ? 1 : 0
    return .read
  }

  // MARK: Fields

  private func number(of field: RowScanner.Field, in window: TextWindow) -> Double? {
    window.number(in: field.start..<field.end)
  }

  /// The sign that a field is or has.
  private func sign(of field: RowScanner.Field, in window: TextWindow) -> Int8? {
    if let number = number(of: field, in: window) { return number > 0 ? 1 : number < 0 ? -1 : 0 }
    return Self.sign(named: window.text(field.start..<field.end))
  }

  /// The sign that a word stands for; nil if it is none.
  static func sign(named word: String) -> Int8? {
    switch word {
    case "+", "cooperative", "positive": 1
    case "-", "\u{2212}", "conflictual", "negative": -1
    case "neutral": 0
    default: nil
    }
  }
}

extension TextWindow {
  /// The integer of 32 bits that a range of bytes is in plain decimal digits, without zeros before
  /// it; nil if it is none.
  func integer(in range: Range<Int>) -> UInt32? {
    guard !range.isEmpty, range.count <= 10,
      range.count == 1 || self[range.lowerBound] != UInt8(ascii: "0")
    else { return nil }
    var value: UInt64 = 0
    for position in range {
      let digit = self[position] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      value = value &* 10 &+ UInt64(digit)
    }
    return UInt32(exactly: value)
  }
}
