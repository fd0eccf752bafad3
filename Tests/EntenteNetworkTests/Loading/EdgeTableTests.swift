import EntenteTables
import Synchronization
import Testing

@testable import EntenteNetwork

/// What a table says, as words: `A-B` or `A-B:2.0` for each tie, `A` for each actor.
func words(of table: EdgeTable) -> (actors: [String], ties: [String]) {
  let rows = table.network.rows
  var ties: [String] = []
  for source in 0..<rows.actorCount {
    for arc in rows.arcs(of: source) {
      let target = Int(rows.targets[arc])
      if !table.network.isDirected && target < source { continue }
      let weight = rows.weights.map { ":\($0[arc])" } ?? ""
      let sign = rows.signs.map { $0[arc] > 0 ? "+" : $0[arc] < 0 ? "-" : "0" } ?? ""
      ties.append("\(table.labels[source])-\(table.labels[target])\(weight)\(sign)")
    }
  }
  return (Array(table.labels), ties)
}

@Suite struct EdgeTableTests {
  private func read(
    _ text: String,
    _ options: EdgeTableOptions = EdgeTableOptions(isDirected: true)
  ) throws -> EdgeTable {
    try EdgeTable.read(.text(text), options: options)
  }

  private func ties(
    _ text: String,
    _ options: EdgeTableOptions = EdgeTableOptions(isDirected: true)
  ) throws -> [String] {
    words(of: try read(text, options)).ties
  }

  @Test(arguments: [
    // Delimiters.
    ("A,B\nC,A\n", ["A-B", "C-A"]),
    ("A\tB\nC\tA\n", ["A-B", "C-A"]),
    ("A;B\nC;A\n", ["A-B", "C-A"]),
    ("A|B\nC|A\n", ["A-B", "C-A"]),
    ("A B\nC A\n", ["A-B", "C-A"]),
    ("  A \t B\nC   A  \n", ["A-B", "C-A"]),
    ("1 2\n  3   1 \n3\t2\n", ["1-2", "3-1", "3-2"]),
    ("1 2 {'weight': 3, 'year': 4}\n2 3 {'weight': 3, 'year': 4}\n", ["1-2", "2-3"]),
    (
      "Viet Nam,South Korea\nNorth Korea,Viet Nam\n",
      ["Viet Nam-South Korea", "North Korea-Viet Nam"]
    ),
    // Line ends, and none at the end.
    ("1,2\r\n2,3\r\n", ["1-2", "2-3"]),
    ("1,2\r2,3\r", ["1-2", "2-3"]),
    ("1,2\n2,3", ["1-2", "2-3"]),
    ("A,B\n\n\r\nB,C\n\n", ["A-B", "B-C"]),
    // Comments, blank lines, rows of nothing but delimiters.
    ("# a comment, with a comma\n1,2\n% another\n  # a third\n2,3\n", ["1-2", "2-3"]),
    ("1,2\n,,,\n  \n2,3\n", ["1-2", "2-3"]),
    // A byte order mark.
    ("\u{FEFF}1,2\n2,3\n", ["1-2", "2-3"]),
    ("\u{FEFF}source,target\nA,B\n", ["A-B"]),
    // Headers.
    ("source,target\nA,B\n", ["A-B"]),
    ("FROM;To;x\nA;B;1\n", ["A-B"]),
    ("a,b\n1,2\n", ["1-2"]),
    ("a,b,w\nX,Y,1\n", ["X-Y"]),
    ("X,Y\nA,B\n", ["X-Y", "A-B"]),
    ("2001,2002\n1,2\n", ["1-2", "2001-2002"]),
    ("# made by hand\n\nsource target\nA B\n", ["A-B"]),
    // Quotes.
    ("\"A, B\",C\nC,\"D \"\"E\"\"\"\n", ["A, B-C", "C-D \"E\""]),
    ("\"A\nB\",C\r\nC,D\n", ["A\nB-C", "C-D"]),
    ("\"1\",\"2\"\n\"2\",3\n", ["1-2", "2-3"]),
    ("A \"the great\",B\nB,C\n", ["A \"the great\"-B", "B-C"]),
    ("\"United Kingdom\" \"United States\" 3\nA B 1\n", ["United Kingdom-United States", "A-B"]),
    ("A,B,\"x\ny\"\nB,C,z\n", ["A-B", "B-C"]),
    // Blanks around fields do not belong to them.
    ("Sweden, Norway\n Norway ,Denmark\n", ["Sweden-Norway", "Norway-Denmark"]),
    ("1 , 2\n2 ,3 \n", ["1-2", "2-3"]),
    // Labels that are not plain integers stay as they are.
    ("01,1\n1,2\n", ["01-1", "1-2"]),
    ("-1,1\n+1,1.0\n", ["-1-1", "+1-1.0"]),
    ("1,2\n2,x\nx,1\n", ["1-2", "2-x", "x-1"]),
    ("4294967295,1\n", ["1-", "4294967295-1"].filter { !$0.hasSuffix("-") }),
    ("4294967296,1\n1,99999999999\n", ["1-99999999999", "4294967296-1"]),
    ("12345678,123456789\n1,1234567890\n", ["1-1234567890", "12345678-123456789"]),
    ("99999999999999999999,1\n1,2\n", ["99999999999999999999-1", "1-2"]),
    ("é,中国\n中国,🇺🇳\n", ["é-中国", "中国-🇺🇳"]),
    // Ties to oneself, parallel ties, further columns.
    ("1,1\n1,2\n1,2\n", ["1-1", "1-2"]),
    ("1,2,x,y\n2,3,x\n", ["1-2", "2-3"]),
    // Nothing.
    ("", []),
    ("\n\n# nothing\n", []),
    ("source,target\n", []),
    ("\u{FEFF}", []),
  ])
  func `tables are read as they are meant`(text: String, expected: [String]) throws {
    #expect(try ties(text) == expected)
  }

  @Test func `integers are numbered in their order, others as they appear`() throws {
    #expect(Array(try read("10 9\n9 100\n").labels) == ["9", "10", "100"])
    #expect(Array(try read("3 4\n5 4\n").labels) == ["3", "4", "5"])
    #expect(Array(try read("10 9\n9 A\n").labels) == ["10", "9", "A"])
    #expect(
      Array(try read("4000000000 7\n7 3000000000\n").labels) == ["7", "3000000000", "4000000000"]
    )
    #expect(Array(try read("5000000000 7\n70 3\n").labels) == ["3", "7", "70", "5000000000"])
  }

  @Test(arguments: ["10 9\n9 100\n", "3 4\n5 4\n", "A B\n", "4000000000 7\n", "5000000000 7\n"])
  func `labels are found again`(text: String) throws {
    let labels = try read(text).labels
    for (position, label) in labels.enumerated() {
      #expect(labels.position(of: label) == position)
    }
    for other in ["", "x", "8", "-1", "009", "99999999999999999999"] {
      #expect(labels.position(of: other) == nil)
    }
  }

  @Test func `columns are found by name and by place`() throws {
    let text = "year;to;from;w\n2001;A;B;2\n2002;C;A;0.5\n"
    var options = EdgeTableOptions(
      source: .named("from"),
      target: .named("2"),
      weight: .place(4),
      isDirected: true
    )
    #expect(try ties(text, options) == ["B-A:2.0", "A-C:0.5"])
    let layout = try read(text, options).layout
    #expect(layout.delimiter == .semicolon)
    #expect(layout.columnNames == ["year", "to", "from", "w"])
    #expect(layout.source == 2 && layout.target == 1 && layout.weight == 3)
    #expect(layout.name(ofColumn: 2) == "from")
    options.source = nil
    #expect(try ties(text, options) == ["2001-A:2.0", "2002-C:0.5"])
    options.target = .place(1)
    #expect(try ties(text, options) == ["A-2001:2.0", "C-2002:0.5"])
    options = EdgeTableOptions(source: .named("3"), target: .named("1"), isDirected: true)
    #expect(try ties("1,x,2\n2,x,3\n", options) == ["2-1", "3-2"])
    // A name that is a number is a place, unless there is a header that has it.
    options.header = .first
    #expect(try ties("1,x,3\n7,x,9\n", options) == ["9-7"])
  }

  @Test func `a header can be stated`() throws {
    var options = EdgeTableOptions(isDirected: true)
    options.header = .first
    #expect(try ties("A,B\nC,D\n", options) == ["C-D"])
    options.header = .none
    #expect(try ties("source,target\nC,D\n", options) == ["source-target", "C-D"])
  }

  @Test func `weights are read if they are named`() throws {
    let text = "a,b,w\n1,2,1.5\n2,1,-2e3\n2,3,+.25\n3,4,123456789012345678\n4,1,0.1\n1,3,7.\n"
    var options = EdgeTableOptions(isDirected: true)
    #expect(try read(text, options).network.isWeighted == false)
    #expect(try read(text, options).layout.unusedNumbers == [2])
    options.weight = .named("w")
    #expect(
      try ties(text, options) == [
        "1-2:1.5", "1-3:7.0", "2-1:-2000.0", "2-3:0.25", "3-4:\(123_456_789_012_345_678.0)",
        "4-1:0.1",
      ]
    )
    #expect(try read(text, options).layout.unusedNumbers == [])
  }

  @Test(arguments: [
    (TieCombination.sum, "1-2:6.0"), (.max, "1-2:4.0"), (.mean, "1-2:3.0"),
  ])
  func `parallel ties become one`(combination: TieCombination, expected: String) throws {
    var options = EdgeTableOptions(weight: .place(3))
    options.combination = combination
    let table = try read("1,2,4\n2,1,2\n2,2,1\n", options)
    #expect(words(of: table).ties == [expected, "2-2:1.0"])
    #expect(table.rowCount == 3)
    #expect(table.selfTieRowCount == 1)
    #expect(table.combinedTieCount == 1)
    #expect(table.network.relationCount == 3)
  }

  @Test func `parallel ties can be counted`() throws {
    var options = EdgeTableOptions(isDirected: true)
    options.countsParallel = true
    #expect(try ties("1,2\n1,2\n2,1\n", options) == ["1-2:2.0", "2-1:1.0"])
  }

  @Test func `signs are numbers or words`() throws {
    var options = EdgeTableOptions(isDirected: true)
    options.sign = .named("sign")
    let text = "source,target,sign\nA,B,+\nA,C,-\nB,C,0\nC,A,-2.5\nC,B,conflictual\nB,A,neutral\n"
    #expect(try ties(text, options) == ["A-B+", "A-C-", "B-A0", "B-C0", "C-A-", "C-B-"])
  }

  @Test func `a list of actors adds those without ties`() throws {
    func actors(_ list: String, _ table: String, column: EdgeTableOptions.Column? = nil) throws
      -> [String]
    {
      var options = EdgeTableOptions()
      options.actorColumn = column
      return Array(try EdgeTable.read(.text(table), actors: .text(list), options: options).labels)
    }
    #expect(try actors("id\nC\nA\nD\n", "A,B\nB,C\n") == ["C", "A", "D", "B"])
    #expect(try actors("id\n9\n1\n", "2 3\n") == ["1", "2", "3", "9"])
    #expect(try actors("7\n1\n", "2 3\n") == ["1", "2", "3", "7"])
    #expect(try actors("5000000000\n", "2 3\n") == ["2", "3", "5000000000"])
    #expect(try actors("x\n", "2 3\n") == ["x", "2", "3"])
    #expect(try actors("3\n", "2 x\n") == ["3", "2", "x"])
    #expect(
      try actors("n,label\n1,\"A, a\"\n2,B\n", "B,C\n", column: .named("label")) == [
        "A, a", "B", "C",
      ]
    )
    #expect(try actors("A\nB\n", "") == ["A", "B"])
    #expect(try actors("", "A B\n") == ["A", "B"])
    #expect(try actors("4\n2\n", "") == ["2", "4"])
  }

  @Test(arguments: [1, 2], [true, false])
  func `text may be UTF-16`(threads: Int, isBigEndian: Bool) throws {
    let units = Array("\u{FEFF}source,target\né,中国\n中国,🇺🇳\n".utf16)
    let bytes = units.flatMap { unit in
      let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return isBigEndian ? pair.reversed() : pair
    }
    var options = EdgeTableOptions(isDirected: true)
    options.partSize = 8
    let table = try EdgeTable.read(
      .bytes(bytes),
      options: options,
      execution: Execution(threads: threads)
    )
    #expect(words(of: table).ties == ["é-中国", "中国-🇺🇳"])
  }

  @Test func `quoted line ends do not lead threads astray`() throws {
    // Most parts begin within quotes, and would find other rows there.
    let note = "\"" + String(repeating: "7,8\nx,\"\"y\"\"\n", count: 40) + "\""
    let text = (0..<200).map { "\($0),\($0 * 3 % 200),\(note)\n" }.joined()
    var options = EdgeTableOptions(isDirected: true)
    let whole = try read(text, options)
    #expect(whole.network.edgeCount == 200 && whole.network.actorCount == 200)
    for partSize in [50, 333, 1_000, 20_000] {
      options.partSize = partSize
      let table = try EdgeTable.read(
        .text(text),
        options: options,
        execution: Execution(threads: 3)
      )
      #expect(table.network == whole.network)
      #expect(table.labels.elementsEqual(whole.labels))
    }
  }

  @Test func `what should be known of a table is said`() throws {
    #expect(
      try read("a,b,w\n1,2,1\n1,2,2\n2,1,3\n3,3,1\n", EdgeTableOptions()).notes == [
        "1 row is a tie of an actor to itself",
        "2 parallel ties were combined with others between the same actors",
        "column \"w\" holds numbers that are not used; name it if they are weights",
      ]
    )
    #expect(
      try read("A B 1\nB C 2\n").notes == [
        "column 3 holds numbers that are not used; name it if they are weights"
      ]
    )
    #expect(try read("").notes == ["the table has no rows: there is nobody to measure"])
    #expect(try read("A,B\n").notes == [])
  }

  @Test(arguments: [1, 3])
  func `bytes that are no UTF-8 are refused with their place`(threads: Int) throws {
    let bytes = Array("a,b\r\n# note\nc,Caf".utf8) + [0xE9] + Array("\nd,\u{FFFD}\n".utf8)
    let error = #expect(throws: EdgeTableError.self) {
      try EdgeTable.read(.bytes(bytes), execution: Execution(threads: threads))
    }
    #expect(error?.code == .invalidText && error?.line == 3 && error?.column == 6)
    #expect(error?.message.contains("iconv") == true)
    // The character that stands for such bytes is text like any other.
    #expect(try EdgeTable.read(.text("d,\u{FFFD}\n")).labels.count == 2)
  }

  @Test(arguments: [1, 2])
  func `progress goes from 0 to 1`(threads: Int) throws {
    let shares = Mutex<[Double]>([])
    var options = EdgeTableOptions()
    options.bufferSize = 256
    options.partSize = 256
    let text = (0..<2_000).map { "\($0) \($0 + 1)\n" }.joined()
    let execution = Execution(
      threads: threads,
      progress: { share in shares.withLock { $0.append(share) } }
    )
    _ = try EdgeTable.read(.text(text), options: options, execution: execution)
    let told = shares.withLock { $0 }
    #expect(told.count > 3)
    #expect(told == told.sorted())
    #expect((told.first ?? -1) >= 0 && (told.last ?? 2) <= 1)
  }

  @Test func `a reader can be stopped`() {
    let execution = Execution(threads: 1, isCancelled: { true })
    let error = #expect(throws: EdgeTableError.self) {
      try EdgeTable.read(.text("A,B\n"), execution: execution)
    }
    #expect(error?.code == .cancelled)
  }
}
