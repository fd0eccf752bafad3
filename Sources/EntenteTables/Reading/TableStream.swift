/// A table that is being read, one batch of records after the other.
///
/// Memory stays the same however long the table is: about ten times the size of a batch, which is
/// 256 KiB of text unless a single record is longer.
public struct TableStream: ~Copyable {
  /// What was found out before the first record.
  public let layout: TableLayout
  /// The first problems so far, as many as the reader's limit allows.
  public private(set) var problems: [TableProblem] = []
  /// The number of problems so far.
  public private(set) var problemCount = 0
  /// The number of records so far.
  public private(set) var recordCount = 0

  private let reader: TableReader
  private let path: String?
  private var block: ByteBlock
  private var scanner: RecordScanner
  /// Whether the block holds complete records that were not handed out yet.
  private var isFresh = true
  /// What the last batch refers to.
  private var storage: RecordStorage?

  init(
    _ reader: TableReader,
    source: any ByteSource,
    path: String?,
    sampleSize: Int = 1 << 16,
    chunkSize: Int = 1 << 18
  ) throws(TableError) {
    let (decoded, encoding) = try reader.encoding.decode(source)
    var block = ByteBlock(source: decoded, chunkSize: chunkSize)
    try block.draw(atLeast: sampleSize)
    let preface = try block.skipPreface(reader.preface, limit: reader.limits.recordBytes)
    try block.draw(atLeast: sampleSize)
    let finder = LayoutFinder(
      reader: reader,
      sample: block.bytes,
      // Not all that is at hand, lest the finding depend on how it came.
      bounds: block.start..<min(block.end, block.start + sampleSize),
      isFinal: block.isAtEnd && block.end - block.start <= sampleSize
    )
    let delimiter = finder.delimiter()
    var scanner = RecordScanner(reader, delimiter: delimiter, line: preface.count + 1)
    var header: TableHeader?
    var problems: [TableProblem] = []
    if finder.hasHeader(delimiter: delimiter) {
      let first = try block.firstRecord(&scanner, reader: reader)
      header = first.record.map { TableHeader(names: $0.texts, line: $0.line) }
      problems = first.problems
    }
    layout = TableLayout(
      delimiter: delimiter,
      encoding: encoding,
      preface: preface,
      header: header
    )
    self.reader = reader
    self.path = path
    self.block = block
    self.scanner = scanner
    note(problems)
  }

  /// Reads the next records, at least one, or returns nil at the end of the table.
  ///
  /// - Throws: ``TableError`` if the input cannot be read on, or holds bytes that are no text and
  ///   the reader refuses these.
  public mutating func nextBatch() throws -> TableBatch? {
    do throws(TableError) {
      while true {
        var found = RecordScanner.Found()
        let isReclaimed = RecordStorage.reclaim(&storage, into: &found)
        if !isFresh { try block.drawMore(isShared: !isReclaimed) }
        isFresh = false
        let bytes = block.bytes
        let end = scanner.scan(
          bytes.span,
          from: block.start,
          to: block.end,
          isFinal: block.isAtEnd,
          into: &found
        )
        try found.checkText(
          in: bytes.span,
          block.start..<end,
          refusing: reader.refusesInvalidText
        )
        block.start = end
        note(found.problems)
        if !found.records.isEmpty {
          recordCount += found.records.count
          let storage = RecordStorage(bytes: bytes, records: found, header: layout.header)
          self.storage = storage
          return TableBatch(storage: storage)
        }
        if block.isAtEnd { return nil }
      }
    } catch {
      throw error.at(path)
    }
  }

  /// Reads what is left into one batch, which may be empty.
  mutating func allRecords() throws(TableError) -> TableBatch {
    while !block.isAtEnd {
      try block.draw(atLeast: (block.end - block.start) * 2 + 1)
      // Offsets are held in 32 bits.
      let limit = min(reader.limits.tableBytes, 1 << 31)
      if block.end - block.start > limit {
        throw TableError(
          .tooLarge,
          "the table is larger than the limit of \(limit) bytes",
          path: path
        )
      }
    }
    do {
      if let batch = try nextBatch() { return batch }
    } catch {
      throw error as? TableError ?? TableError(.unreadable, "\(error)", path: path)
    }
    return TableBatch(storage: RecordStorage(bytes: [], records: .init(), header: layout.header))
  }

  private mutating func note(_ found: [TableProblem]) {
    problemCount += found.count
    problems += found.prefix(max(reader.limits.problems - problems.count, 0))
  }
}
