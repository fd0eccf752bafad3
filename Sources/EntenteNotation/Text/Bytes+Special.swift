extension [UInt8] {
  /// The first place from an offset on where a control character stands, or a byte with which a
  /// line break, a byte order mark or what is no character may begin; the end if there is none.
  ///
  /// Nearly all bytes of a text are others, so eight are looked at together.
  func firstSpecial(from start: Int) -> Int {
    let bytes = unsafe span.bytes
    var offset = start
    while offset + 8 <= count {
      let word = UInt64(
        littleEndian: unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
      )
      let found =
        Self.bytes(below: 0x20, in: word) | Self.bytes(equalTo: 0x7F, in: word)
        | Self.bytes(equalTo: 0xC2, in: word) | Self.bytes(equalTo: 0xE2, in: word)
        | Self.bytes(equalTo: 0xEF, in: word)
      if found != 0 { return offset + found.trailingZeroBitCount / 8 }
      offset += 8
    }
    while offset < count {
      switch self[offset] {
      case ..<0x20, 0x7F, 0xC2, 0xE2, 0xEF: return offset
      default: offset += 1
      }
    }
    return offset
  }

  /// The high bits of the bytes below a limit; what stands behind the first of them is not exact.
  private static func bytes(below limit: UInt64, in word: UInt64) -> UInt64 {
    (word &- limit &* 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
  }

  private static func bytes(equalTo byte: UInt64, in word: UInt64) -> UInt64 {
    bytes(below: 1, in: word ^ (byte &* 0x0101_0101_0101_0101))
  }
}
