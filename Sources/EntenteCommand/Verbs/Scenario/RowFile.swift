internal import ArgumentParser
internal import EntenteNotation
internal import EntenteScenarios
internal import Foundation

/// The file of an ensemble's rows, written while runs are done, so that stopping loses nothing.
final class RowFile: Sendable {
  /// The rows that the file held before.
  let done: [EnsembleRow]
  private let writer: EnsembleRowWriter
  private let handle: FileHandle
  private let path: String

  /// Opens the file: a new one, or one to go on with.
  init(_ path: String, of ensemble: Ensemble, resuming: Bool) throws {
    self.path = path
    writer = EnsembleRowWriter(ensemble.header)
    let exists = FileManager.default.fileExists(atPath: path)
    if exists, !resuming {
      throw Outside.fail("\(path) is there already; go on with --resume, or name another file")
    }
    guard exists else {
      try Outside.write(Array((ensemble.header.line + "\n").utf8), to: path)
      done = []
      handle = try Self.open(path, at: nil)
      return
    }
    do {
      let file = try EnsembleFile(DiskFiles().bytes(of: path, limit: 1 << 32))
      try ensemble.check(file)
      if file.isTorn { Outside.tell("note: \(path): a line that was not written whole is dropped") }
      done = file.rows
      handle = try Self.open(path, at: UInt64(file.byteCount))
    } catch let error as EnsembleError {
      Outside.tell("error: \(path): \(error)")
      throw Outside.dataError
    } catch let error as FileAccessError {
      throw Outside.fail(error.message)
    }
  }

  private static func open(_ path: String, at size: UInt64?) throws -> FileHandle {
    guard let handle = FileHandle(forUpdatingAtPath: path) else {
      throw Outside.fail("cannot write \(path)")
    }
    if let size { try handle.truncate(atOffset: size) }
    try handle.seekToEnd()
    return handle
  }

  /// Adds rows at the end.
  func append(_ rows: [EnsembleRow]) throws {
    do {
      try handle.write(contentsOf: Data(writer.lines(rows)))
    } catch {
      throw Outside.fail("cannot write \(path): \(Outside.reason(error))")
    }
  }

  /// Closes the file.
  func close() { try? handle.close() }
}
