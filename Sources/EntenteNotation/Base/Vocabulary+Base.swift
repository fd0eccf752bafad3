internal import Dispatch
public import EntenteModel

extension Vocabulary {
  /// The base vocabulary: kinds of actors, relation types and identifier schemes that are always
  /// in scope.
  ///
  /// It is embedded in the program; `graphs/base/vocabulary.yaml` is its source.
  public static let base: Vocabulary = {
    let session = ReadingSession()
    guard let bytes = BaseFiles.bytes(of: BaseFiles.vocabularyName) else { return Vocabulary() }
    return BaseVocabularyReader(session: session).read(bytes)
  }()

  /// Begins to read the base vocabulary on another core, where it is needed soon.
  static func readBaseAhead() {
    DispatchQueue.global(qos: .userInitiated).async { _ = base }
  }
}
