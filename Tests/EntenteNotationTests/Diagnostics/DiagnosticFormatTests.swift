import EntenteModel
import EntenteTestSupport
import Foundation
import Testing

@testable import EntenteNotation

/// The form of what programs read: our JSON, and SARIF 2.1.0 by the properties that its standard
/// requires (OASIS, 2020, sections 3.13, 3.14, 3.19, 3.27 to 3.30 and 3.49).
@Suite struct DiagnosticFormatTests {
  private static let diagnostics: [Diagnostic] = [
    Diagnostic(
      "R301",
      "unknown actor \"中\"\n",
      at: SourceRange(file: "a b/é#%.yaml", start: .init(line: 3, column: 7), length: 5),
      help: "did you mean \"china\"?",
      notes: [
        .init("here", at: SourceRange(file: "b.yaml", start: .init(line: 1, column: 1))),
        .init("so"),
      ]
    ),
    Diagnostic("R601", "no evidence", severity: .warning, at: nil),
    Diagnostic(
      "R301",
      "x",
      severity: .note,
      at: SourceRange(file: "b.yaml", start: .init(line: 1, column: 2))
    ),
    Diagnostic("U07", "own", at: nil),
  ]

  private static func object(_ text: String) throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
    return try #require(value as? [String: Any])
  }

  @Test func `the log has what the standard requires`() throws {
    let log = try Self.object(DiagnosticFormat.sarif(Self.diagnostics, version: "1.2.3"))
    #expect(log["version"] as? String == "2.1.0")
    #expect((log["$schema"] as? String)?.hasSuffix("sarif-2.1.0.json") == true)
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    let tool = try #require(run["tool"] as? [String: Any])
    let driver = try #require(tool["driver"] as? [String: Any])
    #expect(driver["name"] as? String == "entente")
    #expect(driver["version"] as? String == "1.2.3")
    #expect(run["columnKind"] as? String == "unicodeCodePoints")
    let rules = try #require(driver["rules"] as? [[String: Any]])
    #expect(rules.map { $0["id"] as? String } == ["R301", "R601", "U07"])
    for rule in rules {
      let short = try #require(rule["shortDescription"] as? [String: Any])
      #expect((short["text"] as? String)?.isEmpty == false)
    }
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.count == 4)
    #expect(results.map { $0["level"] as? String } == ["error", "warning", "note", "error"])
    for result in results {
      let message = try #require(result["message"] as? [String: Any])
      #expect((message["text"] as? String)?.isEmpty == false)
      let index = try #require(result["ruleIndex"] as? Int)
      #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
    }
  }

  @Test func `places are regions with ends, paths are URIs`() throws {
    let log = try Self.object(DiagnosticFormat.sarif(Self.diagnostics, version: "1"))
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    let results = try #require(run["results"] as? [[String: Any]])
    let locations = try #require(results[0]["locations"] as? [[String: Any]])
    let physical = try #require(locations[0]["physicalLocation"] as? [String: Any])
    let artifact = try #require(physical["artifactLocation"] as? [String: Any])
    #expect(artifact["uri"] as? String == "a%20b/%C3%A9%23%25.yaml")
    let region = try #require(physical["region"] as? [String: Int])
    #expect(region == ["startLine": 3, "startColumn": 7, "endLine": 3, "endColumn": 12])
    let related = try #require(results[0]["relatedLocations"] as? [[String: Any]])
    #expect(related.count == 1)
    #expect((related[0]["message"] as? [String: Any])?["text"] as? String == "here")
    #expect(results[1]["locations"] == nil)
  }

  @Test func `no findings are an empty list`() throws {
    let log = try Self.object(DiagnosticFormat.sarif([], version: "1"))
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    #expect((run["results"] as? [Any])?.isEmpty == true)
    let json = try Self.object(DiagnosticFormat.json([]))
    #expect((json["diagnostics"] as? [Any])?.isEmpty == true)
    #expect(json["errors"] as? Int == 0)
  }

  @Test func `JSON tells code, severity, message, place, help and notes`() throws {
    let json = try Self.object(DiagnosticFormat.json(Self.diagnostics))
    #expect(json["errors"] as? Int == 2)
    #expect(json["warnings"] as? Int == 1)
    #expect(json["notes"] as? Int == 1)
    let findings = try #require(json["diagnostics"] as? [[String: Any]])
    let first = findings[0]
    #expect(first["code"] as? String == "R301")
    #expect(first["severity"] as? String == "error")
    #expect(first["message"] as? String == "unknown actor \"中\"\n")
    #expect(first["file"] as? String == "a b/é#%.yaml")
    #expect(first["line"] as? Int == 3)
    #expect(first["column"] as? Int == 7)
    #expect(first["length"] as? Int == 5)
    #expect(first["help"] as? String == "did you mean \"china\"?")
    let notes = try #require(first["notes"] as? [[String: Any]])
    #expect(notes.map { $0["message"] as? String } == ["here", "so"])
    #expect(notes.map { $0["line"] as? Int } == [1, nil])
    #expect(findings[1]["file"] == nil)
  }

  @Test(arguments: [
    ("R6xx", "R604", true), ("R6xx", "R501", false), ("R604", "R604", true),
    ("R604", "R605", false),
    ("U0x", "U07", true), ("Uxx", "U007", false), ("Pxxx", "P001", true), ("Rxxx", "P001", false),
  ])
  func `patterns of codes`(pattern: String, code: String, isMatched: Bool) throws {
    #expect(try #require(RuleCodePattern(pattern)).matches(RuleCode(code)) == isMatched)
  }

  @Test(arguments: ["", "R", "6xx", "R6yy", "X601", "R6 1"])
  func `what is no pattern`(text: String) {
    #expect(RuleCodePattern(text) == nil)
  }

  @Test func `strictness spares notes, denial does not`() throws {
    let all: [Severity] = [.note, .warning, .error]
    let findings = all.map { Diagnostic("R604", "x", severity: $0, at: nil) }
    #expect(
      findings.map { $0.hardened(strict: true, denying: []).severity } == [.note, .error, .error]
    )
    let pattern = try #require(RuleCodePattern("R60x"))
    #expect(
      findings.map { $0.hardened(strict: false, denying: [pattern]).severity }
        == [.error, .error, .error]
    )
  }
}
