#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

/// An open file, closed when nobody holds it.
final class FileDescriptor: Sendable {
  let path: String
  private let number: Int32

  init(path: String) throws(TableError) {
    let number = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard number >= 0 else { throw FileDescriptor.failure(path) }
    self.path = path
    self.number = number
  }

  deinit {
    _ = close(number)
  }

  /// The size in bytes; fails where the file is a pipe or a terminal.
  func size() throws(TableError) -> Int {
    let size = lseek(number, 0, SEEK_END)
    guard size >= 0 else { throw Self.failure(path) }
    return Int(size)
  }

  /// Reads what comes next into the buffer from `start`; 0 bytes at the end of the file.
  func read(into buffer: inout [UInt8], from start: Int) throws(TableError) -> Int {
    let number = self.number
    return try retrying {
      unsafe buffer.withUnsafeMutableBytes { bytes in
        unsafe readBytes(number, bytes[start...])
      }
    }
  }

  /// Reads bytes at an offset, fewer than `count` only at the end of the file.
  func read(at offset: Int, count: Int) throws(TableError) -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: count)
    let size = try read(into: &buffer, 0..<count, at: offset)
    buffer.removeLast(count - size)
    return buffer
  }

  /// Fills a range of the buffer with the bytes at an offset, fewer only at the end of the file, and
  /// returns how many.
  func read(
    into buffer: inout [UInt8],
    _ range: Range<Int>,
    at offset: Int
  ) throws(TableError) -> Int {
    let number = self.number
    var end = range.lowerBound
    while end < range.upperBound {
      let size = try retrying {
        unsafe buffer.withUnsafeMutableBytes { bytes in
          unsafe readBytes(
            number,
            bytes[end..<range.upperBound],
            at: off_t(offset + end - range.lowerBound)
          )
        }
      }
      if size == 0 { break }
      end += size
    }
    return end - range.lowerBound
  }

  /// Repeats a call that a signal interrupted.
  private func retrying(_ call: () -> Int) throws(TableError) -> Int {
    while true {
      let size = call()
      if size >= 0 { return size }
      if errno != EINTR { throw Self.failure(path) }
    }
  }

  private static func failure(_ path: String) -> TableError {
    let reason = unsafe String(cString: strerror(errno))
    return TableError(.unreadable, "cannot be read: \(reason)", path: path)
  }
}

private func readBytes(_ number: Int32, _ bytes: Slice<UnsafeMutableRawBufferPointer>) -> Int {
  let part = unsafe UnsafeMutableRawBufferPointer(rebasing: bytes)
  return unsafe read(number, part.baseAddress, part.count)
}

private func readBytes(
  _ number: Int32,
  _ bytes: Slice<UnsafeMutableRawBufferPointer>,
  at offset: off_t
) -> Int {
  let part = unsafe UnsafeMutableRawBufferPointer(rebasing: bytes)
  return unsafe pread(number, part.baseAddress, part.count, offset)
}

/// The bytes of a file from where it stands to its end.
struct FileSource: ByteSource {
  let file: FileDescriptor

  mutating func read(into buffer: inout [UInt8], from start: Int) throws(TableError) -> Int {
    try file.read(into: &buffer, from: start)
  }
}
