public import OrderedCollections

/// One text in one or more languages, in the order in which they were written.
public struct LocalizedText: Hashable, Sendable {
  /// The wording by language.
  public var wordings: OrderedDictionary<LanguageTag, String>

  /// Creates a text from its wordings.
  public init(_ wordings: OrderedDictionary<LanguageTag, String> = [:]) {
    self.wordings = wordings
  }

  /// Creates a text in one language.
  public init(_ text: String, in language: LanguageTag = "en") {
    wordings = [language: text]
  }

  /// Whether no language has a wording.
  public var isEmpty: Bool { wordings.isEmpty }

  /// The wording in exactly this language.
  public subscript(language: LanguageTag) -> String? {
    get { wordings[language] }
    set { wordings[language] = newValue }
  }

  /// The best wording for a reader: the language itself, then another script or region of the same
  /// language, then `fallback`, then whatever was written first; nil if there is none.
  public func wording(in language: LanguageTag, fallback: LanguageTag = "en") -> String? {
    for wanted in [language, fallback] {
      if let exact = wordings[wanted] { return exact }
      if let relative = wordings.first(where: { $0.key.language == wanted.language }) {
        return relative.value
      }
    }
    return wordings.values.first
  }
}

extension LocalizedText: ExpressibleByStringLiteral, ExpressibleByDictionaryLiteral {
  /// Creates a text in English.
  public init(stringLiteral value: String) {
    self.init(value)
  }

  /// Creates a text from wordings by language.
  public init(dictionaryLiteral elements: (LanguageTag, String)...) {
    wordings = OrderedDictionary(elements) { _, last in last }
  }
}
