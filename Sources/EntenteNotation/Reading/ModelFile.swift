internal import EntenteModel
internal import OrderedCollections

/// One file of a model: its tree, and how it stands to the others.
struct ModelFile {
  /// The position of its text in the session.
  let file: Int
  /// The whole document.
  let root: TextNode
  /// The sections by name, with their keys.
  let sections: [(key: TextNode, name: String, value: TextNode)]
  /// The language of plain texts.
  var language: LanguageTag
  /// Whether the file is the model's own, not an import.
  let isMain: Bool
  /// The folder of the file, for paths that it names; nil for embedded files.
  let folder: String?

  func section(_ name: String) -> TextNode? {
    sections.first { $0.name == name }?.value
  }
}
