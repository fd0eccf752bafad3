internal import EntenteTables

/// What was read of a part.
struct PartResult: Sendable {
  /// Where the first row was taken to begin; nil if no line begins in the bytes at hand.
  var start: Int?
  /// Where the line begins that follows the last row.
  var end = 0
  var block = TieBlock.empty
  var tally = RowReader.Tally()
  /// The labels of the part, if not all actors are integers.
  var labels: LabelTable?
  var failure: EdgeTableError?
}

/// Reads parts of a text.
struct PartReader: Sendable {
  private let plain: PlainText
  private let bounds: Range<Int>
  private let partSize: Int
  private let rowLimit: Int
  private let reader: RowReader
  private let workers: [Worker]

  /// Bytes behind a part that are read with it, so that its last row is whole.
  private static let slack = 1 << 12

  /// What a thread has to itself.
  private final class Worker: @unchecked Sendable {
    let store: TieStore
    var buffer: [UInt8] = []

    init(_ layout: EdgeTableLayout) {
      store = TieStore(hasWeights: layout.weight != nil, hasSigns: layout.sign != nil)
    }
  }

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
    workers = (0..<workerCount).map { _ in Worker(reader.layout) }
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
          let part = parts.lowerBound + index
          results[index] = read(part, from: nil, isLabelled: isLabelled, worker: worker)
        }
    } catch {
      throw .cancelled
    }
    return results.values
  }

  /// Reads a part from where a row begins, or from its first line if that is not known.
  func read(_ part: Int, from known: Int?, isLabelled: Bool, worker: Int = 0) -> PartResult {
    // The byte before the part may be a line end.
    let start = known ?? max(self.start(of: part) - 1, bounds.lowerBound)
    var size = end(of: part) - start + Self.slack
    while true {
      let text = TextPart(plain, from: start, size: size)
      let isLargest = size > rowLimit + partSize
      do throws(EdgeTableError) {
        let result = try text.withWindow(&workers[worker].buffer) { window -> PartResult? in
          var rowStart = 0
          if known == nil, part > 0 {
            guard let found = window.firstLine() else { return PartResult() }
            rowStart = found
          }
          return read(
            window,
            at: start,
            rowStart..<max(rowStart, end(of: part) - start),
            isLabelled: isLabelled,
            isLargest: isLargest,
            workers[worker].store
          )
        }
        if let result { return result }
      } catch {
        return PartResult(start: known ?? self.start(of: part), failure: error)
      }
      // The last row goes on behind the bytes at hand. If it is long, the guess where the first
      // begins was probably wrong, within quotes.
      if known == nil, part > 0, size > 2 * (partSize + Self.slack) { return PartResult() }
      size *= 2
    }
  }

  /// Reads the rows of a window that begin in a range; nil if the last of them is cut, unless the
  /// window is the largest that there may be.
  private func read(
    _ window: TextWindow,
    at offset: Int,
    _ range: Range<Int>,
    isLabelled: Bool,
    isLargest: Bool,
    _ store: TieStore
  ) -> PartResult? {
    let segment = store.segment(withRoomFor: max(window.end - range.lowerBound, 0) / 4 + 1)
    let first = segment.count
    var result = PartResult(
      start: offset + range.lowerBound,
      labels: isLabelled ? LabelTable() : nil
    )
    while true {
      result.tally = RowReader.Tally()
      let stop = reader.read(
        window,
        from: range.lowerBound,
        to: range.upperBound,
        into: segment,
        labels: result.labels,
        tally: &result.tally
      )
      result.block = TieBlock(segment: segment, range: first..<segment.count)
      switch stop {
      case .done(let position):
        result.end = offset + position
        return result
      case .cut:
        guard isLargest else {
          segment.count = first
          return nil
        }
        result.failure = .longRow(limit: rowLimit, line: result.tally.lineCount)
        return result
      case .label:
        // Once more, with labels from the start.
        segment.count = first
        result.labels = LabelTable()
      case .failed(let error):
        result.failure = error
        return result
      }
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
