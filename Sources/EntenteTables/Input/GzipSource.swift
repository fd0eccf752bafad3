/// What gzip data of one or more members inflate to.
///
/// Source: P. Deutsch, "GZIP file format specification version 4.3", RFC 1952, 1996.
/// <https://www.rfc-editor.org/rfc/rfc1952>
struct GzipSource: ByteSource {
  static let magic: [UInt8] = [0x1F, 0x8B]

  private var compressed: any ByteSource
  private let inflater: InflateStream
  private let limit: Int
  private var produced = 0
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)
  private var start = 0
  private var end = 0
  private var state = State.inMember

  private enum State {
    case inMember
    case betweenMembers
    case atEnd
  }

  init(_ compressed: any ByteSource, limit: Int) throws(TableError) {
    self.compressed = compressed
    self.limit = limit
    inflater = try InflateStream(.gzip)
  }

  mutating func read(into output: inout [UInt8], from outputStart: Int) throws(TableError) -> Int {
    while true {
      if start == end {
        start = 0
        end = try compressed.read(into: &buffer, from: 0)
      }
      switch state {
      case .inMember:
        let step = try inflater.step(buffer, start..<end, into: &output, from: outputStart)
        start += step.consumed
        produced += step.produced
        if produced > limit { throw .inflatedTooLarge(limit: limit) }
        if step.isAtEnd {
          state = .betweenMembers
        } else if step.produced == 0, end == 0 {
          throw TableError(.badCompression, "the gzip data end too early")
        }
        if step.produced > 0 { return step.produced }
      case .betweenMembers:
        if end == 0 {
          state = .atEnd
        } else if buffer[start] == Self.magic[0] {
          inflater.reset()
          state = .inMember
        } else if buffer[start] == 0 {
          // Tapes and some writers pad the file with zeros.
          start += 1
        } else {
          throw TableError(.badCompression, "the gzip data are followed by other bytes")
        }
      case .atEnd:
        return 0
      }
    }
  }
}

extension TableError {
  static func inflatedTooLarge(limit: Int) -> TableError {
    TableError(.tooLarge, "the data inflate to more than the limit of \(limit) bytes")
  }
}
