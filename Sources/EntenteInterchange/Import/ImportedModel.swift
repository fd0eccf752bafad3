public import EntenteModel
internal import EntenteNotation
internal import OrderedCollections

/// A model made of a data set, with the report on it.
public struct ImportedModel: Sendable {
  /// What the data say.
  ///
  /// Actors of the base are not in it but in the files that it imports.
  public var model: Model
  /// The embedded files that the model imports, such as `entente:states`.
  public var imports: [String]
  /// What was kept and what not.
  public var report: ImportReport

  /// The file that a folder of an imported model consists of.
  public static let fileName = "model.yaml"

  /// How that file begins; a file that begins otherwise is somebody's own.
  public static let mark = "# Written by entente import"

  /// The text of the model's file.
  public var yaml: String {
    let text = ModelWriter.yaml(model, omitting: .base)
    let head = "entente: \"1\"\n"
    let body = text.hasPrefix(head) ? text.dropFirst(head.count) : text[...]
    let note =
      "\(Self.mark) \(report.kind), which replaces it as a whole: add to it from a model of your "
      + "own that imports it.\n"
    let line = imports.isEmpty ? "" : "imports: [\(imports.joined(separator: ", "))]\n"
    return note + head + line + body
  }
}
