internal import EntenteNetwork
internal import EntenteTables

/// Reads a file of GDELT events in blocks on all threads.
///
/// Memory is a block a thread and the sums, however long the file is. Sums are whole numbers and the
/// blocks are of one size, so that the result is the same on any number of threads.
struct GDELTReader {
  let file: String
  let layout: GDELTLayout
  let options: EventOptions
  let execution: Execution

  private static let blockSize = 1 << 20
  /// A line begins in a block and may end beyond it.
  private static let overlap = 1 << 16
  private static let longestLine = 1 << 24
  private static let lineBits: UInt64 = 24

  /// What a worker has to itself.
  private struct Worker {
    var scanner: GDELTScanner
    var buffer: [UInt8] = []
    /// The lines of each block that it read, and the rows that it refused.
    var lines: [(block: Int, count: Int)] = []
    var faults: [(block: Int, fault: GDELTScanner.Fault)] = []
    var error: ImportError?
  }

  /// Adds what the file holds to a ledger, and tells of it in a report.
  func read(into ledger: inout EventLedger, _ draft: inout ImportDraft) throws(ImportError) {
    do {
      let workers: [Worker]
      if let text = try PlainText(.file(file)) {
        workers = try readInParts(text)
      } else {
        workers = [try readInOrder()]
      }
      try finish(workers, &ledger, &draft)
    } catch let error as ImportError {
      throw error
    } catch let error as TableError {
      throw ImportTable.error(error, in: file)
    } catch is MeasureError {
      throw ImportError(.cancelled, "stopped")
    } catch {
      throw ImportError(.unreadable, "\(error)", at: ImportPlace(file))
    }
  }

  // MARK: Plain files, in parts

  private func readInParts(_ text: PlainText) throws -> [Worker] {
    let size = text.bounds.count
    let count = execution.workerCount(for: size, size: Self.blockSize)
    let (layout, options) = (self.layout, self.options)
    let workers = WorkerStates(count: count) { Worker(scanner: GDELTScanner(layout, options)) }
    try execution.forEachBlock(of: size, size: Self.blockSize) { number, block, range in
      workers.with(number) { worker in
        guard worker.error == nil else { return }
        do throws(ImportError) {
          try read(text, block, range, &worker)
        } catch {
          worker.error = error
        }
      }
    }
    let all = workers.all
    if let error = all.compactMap(\.error).first { throw error }
    return all
  }

  /// Reads the lines that begin in a range of the text.
  private func read(
    _ text: PlainText,
    _ block: Int,
    _ range: Range<Int>,
    _ worker: inout Worker
  ) throws(ImportError) {
    let size = text.bounds.count
    // The byte before tells whether a line begins at the first one.
    let first = max(range.lowerBound - 1, 0)
    var last = min(range.upperBound + Self.overlap, size)
    var start = 0
    var end = 0
    while true {
      let wanted = last - first
      if worker.buffer.count < wanted + 16 {
        worker.buffer += [UInt8](repeating: 0, count: wanted + 16 - worker.buffer.count)
      }
      let offset = text.bounds.lowerBound
      let got: Int
      do throws(TableError) {
        got = try text.read(offset + first..<offset + last, into: &worker.buffer, from: 0)
      } catch {
        throw ImportTable.error(error, in: file)
      }
      let found = worker.buffer.span.lines(
        from: range.lowerBound - first,
        before: range.upperBound - first,
        of: got,
        isFirst: range.lowerBound == 0
      )
      start = found.start
      if let whole = found.end {
        end = whole
        break
      }
      if last >= size || got < wanted {
        end = got
        break
      }
      guard wanted < Self.longestLine else {
        throw ImportError(
          .wrongKind,
          "a line is longer than \(Self.longestLine) bytes, so this is no file of GDELT events",
          at: ImportPlace(file)
        )
      }
      last = min(last + wanted, size)
    }
    let lines = add(&worker, start..<max(start, end), block)
    worker.lines.append((block, lines))
  }

  private func add(_ worker: inout Worker, _ range: Range<Int>, _ block: Int) -> Int {
    let isHeader = block == 0 && layout.hasHeader
    let buffer = worker.buffer
    let lines = unsafe buffer.withUnsafeBufferPointer { bytes in
      unsafe worker.scanner.add(
        bytes.baseAddress.unsafelyUnwrapped + range.lowerBound,
        count: range.count,
        at: UInt64(block) << Self.lineBits,
        skippingHeader: isHeader
      )
    }
    // A worker's blocks come in order, so that its first faults are enough to know the first of all.
    let room = ImportReport.refusalLimit - worker.faults.count
    worker.faults += worker.scanner.takeFaults().prefix(max(room, 0)).map { (block, $0) }
    return lines
  }

  // MARK: Compressed files, in order

  private func readInOrder() throws -> Worker {
    var worker = Worker(scanner: GDELTScanner(layout, options))
    var carried: [UInt8] = []
    var block = 0
    var isStart = true
    try ByteInput.file(file).forEachPiece(ofAtMost: Self.blockSize, limit: 1 << 40) { piece in
      if let isCancelled = execution.isCancelled, isCancelled() { throw MeasureError.cancelled }
      var piece = piece
      if isStart, piece.starts(with: [0xEF, 0xBB, 0xBF]) { piece = piece.dropFirst(3) }
      isStart = false
      guard let newline = piece.lastIndex(of: 0x0A) else {
        carried += piece
        guard carried.count < Self.longestLine else {
          throw ImportError(.wrongKind, "a line is too long", at: ImportPlace(file))
        }
        return
      }
      worker.buffer = carried + piece[...newline]
      let count = worker.buffer.count
      worker.buffer += [UInt8](repeating: 0, count: 16)
      carried = Array(piece[(newline + 1)...])
      worker.lines.append((block, add(&worker, 0..<count, block)))
      block += 1
    }
    if !carried.isEmpty {
      let count = carried.count
      worker.buffer = carried + [UInt8](repeating: 0, count: 16)
      worker.lines.append((block, add(&worker, 0..<count, block)))
    }
    return worker
  }

  // MARK: What it adds up to

  private func finish(
    _ workers: [Worker],
    _ ledger: inout EventLedger,
    _ draft: inout ImportDraft
  ) throws(ImportError) {
    // The lines before each block.
    var counts = workers.flatMap(\.lines).sorted { $0.block < $1.block }
    var before = 0
    for place in counts.indices {
      let count = counts[place].count
      counts[place].count = before
      before += count
    }
    func line(_ position: UInt64) -> Int {
      let block = Int(position >> Self.lineBits)
      return counts[block].count + Int(position & (1 << Self.lineBits - 1)) + 1
    }
    let faults = workers.flatMap(\.faults).map { fault in
      (line: counts[fault.block].count + fault.fault.line, fault: fault.fault)
    }
    draft.report.readCount += workers.map(\.scanner.rowCount).reduce(0, +)
    draft.report.keptCount += workers.map(\.scanner.keptCount).reduce(0, +)
    passOver(workers.map(\.scanner.withoutPair), "without two countries", &draft)
    passOver(workers.map(\.scanner.domestic), "within one country", &draft)
    let listed = faults.sorted { $0.line < $1.line }.prefix(ImportReport.refusalLimit)
    for (line, fault) in listed {
      try draft.refuse(fault.reason, at: ImportPlace(file, line: line, column: fault.column))
    }
    let unlisted = workers.map(\.scanner.faultCount).reduce(0, +) - listed.count
    if unlisted > 0 { try draft.refuseFurther(unlisted, in: file) }
    var groups = EventGroups()
    for worker in workers { groups.merge(worker.scanner.groups) }
    for (key, sums) in groups.sorted {
      let period = Int(key >> 5 & 0xFFFF)
      let year = period >> 4
      ledger.add(
        EventLedger.Key(
          source: ActorCode.text(Int(key >> 36)),
          target: ActorCode.text(Int(key >> 21 & 0x7FFF)),
          period: options.period == .year ? year : year * 100 + period & 15,
          type: Int(key & 31)
        ),
        sums,
        ImportPlace(file, line: line(sums.first)),
        ImportPlace(file, line: line(sums.last))
      )
    }
  }

  private func passOver(_ counts: [Int], _ reason: String, _ draft: inout ImportDraft) {
    let count = counts.reduce(0, +)
    if count > 0 { draft.report.passOver(reason, count: count) }
  }
}

extension Span<UInt8> {
  /// Where the lines that begin in a range begin, and where the last of them ends.
  ///
  /// - Parameters:
  ///   - lower: The first place of the range; the byte before it is there unless it is the first.
  ///   - upper: The place after the range.
  ///   - count: How many bytes are there.
  ///   - isFirst: Whether the text begins with the range.
  /// - Returns: The start, and the end after the last line end; nil if that is not there.
  fileprivate func lines(
    from lower: Int,
    before upper: Int,
    of count: Int,
    isFirst: Bool
  ) -> (start: Int, end: Int?) {
    var start = lower
    if !isFirst {
      start = lower - 1
      while start < count, self[start] != 0x0A { start += 1 }
      start += 1
      // A line that covers the whole range belongs to the block that it begins in.
      if start >= upper { return (Swift.min(start, count), start > count ? nil : start) }
    }
    var end = upper - 1
    while end < count, self[end] != 0x0A { end += 1 }
    return (start, end < count ? end + 1 : nil)
  }
}
