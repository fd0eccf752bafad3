internal import EntenteTables

/// The text at hand of an input that is read on.
struct TextBuffer {
  private let rowLimit: Int
  private var bytes: [UInt8]
  /// The text that is not used up.
  private(set) var start = 0
  private(set) var end = 0
  private(set) var isAtEnd = false
  /// How many bytes were drawn in all.
  private(set) var drawnCount = 0

  init(_ options: EdgeTableOptions) {
    rowLimit = options.rowLimit
    let size = options.bufferSize
    bytes = [UInt8](repeating: 0, count: max(size, 4 * TextWindow.padding))
  }

  /// Makes room and draws as much as fits; the buffer grows if half of it is one unfinished row.
  ///
  /// - Parameters:
  ///   - stream: The input.
  ///   - lineCount: How many lines there are before the text that is not used up.
  /// - Throws: ``EdgeTableError`` if the input cannot be read on, or a row is too long.
  mutating func draw(
    from stream: inout TextStream,
    lineCount: Int
  ) throws(EdgeTableError) {
    let kept = end - start
    if kept > bytes.count / 2 {
      guard kept <= rowLimit else {
        throw EdgeTableError.longRow(limit: rowLimit, line: 0).after(lines: lineCount)
      }
      bytes += [UInt8](repeating: 0, count: bytes.count)
    }
    if start > 0 {
      unsafe bytes.withUnsafeMutableBytes { bytes in
        unsafe bytes.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
      }
    }
    start = 0
    end = kept
    if isAtEnd { return }
    do throws(TableError) {
      end = try stream.fill(&bytes, from: kept)
    } catch {
      throw EdgeTableError(error)
    }
    isAtEnd = end < bytes.count
    drawnCount += end - kept
  }

  /// Uses up the text before a position.
  mutating func use(to position: Int) {
    start = min(position, end)
  }

  /// Calls `body` with the text at hand.
  ///
  /// A full buffer has no room for the padding; the last bytes are lent to it and kept for later.
  mutating func withWindow<Result>(
    _ body: (_ window: TextWindow, _ start: Int) throws(EdgeTableError) -> Result
  ) throws(EdgeTableError) -> Result {
    let hasRoom = end + TextWindow.padding <= bytes.count
    let textEnd = hasRoom ? end : bytes.count - TextWindow.padding
    let lent = Array(bytes[textEnd..<(textEnd + TextWindow.padding)])
    TextWindow.pad(&bytes, at: textEnd)
    defer { bytes.replaceSubrange(textEnd..<(textEnd + TextWindow.padding), with: lent) }
    let start = min(self.start, textEnd)
    let isFinal = hasRoom && isAtEnd
    return try unsafe bytes.withUnsafeBufferPointer {
      buffer throws(EdgeTableError) -> Result in
      guard let base = buffer.baseAddress else { preconditionFailure("it has memory") }
      return try body(unsafe TextWindow(base, end: textEnd, isFinal: isFinal), start)
    }
  }
}
