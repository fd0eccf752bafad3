/// Where the central directory of a zip archive lies, from the records at the archive's end.
struct ZipDirectory {
  private static let endSignature: UInt64 = 0x0605_4B50
  private static let locatorSignature: UInt64 = 0x0706_4B50
  private static let largeEndSignature: UInt64 = 0x0606_4B50
  private static let entrySignature: UInt64 = 0x0201_4B50
  /// A directory larger than this names millions of files.
  private static let largestSize = 1 << 28

  private var offset: Int
  private var size: Int
  private var entryCount: Int

  init(in bytes: RandomAccessBytes) throws(TableError) {
    let archiveSize = try bytes.size()
    // The end record is 22 bytes and a comment of at most 65535.
    let tailSize = min(archiveSize, 22 + 0xFFFF)
    let tail = try bytes.read(at: archiveSize - tailSize, count: tailSize)
    guard
      let end = stride(from: tailSize - 22, through: 0, by: -1).first(where: { start in
        tail.littleEndian(4, at: start) == Self.endSignature
          && start + 22 + Int(tail.littleEndian(2, at: start + 20)) <= tailSize
      })
    else { throw .damagedZip("no directory ends it", bytes) }
    guard tail.littleEndian(2, at: end + 4) == 0, tail.littleEndian(2, at: end + 6) == 0 else {
      throw .damagedZip("it is one of several volumes", bytes)
    }
    entryCount = Int(tail.littleEndian(2, at: end + 10))
    size = Int(tail.littleEndian(4, at: end + 12))
    offset = Int(tail.littleEndian(4, at: end + 16))
    if entryCount == 0xFFFF || size == 0xFFFF_FFFF || offset == 0xFFFF_FFFF {
      try readLargeEnd(in: bytes, before: archiveSize - tailSize + end)
    }
    guard size <= Self.largestSize else { throw .damagedZip("its directory is too large", bytes) }
  }

  /// Takes the numbers of the zip64 record, if there is one.
  private mutating func readLargeEnd(
    in bytes: RandomAccessBytes,
    before end: Int
  ) throws(TableError) {
    guard end >= 20 else { return }
    let locator = try bytes.read(at: end - 20, count: 20)
    guard locator.littleEndian(4, at: 0) == Self.locatorSignature else { return }
    let position = Int(clamping: locator.littleEndian(8, at: 8))
    let record = try bytes.read(at: position, count: 56)
    guard record.littleEndian(4, at: 0) == Self.largeEndSignature else {
      throw .damagedZip("its zip64 directory is missing", bytes)
    }
    entryCount = Int(clamping: record.littleEndian(8, at: 32))
    size = Int(clamping: record.littleEndian(8, at: 40))
    offset = Int(clamping: record.littleEndian(8, at: 48))
  }

  func entries(in bytes: RandomAccessBytes) throws(TableError) -> [ZipArchive.Entry] {
    let directory = try bytes.read(at: offset, count: size)
    var entries: [ZipArchive.Entry] = []
    var start = 0
    while entries.count < entryCount {
      guard start + 46 <= directory.count,
        directory.littleEndian(4, at: start) == Self.entrySignature
      else { throw .damagedZip("its directory is damaged", bytes) }
      let nameSize = Int(directory.littleEndian(2, at: start + 28))
      let extraSize = Int(directory.littleEndian(2, at: start + 30))
      let commentSize = Int(directory.littleEndian(2, at: start + 32))
      let nameEnd = start + 46 + nameSize
      let extraEnd = nameEnd + extraSize
      guard extraEnd + commentSize <= directory.count else {
        throw .damagedZip("its directory is damaged", bytes)
      }
      let flags = directory.littleEndian(2, at: start + 8)
      var large = LargeNumbers(directory[nameEnd..<extraEnd])
      // The zip64 field holds only the numbers that do not fit, in this order.
      let size = large.resolve(directory.littleEndian(4, at: start + 24))
      let compressedSize = large.resolve(directory.littleEndian(4, at: start + 20))
      let headerOffset = large.resolve(directory.littleEndian(4, at: start + 42))
      entries.append(
        ZipArchive.Entry(
          name: Self.name(directory[(start + 46)..<nameEnd]),
          size: size,
          compressedSize: compressedSize,
          checksum: UInt32(directory.littleEndian(4, at: start + 16)),
          method: UInt16(directory.littleEndian(2, at: start + 10)),
          isEncrypted: flags & 1 != 0,
          headerOffset: headerOffset
        )
      )
      start = extraEnd + commentSize
    }
    return entries
  }

  /// Names are UTF-8 by flag and often without it; anything else is taken byte for byte.
  private static func name(_ bytes: ArraySlice<UInt8>) -> String {
    if let name = String(validating: bytes, as: UTF8.self) { return name }
    var name = ""
    for byte in bytes {
      name.unicodeScalars.append(Unicode.Scalar(byte))
    }
    return name
  }
}

/// The numbers of a zip64 extra field, handed out one after the other.
private struct LargeNumbers {
  private var numbers: [UInt64] = []

  init(_ extra: ArraySlice<UInt8>) {
    let extra = Array(extra)
    var start = 0
    while start + 4 <= extra.count {
      let size = Int(extra.littleEndian(2, at: start + 2))
      if extra.littleEndian(2, at: start) == 1 {
        let end = min(start + 4 + size, extra.count)
        var position = start + 4
        while position + 8 <= end {
          numbers.append(extra.littleEndian(8, at: position))
          position += 8
        }
        return
      }
      start += 4 + size
    }
  }

  mutating func resolve(_ number: UInt64) -> Int {
    guard number == 0xFFFF_FFFF, !numbers.isEmpty else { return Int(number) }
    return Int(clamping: numbers.removeFirst())
  }
}

extension [UInt8] {
  /// Returns the unsigned number of `size` bytes, least significant first.
  func littleEndian(_ size: Int, at start: Int) -> UInt64 {
    self[start..<(start + size)].reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }
}
