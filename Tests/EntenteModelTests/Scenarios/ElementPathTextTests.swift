import EntenteModel
import Testing

@Suite struct ElementPathTextTests {
  @Test(arguments: [
    "relation:arms", "relation:arms.intensity", "relation:*.intensity",
    "relation:pact.participants[0].role", "influence:a-to-b.weight", "factor:tension.label.zh-Hant",
    "relation:arms.intensity[2].value",
  ])
  func `a path is printed as it is read`(text: String) throws {
    #expect(try #require(ElementPath(text)).description == text)
  }

  @Test(arguments: [
    "", "arms", "arms.intensity", "relation:", "relation:.intensity", "relation:a.",
    "relation:a..b",
    "relation:a[", "relation:a[x]", "relation:a[1", "relation:a]", "relation:a[1]b", "word:a.b",
    "relation:a[99999999999999999999]", "relation:a[-1]",
  ])
  func `anything else is no path`(text: String) {
    #expect(ElementPath(text) == nil)
  }
}
