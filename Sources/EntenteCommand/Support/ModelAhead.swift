internal import EntenteModel
internal import EntenteNotation
internal import Foundation
internal import Synchronization

/// The model that the command line seems to name, read on another core while the command line is
/// parsed and the verb sets itself up, which takes a third of the time that a small model takes.
///
/// It is a guess, and only ever a guess: what a verb does not ask for is dropped.
final class ModelAhead: Sendable {
  /// Reading goes as deep as files nest, so the thread has as much stack as the first one.
  private static let stackSize = 8 << 20
  private static let begun = Mutex<ModelAhead?>(nil)

  private let path: String
  private let severity: Severity
  private let result = Mutex<Result<Reading, any Error>?>(nil)
  private let finished = DispatchSemaphore(value: 0)

  private init(_ path: String, atLeast severity: Severity) {
    self.path = path
    self.severity = severity
  }

  /// Begins to read what may be the model of a command line, if there is one.
  ///
  /// - Parameter arguments: The command line after the name of the program.
  static func begin(_ arguments: [String]) {
    guard let verb = arguments.first, !verb.hasPrefix("-"),
      let path = arguments.dropFirst().first(where: isModel)
    else { return }
    let ahead = ModelAhead(path, atLeast: verb == "check" ? .note : .error)
    begun.withLock { $0 = ahead }
    let thread = Thread { ahead.read() }
    thread.stackSize = stackSize
    thread.start()
  }

  /// What was read ahead.
  ///
  /// - Parameters:
  ///   - path: The path of the model that is wanted.
  ///   - severity: The least severity that is wanted.
  /// - Returns: What came of reading it; nil if something else was read, or nothing.
  static func reading(
    of path: String,
    atLeast severity: Severity
  ) -> Result<Reading, any Error>? {
    let taken = begun.withLock { ahead in
      defer { ahead = nil }
      return ahead
    }
    guard let taken, taken.path == path, taken.severity == severity else { return nil }
    taken.finished.wait()
    return taken.result.withLock { $0 }
  }

  private static func isModel(_ argument: String) -> Bool {
    if argument.hasPrefix("-") { return false }
    let files = DiskFiles()
    return argument.hasSuffix(".yaml")
      ? files.exists(argument) : files.exists(argument + "/model.yaml")
  }

  private func read() {
    let reading = Result { try ModelReader(atLeast: severity).read(path) }
    result.withLock { $0 = reading }
    finished.signal()
  }
}
