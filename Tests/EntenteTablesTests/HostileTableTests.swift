import EntenteTables
import Testing

@Suite struct HostileTableTests {
  private func read(_ text: String, _ change: (inout TableReader) -> Void = { _ in }) throws
    -> Table
  {
    var reader = TableReader(delimiter: .comma, header: .none)
    change(&reader)
    return try reader.read(.text(text))
  }

  @Test func `an unclosed quote costs one field and not the rest of the table`() throws {
    let table = try read("a,b\n1,\"two\n3,4\n\"5\",6\n")
    #expect(table.records.map(\.texts) == [["a", "b"], ["1", "two\n3,4\n5\"", "6"]])
    // The quote before the 5 closes the field; one more quote leaves none that could.
    let open = try read("a,b\n1,\"two\n3,4\n5,6\n")
    #expect(open.records.map(\.texts) == [["a", "b"], ["1", "\"two"], ["3", "4"], ["5", "6"]])
    #expect(open.problems.map(\.code) == [.unclosedQuote])
    #expect([open.problems[0].line, open.problems[0].column] == [2, 3])
  }

  @Test func `text after a closing quote stays in the field and is reported`() throws {
    let table = try read("\"a\"b,\"c\"\"d\"e\"f\",g\n")
    #expect(table.records.map(\.texts) == [["ab", "c\"de\"f\"", "g"]])
    #expect(table.problems.map(\.code) == [.textAfterQuote, .textAfterQuote])
    #expect(table.problems.map(\.column) == [4, 12])
  }

  @Test func `NUL is kept and reported`() throws {
    let table = try read("a,b\n1,x\0y\n")
    #expect(table.records[1].texts == ["1", "x\0y"])
    #expect(table.problems.map(\.code) == [.nul])
    #expect([table.problems[0].line, table.problems[0].column] == [2, 4])
  }

  @Test func `a row beyond the limit is cut and the next row read`() throws {
    let long = String(repeating: "é", count: 1_000)
    let table = try read("a,b\n1,\(long),3\n4,5\n") { $0.limits.recordBytes = 101 }
    #expect(table.records.map(\.line) == [1, 2, 3])
    #expect(table.records[1].texts == ["1", String(repeating: "é", count: 49)])
    #expect(table.records[2].texts == ["4", "5"])
    #expect(table.problems.map(\.code) == [.longRow])
  }

  @Test func `a quoted field beyond the limit is read line by line`() throws {
    let lines = String(repeating: "x,y\n", count: 50)
    let table = try read("a,\"\(lines)\n1,2\n") { $0.limits.recordBytes = 64 }
    #expect(table.records.count == 51)
    #expect(table.records[0].texts == ["a", "\"x", "y"])
    #expect(table.records[50].texts == ["1", "2"])
    #expect(table.problems.first?.code == .unclosedQuote)
  }

  @Test func `a table beyond the limit of memory is refused`() throws {
    let error = try #require(throws: TableError.self) {
      try read(String(repeating: "1,2\n", count: 100_000)) { $0.limits.tableBytes = 300_000 }
    }
    #expect(error.code == .tooLarge)
  }

  @Test func `many quotes take time in proportion to their number`() throws {
    // Were the rest searched anew for each quote, this would take minutes.
    let table = try read(String(repeating: "\"\n", count: 400_000) + "x")
    #expect(table.records.count == 200_001)
    let odd = try read(String(repeating: "a,\"\"\"\n", count: 100_001))
    #expect(odd.problemCount > 0)
  }

  @Test func `a missing file and a folder are errors with the path`() throws {
    for path in ["/nowhere/table.csv", "/"] {
      let error = try #require(throws: TableError.self) { try TableReader().read(.file(path)) }
      #expect(error.code == .unreadable)
      #expect(error.path == path)
      #expect(error.description.hasPrefix("\(path): cannot be read: "))
    }
  }
}
