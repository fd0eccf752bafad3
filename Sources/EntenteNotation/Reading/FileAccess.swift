internal import Foundation

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

/// The files of the disk.
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
    guard exists(path), !isFolder(path) else {
      throw FileAccessError(path: path, reason: .missing)
    }
    do {
      let attributes = try FileManager.default.attributesOfItem(atPath: canonical(path))
      guard attributes[.type] as? FileAttributeType == .typeRegular else {
        throw FileAccessError(path: path, reason: .refused("it is no regular file"))
      }
      if let size = attributes[.size] as? UInt64, size > UInt64(limit) {
        throw FileAccessError(path: path, reason: .tooLarge)
      }
      return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    } catch let error as FileAccessError {
      throw error
    } catch {
      throw FileAccessError(path: path, reason: .refused(Self.words(for: error)))
    }
  }

  /// What went wrong in the plain words of the system, such as "Permission denied".
  private static func words(for error: any Error) -> String {
    var inner = error as NSError
    while inner.domain != NSPOSIXErrorDomain,
      let underlying = inner.userInfo[NSUnderlyingErrorKey] as? NSError
    {
      inner = underlying
    }
    if inner.domain == NSPOSIXErrorDomain, let code = POSIXErrorCode(rawValue: Int32(inner.code)) {
      return POSIXError(code).systemWords
    }
    switch (error as? CocoaError)?.code {
    case .fileReadNoPermission: return POSIXError(.EACCES).systemWords
    case .fileReadNoSuchFile: return POSIXError(.ENOENT).systemWords
    default: return error.localizedDescription
    }
  }

  /// Whether a folder stands at the path.
  public func isFolder(_ path: String) -> Bool {
    let attributes = try? FileManager.default.attributesOfItem(atPath: canonical(path))
    return attributes?[.type] as? FileAttributeType == .typeDirectory
  }

  /// Whether a file or folder stands at the path.
  public func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: path)
  }

  /// The path with links followed.
  public func canonical(_ path: String) -> String {
    URL(fileURLWithPath: path).resolvingSymlinksInPath().standardizedFileURL.path
  }
}

extension POSIXError {
  fileprivate var systemWords: String {
    unsafe String(cString: strerror(code.rawValue))
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
