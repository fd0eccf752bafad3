public import EntenteModel
internal import OrderedCollections

/// Writes a model as one text: everything that it says itself, and of what it took from elsewhere
/// only what that leads to.
///
/// Equal models give equal bytes.
public enum ModelWriter {
  /// The model in canonical YAML; reading it gives an equal model, less what nothing refers to.
  ///
  /// - Parameters:
  ///   - model: The model.
  ///   - base: Definitions that are in scope wherever the text is read, as the base vocabulary is;
  ///     equal ones are not written.
  /// - Returns: The text, one file.
  public static func yaml(_ model: Model, omitting base: Vocabulary = Vocabulary()) -> String {
    var own = model.standalone()
    own.vocabulary.subtract(base)
    let encoder = ModelEncoder(own, dialect: .canonical, types: model.vocabulary)
    guard case .map(var pairs) = encoder.tree() else { return "" }
    pairs["entente"] = nil
    // Quoted, for the version is a text and editors would take it for a number.
    return "entente: \(YAMLScalar.quoted("1"))\n"
      + YAMLEmitter.text(.map(pairs), blockDepth: blockDepth(of:))
  }

  /// The model as JSON: the format's own key names, every shorthand expanded.
  public static func json(_ model: Model) -> String {
    JSONPrinter.text(NotationTree(model.standalone(), dialect: .expanded))
  }

  /// Sections hold elements, the vocabulary holds sections; short head entries stay on a line.
  private static func blockDepth(of key: String) -> Int {
    switch key {
    case "title", "description", "defaults", "boundary": 0
    case "vocabulary": 3
    default: 2
    }
  }
}

extension Vocabulary {
  /// Takes away the definitions that are the same in another vocabulary.
  fileprivate mutating func subtract(_ other: Vocabulary) {
    kinds = kinds.filter { other.kinds[$0.key] != $0.value }
    relationTypes = relationTypes.filter { other.relationTypes[$0.key] != $0.value }
    terms = terms.filter { other.terms[$0.key] != $0.value }
    schemes = schemes.filter { other.schemes[$0.key] != $0.value }
  }
}
