import EntenteInterchange
import EntenteModel
import EntenteNotation
import EntenteTestSupport
import Foundation
import OrderedCollections

/// The field's data sets, which are no part of the package.
enum FieldData {
  /// Whether tests of them run: where they are missing under CI, that is a failure.
  static let isExpected = SharedData.isExpected

  static func path(_ name: String) -> String { SharedData.path(name) }

  static func facts(_ folder: String) throws -> [String: Any] {
    try SharedData.object("\(folder)/facts.json")
  }
}

/// Writes samples of our own making to files for a test, and takes them away after it.
struct SampleFiles: ~Copyable {
  let folder = FileManager.default.temporaryDirectory
    .appending(path: "entente-import-\(UUID().uuidString)")

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func file(_ name: String, _ text: String) throws -> String {
    try file(name, Data(text.utf8))
  }

  func file(_ name: String, _ data: Data) throws -> String {
    let url = folder.appending(path: name)
    try data.write(to: url)
    return url.path
  }
}

extension ImportedModel {
  /// The relation of an identifier.
  func relation(_ id: RelationID) -> Relation? { model.relations[id] }

  /// The findings of the checker on the text that would be written, as codes.
  var errorCodes: [String] {
    var codes: [String] = []
    for diagnostic in Self.read(yaml) where diagnostic.severity == .error {
      codes.append(diagnostic.code.rawValue)
    }
    return codes
  }
}

extension Relation {
  func actors(as role: RoleID) -> [String] {
    participants.filter { $0.role == role }.map(\.actor.rawValue)
  }

  func number(_ id: AttributeID) -> Double? { attributes[id]?.used?.number }
}
