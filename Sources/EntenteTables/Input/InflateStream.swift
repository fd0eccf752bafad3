internal import CZlib

/// A running decompression by zlib, whose memory is freed with it.
///
/// This file alone calls the C library.
@safe final class InflateStream {
  /// How the compressed data are wrapped.
  enum Wrapping {
    case gzip
    /// Bare deflate data, as in a zip archive.
    case none
  }

  /// What one step did.
  struct Step {
    var consumed: Int
    var produced: Int
    var isAtEnd: Bool
  }

  // zlib keeps the address of the stream and refuses one that moved, so it lives on the heap.
  private let stream: UnsafeMutablePointer<z_stream>

  init(_ wrapping: Wrapping) throws(TableError) {
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    // Window bits: 15 is the format's largest window, 16 more ask for gzip, minus for no wrapping.
    let windowBits: Int32 =
      switch wrapping {
      case .gzip: 15 + 16
      case .none: -15
      }
    let size = unsafe Int32(MemoryLayout<z_stream>.size)
    let result = unsafe inflateInit2_(stream, windowBits, ZLIB_VERSION, size)
    guard result == Z_OK else {
      throw TableError(.badCompression, "zlib cannot start (code \(result))")
    }
  }

  deinit {
    unsafe inflateEnd(stream)
    unsafe stream.deallocate()
  }

  /// Makes ready for the next member of a gzip file.
  func reset() {
    unsafe inflateReset(stream)
  }

  /// Inflates `input` from an offset into `output` from another, as far as either goes.
  func step(
    _ input: [UInt8],
    _ inputRange: Range<Int>,
    into output: inout [UInt8],
    from outputStart: Int
  ) throws(TableError) -> Step {
    let result: Int32 = unsafe input.withUnsafeBytes { source in
      unsafe output.withUnsafeMutableBytes { target in
        unsafe run(source, inputRange, target, outputStart)
      }
    }
    let left = unsafe (input: Int(stream.pointee.avail_in), output: Int(stream.pointee.avail_out))
    let step = Step(
      consumed: min(inputRange.count, Self.largestStep) - left.input,
      produced: min(output.count - outputStart, Self.largestStep) - left.output,
      isAtEnd: result == Z_STREAM_END
    )
    // Z_BUF_ERROR only says that one side is exhausted.
    guard result == Z_OK || result == Z_STREAM_END || result == Z_BUF_ERROR else {
      throw TableError(.badCompression, "the compressed data are damaged\(reason)")
    }
    return step
  }

  private var reason: String {
    guard let message = unsafe stream.pointee.msg else { return "" }
    return unsafe ": \(String(cString: message))"
  }

  /// zlib counts in 32 bits.
  private static let largestStep = 1 << 30

  private func run(
    _ source: UnsafeRawBufferPointer,
    _ sourceRange: Range<Int>,
    _ target: UnsafeMutableRawBufferPointer,
    _ targetStart: Int
  ) -> Int32 {
    let input = unsafe UnsafeRawBufferPointer(rebasing: source[sourceRange])
    let output = unsafe UnsafeMutableRawBufferPointer(rebasing: target[targetStart...])
    // zlib does not write through `next_in`; its type lacks the `const`.
    unsafe stream.pointee.next_in = unsafe UnsafeMutablePointer(
      mutating: input.baseAddress?.assumingMemoryBound(to: UInt8.self)
    )
    unsafe stream.pointee.avail_in = UInt32(min(input.count, Self.largestStep))
    unsafe stream.pointee.next_out = unsafe output.baseAddress?.assumingMemoryBound(to: UInt8.self)
    unsafe stream.pointee.avail_out = UInt32(min(output.count, Self.largestStep))
    let result = unsafe inflate(stream, Z_NO_FLUSH)
    // The pointers are valid in this call only.
    unsafe stream.pointee.next_in = nil
    unsafe stream.pointee.next_out = nil
    return result
  }
}

/// The checksum of a zip entry, brought up to date piece by piece.
struct Checksum {
  private(set) var value: UInt32 = 0

  mutating func add(_ bytes: [UInt8], _ range: Range<Int>) {
    // Without bytes zlib would begin the sum anew.
    guard !range.isEmpty else { return }
    let start = value
    value = unsafe bytes.withUnsafeBytes { all in
      let part = unsafe UnsafeRawBufferPointer(rebasing: all[range])
      let sum = unsafe crc32_z(
        UInt(start),
        part.baseAddress?.assumingMemoryBound(to: UInt8.self),
        part.count
      )
      return UInt32(truncatingIfNeeded: sum)
    }
  }
}
