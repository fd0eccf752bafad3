import EntenteTables
import Testing

@Suite struct EncodingTests {
  private static let names = ["Côte d'Ivoire", "Türkiye", "中国", "🇺🇳"]
  private static let text = "name\n" + names.joined(separator: "\n") + "\n"

  private func names(_ bytes: [UInt8], _ encoding: TableReader.TextEncoding) throws -> [String] {
    var reader = TableReader(delimiter: .comma)
    reader.encoding = encoding
    let table = try reader.read(.bytes(bytes))
    #expect(table.problems.isEmpty)
    #expect(table.header?.names == ["name"])
    return table.records.map { $0[0].text }
  }

  @Test func `UTF-8 is read with and without a byte order mark`() throws {
    let bytes = Array(Self.text.utf8)
    for encoding in [TableReader.TextEncoding.automatic, .utf8] {
      #expect(try names(bytes, encoding) == Self.names)
      #expect(try names([0xEF, 0xBB, 0xBF] + bytes, encoding) == Self.names)
    }
  }

  @Test func `UTF-16 is read in both byte orders`() throws {
    let little = Self.text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = Self.text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    #expect(try names([0xFF, 0xFE] + little, .automatic) == Self.names)
    #expect(try names([0xFE, 0xFF] + big, .automatic) == Self.names)
    #expect(try names(little, .utf16) == Self.names)
  }

  @Test func `the layout says which encoding was read`() throws {
    let reader = TableReader()
    #expect(try reader.read(.bytes([0xFF, 0xFE, 0x61, 0])).layout.encoding == .utf16)
    #expect(try reader.read(.bytes([0x61])).layout.encoding == .utf8)
  }

  @Test func `Latin-1 and Windows-1252 are read where they are declared`() throws {
    let head = Array("name\n".utf8)
    #expect(try names(head + [0x43, 0xF4, 0x74, 0xE9], .latin1) == ["Côté"])
    #expect(try names(head + [0x43, 0xF4, 0x74, 0xE9], .windows1252) == ["Côté"])
    #expect(try names(head + [0x80, 0x93, 0x96, 0x94], .windows1252) == ["€“–”"])
    #expect(try names(head + [0x85], .latin1) == ["\u{85}"])
  }

  struct Damage: Sendable {
    let name: String
    let bytes: [UInt8]
    let encoding: TableReader.TextEncoding
    let line: Int
    let column: Int
  }

  private static let damages = [
    Damage(
      name: "Latin-1 read as UTF-8",
      bytes: Array("a,b\né,".utf8) + [0xE9, 0x0A],
      encoding: .utf8,
      line: 2,
      column: 3
    ),
    Damage(
      name: "a cut scalar",
      bytes: Array("a,b\n1,2\n3,".utf8) + [0xE4, 0xB8],
      encoding: .utf8,
      line: 3,
      column: 3
    ),
    Damage(
      name: "a surrogate without its pair",
      bytes: [0x61, 0, 0x2C, 0, 0x62, 0, 0x0A, 0, 0x31, 0, 0x2C, 0, 0x00, 0xD8, 0x0A, 0],
      encoding: .utf16,
      line: 2,
      column: 3
    ),
    Damage(
      name: "half a UTF-16 unit",
      bytes: [0x61, 0, 0x2C, 0, 0x62, 0, 0x0A, 0, 0x31, 0, 0x2C],
      encoding: .utf16,
      line: 2,
      column: 2
    ),
    Damage(
      name: "a byte that Windows-1252 leaves out",
      bytes: Array("a,b\n1,".utf8) + [0x81],
      encoding: .windows1252,
      line: 2,
      column: 3
    ),
  ]

  @Test(arguments: damages)
  func `bytes that are no text are reported or refused`(damage: Damage) throws {
    var reader = TableReader(delimiter: .comma)
    reader.encoding = damage.encoding
    let table = try reader.read(.bytes(damage.bytes))
    let problem = try #require(table.problems.first { $0.code == .invalidText })
    #expect([problem.line, problem.column] == [damage.line, damage.column])
    #expect(table.records.last?.texts.joined().contains("\u{FFFD}") == true)

    reader.refusesInvalidText = true
    let error = try #require(throws: TableError.self) { try reader.read(.bytes(damage.bytes)) }
    #expect(error.code == .invalidText)
    #expect(error.message.hasPrefix("line \(damage.line), column \(damage.column): "))
  }
}
