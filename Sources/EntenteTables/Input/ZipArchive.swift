/// The directory of a zip archive.
///
/// Stored and deflated entries can be read, in archives of either size (zip64); encrypted entries,
/// other methods and archives in several volumes are refused with the reason.
///
/// Source: PKWARE, "APPNOTE.TXT – .ZIP File Format Specification", version 6.3.10, 2022.
/// <https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT>
public struct ZipArchive: Sendable {
  /// One file in an archive.
  public struct Entry: Hashable, Sendable {
    /// The name with its folders, as the archive spells it.
    public let name: String
    /// The size in bytes when inflated, as the archive states it.
    public let size: Int
    let compressedSize: Int
    let checksum: UInt32
    let method: UInt16
    let isEncrypted: Bool
    let headerOffset: Int
  }

  /// The files in the order of the directory, without folders.
  public let entries: [Entry]
  let bytes: RandomAccessBytes

  /// Reads the directory of an archive file.
  ///
  /// - Throws: ``TableError`` if the file cannot be read or is no zip archive.
  public init(path: String) throws {
    try self.init(.file(FileDescriptor(path: path)))
  }

  /// Reads the directory of an archive in memory.
  ///
  /// - Throws: ``TableError`` if the bytes are no zip archive.
  public init(bytes: [UInt8]) throws {
    try self.init(.memory(bytes))
  }

  init(_ bytes: RandomAccessBytes) throws(TableError) {
    self.bytes = bytes
    let directory = try ZipDirectory(in: bytes)
    entries = try directory.entries(in: bytes).filter { !$0.name.hasSuffix("/") }
  }

  /// Returns the inflated bytes of an entry of this archive as input for a reader.
  public func input(_ entry: Entry) -> ByteInput {
    ByteInput(.entry(entry, bytes))
  }

  /// Returns the entry of this name or, without a name, the only file of the archive.
  func entry(named name: String?) throws(TableError) -> Entry {
    if let name {
      guard let entry = entries.first(where: { $0.name == name }) else {
        throw TableError(
          .noSuchEntry,
          "the archive has no \"\(name)\"; it has \(listing)",
          path: bytes.path
        )
      }
      return entry
    }
    // What macOS adds beside each file is no content.
    let contents = entries.filter { !$0.name.hasPrefix("__MACOSX/") }
    guard let entry = contents.first, contents.count == 1 else {
      throw TableError(
        .noSuchEntry,
        "the archive holds not one file but \(listing): name one",
        path: bytes.path
      )
    }
    return entry
  }

  private var listing: String {
    if entries.isEmpty { return "none" }
    let names = entries.prefix(10).map { "\"\($0.name)\"" }.joined(separator: ", ")
    return entries.count > 10 ? "\(names) and \(entries.count - 10) more" : names
  }
}

/// Bytes that can be read at any offset.
enum RandomAccessBytes: Sendable {
  case memory([UInt8])
  case file(FileDescriptor)

  var path: String? {
    switch self {
    case .memory: nil
    case .file(let file): file.path
    }
  }

  func size() throws(TableError) -> Int {
    switch self {
    case .memory(let bytes): bytes.count
    case .file(let file): try file.size()
    }
  }

  /// Returns the bytes of a range, or fails if the data end before it does.
  func read(at offset: Int, count: Int) throws(TableError) -> [UInt8] {
    let size = try self.size()
    guard offset >= 0, count >= 0, offset <= size, count <= size - offset else {
      throw .damagedZip("it is cut short", self)
    }
    switch self {
    case .memory(let bytes): return Array(bytes[offset..<(offset + count)])
    case .file(let file):
      let bytes = try file.read(at: offset, count: count)
      guard bytes.count == count else { throw .damagedZip("it is cut short", self) }
      return bytes
    }
  }
}

extension TableError {
  static func damagedZip(_ reason: String, _ bytes: RandomAccessBytes) -> TableError {
    TableError(.badCompression, "the zip archive is not readable: \(reason)", path: bytes.path)
  }
}
