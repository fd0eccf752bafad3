import EntenteInterchange
import EntenteModel
import EntenteNotation
import Testing

@Suite("The vocabulary in use as a codebook")
struct VocabularyCodebookTests {
  private func model() throws -> Model {
    try Model(
      notation: """
        entente: "1"
        title: { en: Arms, zh-Hant: 軍售 }
        sources: { s: { title: S } }
        actors: { a: { kind: state, label: A }, b: { kind: state, label: B } }
        relations:
          plan: { type: arms-transfer, from: b, to: a, modality: planned, evidence: { source: s, quote: they will } }
          sale:
            type: arms-transfer
            from: a
            to: b
            when: 2014
            attributes: { weapon: tank }
            evidence: { source: s, at: { page: 3 }, quote: "tanks | sold" }
          wide: { type: military-cooperation, participants: [ { actor: [a, b], role: party } ] }
        """
    )
  }

  @Test func `types in use are explained with counts and an example`() throws {
    let page = VocabularyCodebook(of: try model()).markdown
    #expect(page.hasPrefix("# Vocabulary of Arms\n"))
    #expect(page.contains("2 relation types in 3 relations."))
    #expect(page.contains("- Relations: 1 (3)\n"))
    #expect(page.contains("### arms transfer"))
    #expect(page.contains("  - `supplier` (source, 1 to any number)"))
    #expect(page.contains("  - `weapon`: a text; given in 1\n"))
    #expect(page.contains("  - plover: "))
    #expect(page.contains("`sale`: A (supplier), B (recipient); 2014"))
    #expect(page.contains("> “tanks | sold” (s, page 3)"))
    #expect(!page.contains("they will"))
    #expect(!page.contains("### embargo"))
    #expect(page.contains("| `state` | 2 | A | "))
  }

  @Test func `labels are in the language asked for`() throws {
    let page = VocabularyCodebook(of: try model(), language: "zh-Hant").markdown
    #expect(page.hasPrefix("# Vocabulary of 軍售\n"))
    #expect(page.contains("### 武器轉讓"))
  }

  @Test func `a model without anything has a page too`() {
    #expect(VocabularyCodebook(of: Model()).markdown.contains("0 relation types in 0 relations."))
  }
}
