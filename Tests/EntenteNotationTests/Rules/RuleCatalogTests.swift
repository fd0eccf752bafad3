import EntenteModel
import EntenteTestSupport
import Foundation
import Testing

@testable import EntenteNotation

@Suite struct RuleCatalogTests {
  /// Reads an example: a model, or a scenario with those beside its model.
  private static func read(_ text: String, of page: RulePage) throws -> Reading {
    var files = [page.path: text]
    for file in page.files { files[file.path] = file.text }
    let access = MemoryFiles(files)
    let reading = try ModelReader(files: access).read("model.yaml")
    if page.path == "model.yaml" { return reading }
    #expect(!reading.hasErrors, Comment(rawValue: reading.problems))
    return try ScenarioReader(files: access).read(for: #require(reading.model), at: "model.yaml")
      .reading
  }

  /// Codes of what is found when a scenario is applied, whose examples are tested where that is.
  private static let foundByApplying: Set<RuleCode> = [
    "R905", "R906", "R907", "R909", "R911", "R912", "R916", "R917", "R918",
  ]

  private static let ownPages = RuleCatalog.pages.filter { !foundByApplying.contains($0.code) }

  @Test(arguments: RuleCatalog.pages.filter { foundByApplying.contains($0.code) })
  func `what applying finds is no fault of the text`(page: RulePage) throws {
    let reading = try Self.read(page.wrong.text, of: page)
    #expect(reading.diagnostics.isEmpty, Comment(rawValue: reading.problems))
  }

  @Test(arguments: ownPages)
  func `the wrong example gives the code where it is marked, and nothing else`(
    page: RulePage
  ) throws {
    let found = try Self.read(page.wrong.text, of: page).diagnostics
    let marked = SourceRange(
      file: page.path,
      start: page.wrong.start,
      length: page.wrong.length
    )
    let report = Comment(rawValue: NotationError(found).description)
    #expect(found.map(\.code) == [page.code], report)
    #expect(found.first?.severity == page.severity)
    #expect(found.first?.range == marked)
    #expect(page.wrong.length > 1 || page.wrong.start != SourcePosition(line: 1, column: 1))
  }

  @Test(arguments: RuleCatalog.pages)
  func `the right example gives nothing`(page: RulePage) throws {
    let reading = try Self.read(page.right, of: page)
    #expect(reading.diagnostics.isEmpty, Comment(rawValue: reading.problems))
    #expect(reading.model != nil)
    #expect(page.right != page.wrong.text)
  }

  @Test(arguments: RuleCatalog.pages)
  func `the text of a page holds its title, explanation and examples`(page: RulePage) {
    let text = page.text
    #expect(text.hasPrefix("\(page.code) (\(page.severity.rawValue)): \(page.title)\n"))
    #expect(text.contains(page.explanation))
    for example in [page.wrong.text, page.right] + page.files.map(\.text) {
      for line in example.split(separator: "\n") { #expect(text.contains("    \(line)\n")) }
      #expect(!example.contains("«") && !example.contains("»"))
    }
    #expect(page.explanation.split(separator: "\n").allSatisfy { $0.count <= 92 })
    #expect(page.explanation.last == ".")
    #expect(page.title.count <= 50)
  }

  @Test func `codes are in order, each once`() {
    let codes = RuleCatalog.pages.map(\.code)
    #expect(codes == codes.sorted())
    #expect(Set(codes).count == codes.count)
  }

  @Test func `rules of users' own share a page`() {
    #expect(RuleCatalog.page(for: "U07")?.code == "U01")
    #expect(RuleCatalog.page(for: "U123")?.code == "U01")
    for code: RuleCode in ["U", "U1a", "V01", "R999", "R900", ""] {
      #expect(RuleCatalog.page(for: code) == nil)
    }
  }

  /// The codes that the design promises.
  private static let promised: Set<String> = {
    let ranges: [(String, ClosedRange<Int>)] = [
      ("R00", 1...4), ("R10", 1...4), ("R20", 1...3), ("R30", 1...4), ("R40", 1...9),
      ("R50", 1...9), ("R51", 0...1), ("R60", 1...9), ("R61", 0...1), ("R70", 1...4),
      ("R80", 1...6), ("R90", 1...9), ("R91", 0...8), ("P00", 1...2), ("U0", 1...1),
    ]
    return Set(ranges.flatMap { prefix, numbers in numbers.map { "\(prefix)\($0)" } })
  }()

  @Test func `every promised code has a page, and no other`() {
    #expect(Set(RuleCatalog.pages.map(\.code.rawValue)) == Self.promised)
  }

  @Test func `every code that the sources emit has a page`() throws {
    let package = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    var emitted: Set<String> = []
    for module in ["EntenteModel", "EntenteNotation", "EntenteScenarios"] {
      let folder = package.appending(path: "Sources/\(module)")
      let files = try #require(FileManager.default.enumerator(atPath: folder.path))
      for case let path as String in files
      where path.hasSuffix(".swift") && !path.contains("Diagnostics/Rules/") {
        let source = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
        for match in source.matches(of: /"([RP][0-9]{3})"/) { emitted.insert(String(match.1)) }
      }
    }
    #expect(emitted.count > 50)
    #expect(emitted.subtracting(Self.promised).isEmpty)
    #expect(Self.promised.subtracting(emitted) == ["U01"])
  }
}

extension Reading {
  /// All problems as text, for messages of tests.
  var problems: String { NotationError(diagnostics).description }
}
