import EntenteTables
import Testing

@Suite struct TableWriterTests {
  @Test func `a field is quoted only where it must be`() {
    let text = TableWriter().text(
      [["USA", "Korea, South", "5\" gun"], ["", " a ", "x;y\tz"], ["two\nlines", "CR\r", "é"]],
      header: ["a", "b", "c"]
    )
    #expect(
      text == """
        a,b,c
        USA,"Korea, South","5"" gun"
        , a ,x;y\tz
        "two
        lines","CR\r",é

        """
    )
  }

  @Test func `a record of one empty field is no empty line`() {
    #expect(TableWriter().text([[""], ["x"], [""]]) == "\"\"\nx\n\"\"\n")
  }

  @Test func `only the delimiter in use is quoted`() {
    #expect(TableWriter(delimiter: .semicolon).text([["1,5", "a;b"]]) == "1,5;\"a;b\"\n")
  }

  @Test func `a field that begins with a byte order mark is quoted`() throws {
    let text = TableWriter().text([["\u{FEFF}a", "b"]])
    #expect(text == "\"\u{FEFF}a\",b\n")
  }

  @Test func `the pieces of an input are its bytes in order`() throws {
    let bytes = (0..<1_000).map { UInt8(truncatingIfNeeded: $0 * 7) }
    var sizes: [Int] = []
    var joined: [UInt8] = []
    try ByteInput.bytes(bytes).forEachPiece(ofAtMost: 300, limit: 1 << 20) { piece in
      sizes.append(piece.count)
      joined += piece
    }
    #expect(joined == bytes)
    #expect(sizes == [300, 300, 300, 100])
  }
}
