import EntenteTables
import Foundation
import Testing

@testable import EntenteNetwork

@Suite struct EdgeTableErrorTests {
  private func error(
    _ text: String,
    _ options: EdgeTableOptions = EdgeTableOptions(),
    actors: String? = nil
  ) -> EdgeTableError? {
    #expect(throws: EdgeTableError.self) {
      try EdgeTable.read(.text(text), actors: actors.map { .text($0) }, options: options)
    }
  }

  @Test(arguments: [
    ("1,2\n3\n4,5\n", "short-row", 2, 1),
    ("1 2\n# no\n 3\n4 5\n", "short-row", 3, 2),
    ("source,target\nA,B\nC\n", "short-row", 3, 1),
    ("A,B\n\"C\nD\",E\nF\n", "short-row", 4, 1),
    ("A,B\n,C\n", "missing-actor", 2, 1),
    ("A,B\nC,\n", "missing-actor", 2, 3),
    ("A,B\nC,\"\"\n", "missing-actor", 2, 4),
    ("A,B\nC,  ,D\n", "missing-actor", 2, 5),
    ("A,B\nC,\"D\nE\n", "bad-quote", 2, 3),
    ("A,B\né中,\"D\" E\n", "bad-quote", 2, 4),
    ("A,B\nC,D,\"x\n", "bad-quote", 2, 5),
    ("\"A,B\n", "bad-quote", 1, 1),
    ("A\nB\n", "missing-column", 1, 1),
    ("%%MatrixMarket matrix coordinate\n3 3 2\n1 2\n", "other-format", 1, 1),
  ])
  func `what is wrong is named with its place`(
    text: String,
    code: String,
    line: Int,
    column: Int
  ) {
    let error = error(text)
    #expect(error?.code.rawValue == code)
    #expect(error?.line == line)
    #expect(error?.column == column)
  }

  @Test(arguments: [
    ("x", "bad-weight"), ("", "bad-weight"), ("nan", "bad-weight"), ("NaN", "bad-weight"),
    ("inf", "bad-weight"), ("-Infinity", "bad-weight"), ("0x10", "bad-weight"),
    ("1e999", "bad-weight"), ("1,5", "bad-weight"), ("1 2", "bad-weight"), (".", "bad-weight"),
    ("-", "bad-weight"), ("1e", "bad-weight"), ("--1", "bad-weight"), ("1.2.3", "bad-weight"),
    ("123456789012345678x", "bad-weight"),
  ])
  func `a weight must be a finite number`(weight: String, code: String) {
    let options = EdgeTableOptions(weight: .named("w"))
    let error = error("source;target;w\nA;B;1\nA;C;\(weight)\n", options)
    #expect(error?.code.rawValue == code)
    #expect(error?.line == 3)
    #expect(error?.column == 5)
    #expect(error?.message.contains("\"\(weight)\"") == !weight.isEmpty)
  }

  @Test func `a sign must be one`() {
    var options = EdgeTableOptions()
    options.sign = .place(3)
    let error = error("A,B,+\nA,C,maybe\n", options)
    #expect(error?.code == .badSign && error?.line == 2 && error?.column == 5)
  }

  @Test func `columns that are missing are named`() {
    let named = error("a,b\nA,B\n", EdgeTableOptions(source: .named("from")))
    #expect(named?.code == .missingColumn)
    #expect(
      named?.description
        == "1:1: no column for the source is named \"from\"; the table has \"a\", \"b\""
    )
    let place = error("A,B\nC,D\n", EdgeTableOptions(weight: .place(3)))
    #expect(place?.code == .missingColumn)
    #expect(place?.message.contains("no column 3") == true)
    #expect(error("A,B\n", EdgeTableOptions(source: .place(0)))?.code == .missingColumn)
    #expect(error("A,B\n", EdgeTableOptions(source: .named("9")))?.code == .missingColumn)
    #expect(error("A,B\n", EdgeTableOptions(), actors: "A\n,B\n")?.line == 2)
  }

  @Test func `there are limits to what is numbered`() {
    var options = EdgeTableOptions(isDirected: true)
    options.arcLimit = 2
    #expect(throws: Never.self) { try EdgeTable.read(.text("1,2\n2,3\n"), options: options) }
    #expect(error("1,2\n2,3\n3,4\n", options)?.code == .tooLarge)
    options.isDirected = false
    #expect(error("1,2\n2,3\n", options)?.code == .tooLarge)
  }

  @Test func `a row has a limit`() {
    let text = "A,B\n" + String(repeating: "x", count: 400_000)
    var options = EdgeTableOptions()
    options.rowLimit = 10_000
    options.bufferSize = 1_000
    options.partSize = 1_000
    for threads in [1, 2] {
      let error = #expect(throws: EdgeTableError.self) {
        try EdgeTable.read(
          .text(text),
          options: options,
          execution: Execution(threads: threads)
        )
      }
      #expect(error?.code == .tooLarge)
      #expect(error?.line == 2)
    }
  }

  @Test func `files that cannot be read are named`() throws {
    let missing = #expect(throws: EdgeTableError.self) { try EdgeTable.read("/nowhere/ties.csv") }
    #expect(missing?.code == .unreadable)
    #expect(missing?.path == "/nowhere/ties.csv")
    #expect(missing?.description.hasPrefix("/nowhere/ties.csv: ") == true)
    let folder = #expect(throws: EdgeTableError.self) { try EdgeTable.read("/tmp") }
    #expect(folder?.code == .unreadable)
    let list = #expect(throws: EdgeTableError.self) {
      try EdgeTable.read(.text("A,B\n"), actors: .file("/nowhere/actors.csv"))
    }
    #expect(list?.path == "/nowhere/actors.csv")
  }

  @Test func `an error in a file has its path, line and column`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "ties.csv").path
    try "A,B\nC\n".write(toFile: path, atomically: true, encoding: .utf8)
    let error = #expect(throws: EdgeTableError.self) { try EdgeTable.read(path) }
    #expect(
      error?.description
        == "\(path):2:1: the row has only 1 field separated by commas, but the target is in column "
        + "2; complete the row, or name the columns or the delimiter"
    )
  }

  /// `1,2`, `2,3` on two lines, as `gzip -9n` writes it.
  private let gzip: [UInt8] = [
    0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0x33, 0xD4, 0x31, 0xE2, 0x32, 0xD2,
    0x31, 0xE6, 0x02, 0x00, 0xE5, 0x62, 0x91, 0x58, 0x08, 0x00, 0x00, 0x00,
  ]

  @Test func `broken gzip is an error`() throws {
    let table = try EdgeTable.read(.bytes(gzip), execution: Execution(threads: 2))
    #expect(words(of: table).ties == ["1-2", "2-3"])
    for size in 2..<gzip.count {
      let error = #expect(throws: EdgeTableError.self) {
        try EdgeTable.read(.bytes(Array(gzip[..<size])))
      }
      #expect(error?.code == .badCompression)
    }
    var damaged = gzip
    damaged[12] ^= 0xFF
    let error = #expect(throws: EdgeTableError.self) { try EdgeTable.read(.bytes(damaged)) }
    #expect(error?.code == .badCompression)
  }
}
