import Entente
import Foundation
import OrderedCollections
import Testing

@Suite struct CaseTests {
  /// Every folder with a model, and every single file of the base.
  static let models: [String] = {
    let paths = FileManager.default.subpaths(atPath: Places.graphs.path) ?? []
    return paths.filter { $0.hasSuffix("/model.yaml") }.sorted()
      .map { String($0.dropLast("/model.yaml".count)) }
  }()

  @Test func `the case is among the models that ship`() {
    #expect(Self.models.contains("china-russia"))
  }

  @Test(arguments: models)
  func `every model that ships checks without an error`(model: String) throws {
    let run = try entente("check", "graphs/\(model)")
    #expect(run.status == 0, "\(run.output)")
  }

  @Test func `the case checks under --strict`() throws {
    let run = try entente("check", "--strict", "graphs/china-russia")
    #expect(run.status == 0, "\(run.output)")
    #expect(run.errors.isEmpty)
  }

  @Test func `the report on the case is JSON without errors and warnings`() throws {
    let run = try entente("check", "graphs/china-russia", "--format", "json")
    let report = try #require(
      try JSONSerialization.jsonObject(with: run.bytes) as? [String: Any]
    )
    #expect(report["errors"] as? Int == 0)
    #expect(report["warnings"] as? Int == 0)
  }

  @Test func `every view of the case is drawn, and only the whole has too many lines`() throws {
    let workspace = try Workspace()
    let model = try Model(contentsOf: Places.caseModel)
    #expect(model.views.keys.first == "overview")
    let run = try workspace.entente("render", Places.caseModel, "--view", "all", "-o", "out/")
    #expect(run.status == 0)
    #expect(workspace.files == model.views.keys.map { "out/\($0).svg" }.sorted())
    let remarks = run.errors.split(separator: "\n").filter { !$0.hasPrefix("wrote ") }
    #expect(remarks.count == 1)
    #expect(remarks.first?.hasPrefix("warning: whole: ") == true)
  }

  /// Release builds must draw it in two seconds; a debug build on a busy machine gets more.
  @Test func `the overview is drawn in time`() throws {
    #if DEBUG
    let limit = Duration.seconds(30)
    #else
    let limit = Duration.seconds(2)
    #endif
    let clock = ContinuousClock()
    let start = clock.now
    let run = try entente("render", Places.caseModel)
    #expect(start.duration(to: clock.now) < limit)
    #expect(run.status == 0)
  }

  @Test func `every quote of the case stands in its text`() throws {
    guard let text = try Self.text() else { return }
    let (whole, body) = (QuotableText(text), QuotableText(Self.body(of: text)))
    func stands(_ quote: String) -> Bool { whole.contains(quote) || body.contains(quote) }
    #expect(!stands("這句話不在文中"))
    let model = try Model(contentsOf: Places.caseModel)
    let evidence = model.evidenceOfStatements + model.evidenceOfDefinitions
    let quotes = evidence.filter { $0.source == "sun" }.compactMap(\.quote)
    #expect(quotes.count > 400)
    #expect(quotes.filter { !stands($0) } == [])
    let scenarios = try ScenarioReader().read(for: model, at: Places.caseModel).scenarios
    var claimed: [Evidence] = []
    for scenario in scenarios.values {
      for claim in scenario.expectations { claimed += claim.evidence }
      for operation in scenario.operations {
        claimed += operation.evidence
        switch operation.action {
        case .add(.factor(let factor)): claimed += factor.evidence
        case .add(.influence(let influence)): claimed += influence.evidence
        case .add(.relation(let relation)): claimed += relation.evidence
        default: break
        }
      }
    }
    let words = claimed.filter { $0.source == "sun" }.compactMap(\.quote)
    #expect(words.count > 90)
    #expect(words.filter { !stands($0) } == [])
  }

  /// The text of the paper; nil where it is not on the machine, which is an error under `CI`.
  private static func text() throws -> String? {
    let folder = Places.caseText.path
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    guard let name = files.first(where: { $0.hasSuffix(".txt") }) else {
      if ProcessInfo.processInfo.environment["CI"] == "true" {
        Issue.record("the text of the case is not at \(folder)")
      } else {
        print("skipped: the text of the case is not at \(folder)")
      }
      return nil
    }
    let file = Places.caseText.appending(path: name)
    return String(decoding: try Data(contentsOf: file), as: UTF8.self)
  }

  /// The text without footnotes, which stand between a rule of spaces and the end of their page.
  ///
  /// A page begins with a line that begins with one space. Quotes run across pages, not footnotes.
  private static func body(of text: String) -> String {
    var isFootnote = false
    var kept: [Substring] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix(" ") { isFootnote = false }
      if line.count >= 20, line.allSatisfy(\.isWhitespace) { isFootnote = true }
      if !isFootnote { kept.append(line) }
    }
    return kept.joined(separator: "\n")
  }
}
