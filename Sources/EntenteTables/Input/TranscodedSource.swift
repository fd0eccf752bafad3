/// The UTF-8 form of text in another encoding.
///
/// What is no text in that encoding becomes the byte FF, which no UTF-8 text holds, so that it is
/// found and reported in one place, with its line and column.
struct TranscodedSource: ByteSource {
  /// An encoding that is turned into UTF-8.
  enum Encoding {
    case latin1
    case windows1252
    case utf16(isBigEndian: Bool)
  }

  private var origin: any ByteSource
  private let encoding: Encoding
  private var input = [UInt8](repeating: 0, count: 1 << 16)
  private var output: [UInt8] = []
  private var position = 0
  /// The first half of a UTF-16 unit and of a surrogate pair that a piece ended with.
  private var pendingByte: UInt8?
  private var pendingSurrogate: UInt16?
  private var isAtEnd = false

  init(_ origin: any ByteSource, encoding: Encoding) {
    self.origin = origin
    self.encoding = encoding
  }

  mutating func read(into buffer: inout [UInt8], from start: Int) throws(TableError) -> Int {
    while position == output.count, !isAtEnd {
      output.removeAll(keepingCapacity: true)
      position = 0
      let end = try origin.read(into: &input, from: 0)
      isAtEnd = end == 0
      switch encoding {
      case .latin1:
        for byte in input[..<end] { append(UInt32(byte)) }
      case .windows1252:
        for byte in input[..<end] { appendWindows(byte) }
      case .utf16(let isBigEndian):
        for byte in input[..<end] { appendHalf(byte, isBigEndian: isBigEndian) }
        if isAtEnd, pendingByte != nil || pendingSurrogate != nil { output.append(0xFF) }
      }
    }
    let size = min(output.count - position, buffer.count - start)
    buffer.replaceSubrange(start..<(start + size), with: output[position..<(position + size)])
    position += size
    return size
  }

  private mutating func append(_ value: UInt32) {
    if value < 0x80 {
      output.append(UInt8(value))
    } else if let scalar = Unicode.Scalar(value) {
      output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    } else {
      output.append(0xFF)
    }
  }

  private mutating func appendWindows(_ byte: UInt8) {
    guard byte >= 0x80, byte < 0xA0 else { return append(UInt32(byte)) }
    append(windows1252[Int(byte) - 0x80] ?? 0xFFFF_FFFF)
  }

  private mutating func appendHalf(_ byte: UInt8, isBigEndian: Bool) {
    guard let first = pendingByte else {
      pendingByte = byte
      return
    }
    pendingByte = nil
    let unit =
      isBigEndian ? UInt16(first) << 8 | UInt16(byte) : UInt16(byte) << 8 | UInt16(first)
    if let high = pendingSurrogate {
      pendingSurrogate = nil
      if UTF16.isTrailSurrogate(unit) {
        return append(0x1_0000 + (UInt32(high) & 0x3FF) << 10 + (UInt32(unit) & 0x3FF))
      }
      output.append(0xFF)
    }
    if UTF16.isLeadSurrogate(unit) {
      pendingSurrogate = unit
    } else {
      append(UInt32(unit))
    }
  }
}

/// Bytes 80 to 9F of Windows code page 1252.
///
/// Source: Unicode Consortium, "cp1252 to Unicode table", 1998.
/// <https://www.unicode.org/Public/MAPPINGS/VENDORS/MICSFT/WINDOWS/CP1252.TXT>
private let windows1252: [UInt32?] = [
  0x20AC, nil, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
  0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, nil, 0x017D, nil,
  nil, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
  0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, nil, 0x017E, 0x0178,
]

extension TableReader.TextEncoding {
  /// Returns the source as UTF-8, without a byte order mark, and the encoding it was in.
  func decode(
    _ origin: any ByteSource
  ) throws(TableError) -> (source: any ByteSource, encoding: TableReader.TextEncoding) {
    var origin = origin
    var start = [UInt8](repeating: 0, count: 3)
    start.removeLast(start.count - (try origin.fill(&start, from: 0)))
    let isUTF8 = start == [0xEF, 0xBB, 0xBF]
    let isLittleEndian = start.starts(with: [0xFF, 0xFE])
    let isBigEndian = start.starts(with: [0xFE, 0xFF])
    var encoding = self
    if self == .automatic {
      encoding = isLittleEndian || isBigEndian ? .utf16 : .utf8
    }
    switch encoding {
    case .utf8 where isUTF8: start.removeAll()
    case .utf16 where isLittleEndian || isBigEndian: start.removeFirst(2)
    default: break
    }
    let rest = ResumedSource(drawn: MemorySource(start), rest: origin)
    let source: any ByteSource =
      switch encoding {
      case .automatic, .utf8: rest
      case .latin1: TranscodedSource(rest, encoding: .latin1)
      case .windows1252: TranscodedSource(rest, encoding: .windows1252)
      case .utf16: TranscodedSource(rest, encoding: .utf16(isBigEndian: isBigEndian))
      }
    return (source, encoding)
  }
}
