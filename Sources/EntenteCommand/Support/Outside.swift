internal import ArgumentParser
internal import Foundation

/// The world outside the program: standard output and error, files, and the exit codes.
enum Outside {
  /// The model or the data has errors.
  static let dataError = ExitCode(1)
  /// A file cannot be read or written, or Graphviz refuses.
  static let failure = ExitCode(74)

  /// Writes to standard output as it is.
  static func write(_ text: String) {
    FileHandle.standardOutput.write(Data(text.utf8))
  }

  /// Writes bytes to standard output as they are.
  static func write(_ bytes: [UInt8]) {
    FileHandle.standardOutput.write(Data(bytes))
  }

  /// Writes a line to standard error.
  static func tell(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }

  /// Says what failed and ends the command with the code for the outside.
  static func fail(_ message: String) -> ExitCode {
    tell("error: \(message)")
    return failure
  }

  /// Whether colour may be used on a stream: only on a terminal, and never with `NO_COLOR` set.
  static func allowsColor(on stream: Int32) -> Bool {
    let environment = ProcessInfo.processInfo.environment
    let isForbidden = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
    return !isForbidden && environment["TERM"] != "dumb" && isatty(stream) == 1
  }

  /// Writes a file whole or not at all: beside its place first, then moved there.
  static func write(_ bytes: [UInt8], to path: String) throws {
    let target = URL(fileURLWithPath: path)
    do {
      try FileManager.default.createDirectory(
        at: target.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try Data(bytes).write(to: target, options: .atomic)
    } catch {
      throw fail("cannot write \(path): \(error.localizedDescription)")
    }
  }
}
