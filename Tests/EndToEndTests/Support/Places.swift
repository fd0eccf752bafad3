import Foundation

/// Where things stand on this machine.
enum Places {
  /// The root of the package.
  static let package = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The models that ship.
  static let graphs = package.appending(path: "graphs")

  /// The case, as a path for the command line.
  static let caseModel = graphs.appending(path: "china-russia").path

  /// The folder with the text that the case codes; it is no part of the package.
  static let caseText = package.deletingLastPathComponent().appending(path: "shared/case")

  /// A program that was built together with the tests, or any by its whole path.
  static func program(_ name: String) -> URL {
    name.hasPrefix("/") ? URL(filePath: name) : buildFolder.appending(path: name)
  }

  /// The folder of the test bundle, which is where the built programs are.
  private static let buildFolder: URL = {
    let arguments = ProcessInfo.processInfo.arguments
    let bundle = arguments.firstIndex(of: "--test-bundle-path").flatMap { index in
      arguments.indices.contains(index + 1) ? arguments[index + 1] : nil
    }
    let candidates =
      [bundle, arguments.first].compactMap(\.self).map { path in
        URL(filePath: path).deletingLastPathComponent()
      } + [package.appending(path: ".build/debug")]
    let found = candidates.first { folder in
      FileManager.default.isExecutableFile(atPath: folder.appending(path: "entente").path)
    }
    return found ?? package.appending(path: ".build/debug")
  }()
}
