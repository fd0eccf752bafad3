import EntenteInterchange
import EntenteModel
import EntenteNotation

extension ImportedModel {
  /// What the checker says of a model text.
  static func read(_ yaml: String) -> [Diagnostic] {
    ModelReader(atLeast: .note).read(text: yaml).diagnostics
  }
}
