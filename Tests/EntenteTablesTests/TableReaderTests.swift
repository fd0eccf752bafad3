import EntenteTables
import Testing

@Suite struct TableReaderTests {
  struct Dialect: Sendable {
    let name: String
    let text: String
    let delimiter: TableDelimiter
  }

  private static let dialects = [
    Dialect(name: "comma", text: "a,b,c\n1,\"x, y\",3\n4,5,6\n", delimiter: .comma),
    Dialect(name: "tab", text: "a\tb\tc\n1\tx, y\t3\n4\t5\t6\n", delimiter: .tab),
    Dialect(name: "semicolon", text: "a;b;c\n1;x, y;3\n4;5;6\n", delimiter: .semicolon),
    Dialect(name: "bar", text: "a|b|c\n1|x, y|3\n4|5|6\n", delimiter: .bar),
    Dialect(name: "CRLF", text: "a,b,c\r\n1,\"x, y\",3\r\n4,5,6\r\n", delimiter: .comma),
    Dialect(name: "CR", text: "a,b,c\r1,\"x, y\",3\r4,5,6\r", delimiter: .comma),
    Dialect(name: "no line end at the end", text: "a,b,c\n1,\"x, y\",3\n4,5,6", delimiter: .comma),
    Dialect(name: "mixed line ends", text: "a,b,c\r1,\"x, y\",3\r\n4,5,6\n", delimiter: .comma),
    Dialect(name: "byte order mark", text: "\u{FEFF}a,b,c\n1,\"x, y\",3\n4,5,6", delimiter: .comma),
    Dialect(
      name: "empty lines",
      text: "\n\na,b,c\n\n1,\"x, y\",3\n\r\n4,5,6\n\n",
      delimiter: .comma
    ),
  ]

  @Test(arguments: dialects)
  func `every dialect gives the same records`(dialect: Dialect) throws {
    let table = try TableReader().read(.text(dialect.text))
    #expect(table.layout.delimiter == dialect.delimiter)
    #expect(table.header?.names == ["a", "b", "c"])
    #expect(table.records.map(\.texts) == [["1", "x, y", "3"], ["4", "5", "6"]])
    #expect(table.problems.isEmpty)
  }

  @Test(arguments: [
    (#""a""b","#, ["a\"b", ""]),
    ("\",\",\"\"", [",", ""]),
    ("\"\"\"\"", ["\""]),
    ("\"two\nlines\",x", ["two\nlines", "x"]),
    ("\"CR\r\nLF\",\"\"", ["CR\r\nLF", ""]),
    (#"5" gun,6"#, ["5\" gun", "6"]),
    (#" "x",y"#, [" \"x\"", "y"]),
    (",,", ["", "", ""]),
    ("\"\"", [""]),
    ("Türkiye,中国", ["Türkiye", "中国"]),
  ])
  func `a field is read as RFC 4180 says`(line: String, fields: [String]) throws {
    // Each ends with the text, and with a line.
    for end in ["", "\n", "\r\n"] {
      let table = try TableReader(delimiter: .comma, header: .none).read(.text(line + end))
      #expect(table.records.map(\.texts) == [fields])
      #expect(table.problems.isEmpty)
    }
  }

  @Test func `a record knows its line and a field its line and column`() throws {
    let text = "name,note\n\n\"Côte\nd'Ivoire\",é,\"z\"\r\nx,y\n"
    let table = try TableReader(delimiter: .comma).read(.text(text))
    #expect(table.header?.line == 1)
    #expect(table.records.map(\.line) == [3, 5])
    let first = table.records[0]
    #expect(first.map(\.line) == [3, 4, 4])
    #expect(first.map(\.column) == [1, 11, 13])
    #expect(table.records[1].map(\.column) == [1, 3])
  }

  @Test func `a ragged row is kept and reported`() throws {
    let table = try TableReader(delimiter: .comma).read(.text("a,b\n1\n1,2\n1,2,3\n"))
    #expect(table.records.map(\.count) == [1, 2, 3])
    #expect(table.problems.map(\.code) == [.raggedRow, .raggedRow])
    #expect(table.problems.map(\.line) == [2, 4])
    #expect(table.problems[0].description == "2:1: the row has 1 field, the table 2 columns")
    #expect(table.records[0].field(named: "b") == nil)
    #expect(table.records[1].field(named: "b")?.text == "2")
  }

  @Test func `problems beyond the limit are only counted`() throws {
    var reader = TableReader(delimiter: .comma)
    reader.limits.problems = 2
    let table = try reader.read(.text("a,b\n" + String(repeating: "1\n", count: 7)))
    #expect(table.problems.map(\.line) == [2, 3])
    #expect(table.problemCount == 7)
  }

  @Test func `repeated and empty names stay addressable by position`() throws {
    let table = try TableReader(delimiter: .comma).read(.text("x,,x,\n1,2,3,4\n"))
    let header = try #require(table.header)
    #expect(header.names == ["x", "", "x", ""])
    #expect(header.position(of: "x") == 0)
    #expect(header.positions(of: "x") == [0, 2])
    #expect(header.repeatedNames == ["x", ""])
    #expect(header.position(of: "y") == nil)
    #expect(table.records[0][2].text == "3")
  }

  @Test(arguments: [
    ("name,year\nUSA,1816\n", true),
    ("USA,1816\nRUS,1917\n", false),
    ("source,target\nUSA,RUS\nRUS,CHN\n", true),
    ("USA,RUS\nRUS,RUS\nUSA,CHN\n", false),
    ("name,\nUSA,1\n", false),
    ("name,year\n", false),
  ])
  func `a header is detected by what stands below it`(text: String, isHeader: Bool) throws {
    let table = try TableReader(delimiter: .comma, header: .detect).read(.text(text))
    #expect((table.header != nil) == isHeader)
  }

  @Test func `the lines before a table are skipped and kept`() throws {
    let text = "Register, of; arms\r\nNote \"x;\r\n\r\nid,name;\r\n1,a;\r\n2,\"b\";\r\n"
    let skips: [TableReader.Preface] = [.lines(3), .untilLine(startingWith: "id,")]
    for preface in skips {
      var reader = TableReader()
      reader.preface = preface
      reader.lineSuffix = UInt8(ascii: ";")
      let table = try reader.read(.text(text))
      #expect(table.layout.delimiter == .comma)
      #expect(table.layout.preface == ["Register, of; arms", "Note \"x;", ""])
      #expect(table.header?.names == ["id", "name"])
      #expect(table.header?.line == 4)
      #expect(table.records.map(\.texts) == [["1", "a"], ["2", "b"]])
      #expect(table.records.map(\.line) == [5, 6])
      #expect(table.problems.isEmpty)
    }
  }

  @Test func `a table whose first line is missing is an error`() throws {
    var reader = TableReader()
    reader.preface = .untilLine(startingWith: "Supplier")
    let error = try #require(throws: TableError.self) { try reader.read(.text("a,b\n1,2\n")) }
    #expect(error.code == .noTable)
  }

  @Test func `a stray separator at each line's end is not taken for the delimiter`() throws {
    let table = try TableReader().read(.text("a,b;\n1,2;\n3;\n"))
    #expect(table.layout.delimiter == .comma)
  }

  @Test func `without quoting a quote is text`() throws {
    var reader = TableReader(delimiter: .tab, header: .none)
    reader.quote = nil
    let table = try reader.read(.text("\"a\tb\"\n\"\tc\n"))
    #expect(table.records.map(\.texts) == [["\"a", "b\""], ["\"", "c"]])
    #expect(table.problems.isEmpty)
  }

  @Test(arguments: ["", "\n\n", "\u{FEFF}", "\r\n"])
  func `an empty input has no header and no records`(text: String) throws {
    let table = try TableReader().read(.text(text))
    #expect(table.header == nil)
    #expect(table.records.isEmpty)
    #expect(table.problems.isEmpty)
  }

  @Test(arguments: [
    ("12", 12), ("-9", -9), ("+7", 7), ("007", 7), ("", nil), ("-", nil), ("1.5", nil), (" 1", nil),
    ("9223372036854775807", Int.max), ("-9223372036854775808", Int.min),
    ("9223372036854775808", nil),
  ])
  func `a field is read as an integer or not at all`(text: String, value: Int?) throws {
    let table = try TableReader(delimiter: .comma, header: .none).read(.text("\(text),\n"))
    #expect(table.records[0][0].integer == value)
  }

  @Test(arguments: [("1.5", 1.5), ("-2e3", -2000), ("nan", nil), ("0x10", nil), ("", nil)])
  func `a field is read as a number or not at all`(text: String, value: Double?) throws {
    let table = try TableReader(delimiter: .comma, header: .none).read(.text("\(text),\n"))
    #expect(table.records[0][0].number == value)
  }
}
