/// Bytes to be read: a file, memory, or what either holds compressed.
///
/// Gzip and zip are known by their first bytes, whatever the name, and inflated while reading.
public struct ByteInput: Sendable {
  enum Origin: Sendable {
    case memory([UInt8])
    case file(String, entry: String?)
    case entry(ZipArchive.Entry, RandomAccessBytes)
  }

  let origin: Origin

  init(_ origin: Origin) {
    self.origin = origin
  }

  /// The file at a path.
  ///
  /// Of a zip archive it is the only file in it, or the one that `entry` names.
  public static func file(_ path: String, entry: String? = nil) -> ByteInput {
    ByteInput(.file(path, entry: entry))
  }

  /// Bytes in memory.
  public static func bytes(_ bytes: [UInt8]) -> ByteInput {
    ByteInput(.memory(bytes))
  }

  /// The UTF-8 bytes of a text.
  public static func text(_ text: String) -> ByteInput {
    ByteInput(.memory(Array(text.utf8)))
  }

  /// The path of the file, or nil where the bytes were handed in.
  public var path: String? {
    switch origin {
    case .memory: nil
    case .file(let path, _): path
    case .entry(_, let archive): archive.path
    }
  }

  /// Reads everything, inflated, into memory.
  ///
  /// - Parameter limit: the most bytes to take; more is an error.
  /// - Returns: The bytes.
  /// - Throws: ``TableError`` if the input cannot be read or exceeds the limit.
  public func contents(limit: Int) throws -> [UInt8] {
    do throws(TableError) {
      var source = try open(limit: limit)
      var bytes = [UInt8](repeating: 0, count: 1 << 16)
      var end = 0
      while true {
        end = try source.fill(&bytes, from: end)
        if end > limit {
          throw TableError(.tooLarge, "the data are larger than the limit of \(limit) bytes")
        }
        if end < bytes.count { break }
        bytes.append(contentsOf: [UInt8](repeating: 0, count: bytes.count))
      }
      bytes.removeLast(bytes.count - end)
      return bytes
    } catch {
      throw error.at(path)
    }
  }

  /// Hands over everything, inflated, in order, in pieces of at most `pieceSize` bytes.
  ///
  /// - Throws: ``TableError`` if the input cannot be read or inflates to more than `limit` bytes,
  ///   and what `body` throws.
  public func forEachPiece(
    ofAtMost pieceSize: Int = 1 << 18,
    limit: Int,
    _ body: (ArraySlice<UInt8>) throws -> Void
  ) throws {
    var source = try open(limit: limit)
    var buffer = [UInt8](repeating: 0, count: Swift.max(pieceSize, 1))
    while true {
      let end: Int
      do throws(TableError) {
        end = try source.fill(&buffer, from: 0)
      } catch {
        throw error.at(path)
      }
      if end > 0 { try body(buffer[..<end]) }
      if end < buffer.count { return }
    }
  }

  /// Opens the input as inflated bytes.
  func open(limit: Int) throws(TableError) -> any ByteSource {
    do throws(TableError) {
      switch origin {
      case .memory(let bytes):
        if bytes.starts(with: GzipSource.magic) {
          return try GzipSource(MemorySource(bytes), limit: limit)
        }
        guard Self.isZip(bytes) else { return MemorySource(bytes) }
        let archive = try ZipArchive(.memory(bytes))
        return try ZipEntrySource(archive.entry(named: nil), in: archive.bytes, limit: limit)
      case .entry(let entry, let archive):
        return try ZipEntrySource(entry, in: archive, limit: limit)
      case .file(let path, let entry):
        let file = try FileDescriptor(path: path)
        var source: any ByteSource = FileSource(file: file)
        var start = [UInt8](repeating: 0, count: 4)
        start.removeLast(start.count - (try source.fill(&start, from: 0)))
        if Self.isZip(start) {
          let archive = try ZipArchive(.file(file))
          return try ZipEntrySource(archive.entry(named: entry), in: archive.bytes, limit: limit)
        }
        if let entry {
          throw TableError(.noSuchEntry, "it is no zip archive and has no \"\(entry)\"")
        }
        source = ResumedSource(drawn: MemorySource(start), rest: source)
        return start.starts(with: GzipSource.magic)
          ? try GzipSource(source, limit: limit) : source
      }
    } catch {
      throw error.at(path)
    }
  }

  private static func isZip(_ bytes: [UInt8]) -> Bool {
    // A file first, or the end of an archive without any.
    bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
  }
}

extension TableError {
  /// Returns the error with the path of the file, if it has none yet.
  func at(_ path: String?) -> TableError {
    var error = self
    error.path = error.path ?? path
    return error
  }
}
