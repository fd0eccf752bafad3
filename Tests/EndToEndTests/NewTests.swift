import Foundation
import Testing

@Suite struct NewTests {
  @Test func `a new model checks clean and renders`() throws {
    let workspace = try Workspace()
    let made = try workspace.entente("new", "first/model")
    #expect(made.status == 0)
    #expect(workspace.files == ["first/model/model.schema.json", "first/model/model.yaml"])
    #expect(made.output.contains("wrote first/model/model.yaml\n"))

    let check = try workspace.entente("check", "--strict", "first/model")
    #expect(check.status == 0)
    #expect(check.output == "first/model: no problems\n")

    let render = try workspace.entente("render", "first/model", "-o", "picture.svg")
    #expect(render.status == 0)
    #expect(render.errors == "wrote picture.svg\n")
    let words = try XMLText(workspace.bytes(of: "picture.svg")).words
    #expect(words.contains("China"))
    #expect(words.contains("Russia"))
  }

  @Test func `the schema beside a new model is JSON Schema, and the model names it`() throws {
    let workspace = try Workspace()
    _ = try workspace.entente("new", "made")
    let schema = try #require(
      try JSONSerialization.jsonObject(with: workspace.bytes(of: "made/model.schema.json"))
        as? [String: Any]
    )
    #expect((schema["$schema"] as? String)?.contains("json-schema.org") == true)
    let text = try workspace.text(of: "made/model.yaml")
    #expect(text.hasPrefix("# yaml-language-server: $schema=model.schema.json\n"))
  }

  @Test(arguments: ["model.yaml", "model.schema.json"])
  func `nothing is overwritten, and nothing is written beside it`(name: String) throws {
    let workspace = try Workspace()
    try workspace.write("mine", to: "made/\(name)")
    let run = try workspace.entente("new", "made")
    #expect(run.status == 74)
    #expect(run.errors == "error: made/\(name) is there already; choose another folder\n")
    #expect(try workspace.text(of: "made/\(name)") == "mine")
    #expect(workspace.files == ["made/\(name)"])
  }

  @Test func `a folder that cannot be made ends with 74`() throws {
    let workspace = try Workspace()
    try workspace.write("a file", to: "taken")
    let run = try workspace.entente("new", "taken/below")
    #expect(run.status == 74)
    #expect(run.errors == "error: cannot write taken/below/model.yaml: Not a directory\n")
    #expect(workspace.files == ["taken"])
  }
}
