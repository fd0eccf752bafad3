/// Something that bytes can be drawn from, once, in order.
protocol ByteSource {
  /// Fills the buffer from `start`, at least one byte unless the source is at its end, and returns
  /// the number of bytes.
  mutating func read(into buffer: inout [UInt8], from start: Int) throws(TableError) -> Int
}

/// Bytes in memory.
struct MemorySource: ByteSource {
  let bytes: [UInt8]
  var position = 0
  /// The most bytes a call hands out; tests make it small.
  var chunkSize = Int.max

  init(_ bytes: [UInt8], chunkSize: Int = .max) {
    self.bytes = bytes
    self.chunkSize = chunkSize
  }

  mutating func read(into buffer: inout [UInt8], from start: Int) throws(TableError) -> Int {
    let size = min(chunkSize, buffer.count - start, bytes.count - position)
    buffer.replaceSubrange(start..<(start + size), with: bytes[position..<(position + size)])
    position += size
    return size
  }
}

/// A source whose first bytes were drawn already, to see what it is.
struct ResumedSource: ByteSource {
  var drawn: MemorySource
  var rest: any ByteSource

  mutating func read(into buffer: inout [UInt8], from start: Int) throws(TableError) -> Int {
    let size = try drawn.read(into: &buffer, from: start)
    return size > 0 ? size : try rest.read(into: &buffer, from: start)
  }
}

extension ByteSource {
  /// Fills the whole buffer from `start` unless the source ends, and returns where the bytes end.
  mutating func fill(_ buffer: inout [UInt8], from start: Int) throws(TableError) -> Int {
    var end = start
    while end < buffer.count {
      let size = try read(into: &buffer, from: end)
      if size == 0 { break }
      end += size
    }
    return end
  }
}
