#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

/// The files of the disk, by the system's own calls: a model may be a hundred files, and each is
/// asked for several times.
public struct DiskFiles: FileAccess {
  /// Creates access to the disk.
  public init() {}

  /// Returns the bytes of a file.
  ///
  /// - Parameters:
  ///   - path: The path of the file.
  ///   - limit: The greatest size to read, in bytes.
  /// - Returns: All bytes.
  /// - Throws: ``FileAccessError``.
  public func bytes(of path: String, limit: Int) throws -> [UInt8] {
    guard let status = Self.status(of: path), !status.isFolder else {
      throw FileAccessError(path: path, reason: .missing)
    }
    // To open a pipe would be to wait for whoever writes into it.
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw FileAccessError(path: path, reason: .refused("it is no regular file"))
    }
    guard status.st_size <= limit else { throw FileAccessError(path: path, reason: .tooLarge) }
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw Self.refusal(path) }
    defer { _ = close(file) }
    // One byte more, so that the end of the file is found without another buffer.
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size) + 1)
    var end = 0
    while true {
      let count = unsafe bytes.withUnsafeMutableBytes { buffer in
        let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[end...])
        return unsafe read(file, rest.baseAddress, rest.count)
      }
      if count == 0 { break }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw Self.refusal(path) }
      end += count
      guard end <= limit else { throw FileAccessError(path: path, reason: .tooLarge) }
      if end == bytes.count { bytes += [UInt8](repeating: 0, count: bytes.count) }
    }
    bytes.removeLast(bytes.count - end)
    return bytes
  }

  /// The names of the files in a folder, by their bytes; none if there is no such folder.
  ///
  /// - Parameter folder: The path of the folder.
  /// - Returns: Names without the folder; those of folders in it are left out.
  /// - Throws: ``FileAccessError`` if there is such a folder, and it cannot be read.
  public func fileNames(in folder: String) throws -> [String] {
    guard isFolder(folder) else { return [] }
    guard let stream = unsafe opendir(folder) else { throw Self.refusal(folder) }
    defer { unsafe _ = closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != "..", !isFolder(Paths.join(folder, name)) { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Whether a folder stands at the path.
  public func isFolder(_ path: String) -> Bool {
    Self.status(of: path)?.isFolder ?? false
  }

  /// Whether a file or folder stands at the path.
  public func exists(_ path: String) -> Bool {
    Self.status(of: path) != nil
  }

  /// The path with links followed, as far as it leads to something.
  public func canonical(_ path: String) -> String {
    if let real = unsafe realpath(path, nil) {
      defer { unsafe free(real) }
      return unsafe String(cString: real)
    }
    let folder = Paths.folder(of: path)
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    return folder == path || name.isEmpty ? path : Paths.join(canonical(folder), name)
  }

  /// What the system knows of a file, links followed.
  private static func status(of path: String) -> stat? {
    // To the system the path would end at the zero.
    guard !path.utf8.contains(0) else { return nil }
    var status = stat()
    return unsafe stat(path, &status) == 0 ? status : nil
  }

  /// What went wrong in the plain words of the system, such as "Permission denied".
  private static func refusal(_ path: String) -> FileAccessError {
    FileAccessError(path: path, reason: .refused(unsafe String(cString: strerror(errno))))
  }
}

extension stat {
  fileprivate var isFolder: Bool { st_mode & S_IFMT == S_IFDIR }
}
