/// The text of an input as UTF-8, in order, without a byte order mark.
///
/// The encoding is found out as by ``TableReader/TextEncoding/automatic``.
package struct TextStream {
  private var source: any ByteSource
  private let path: String?

  /// Opens an input, of which at most `limit` bytes are taken if it is compressed.
  package init(_ input: ByteInput, limit: Int) throws(TableError) {
    path = input.path
    do throws(TableError) {
      source = try TableReader.TextEncoding.automatic.decode(input.open(limit: limit)).source
    } catch {
      throw error.at(input.path)
    }
  }

  /// Fills the whole buffer from `start` unless the text ends, and returns where the text ends.
  package mutating func fill(
    _ buffer: inout [UInt8],
    from start: Int
  ) throws(TableError) -> Int {
    do throws(TableError) {
      return try source.fill(&buffer, from: start)
    } catch {
      throw error.at(path)
    }
  }
}

/// UTF-8 text that can be read from any place: that of a file or of bytes in memory.
package struct PlainText: Sendable {
  private let bytes: RandomAccessBytes
  /// Where the text begins and ends in the file.
  package let bounds: Range<Int>

  /// Opens an input; nil if its text must be drawn in order, as it is compressed, in another
  /// encoding or no file.
  package init?(_ input: ByteInput) throws(TableError) {
    let bytes: RandomAccessBytes
    switch input.origin {
    case .memory(let memory): bytes = .memory(memory)
    case .file(let path, nil): bytes = .file(try FileDescriptor(path: path))
    case .file, .entry: return nil
    }
    // A pipe or terminal has no size, and some files of the system say 0.
    guard let size = try? bytes.size(), size > 0,
      let start = try? bytes.read(at: 0, count: min(size, 4))
    else { return nil }
    let isOther = [GzipSource.magic, [0x50, 0x4B, 0x03, 0x04], [0x50, 0x4B, 0x05, 0x06]]
      .contains { start.starts(with: $0) }
    if isOther || start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) {
      return nil
    }
    self.bytes = bytes
    bounds = (start.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)..<size
  }

  /// Reads the bytes of a range into a buffer from `start`, fewer only if the file has shrunk, and
  /// returns how many.
  package func read(
    _ range: Range<Int>,
    into buffer: inout [UInt8],
    from start: Int
  ) throws(TableError) -> Int {
    switch bytes {
    case .memory(let memory):
      buffer.replaceSubrange(start..<(start + range.count), with: memory[range])
      return range.count
    case .file(let file):
      return try file.read(into: &buffer, start..<(start + range.count), at: range.lowerBound)
    }
  }
}
