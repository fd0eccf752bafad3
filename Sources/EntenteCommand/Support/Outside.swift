internal import ArgumentParser
internal import Foundation

/// The world outside the program: standard output and error, files, and the exit codes.
enum Outside {
  /// The model or the data has errors.
  static let dataError = ExitCode(1)
  /// A file cannot be read or written, or Graphviz refuses.
  static let failure = ExitCode(74)

  /// Writes to standard output as it is; where that fails, the program ends with 74.
  static func write(_ text: String) {
    write(Array(text.utf8))
  }

  /// Writes bytes to standard output as they are; where that fails, the program ends with 74.
  static func write(_ bytes: [UInt8]) {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(bytes))
    } catch {
      exit(fail("cannot write to standard output: \(reason(error))").rawValue)
    }
  }

  /// Writes a line to standard error.
  static func tell(_ text: String) {
    // Where standard error is closed or full there is nobody left to tell.
    try? FileHandle.standardError.write(contentsOf: Data((text + "\n").utf8))
  }

  /// Says what failed and ends the command with the code for the outside.
  static func fail(_ message: String) -> ExitCode {
    tell("error: \(message)")
    return failure
  }

  /// Says what was asked in vain and ends the command with the code for wrong usage.
  static func misuse(_ message: String) -> ExitCode {
    tell("error: \(message)")
    return .validationFailure
  }

  /// Whether colour may be used on a stream: only on a terminal, and never with `NO_COLOR` set.
  static func allowsColor(on stream: Int32) -> Bool {
    let environment = ProcessInfo.processInfo.environment
    let isForbidden = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
    return !isForbidden && environment["TERM"] != "dumb" && isatty(stream) == 1
  }

  /// Makes the time zone UTC, for Cairo writes the zone's offset into PDF, where it takes room.
  static func forgetTimeZone() {
    unsafe setenv("TZ", "UTC", 1)
    tzset()
  }

  /// Writes a file whole or not at all: beside its place first, then moved there.
  ///
  /// What is no regular file, such as `/dev/stdout` or a pipe, is written to and never replaced.
  static func write(_ bytes: [UInt8], to path: String) throws {
    var status = stat()
    if unsafe stat(path, &status) == 0, ![S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT) {
      try writeThrough(bytes, to: path)
      return
    }
    // A link stays a link: what it leads to is replaced.
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    let folder = target.deletingLastPathComponent()
    let draft = folder.appending(path: ".\(target.lastPathComponent).\(getpid())").path
    do {
      try makeFolder(folder.path)
      var isFolder = ObjCBool(false)
      if unsafe FileManager.default.fileExists(atPath: target.path, isDirectory: &isFolder),
        isFolder.boolValue
      {
        throw POSIXError(.EISDIR)
      }
      let descriptor = try checked(
        unsafe open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      )
      let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
      try handle.write(contentsOf: Data(bytes))
      try handle.close()
      _ = try checked(unsafe rename(draft, target.path))
    } catch {
      unsafe unlink(draft)
      throw fail("cannot write \(path): \(reason(error))")
    }
  }

  private static func writeThrough(_ bytes: [UInt8], to path: String) throws {
    do {
      let descriptor = try checked(unsafe open(path, O_WRONLY | O_CLOEXEC))
      let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
      try handle.write(contentsOf: Data(bytes))
      try handle.close()
    } catch {
      throw fail("cannot write \(path): \(reason(error))")
    }
  }

  static func makeFolder(_ path: String) throws {
    guard unsafe mkdir(path, 0o777) != 0, errno != EEXIST else { return }
    guard errno == ENOENT else { throw lastError }
    try makeFolder(URL(fileURLWithPath: path).deletingLastPathComponent().path)
    _ = try checked(unsafe mkdir(path, 0o777))
  }

  /// The result of a system call, or its error.
  static func checked(_ result: Int32) throws -> Int32 {
    guard result >= 0 else { throw lastError }
    return result
  }

  private static var lastError: POSIXError { POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }

  /// What the system said, without what the library wraps around it.
  static func reason(_ error: any Error) -> String {
    if let error = error as? POSIXError {
      return unsafe String(cString: strerror(error.code.rawValue))
    }
    let inner = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    guard let inner, inner.domain == NSPOSIXErrorDomain else { return error.localizedDescription }
    return unsafe String(cString: strerror(Int32(inner.code)))
  }
}
