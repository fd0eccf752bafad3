import EntenteModel
import EntenteTestSupport
import Foundation
import OrderedCollections
import Testing

@testable import EntenteNotation

@Suite struct ScenarioSchemaTests {
  @Test func `the committed copy is what the program prints`() throws {
    let file = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Documentation/scenario.schema.json")
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
      try Data(ScenarioSchema.json.utf8).write(to: file)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == ScenarioSchema.json)
  }

  @Test(arguments: 0..<20 as Range<UInt64>, NotationDialect.allCases)
  func `whatever is written is valid`(seed: UInt64, dialect: NotationDialect) throws {
    let model = RandomModel.make(seed: seed)
    let scenario = RandomScenario.make(seed: seed, for: model)
    let tree = ScenarioWriter.tree(scenario, for: model, dialect: dialect)
    #expect(try SchemaCheck(ScenarioSchema.tree).faults(of: tree) == [])
  }

  @Test func `every reference leads to a definition, and every definition is used`() throws {
    let check = try SchemaCheck(ScenarioSchema.tree)
    #expect(Set(check.references) == Set(check.definitions.keys))
  }

  @Test(arguments: [
    ("kind", NotationTree.text("counterfact")), ("operation", .list([])),
    ("operations", .list([.map(["remov": .text("actor:usa")])])),
    ("operations", .list([.map(["shock": .map(["on": .text("factor:a")])])])),
    ("parameters", .map(["a": .map(["range": .list([.number(0), .number(1)])])])),
    ("ensemble", .map(["n": .number(0)])), ("expect", .map(["a": .map([:])])),
    ("operations", .list([.map(["add": .map(["relation": .text("a")])])])),
    ("actors", .map(["a": .map(["assumption": .text("no kind")])])),
  ])
  func `what the format does not know is not`(section: String, content: NotationTree) throws {
    let scenario = NotationTree.map([
      "entente": .text("1"), "scenario": .text("x"), section: content,
    ])
    #expect(try !SchemaCheck(ScenarioSchema.tree).faults(of: scenario).isEmpty)
  }
}
