/// The bytes at hand of a source that is drawn piece by piece.
struct ByteBlock {
  private(set) var bytes: [UInt8] = []
  /// The bytes from `start` to `end` are not used up yet.
  var start = 0
  private(set) var end = 0
  private(set) var isAtEnd = false
  private var source: any ByteSource
  private let chunkSize: Int

  init(source: any ByteSource, chunkSize: Int) {
    self.source = source
    self.chunkSize = chunkSize
  }

  /// Makes sure that so many bytes are at hand, unless the source ends before.
  mutating func draw(atLeast size: Int) throws(TableError) {
    let missing = size - (end - start)
    if missing > 0, !isAtEnd { try draw(missing) }
  }

  /// Draws another chunk, or as much again as is at hand if that is more.
  ///
  /// - Parameter isShared: whether somebody else refers to the bytes, so that they must stay.
  /// - Throws: ``TableError`` if the source fails.
  mutating func drawMore(isShared: Bool = true) throws(TableError) {
    guard !isAtEnd else { return }
    try draw(max(chunkSize, end - start), isShared: isShared)
  }

  private mutating func draw(_ size: Int, isShared: Bool = true) throws(TableError) {
    let kept = end - start
    if isShared || bytes.count < kept + (size + 1) / 2 {
      var next = [UInt8](repeating: 0, count: kept + size)
      next.replaceSubrange(..<kept, with: bytes[start..<end])
      bytes = next
    } else {
      for position in 0..<kept {
        bytes[position] = bytes[start + position]
      }
    }
    end = try source.fill(&bytes, from: kept)
    isAtEnd = end < bytes.count
    start = 0
  }

  /// Uses up the lines before the table and returns them.
  mutating func skipPreface(
    _ preface: TableReader.Preface,
    limit: Int
  ) throws(TableError) -> [String] {
    var lines: [String] = []
    while true {
      switch preface {
      case .none: return lines
      case .lines(let count): if lines.count >= count { return lines }
      case .untilLine(let beginning):
        try draw(atLeast: beginning.utf8.count)
        if bytes[start..<end].starts(with: beginning.utf8) { return lines }
      }
      guard let line = try nextLine(limit: limit) else {
        if case .untilLine(let beginning) = preface {
          throw TableError(.noTable, "no line starts with \"\(beginning)\"")
        }
        return lines
      }
      lines.append(line)
    }
  }

  private mutating func nextLine(limit: Int) throws(TableError) -> String? {
    var position = start
    while true {
      if position == end {
        guard !isAtEnd else { break }
        let offset = position - start
        guard offset < limit else {
          throw TableError(.noTable, "a line before the table is longer than \(limit) bytes")
        }
        try drawMore()
        position = start + offset
        continue
      }
      let byte = bytes[position]
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        let length = position - start
        try draw(atLeast: length + 2)
        let line = String(decoding: bytes[start..<(start + length)], as: UTF8.self)
        start += length + 1
        if byte == UInt8(ascii: "\r"), start < end, bytes[start] == UInt8(ascii: "\n") {
          start += 1
        }
        return line
      }
      position += 1
    }
    guard start < end else { return nil }
    let line = String(decoding: bytes[start..<end], as: UTF8.self)
    start = end
    return line
  }

  /// Uses up the first record, if there is one, and returns it.
  mutating func firstRecord(
    _ scanner: inout RecordScanner,
    reader: TableReader
  ) throws(TableError) -> (record: TableRecord?, problems: [TableProblem]) {
    while true {
      var found = RecordScanner.Found()
      let next = scanner.scan(
        bytes.span,
        from: start,
        to: end,
        isFinal: isAtEnd,
        atMost: 1,
        into: &found
      )
      try found.checkText(in: bytes.span, start..<next, refusing: reader.refusesInvalidText)
      start = next
      if !found.records.isEmpty || isAtEnd {
        let problems = found.problems
        let batch = TableBatch(storage: RecordStorage(bytes: bytes, records: found, header: nil))
        return (batch.first, problems)
      }
      try drawMore()
    }
  }
}
