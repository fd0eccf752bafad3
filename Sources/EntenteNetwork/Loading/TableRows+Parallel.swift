internal import EntenteTables

extension TableRows {
  /// Reads rows on several threads, each a part of the text at a time; nil if the text must be read
  /// in order.
  ///
  /// A part begins at the first line of its bytes. That is a guess, as a line end may stand within
  /// quotes; whether it was right is known when the part before has been read, and a part that began
  /// wrong is read again. So the rows are those that would be read in order.
  ///
  /// - Parameters:
  ///   - input: The table.
  ///   - options: What stands in which column.
  ///   - execution: How many threads, who may stop it.
  ///   - labels: The labels of a list of actors, or none.
  ///   - isLabelled: Whether any of these is no integer.
  /// - Throws: ``EdgeTableError`` with its line and column.
  init?(
    readingInParts input: ByteInput,
    options: EdgeTableOptions,
    execution: Execution,
    labels: LabelTable,
    isLabelled: Bool
  ) throws(EdgeTableError) {
    let plain: PlainText?
    do throws(TableError) {
      plain = try PlainText(input)
    } catch {
      throw EdgeTableError(error)
    }
    let partSize = options.partSize
    // Two parts at least, or there is nothing to share.
    guard let plain, plain.bounds.count > 2 * partSize else { return nil }
    var first = TextPart(plain, from: plain.bounds.lowerBound, size: partSize)
    guard
      let beginning = try first.withWindow({ window, _ throws(EdgeTableError) in
        try TableBeginning(window, options: options)
      })
    else { return nil }
    self.init(beginning.layout, labels: labels, isLabelled: isLabelled)
    tally.lineCount = beginning.lineCount
    var expected = plain.bounds.lowerBound + beginning.end
    let partReader = PartReader(
      plain: plain,
      bounds: expected..<plain.bounds.upperBound,
      options: options,
      reader: RowReader(layout),
      workerCount: execution.threads
    )
    let partCount = partReader.partCount
    // So few parts at once that their labels, each a table of its own, take little memory.
    let waveSize = 4 * execution.threads
    for wave in stride(from: 0, to: partCount, by: waveSize) {
      let parts = wave..<min(wave + waveSize, partCount)
      let found = try partReader.read(parts, isLabelled: self.isLabelled, execution)
      var mapped: [(block: TieBlock, numbers: [UInt32])] = []
      for (part, result) in zip(parts, found) {
        let end = partReader.end(of: part)
        // A row that began earlier may reach over all of the part.
        if expected >= end { continue }
        let result =
          result.start == expected
          ? result : partReader.read(part, from: expected, isLabelled: self.isLabelled)
        if result.labels != nil { label() }
        if let error = result.failure { throw error.onLine(tally.lineCount) }
        add(result.block, result.tally)
        if let local = result.labels {
          mapped.append((result.block, local.numbers(in: labels)))
        } else if self.isLabelled {
          result.block.label(labels)
        }
        expected = result.end
        try checkSize(options)
      }
      let renumbered = mapped
      execution.forEachToTheEnd(renumbered.count) { _, index in
        renumbered[index].block.renumber(renumbered[index].numbers)
      }
    }
  }
}

/// What was read of a part.
struct PartResult: Sendable {
  /// Where the first row was taken to begin; nil if no line begins in the bytes at hand.
  var start: Int?
  /// Where the line begins that follows the last row.
  var end: Int
  var block: TieBlock
  var tally = RowReader.Tally()
  /// The labels of the part, if not all actors are integers.
  var labels: LabelTable?
  var failure: EdgeTableError?
}

/// Reads parts of a text.
@safe final class PartReader: @unchecked Sendable {
  private let plain: PlainText
  private let bounds: Range<Int>
  private let partSize: Int
  private let rowLimit: Int
  private let reader: RowReader
  private let stores: [TieStore]

  init(
    plain: PlainText,
    bounds: Range<Int>,
    options: EdgeTableOptions,
    reader: RowReader,
    workerCount: Int
  ) {
    self.plain = plain
    self.bounds = bounds
    partSize = options.partSize
    rowLimit = options.rowLimit
    self.reader = reader
    stores = (0..<workerCount).map { _ in
      TieStore(hasWeights: reader.layout.weight != nil, hasSigns: reader.layout.sign != nil)
    }
  }

  var partCount: Int { (bounds.count + partSize - 1) / partSize }

  func start(of part: Int) -> Int { bounds.lowerBound + part * partSize }

  func end(of part: Int) -> Int { min(start(of: part) + partSize, bounds.upperBound) }

  /// Reads some parts on all threads.
  func read(
    _ parts: Range<Int>,
    isLabelled: Bool,
    _ execution: Execution
  ) throws(EdgeTableError) -> [PartResult] {
    let results = Slots<PartResult>(parts.count)
    do throws(MeasureError) {
      try Execution(threads: execution.threads, isCancelled: execution.isCancelled)
        .forEachBlock(of: parts.count, size: 1) { worker, index, _ in
          results[index] = self.read(
            parts.lowerBound + index,
            from: nil,
            isLabelled: isLabelled,
            worker: worker
          )
        }
    } catch {
      throw .cancelled
    }
    return results.values
  }

  /// Reads a part from where a row begins, or from its first line if that is not known.
  func read(_ part: Int, from known: Int?, isLabelled: Bool, worker: Int = 0) -> PartResult {
    let first = start(of: part)
    // The byte before the part may be a line end.
    let textStart = known ?? max(first - 1, bounds.lowerBound)
    var size = end(of: part) - textStart + TextPart.slack
    while true {
      var text = TextPart(plain, from: textStart, size: size)
      let result: PartResult?
      do throws(EdgeTableError) {
        result = try text.withWindow { window, offset throws(EdgeTableError) in
          var rowStart = 0
          if known == nil, part > 0 {
            guard let found = window.firstLine() else {
              let nothing = TieBlock(segment: TieSegment.empty, range: 0..<0)
              return PartResult(start: nil, end: 0, block: nothing)
            }
            rowStart = found
          }
          return read(
            window,
            from: rowStart,
            to: end(of: part) - offset,
            offset: offset,
            isLabelled: isLabelled,
            isLargest: size > rowLimit + partSize,
            worker: worker
          )
        }
      } catch {
        let nothing = TieBlock(segment: TieSegment.empty, range: 0..<0)
        return PartResult(start: known ?? first, end: 0, block: nothing, failure: error)
      }
      if let result { return result }
      // The last row goes on behind the bytes at hand.
      size *= 2
    }
  }

  /// Reads the rows of a window that begin before a limit; nil if the last of them is cut, unless the
  /// window is the largest that there may be.
  private func read(
    _ window: TextWindow,
    from start: Int,
    to limit: Int,
    offset: Int,
    isLabelled: Bool,
    isLargest: Bool,
    worker: Int
  ) -> PartResult? {
    let segment = stores[worker].segment(withRoomFor: (window.end - start) / 4 + 1)
    let first = segment.count
    var labels = isLabelled ? LabelTable() : nil
    while true {
      var tally = RowReader.Tally()
      let stop = reader.read(
        window,
        from: start,
        to: limit,
        into: segment,
        labels: labels,
        tally: &tally
      )
      var result = PartResult(
        start: offset + start,
        end: 0,
        block: TieBlock(segment: segment, range: first..<segment.count),
        tally: tally,
        labels: labels
      )
      switch stop {
      case .done(let position):
        result.end = offset + position
        return result
      case .cut:
        guard isLargest else {
          segment.count = first
          return nil
        }
        result.failure = .longRow(limit: rowLimit, line: tally.lineCount)
        return result
      case .label:
        // Once more, with labels from the start.
        segment.count = first
        labels = LabelTable()
      case .failed(let error):
        result.failure = error
        return result
      }
    }
  }
}

/// Some bytes of a text, from a place on.
struct TextPart {
  /// Bytes behind a part that are read with it, so that its last row is whole.
  static let slack = 1 << 12

  private let plain: PlainText
  private let range: Range<Int>

  init(_ plain: PlainText, from start: Int, size: Int) {
    self.plain = plain
    range = start..<min(start + size, plain.bounds.upperBound)
  }

  /// Calls `body` with the text and with its place in the whole.
  mutating func withWindow<Result>(
    _ body: (_ window: TextWindow, _ offset: Int) throws(EdgeTableError) -> Result
  ) throws(EdgeTableError) -> Result {
    var bytes = unsafe [UInt8](uninitializedCount: range.count + TextWindow.padding)
    let end: Int
    do throws(TableError) {
      end = try plain.read(range, into: &bytes, from: 0)
    } catch {
      throw EdgeTableError(error)
    }
    TextWindow.pad(&bytes, at: end)
    let isFinal = range.upperBound == plain.bounds.upperBound || end < range.count
    return try unsafe bytes.withUnsafeBufferPointer {
      buffer throws(EdgeTableError) -> Result in
      guard let base = buffer.baseAddress else { preconditionFailure("it has memory") }
      return try body(unsafe TextWindow(base, end: end, isFinal: isFinal), range.lowerBound)
    }
  }
}

extension TextWindow {
  /// Where the first line begins behind a line end, or nil if there is no line end.
  fileprivate func firstLine() -> Int? {
    var position = 0
    while position < end {
      let byte = self[position]
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { return afterLineEnd(position) }
      position += 1
    }
    return nil
  }
}

extension TieSegment {
  /// A segment without room.
  fileprivate static var empty: TieSegment {
    TieSegment(capacity: 0, hasWeights: false, hasSigns: false)
  }
}

extension LabelTable {
  /// The numbers that the labels of this table have in another, in which they all are then.
  fileprivate func numbers(in other: LabelTable) -> [UInt32] {
    (0..<count).map { number in
      unsafe withBytes(of: number) { bytes in
        unsafe bytes.baseAddress.map {
          unsafe other.number(of: $0, length: bytes.count)
        } ?? 0
      }
    }
  }
}

extension EdgeTableError {
  static func longRow(limit: Int, line: Int? = nil) -> EdgeTableError {
    EdgeTableError(
      .tooLarge,
      "the row is longer than \(limit) bytes; is a quote left open, or the file no "
        + "table?",
      line: line,
      column: line.map { _ in 1 }
    )
  }
}
