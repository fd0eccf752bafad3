/// What one entry of a zip archive inflates to.
///
/// The size and the checksum that the directory states are checked when the entry ends.
struct ZipEntrySource: ByteSource {
  private static let headerSignature: UInt64 = 0x0403_4B50
  private static let stored: UInt16 = 0
  private static let deflated: UInt16 = 8
  private static let blockSize = 1 << 16

  private let archive: RandomAccessBytes
  private let entry: ZipArchive.Entry
  private let limit: Int
  private let inflater: InflateStream?
  /// The offset of the next compressed byte in the archive, and how many there are.
  private var offset: Int
  private var left: Int
  private var buffer: [UInt8] = []
  private var start = 0
  private var produced = 0
  private var checksum = Checksum()
  private var isAtEnd = false

  init(
    _ entry: ZipArchive.Entry,
    in archive: RandomAccessBytes,
    limit: Int
  ) throws(TableError) {
    self.archive = archive
    self.entry = entry
    self.limit = limit
    guard !entry.isEncrypted else {
      throw .damagedZip("\"\(entry.name)\" is encrypted", archive)
    }
    guard entry.size <= limit else { throw .inflatedTooLarge(limit: limit) }
    switch entry.method {
    case Self.stored: inflater = nil
    case Self.deflated: inflater = try InflateStream(.none)
    default:
      throw .damagedZip(
        "\"\(entry.name)\" is packed by method \(entry.method), not stored or deflated",
        archive
      )
    }
    let header = try archive.read(at: entry.headerOffset, count: 30)
    guard header.littleEndian(4, at: 0) == Self.headerSignature else {
      throw .damagedZip("\"\(entry.name)\" is not where the directory says", archive)
    }
    // The local name and extra field may differ in length from the directory's.
    let nameSize = Int(header.littleEndian(2, at: 26))
    offset = entry.headerOffset + 30 + nameSize + Int(header.littleEndian(2, at: 28))
    left = entry.compressedSize
  }

  mutating func read(into output: inout [UInt8], from outputStart: Int) throws(TableError) -> Int {
    while !isAtEnd {
      if start == buffer.count, left > 0 {
        buffer = try archive.read(at: offset, count: min(left, Self.blockSize))
        offset += buffer.count
        left -= buffer.count
        start = 0
      }
      let isExhausted = start == buffer.count
      let size: Int
      if let inflater {
        let step = try inflater.step(
          buffer,
          start..<buffer.count,
          into: &output,
          from: outputStart
        )
        start += step.consumed
        size = step.produced
        isAtEnd = step.isAtEnd
        if size == 0, isExhausted, !isAtEnd {
          throw .damagedZip("\"\(entry.name)\" ends too early", archive)
        }
      } else {
        size = min(buffer.count - start, output.count - outputStart)
        output.replaceSubrange(
          outputStart..<(outputStart + size),
          with: buffer[start..<(start + size)]
        )
        start += size
        isAtEnd = isExhausted
      }
      produced += size
      if produced > limit { throw .inflatedTooLarge(limit: limit) }
      checksum.add(output, outputStart..<(outputStart + size))
      if isAtEnd, produced != entry.size || checksum.value != entry.checksum {
        throw .damagedZip("\"\(entry.name)\" does not match its checksum", archive)
      }
      if size > 0 { return size }
    }
    return 0
  }
}
