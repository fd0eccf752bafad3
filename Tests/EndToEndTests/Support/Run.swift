import Foundation

/// What a program did: its exit code and everything that it wrote.
struct Run {
  /// Why a program has no exit code.
  enum Failure: Error, CustomStringConvertible {
    case timedOut(String)
    case crashed(String, signal: Int32, errors: String)

    var description: String {
      switch self {
      case .timedOut(let command): "\(command) did not end in time"
      case .crashed(let command, let signal, let errors):
        "\(command) ended with signal \(signal):\n\(errors)"
      }
    }
  }

  let status: Int32
  let bytes: Data
  let errors: String

  /// Standard output as text.
  var output: String { String(decoding: bytes, as: UTF8.self) }

  /// Runs a built program in a folder and waits for its end, or ends it after some seconds.
  ///
  /// Output goes through files, which never fill up as pipes do. The environment is this process's
  /// own, without what the tests are about, and with what is given.
  static func of(
    _ name: String,
    _ arguments: [String],
    in folder: URL,
    environment: [String: String] = [:],
    seconds: Double = 90
  ) throws -> Run {
    let records = FileManager.default.temporaryDirectory
      .appending(path: "entente-run-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: records, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: records) }
    let outputFile = records.appending(path: "out")
    let errorFile = records.appending(path: "err")
    try Data().write(to: outputFile)
    try Data().write(to: errorFile)

    let process = Process()
    process.executableURL = Places.program(name)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    var variables = ProcessInfo.processInfo.environment
    for inherited in ["NO_COLOR", "LANG", "LC_ALL", "TZ"] { variables[inherited] = nil }
    process.environment = variables.merging(environment) { _, own in own }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: outputFile)
    process.standardError = try FileHandle(forWritingTo: errorFile)
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    try process.run()
    let command = ([name] + arguments).joined(separator: " ")
    guard ended.wait(timeout: .now() + seconds) == .success else {
      process.terminate()
      throw Failure.timedOut(command)
    }
    let errors = String(decoding: try Data(contentsOf: errorFile), as: UTF8.self)
    guard process.terminationReason == .exit else {
      throw Failure.crashed(command, signal: process.terminationStatus, errors: errors)
    }
    return Run(
      status: process.terminationStatus,
      bytes: try Data(contentsOf: outputFile),
      errors: errors
    )
  }
}

/// Runs `entente` where the folder does not matter.
func entente(_ arguments: String..., environment: [String: String] = [:]) throws -> Run {
  try Run.of("entente", arguments, in: Places.package, environment: environment)
}
