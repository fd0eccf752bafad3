import Foundation
import Testing

@Suite struct CheckTests {
  /// A model with one error, at line 12, column 11, and one warning.
  static let faulty = """
    entente: "1"
    defaults: { as-of: 2017-07 }
    actors:
      north: { kind: state }
      south: { kind: state }
    sources:
      leaflet: { type: webpage, title: A leaflet, issued: 2016 }
    relations:
      sale:
        type: arms-transfer
        from: north
        to:   suoth
        when: 2014
        evidence: leaflet
      rumour:
        type: concern
        from: north
        to: south
        when: 2015

    """

  static func faultyModel() throws -> Workspace {
    let workspace = try Workspace()
    try workspace.write(faulty, to: "model.yaml")
    return workspace
  }

  @Test func `an error is printed with its code, place, line, carets and a suggestion`() throws {
    let run = try Self.faultyModel().entente("check", "model.yaml")
    #expect(run.status == 1)
    #expect(run.errors.isEmpty)
    let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0].hasPrefix("error[R301]: "))
    #expect(lines[1] == "  --> model.yaml:12:11")
    #expect(lines[3] == "12 |     to:   suoth")
    #expect(lines[4].hasPrefix("   |           ^^^^^"))
    #expect(run.output.contains("did you mean \"south\"?"))
    #expect(run.output.hasSuffix("model.yaml: 1 error, 1 warning\n"))
  }

  @Test func `findings as JSON are data with counts`() throws {
    struct Report: Decodable {
      struct Finding: Decodable {
        let code: String
        let severity: String
        let file: String
        let line: Int
        let column: Int
        let length: Int
      }
      let diagnostics: [Finding]
      let errors: Int
      let warnings: Int
    }
    let run = try Self.faultyModel().entente("check", "model.yaml", "--format", "json")
    #expect(run.status == 1)
    let report = try JSONDecoder().decode(Report.self, from: run.bytes)
    #expect(report.errors == 1)
    #expect(report.warnings == 1)
    let first = try #require(report.diagnostics.first)
    #expect(first.code == "R301")
    #expect(first.severity == "error")
    #expect(first.file == "model.yaml")
    #expect(first.line == 12)
    #expect(first.column == 11)
    #expect(first.length == 5)
    #expect(report.diagnostics.map(\.code) == ["R301", "R601"])
  }

  @Test func `findings as SARIF follow version 2.1.0`() throws {
    let run = try Self.faultyModel().entente("check", "model.yaml", "--format", "sarif")
    #expect(run.status == 1)
    let log = try JSONDecoder().decode(SARIFLog.self, from: run.bytes)
    #expect(log.version == "2.1.0")
    let part = try #require(log.runs.first)
    #expect(part.tool.driver.name == "entente")
    #expect(part.results.map(\.ruleId) == ["R301", "R601"])
    #expect(part.results.map(\.level) == ["error", "warning"])
    for result in part.results {
      #expect(part.tool.driver.rules[result.ruleIndex].id == result.ruleId)
    }
    let place = try #require(part.results.first?.locations.first?.physicalLocation)
    #expect(place.artifactLocation.uri == "model.yaml")
    #expect(place.region.startLine == 12)
    #expect(place.region.startColumn == 11)
    #expect(place.region.endColumn == 16)
  }

  @Test func `a warning alone ends with 0, and with 1 under --strict`() throws {
    let workspace = try Workspace()
    try workspace.write(Self.faulty.replacing("suoth", with: "south"), to: "model.yaml")
    let mild = try workspace.entente("check", "model.yaml")
    #expect(mild.status == 0)
    #expect(mild.output.hasPrefix("warning[R601]: "))
    let strict = try workspace.entente("check", "model.yaml", "--strict")
    #expect(strict.status == 1)
    #expect(strict.output.hasPrefix("error[R601]: "))
  }

  @Test(arguments: [("R601", 1), ("R6xx", 1), ("R509,R601", 1), ("R509", 0), ("P0xx,R5xx", 0)])
  func `codes that are denied become errors, by pattern too`(codes: String, status: Int) throws {
    let workspace = try Workspace()
    try workspace.write(Self.faulty.replacing("suoth", with: "south"), to: "model.yaml")
    #expect(try workspace.entente("check", "model.yaml", "--deny", codes).status == Int32(status))
  }

  @Test func `a finding that is allowed with a reason is not reported`() throws {
    let workspace = try Workspace()
    let text = Self.faulty.replacing("suoth", with: "south")
      .replacing("when: 2015", with: "when: 2015\n    allow: { R601: heard in a corridor }")
    try workspace.write(text, to: "model.yaml")
    let run = try workspace.entente("check", "model.yaml", "--strict")
    #expect(run.status == 0)
    #expect(run.output == "model.yaml: no problems\n")
  }

  @Test func `who checks a model is told that its scenarios are checked apart`() throws {
    let workspace = try Workspace()
    let text = Self.faulty.replacing("suoth", with: "south")
    try workspace.write(text, to: "model.yaml")
    #expect(!(try workspace.entente("check", "model.yaml").output.contains("scenario")))
    try workspace.write("entente: \"1\"\nscenario: first\n", to: "scenarios/first.yaml")
    let run = try workspace.entente("check", "model.yaml")
    #expect(
      run.output.hasSuffix(
        "note: the scenario beside it is checked by 'entente scenario check model.yaml'\n"
      )
    )
    #expect(
      !(try workspace.entente("check", "model.yaml", "--format", "json").output.contains("note:"))
    )
  }

  @Test(arguments: [[:], ["NO_COLOR": "1"], ["TERM": "dumb"], ["TERM": "xterm-256color"]])
  func `nothing is coloured that goes into a file`(environment: [String: String]) throws {
    let workspace = try Self.faultyModel()
    let check = try workspace.entente("check", "model.yaml", environment: environment)
    let show = try workspace.entente("show", "model.yaml", environment: environment)
    #expect(!check.output.contains("\u{1B}"))
    #expect(!show.errors.contains("\u{1B}"))
  }

  @Test func `on a terminal findings are coloured, but not with NO_COLOR`() throws {
    let workspace = try Self.faultyModel()
    func onTerminal(_ environment: [String: String]) throws -> Run {
      try Run.of(
        "/usr/bin/script",
        ["-qec", "'\(Places.program("entente").path)' check model.yaml", "/dev/null"],
        in: workspace.folder,
        environment: environment.merging(["TERM": "xterm"]) { own, _ in own }
      )
    }
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/script") else { return }
    #expect(try onTerminal([:]).output.contains("\u{1B}[1;31merror[R301]"))
    let plain = try onTerminal(["NO_COLOR": "1"])
    #expect(plain.output.contains("error[R301]"))
    #expect(!plain.output.contains("\u{1B}"))
  }
}

/// The part of a SARIF log that the tests look at.
struct SARIFLog: Decodable {
  struct Part: Decodable {
    let tool: Tool
    let results: [Result]
  }
  struct Tool: Decodable { let driver: Driver }
  struct Driver: Decodable {
    let name: String
    let rules: [Rule]
  }
  struct Rule: Decodable { let id: String }
  struct Result: Decodable {
    let ruleId: String
    let ruleIndex: Int
    let level: String
    let locations: [Location]
  }
  struct Location: Decodable { let physicalLocation: Place }
  struct Place: Decodable {
    let artifactLocation: Artifact
    let region: Region
  }
  struct Artifact: Decodable { let uri: String }
  struct Region: Decodable {
    let startLine: Int
    let startColumn: Int
    let endColumn: Int
  }
  let version: String
  let runs: [Part]
}
