import Entente
import Testing

@Suite struct ExplainTests {
  /// The codes of what is found in models, not in scenarios beside them.
  private static let modelCodes = RuleCatalog.pages.filter { $0.path == "model.yaml" }.map(\.code)

  @Test func `without a code all codes are listed with their titles`() throws {
    let run = try entente("explain")
    #expect(run.status == 0)
    #expect(run.output.split(separator: "\n").count == RuleCatalog.pages.count)
    for page in RuleCatalog.pages {
      #expect(run.output.contains("\(page.code)  \(page.severity.rawValue)  \(page.title)\n"))
    }
  }

  @Test(arguments: RuleCatalog.pages.map(\.code))
  func `every code has a page, in whatever case it is written`(code: RuleCode) throws {
    let page = try #require(RuleCatalog.page(for: code))
    let run = try entente("explain", code.rawValue.lowercased())
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("\(code) (\(page.severity.rawValue)): \(page.title)\n"))
    let place = page.path == "model.yaml" ? "" : " (\(page.path))"
    #expect(run.output.contains("Wrong\(place):\n"))
    #expect(run.output.contains("Right\(place):\n"))
  }

  @Test(arguments: modelCodes)
  func `the wrong example is found wrong by the program, at a line and column`(
    code: RuleCode
  ) throws {
    let page = try #require(RuleCatalog.page(for: code))
    let workspace = try Workspace()
    try workspace.write(page.wrong.text, to: "model.yaml")
    for file in page.files { try workspace.write(file.text, to: file.path) }
    let isError = page.severity == .error
    let run = try workspace.entente("check", "model.yaml")
    #expect(run.status == (isError ? 1 : 0))
    let heading = "\(page.severity.rawValue)[\(code)]: "
    let finding = try #require(run.output.components(after: heading), "\(run.output)")
    let place = "--> model.yaml:\(page.wrong.start.line):\(page.wrong.start.column)\n"
    #expect(finding.contains(place), "\(run.output)")
    if page.severity == .warning {
      let strict = try workspace.entente("check", "model.yaml", "--strict")
      #expect(strict.status == 1)
      #expect(strict.output.contains("error[\(code)]: "))
    }
  }

  @Test(arguments: modelCodes)
  func `the right example passes`(code: RuleCode) throws {
    let page = try #require(RuleCatalog.page(for: code))
    let workspace = try Workspace()
    try workspace.write(page.right, to: "model.yaml")
    for file in page.files { try workspace.write(file.text, to: file.path) }
    let run = try workspace.entente("check", "model.yaml")
    #expect(run.status == 0, "\(run.output)")
    #expect(!run.output.contains("[\(code)]"))
  }
}

extension String {
  /// What follows the first occurrence, up to the next finding; nil if there is none.
  fileprivate func components(after heading: String) -> String? {
    guard let start = firstRange(of: heading) else { return nil }
    return String(self[start.upperBound...])
  }
}
