import Foundation
import Testing

@Suite struct DeterminismTests {
  @Test(arguments: ["svg", "png", "pdf", "json", "dot", "xdot"])
  func `the same model gives the same picture, byte for byte`(format: String) throws {
    let workspace = try Workspace()
    _ = try workspace.render("-o", "a.\(format)")
    _ = try workspace.render("-o", "b.\(format)")
    #expect(try workspace.bytes(of: "a.\(format)") == workspace.bytes(of: "b.\(format)"))
  }

  @Test func `a view gives the same picture alone and after others`() throws {
    let workspace = try Workspace()
    _ = try workspace.render("--view", "arms", "--engine", "sfdp", "-o", "alone.svg")
    _ = try workspace.render("--view", "all", "--engine", "sfdp", "-o", "after.svg")
    #expect(try workspace.bytes(of: "alone.svg") == workspace.bytes(of: "after-arms.svg"))
  }

  /// Turkish has a dotless i, and decimal commas; in Kiribati it is always another day.
  @Test(arguments: [
    ["LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8"], ["LC_ALL": "de_DE.UTF-8"],
    ["LC_ALL": "C"], ["TZ": "Pacific/Kiritimati"], ["TZ": "Pacific/Pago_Pago"],
  ])
  func `neither locale nor time zone changes anything`(environment: [String: String]) throws {
    let workspace = try Workspace()
    for ending in ["svg", "pdf", "json"] {
      _ = try workspace.render("-o", "a.\(ending)", environment: ["LC_ALL": "C.UTF-8"])
      _ = try workspace.render("-o", "b.\(ending)", environment: environment)
      #expect(try workspace.bytes(of: "a.\(ending)") == workspace.bytes(of: "b.\(ending)"))
    }
    let before = try workspace.entente("show", "sample.yaml", "--format", "json")
    let after = try workspace.entente(
      "show",
      "sample.yaml",
      "--format",
      "json",
      environment: environment
    )
    #expect(before.status == 0)
    #expect(before.bytes == after.bytes)
  }

  @Test func `the case gives the same JSON and picture each time`() throws {
    let workspace = try Workspace()
    for name in ["a.svg", "b.svg"] {
      _ = try workspace.entente("render", Places.caseModel, "-o", name)
    }
    #expect(try workspace.bytes(of: "a.svg") == workspace.bytes(of: "b.svg"))
    let first = try entente("show", Places.caseModel, "--format", "json")
    let second = try entente("show", Places.caseModel, "--format", "json")
    #expect(first.bytes == second.bytes)
  }
}
