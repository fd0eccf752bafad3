internal import EntenteTables

extension TableRows {
  /// Reads rows one after the other, from anything that can be read at all.
  ///
  /// - Parameters:
  ///   - input: The table.
  ///   - options: What stands in which column.
  ///   - execution: Who may stop it.
  ///   - labels: The labels of a list of actors, or none.
  ///   - isLabelled: Whether any of these is no integer.
  /// - Throws: ``EdgeTableError`` with its line and column.
  init(
    readingInOrder input: ByteInput,
    options: EdgeTableOptions,
    execution: Execution,
    labels: LabelTable,
    isLabelled: Bool
  ) throws(EdgeTableError) {
    var stream: TextStream
    do throws(TableError) {
      stream = try TextStream(input, limit: 1 << 46)
    } catch {
      throw EdgeTableError(error)
    }
    var buffer = TextBuffer(options)
    var beginning: TableBeginning?
    repeat {
      try buffer.draw(from: &stream, lineCount: 0)
      beginning = try buffer.withWindow { window, _ throws(EdgeTableError) in
        try TableBeginning(window, options: options)
      }
    } while beginning == nil
    guard let beginning else { preconditionFailure("the loop has ended") }
    self.init(beginning.layout, labels: labels, isLabelled: isLabelled)
    tally.lineCount = beginning.lineCount
    buffer.use(to: beginning.end)
    let store = TieStore(hasWeights: layout.weight != nil, hasSigns: layout.sign != nil)
    let reader = RowReader(layout)
    // How much there is can only be said of a plain file.
    let size = execution.progress == nil ? nil : (try? PlainText(input))?.bounds.count
    while true {
      if let size { execution.progress?(Double(buffer.drawnCount) / Double(size)) }
      if let isCancelled = execution.isCancelled, isCancelled() { throw .cancelled }
      let isFinished = try readAtHand(&buffer, reader, store)
      try checkSize(options)
      if isFinished { return }
      try buffer.draw(from: &stream, lineCount: tally.lineCount)
    }
  }

  /// Reads the rows that are at hand, and returns whether they are the last.
  private mutating func readAtHand(
    _ buffer: inout TextBuffer,
    _ reader: RowReader,
    _ store: TieStore
  ) throws(EdgeTableError) -> Bool {
    var tally = RowReader.Tally()
    let labels = isLabelled ? self.labels : nil
    let (stop, block, isFinal) = try buffer.withWindow { window, start throws(EdgeTableError) in
      let segment = store.segment(withRoomFor: (window.end - start) / 4 + 1)
      let first = segment.count
      let stop = reader.read(
        window,
        from: start,
        to: window.end,
        into: segment,
        labels: labels,
        tally: &tally
      )
      return (stop, TieBlock(segment: segment, range: first..<segment.count), window.isFinal)
    }
    let lineCount = self.tally.lineCount
    add(block, tally)
    switch stop {
    case .done(let position):
      buffer.use(to: position)
      return isFinal
    case .cut(let position):
      buffer.use(to: position)
      return false
    case .label(let position):
      buffer.use(to: position)
      label()
      return false
    case .failed(let error):
      throw error.after(lines: lineCount)
    }
  }
}

/// The layout of a table and what stands before its rows.
struct TableBeginning {
  let layout: EdgeTableLayout
  /// Where the first line behind the header begins.
  let end: Int
  /// How many lines stand before it.
  let lineCount: Int

  /// Looks at the beginning of a text; nil if more of it is needed.
  init?(_ window: TextWindow, options: EdgeTableOptions) throws(EdgeTableError) {
    guard let layout = try LayoutFinder(options: options, window: window).layout() else {
      return nil
    }
    self.layout = layout
    var position = 0
    var lineCount = 0
    var isHeaderLeft = layout.columnNames != nil
    let scanner = RowScanner(layout.delimiter)
    while isHeaderLeft, position < window.end {
      let lineStart = position
      if let start = scanner.rowStart(&position, in: window) {
        var next = start
        var fieldStart = start
        var isQuoted = false
        _ = scanner.passRow(&next, in: window, &fieldStart, &isQuoted)
        lineCount += window.place(of: next, inRecordAt: lineStart).line
        position = window.afterLineEnd(next)
        isHeaderLeft = false
      }
      lineCount += 1
    }
    end = min(position, window.end)
    self.lineCount = lineCount
  }
}
