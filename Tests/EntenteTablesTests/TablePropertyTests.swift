import EntenteTestSupport
import Testing

@testable import EntenteTables

@Suite struct TablePropertyTests {
  private static let pieces = [
    "\"", "\"\"", "\n", "\r", "\r\n", ",", "\t", ";", "|", " ", "a", "USA", "-9", "é", "中国", "🇺🇳",
    "\u{FEFF}", "\u{0301}", "0x", "",
  ]

  private static func randomText(_ generator: inout SplitMix64) -> String {
    (0..<Int.random(in: 0...5, using: &generator))
      .map { _ in pieces[Int.random(in: pieces.indices, using: &generator)] }
      .joined()
  }

  private static func randomTable(_ generator: inout SplitMix64) -> [[String]] {
    let width = Int.random(in: 1...4, using: &generator)
    return (0..<Int.random(in: 0...12, using: &generator)).map { _ in
      (0..<width).map { _ in randomText(&generator) }
    }
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `what is written is read back unchanged`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let records = Self.randomTable(&generator)
    for delimiter in TableDelimiter.allCases {
      let text = TableWriter(delimiter: delimiter).text(records)
      let table = try TableReader(delimiter: delimiter, header: .none).read(.text(text))
      #expect(table.records.map(\.texts) == records)
      #expect(table.problems.isEmpty)
    }
  }

  /// Everything that a stream gives, so that two can be compared.
  private struct Outcome: Equatable {
    var layout: TableLayout
    var records: [[String]] = []
    var lines: [Int] = []
    var places: [[Int]] = []
    var problems: [TableProblem] = []
  }

  private func outcome(
    of bytes: [UInt8],
    _ reader: TableReader,
    chunkSize: Int,
    pieceSize: Int
  ) throws -> Outcome {
    let source = MemorySource(bytes, chunkSize: pieceSize)
    var stream = try TableStream(
      reader,
      source: source,
      path: nil,
      sampleSize: 7,
      chunkSize: chunkSize
    )
    var outcome = Outcome(layout: stream.layout)
    while let batch = try stream.nextBatch() {
      outcome.records += batch.map(\.texts)
      outcome.lines += batch.map(\.line)
      outcome.places += batch.map { $0.flatMap { [$0.line, $0.column] } }
    }
    #expect(stream.recordCount == outcome.records.count)
    outcome.problems = stream.problems
    return outcome
  }

  @Test(arguments: 0..<150 as Range<UInt64>)
  func `records do not depend on where the pieces of the input end`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    // Not what a writer makes: any mixture of quotes, line ends and bytes that are no text.
    var bytes = Array(
      (0..<30).map { _ in Self.randomText(&generator) + ",x" }.joined(separator: "\n").utf8
    )
    for _ in 0..<3 {
      let odd: UInt8 = Bool.random(using: &generator) ? 0xFF : 0
      bytes.insert(odd, at: Int.random(in: bytes.indices, using: &generator))
    }
    var reader = TableReader(header: seed.isMultiple(of: 2) ? .first : .detect)
    reader.preface = .lines(Int.random(in: 0...2, using: &generator))
    reader.limits.recordBytes = seed.isMultiple(of: 3) ? 20 : 1 << 20
    let whole = try outcome(of: bytes, reader, chunkSize: 1 << 16, pieceSize: .max)
    #expect(!whole.problems.isEmpty)
    for (chunkSize, pieceSize) in [(1, 1), (2, 1), (3, 5), (8, 3), (64, 7), (1 << 12, 64)] {
      let pieces = try outcome(of: bytes, reader, chunkSize: chunkSize, pieceSize: pieceSize)
      #expect(pieces == whole)
    }
  }

  @Test func `reading as a whole and in batches gives the same`() throws {
    let records = (0..<60_000).map { ["\($0)", "name \($0 % 97)", "\"\($0)\""] }
    let text = TableWriter().text(records, header: ["id", "name", "quoted"])
    let table = try TableReader().read(.text(text))
    #expect(table.records.map(\.texts) == records)
    var streamed: [[String]] = []
    var batchCount = 0
    let summary = try TableReader().forEachBatch(in: .text(text)) { batch in
      batchCount += 1
      streamed += batch.map(\.texts)
    }
    #expect(streamed == records)
    #expect(batchCount > 1)
    #expect(summary.recordCount == 60_000)
    #expect(summary.layout == table.layout)
  }
}
