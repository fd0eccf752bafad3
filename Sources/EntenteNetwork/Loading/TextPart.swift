internal import EntenteTables

/// Some bytes of a text, from a place on.
struct TextPart {
  private let plain: PlainText
  private let range: Range<Int>

  init(_ plain: PlainText, from start: Int, size: Int) {
    self.plain = plain
    range = start..<max(start, min(start + size, plain.bounds.upperBound))
  }

  /// Calls `body` with the text, for which the buffer is made as large as it must be.
  func withWindow<Result>(
    _ buffer: inout [UInt8],
    _ body: (TextWindow) throws(EdgeTableError) -> Result
  ) throws(EdgeTableError) -> Result {
    if buffer.count < range.count + TextWindow.padding {
      buffer = unsafe [UInt8](uninitializedCount: range.count + TextWindow.padding)
    }
    let end: Int
    do throws(TableError) {
      end = try plain.read(range, into: &buffer, from: 0)
    } catch {
      throw EdgeTableError(error)
    }
    TextWindow.pad(&buffer, at: end)
    let isFinal = range.upperBound == plain.bounds.upperBound || end < range.count
    return try unsafe buffer.withUnsafeBufferPointer {
      bytes throws(EdgeTableError) -> Result in
      guard let base = bytes.baseAddress else { preconditionFailure("it has memory") }
      return try body(unsafe TextWindow(base, end: end, isFinal: isFinal))
    }
  }
}
