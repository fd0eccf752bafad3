internal import CBaseModels

/// The files of `graphs/base`, embedded in the program.
enum BaseFiles {
  /// The name under which the base vocabulary is shown.
  static let vocabularyName = "entente:vocabulary"

  /// The bytes of an embedded file by the name that imports use, such as `entente:states`.
  static func bytes(of name: String) -> [UInt8]? {
    switch name {
    case vocabularyName: unsafe bytes(of: entente_base_vocabulary())
    case "entente:states": unsafe bytes(of: entente_base_states())
    case "entente:organizations": unsafe bytes(of: entente_base_organizations())
    default: nil
    }
  }

  /// The bytes of the table of further codes and names.
  static var crosswalk: [UInt8] { unsafe bytes(of: entente_base_crosswalk()) }

  /// What imports may name.
  static let importable = ["entente:states", "entente:organizations"]

  /// Whether a name is one of an embedded file, or would be.
  static func isBase(_ name: String) -> Bool { name.hasPrefix("entente:") }

  private static func bytes(of file: entente_base_file) -> [UInt8] {
    unsafe Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
  }
}
