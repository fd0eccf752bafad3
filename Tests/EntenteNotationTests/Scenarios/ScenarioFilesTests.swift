import EntenteModel
import EntenteNotation
import EntenteTestSupport
import Foundation
import OrderedCollections
import Testing

/// How the scenarios of a model are found, and what they say of each other.
@Suite struct ScenarioFilesTests {
  private static func read(
    _ files: [String: String],
    at path: String = "model.yaml",
    and others: [String] = []
  ) throws -> ScenarioSet {
    let whole = files.mapValues { "entente: \"1\"\n" + $0 }
    return try ScenarioReader(files: MemoryFiles(whole))
      .read(for: SampleScenario.model(), at: path, and: others)
  }

  @Test func `scenarios are the files in the folder beside the model, by name`() throws {
    let set = try Self.read(
      [
        "case/scenarios/b.yaml": "scenario: b\n", "case/scenarios/a.yaml": "scenario: a\n",
        "case/scenarios/notes.md": "", "case/scenarios/.b.yaml": "scenario: b\n",
        "case/scenarios/deep/c.yaml": "scenario: c\n", "case/d.yaml": "scenario: d\n",
      ],
      at: "case/model.yaml"
    )
    #expect(set.diagnostics.isEmpty, set.problems)
    #expect(set.ids == ["a", "b"])
    #expect(set.path(of: "a") == "case/scenarios/a.yaml")
    let again = try Self.read(["case/scenarios/b.yaml": "scenario: b\n"], at: "case")
    #expect(again.ids == ["b"])
  }

  @Test func `without a folder there are none`() throws {
    #expect(try Self.read([:]).scenarios.isEmpty)
    #expect(try Self.read([:]).diagnostics.isEmpty)
  }

  @Test func `a scenario can be named by its path, wherever it is`() throws {
    let files = ["scenarios/a.yaml": "scenario: a\n", "my.yaml": "scenario: b\nextends: a\n"]
    let set = try Self.read(files, and: ["my.yaml", "scenarios/a.yaml"])
    #expect(set.diagnostics.isEmpty, set.problems)
    #expect(set.ids == ["a", "b"])
    #expect(set.id(of: "my.yaml") == "b" && set.id(of: "scenarios/a.yaml") == "a")
    #expect(set.id(of: "a") == "a" && set.id(of: "c") == nil)
    #expect(throws: FileAccessError(path: "no.yaml", reason: .missing)) {
      try Self.read(files, and: ["no.yaml"])
    }
  }

  @Test func `a scenario is called as its file`() throws {
    let set = try Self.read(["scenarios/a.yaml": "scenario: b\n"])
    #expect(set.diagnostics.map(\.code) == ["R903"])
    #expect(set.diagnostics.first?.help == "call the file b.yaml, or the scenario a")
  }

  @Test func `an id is taken once`() throws {
    let set = try Self.read(
      ["scenarios/a.yaml": "scenario: a\n", "other.yaml": "scenario: a\nkind: stress\n"],
      and: ["other.yaml"]
    )
    #expect(set.diagnostics.map(\.code) == ["R903"], set.problems)
    #expect(set.diagnostics.first?.notes.first?.range?.file == "scenarios/a.yaml")
    #expect(set.scenarios["a"]?.kind == .counterfactual)
  }

  @Test func `a circle is told once, with its chain`() throws {
    let set = try Self.read([
      "scenarios/a.yaml": "scenario: a\nextends: b\n",
      "scenarios/b.yaml": "scenario: b\nmixins: [d, c]\n",
      "scenarios/c.yaml": "scenario: c\nextends: a\n", "scenarios/d.yaml": "scenario: d\n",
      "scenarios/e.yaml": "scenario: e\nextends: a\nmixins: [e]\n",
    ])
    #expect(set.diagnostics.map(\.code) == ["R908", "R908"], set.problems)
    #expect(set.diagnostics.first?.message.hasSuffix("a → b → c → a") == true)
    #expect(set.diagnostics.last?.message.hasSuffix("e → e") == true)
  }

  @Test func `parameters and sources are inherited`() throws {
    let use = """
      operations:
        - shock: { on: "factor:tension", by: "-$ease" }
          source: extra
      """
    let set = try Self.read([
      "scenarios/a.yaml": """
      scenario: a
      parameters: { ease: 0.5 }
      sources: { extra: { type: book, title: Another } }
      """,
      "scenarios/b.yaml": "scenario: b\nextends: a\n\(use)\n",
      "scenarios/c.yaml": "scenario: c\nmixins: [a]\n\(use)\n",
      "scenarios/d.yaml": "scenario: d\n\(use)\n",
    ])
    #expect(set.diagnostics.map(\.code) == ["R902", "R902"], set.problems)
    #expect(set.diagnostics.allSatisfy { $0.range?.file == "scenarios/d.yaml" })
  }

  @Test func `what cannot be read is left out, and still known by its name`() throws {
    let set = try Self.read([
      "scenarios/a.yaml": "scenario: a\nkind: nonsense\n",
      "scenarios/b.yaml": "scenario: b\nextends: a\n",
    ])
    #expect(set.diagnostics.map(\.code) == ["R102"], set.problems)
    #expect(Array(set.scenarios.keys) == ["b"] && set.ids == ["a", "b"])
    #expect(throws: NotationError.self) { try set.checkedScenarios() }
  }

  @Test func `findings of others get a place, each once`() throws {
    let set = try Self.read([
      "scenarios/a.yaml": """
      scenario: a
      actors:
        japan: { kind: state, assumption: so }
      operations:
        - scale: { field: "relation:arms.intensity", by: 3 }
          at: 2014
          assumption: so
        - remove: actor:usa
      """
    ])
    #expect(set.diagnostics.map(\.code) == ["R904"])
    let scale: [ElementPath.Step] = [.key("operations"), .index(1)]
    let found = set.diagnostics(for: [
      ScenarioFinding("R911", .warning, in: "a", at: scale + [.key("scale"), .key("by")], "cut"),
      ScenarioFinding("R906", in: "a", at: scale + [.key("at")], "early", help: "later"),
      ScenarioFinding("R903", in: "a", at: [.key("operations"), .index(0), .key("add")], "there"),
      ScenarioFinding("R904", in: "a", at: [.key("operations"), .index(2)], "rests on nothing"),
      ScenarioFinding("R902", in: "a", at: scale + [.key("shock"), .key("on")], "not written"),
      ScenarioFinding("R902", in: "built", at: [.key("extends")], "in no file"),
    ])
    let places = found.map { "\($0.code) \($0.range?.description ?? "nowhere")" }
    #expect(
      places == [
        "R903 scenarios/a.yaml:4:3", "R902 scenarios/a.yaml:6:5", "R911 scenarios/a.yaml:6:52",
        "R906 scenarios/a.yaml:7:9", "R902 nowhere",
      ]
    )
    #expect(found[2].severity == .warning && found[3].help == "later")
  }

  @Test func `the disk is listed too`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let scenarios = folder.appending(path: "scenarios")
    try FileManager.default.createDirectory(
      at: scenarios.appending(path: "folder.yaml"),
      withIntermediateDirectories: true
    )
    for name in ["b", "a"] {
      try "entente: \"1\"\nscenario: \(name)\n".write(
        to: scenarios.appending(path: "\(name).yaml"),
        atomically: true,
        encoding: .utf8
      )
    }
    let set = try ScenarioReader().read(
      for: SampleScenario.model(),
      at: folder.path,
      and: [scenarios.path + "/../scenarios/a.yaml"]
    )
    #expect(set.ids == ["a", "b"] && set.diagnostics.isEmpty)
    #expect(set.id(of: scenarios.path + "/../scenarios/a.yaml") == "a")
    #expect(try DiskFiles().fileNames(in: folder.path + "/nothing") == [])
    #expect(try DiskFiles().fileNames(in: scenarios.path) == ["a.yaml", "b.yaml"])
  }
}
