import Foundation

/// A folder for one test, gone when the test is over.
final class Workspace {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "entente-end-to-end-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  /// Writes a file below the folder and returns its path from there.
  @discardableResult
  func write(_ text: String, to path: String) throws -> String {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data(text.utf8).write(to: file)
    return path
  }

  func bytes(of path: String) throws -> Data {
    try Data(contentsOf: folder.appending(path: path))
  }

  func text(of path: String) throws -> String {
    String(decoding: try bytes(of: path), as: UTF8.self)
  }

  /// The files below the folder, in order.
  var files: [String] {
    (FileManager.default.subpaths(atPath: folder.path) ?? [])
      .filter { path in
        let attributes = try? FileManager.default.attributesOfItem(
          atPath: folder.appending(path: path).path
        )
        return attributes?[.type] as? FileAttributeType != .typeDirectory
      }
      .sorted()
  }

  /// Runs `entente` in the folder.
  func entente(_ arguments: String..., environment: [String: String] = [:]) throws -> Run {
    try Run.of("entente", arguments, in: folder, environment: environment)
  }

  /// Runs `entente` in the folder.
  func entente(_ arguments: [String]) throws -> Run {
    try Run.of("entente", arguments, in: folder, environment: [:])
  }

  /// Draws the sample model with the arguments that follow `render MODEL`.
  func render(_ arguments: String..., environment: [String: String] = [:]) throws -> Run {
    if !FileManager.default.fileExists(atPath: folder.appending(path: "sample.yaml").path) {
      try write(SampleModel.text, to: "sample.yaml")
    }
    return try Run.of(
      "entente",
      ["render", "sample.yaml"] + arguments,
      in: folder,
      environment: environment
    )
  }
}
