/// Where model texts come from: a disk, or a dictionary in tests.
public protocol FileAccess: Sendable {
  /// Returns the bytes of a file.
  ///
  /// - Parameters:
  ///   - path: The path of the file.
  ///   - limit: The greatest size to read, in bytes.
  /// - Returns: All bytes.
  /// - Throws: ``FileAccessError``.
  func bytes(of path: String, limit: Int) throws -> [UInt8]
  /// The names of the files in a folder, by their bytes; none if there is no such folder.
  ///
  /// - Parameter folder: The path of the folder.
  /// - Returns: Names without the folder; those of folders in it are left out.
  /// - Throws: ``FileAccessError`` if there is such a folder, and it cannot be read.
  func fileNames(in folder: String) throws -> [String]
  /// Whether a folder stands at the path.
  func isFolder(_ path: String) -> Bool
  /// Whether a file or folder stands at the path.
  func exists(_ path: String) -> Bool
  /// The path with links followed, for telling whether it leaves the project.
  func canonical(_ path: String) -> String
}

/// A file that could not be read.
public struct FileAccessError: Error, Hashable, Sendable {
  /// What went wrong.
  public enum Reason: Hashable, Sendable {
    /// There is no such file.
    case missing
    /// The file has more bytes than are read.
    case tooLarge
    /// The system refused, in its words.
    case refused(String)
  }

  /// The path.
  public let path: String
  /// What went wrong.
  public let reason: Reason

  /// Creates an error.
  public init(path: String, reason: Reason) {
    self.path = path
    self.reason = reason
  }

  /// What went wrong, in words.
  public var message: String {
    switch reason {
    case .missing where path.isEmpty: "the path is empty; name a model file or folder"
    case .missing: "there is no file \"\(path)\""
    case .tooLarge: "the file \"\(path)\" is too large"
    case .refused(let words): "the file \"\(path)\" cannot be read: \(words)"
    }
  }
}

/// Files held in memory.
public struct MemoryFiles: FileAccess {
  private let texts: [String: String]

  /// Creates files from their texts by path.
  public init(_ texts: [String: String]) {
    self.texts = texts
  }

  /// Returns the bytes of a file.
  ///
  /// - Parameters:
  ///   - path: The path of the file.
  ///   - limit: The greatest size to read, in bytes.
  /// - Returns: All bytes.
  /// - Throws: ``FileAccessError``.
  public func bytes(of path: String, limit: Int) throws -> [UInt8] {
    guard let text = texts[path] else { throw FileAccessError(path: path, reason: .missing) }
    guard text.utf8.count <= limit else { throw FileAccessError(path: path, reason: .tooLarge) }
    return Array(text.utf8)
  }

  /// The names of the files in a folder, by their bytes; none if there is no such folder.
  ///
  /// - Parameter folder: The path of the folder.
  /// - Returns: Names without the folder.
  /// - Throws: Nothing.
  public func fileNames(in folder: String) throws -> [String] {
    texts.keys.filter { Paths.folder(of: $0) == folder }
      .compactMap { $0.split(separator: "/").last.map(String.init) }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Whether a file lies below the path.
  public func isFolder(_ path: String) -> Bool {
    texts.keys.contains { $0.hasPrefix(path.hasSuffix("/") ? path : path + "/") }
  }

  /// Whether a file stands at or below the path.
  public func exists(_ path: String) -> Bool {
    texts[path] != nil || isFolder(path)
  }

  /// The path itself.
  public func canonical(_ path: String) -> String { path }
}
