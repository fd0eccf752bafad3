internal import Foundation

/// Data of others that tests read and that are no part of the package.
public enum SharedData {
  private static let folder = URL(filePath: #filePath)
    .appending(path: "../../../../shared/data").standardizedFileURL

  /// Whether tests of them run: where they are missing under CI, that is a failure.
  public static let isExpected =
    FileManager.default.fileExists(atPath: folder.path)
    || ProcessInfo.processInfo.environment["CI"] == "true"

  /// The path of a file by its path in the folder.
  public static func path(_ name: String) -> String { folder.appending(path: name).path }

  /// The names of the files in a folder, in order.
  public static func names(in name: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path(name)).sorted()
  }

  /// What a file holds.
  public static func bytes(_ name: String) throws -> [UInt8] {
    try [UInt8](Data(contentsOf: folder.appending(path: name)))
  }

  /// The object that a JSON file holds.
  public static func object(_ name: String) throws -> [String: Any] {
    let data = try Data(contentsOf: folder.appending(path: name))
    return try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
  }
}
