internal import EntenteTables

/// The labels of a list of actors.
struct ActorList {
  /// The labels, numbered in the order of the list.
  let labels: LabelTable
  /// Whether any label is no integer of 32 bits.
  let isLabelled: Bool

  /// No list.
  init() {
    labels = LabelTable()
    isLabelled = false
  }

  /// Reads a list.
  init(reading input: ByteInput, options: EdgeTableOptions) throws(EdgeTableError) {
    var stream: TextStream
    do throws(TableError) {
      stream = try TextStream(input, limit: 1 << 46)
    } catch {
      throw EdgeTableError(error)
    }
    var buffer = TextBuffer(options)
    let labels = LabelTable()
    var layout: EdgeTableLayout?
    var isHeaderLeft = false
    var lineCount = 0
    var isFinished = false
    while !isFinished {
      try buffer.draw(from: &stream, lineCount: lineCount)
      let end = try buffer.withWindow { window, start throws(EdgeTableError) -> Int in
        if layout == nil {
          layout = try LayoutFinder(options: options, window: window).listLayout()
          isHeaderLeft = layout?.columnNames != nil
        }
        guard let layout else { return start }
        let reader = ListReader(layout: layout, window: window)
        var position = start
        while position < window.end {
          guard let found = try reader.row(at: position, lineCount: lineCount) else {
            return position
          }
          if let label = found.label {
            if isHeaderLeft { isHeaderLeft = false } else { _ = labels.number(of: label) }
          }
          lineCount += found.lineCount
          position = found.end
        }
        isFinished = window.isFinal
        return position
      }
      buffer.use(to: end)
    }
    self.labels = labels
    isLabelled = (0..<labels.count).contains { number in
      labels.integer(of: number).flatMap { UInt32(exactly: $0) } == nil
    }
  }
}

/// Reads the rows of a list.
private struct ListReader {
  let layout: EdgeTableLayout
  let window: TextWindow

  /// What was found on a line, or on the lines of a row.
  struct Found {
    /// The label; nil on lines that are passed over.
    var label: [UInt8]?
    var end: Int
    var lineCount = 1
  }

  /// The row or other line at a position, or nil if it is cut.
  func row(at lineStart: Int, lineCount: Int) throws(EdgeTableError) -> Found? {
    let scanner = RowScanner(layout.delimiter)
    var position = lineStart
    guard let start = scanner.rowStart(&position, in: window) else {
      return position > window.end && !window.isFinal ? nil : Found(end: position)
    }
    var next = start
    var field = RowScanner.Field()
    var label: RowScanner.Field?
    var column = 0
    var stop = RowScanner.Stop.delimiter
    while stop == .delimiter {
      let fieldStart = next
      stop = scanner.field(&next, in: window, &field)
      if stop == .openQuote, !window.isFinal { return nil }
      if stop == .openQuote || stop == .textAfterQuote {
        let place = window.place(of: fieldStart, inRecordAt: lineStart)
        throw EdgeTableError.badQuote(stop, line: place.line, column: place.column)
          .after(lines: lineCount)
      }
      if column == layout.source { label = field }
      column += 1
    }
    let end = window.afterLineEnd(next)
    if end > window.end, !window.isFinal { return nil }
    let row = Row(window: window, lineStart: lineStart, start: start, end: next)
    guard let label else { throw row.tooShort(column, layout, line: 0).after(lines: lineCount) }
    guard !label.isEmpty else {
      throw row.withoutActor(label, "label", line: 0).after(lines: lineCount)
    }
    return Found(
      label: scanner.unescapedBytes(of: label, in: window),
      end: end,
      lineCount: 1 + window.place(of: next, inRecordAt: lineStart).line
    )
  }
}
