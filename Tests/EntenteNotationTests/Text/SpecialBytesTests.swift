import EntenteTestSupport
import Testing

@testable import EntenteNotation

@Suite struct SpecialBytesTests {
  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte < 0x20 || [0x7F, 0xC2, 0xE2, 0xEF].contains(byte)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `eight bytes at a time find what one at a time finds`(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let specials: [UInt8] = [0x00, 0x0A, 0x0D, 0x1F, 0x7F, 0xC2, 0xE2, 0xEF]
    let others: [UInt8] = [0x20, 0x21, 0x7E, 0x80, 0x8A, 0x9F, 0xC1, 0xC3, 0xE1, 0xE3, 0xF0, 0xFF]
    for _ in 0..<200 {
      let bytes = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
        let kinds = Int.random(in: 0..<12, using: &generator) == 0 ? specials : others
        return kinds.randomElement(using: &generator) ?? 0
      }
      for start in 0...bytes.count {
        let expected = bytes[start...].firstIndex(where: Self.isSpecial) ?? bytes.count
        #expect(bytes.firstSpecial(from: start) == expected)
      }
    }
  }

  @Test func `each byte is told apart`() {
    for byte in UInt8.min...UInt8.max {
      for place in 0..<9 {
        var bytes = [UInt8](repeating: 0x61, count: 9)
        bytes[place] = byte
        #expect(bytes.firstSpecial(from: 0) == (Self.isSpecial(byte) ? place : 9))
      }
    }
  }

  @Test func `lines and columns are found in lines of any length`() {
    for length in [1_000, 1_023, 1_024, 1_025, 3_000] {
      let line = String(repeating: "漢", count: length)
      let bytes = Array("a\r\n\(line)b\u{85}c\u{2028}\"d\"\r".utf8)
      let text = SourceText(name: "a", utf8: bytes)
      #expect(text.lineCount == 5)
      #expect(text.line(2) == line + "b" && text.line(4) == "\"d\"")
      let place = SourcePosition(line: 2, column: length + 1)
      #expect(text.part(from: place, count: 2).scalars == ["b"])
    }
  }
}
