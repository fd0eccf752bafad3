import EntenteModel
import Testing

@Suite struct IdentifierTests {
  private enum Thing {}

  @Test(arguments: ["china", "su35-2017", "a", "7", "cn-ru-2001"])
  func `words of letters and digits joined by hyphens are well formed`(text: String) {
    #expect(Identifier<Thing>(text).isWellFormed)
  }

  @Test(arguments: ["", "-a", "a-", "a--b", "Su35", "a_b", "a.b", "a b", "中國"])
  func `anything else is not`(text: String) {
    #expect(!Identifier<Thing>(text).isWellFormed)
  }

  @Test func `identifiers sort by bytes`() {
    let sorted = ["b", "a-b", "a1", "a"].map(Identifier<Thing>.init(_:)).sorted()
    #expect(sorted.map(\.rawValue) == ["a", "a-b", "a1", "b"])
  }
}
