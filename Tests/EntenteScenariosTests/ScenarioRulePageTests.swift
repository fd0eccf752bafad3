import EntenteModel
import EntenteNotation
import EntenteScenarios
import OrderedCollections
import Testing

/// The pages of rules that only applying a scenario can break.
@Suite struct ScenarioRulePageTests {
  private static let codes: Set<RuleCode> = [
    "R905", "R906", "R907", "R909", "R911", "R912", "R916", "R917", "R918",
  ]
  private static let pages = RuleCatalog.pages.filter { codes.contains($0.code) }

  /// Applies each scenario of an example and gathers what is found.
  private static func found(_ text: String, of page: RulePage) throws -> [Diagnostic] {
    var files = [page.path: text]
    for file in page.files { files[file.path] = file.text }
    let access = MemoryFiles(files)
    let model = try #require(try ModelReader(files: access).read("model.yaml").model)
    let set = try ScenarioReader(files: access).read(for: model, at: "model.yaml")
    let library = ScenarioLibrary(set.scenarios.values)
    let findings = set.scenarios.values.flatMap { scenario in
      library.materialize(scenario, on: model).findings
    }
    return set.diagnostics + set.diagnostics(for: findings)
  }

  @Test func `each of these codes has its page`() {
    #expect(Set(Self.pages.map(\.code)) == Self.codes)
  }

  @Test(arguments: pages)
  func `the wrong example gives the code where it is marked, and nothing else`(
    page: RulePage
  ) throws {
    // What a merger takes out is also listed among all that went.
    let found = try Self.found(page.wrong.text, of: page)
      .filter { page.code != "R917" || $0.code != "R912" }
    let report = Comment(rawValue: NotationError(found).description)
    #expect(found.map(\.code) == [page.code], report)
    #expect(found.first?.severity == page.severity)
    let marked = SourceRange(
      file: page.path,
      start: page.wrong.start,
      length: page.wrong.length
    )
    #expect(found.first?.range == marked)
  }

  @Test(arguments: pages)
  func `the right example gives nothing`(page: RulePage) throws {
    let found = try Self.found(page.right, of: page)
    #expect(found.isEmpty, Comment(rawValue: NotationError(found).description))
  }

  /// What the text alone shows is found again when it is applied, and told once.
  @Test(arguments: RuleCatalog.pages.filter { ["R902", "R904", "R908", "R915"].contains($0.code) })
  func `what the text shows is told once`(page: RulePage) throws {
    let found = try Self.found(page.wrong.text, of: page)
    #expect(found.map(\.code) == [page.code], Comment(rawValue: NotationError(found).description))
  }
}
