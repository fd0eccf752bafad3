import EntenteModel
import EntenteNotation
import OrderedCollections
import Testing

@Suite struct BaseVocabularyTests {
  @Test func `a model's own word takes the place of the base's`() throws {
    let model = try Model(
      notation: """
        entente: "1"
        vocabulary:
          relation-types:
            treaty:
              valence: neutral
              intensity: 0.1
              roles: { signatory: { side: peer, min: 1 } }
              project: clique
        actors:
          a: { kind: state, label: A }
        sources: { s: { type: book, title: S, issued: 2001 } }
        relations:
          t: { type: treaty, participants: [ { actor: a, role: signatory } ], when: 2001, evidence: s }
        """
    )
    #expect(model.vocabulary.relationTypes["treaty"]?.intensity == 0.1)
    #expect(Vocabulary.base.relationTypes["treaty"]?.intensity != 0.1)
  }

  @Test func `every base word has a label in English, Chinese and Russian`() {
    for type in Vocabulary.base.relationTypes.values {
      for language in ["en", "zh-Hant", "ru"] as [LanguageTag] {
        #expect(type.label[language] != nil, "\(type.id) has no label in \(language)")
      }
    }
  }

  @Test func `states and organizations check without a finding`() {
    let reading = ModelReader().read(
      text: """
        entente: "1"
        imports: ["entente:states", "entente:organizations"]
        """
    )
    #expect(reading.diagnostics.isEmpty)
    #expect((reading.model?.actors.count ?? 0) > 250)
  }
}
