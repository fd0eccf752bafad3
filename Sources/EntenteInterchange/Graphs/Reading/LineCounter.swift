/// Counts lines up to bytes, which best come in ascending order.
struct LineCounter {
  private let bytes: [UInt8]
  private var next = 0
  private var line = 1

  init(_ text: SourceText) { bytes = text.bytes }

  /// The line of a byte, from 1.
  mutating func line(of offset: Int) -> Int {
    if offset < next {
      next = 0
      line = 1
    }
    while next < min(offset, bytes.count) {
      if bytes[next] == 0x0A
        || bytes[next] == 0x0D && (next + 1 >= bytes.count || bytes[next + 1] != 0x0A)
      {
        line += 1
      }
      next += 1
    }
    return line
  }
}
