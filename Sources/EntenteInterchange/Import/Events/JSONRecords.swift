/// Finds the objects of a JSON list, or of JSON lines, in bytes that come piece by piece.
struct JSONRecords {
  /// A record is longer than the limit.
  struct TooLong: Error {}

  private var record: [UInt8] = []
  private var depth = 0
  private var isText = false
  private var isEscaped = false
  private var line = 1
  /// The line at which the record that is being read begins.
  private(set) var recordLine = 1

  /// Whether the bytes so far end within a record.
  var isInside: Bool { depth > 0 }

  /// Takes a piece, and hands over each object that ends in it with its first line.
  mutating func take(
    _ piece: ArraySlice<UInt8>,
    limit: Int,
    _ body: ([UInt8], Int) throws -> Void
  ) throws {
    for byte in piece {
      if byte == 0x0A { line += 1 }
      if depth == 0 {
        guard byte == UInt8(ascii: "{") else { continue }
        depth = 1
        record = [byte]
        recordLine = line
        continue
      }
      record.append(byte)
      guard record.count <= limit else { throw TooLong() }
      if isText {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isText = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): isText = true
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"):
        depth -= 1
        if depth == 0 {
          try body(record, recordLine)
          record = []
        }
      default: break
      }
    }
  }
}
