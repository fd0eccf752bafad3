import Foundation
import Testing

@Suite struct HelpTests {
  static let verbs = [
    "new", "import", "check", "explain", "show", "render", "timeline", "metrics", "balance",
    "export",
    "diff", "coverage", "agreement", "scenario",
  ]

  @Test(arguments: verbs)
  func `the help of every verb has an example`(verb: String) throws {
    let run = try entente(verb, "--help")
    #expect(run.status == 0)
    #expect(run.output.contains("Example"))
    #expect(run.output.contains("entente \(verb)"))
    #expect(run.errors.isEmpty)
  }

  @Test func `the help of the program names every verb and the exit codes`() throws {
    let run = try entente("--help")
    #expect(run.status == 0)
    for verb in Self.verbs { #expect(run.output.contains("\n  \(verb) ")) }
    #expect(run.output.contains("Exit codes: 0 done; 1 the model has errors; 64 wrong usage; 74"))
  }

  @Test func `the version is a number in three parts`() throws {
    let run = try entente("--version")
    #expect(run.status == 0)
    #expect(run.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
  }

  @Test(arguments: [
    ["frobnicate"],
    ["check"],
    ["check", "sample.yaml", "--format", "xml"],
    ["check", "sample.yaml", "--deny", "Q"],
    ["explain", "R000"],
    ["show", "sample.yaml", "north", "--format", "csv"],
    ["show", "sample.yaml", "--lang", "no tongue"],
    ["render", "sample.yaml", "--at", "201x"],
    ["render", "sample.yaml", "--at", "2014", "--during", "2014/2015"],
    ["render", "sample.yaml", "--series", "2014/2016", "--step", "week"],
    ["render", "sample.yaml", "--series", "2014/..", "-o", "a.svg"],
    ["render", "sample.yaml", "--engine", "abacus", "-o", "a.svg"],
    ["render", "sample.yaml", "--width", "12"],
    ["render", "sample.yaml", "--width", "-5mm"],
    ["render", "sample.yaml", "--dpi", "5"],
    ["render", "sample.yaml", "--theme", "purple"],
    ["render", "sample.yaml", "--view", "all"],
    ["timeline", "sample.yaml", "north"],
    ["timeline", "sample.yaml", "north", "south", "-o", "a.png"],
  ])
  func `wrong usage ends with 64 and says why`(arguments: [String]) throws {
    let workspace = try Workspace()
    try workspace.write(SampleModel.text, to: "sample.yaml")
    let run = try Run.of("entente", arguments, in: workspace.folder)
    #expect(run.status == 64)
    #expect(run.bytes.isEmpty)
    #expect(run.errors.hasPrefix("Error: "))
    #expect(run.errors.contains("See 'entente"))
    #expect(workspace.files == ["sample.yaml"])
  }

  @Test(arguments: [
    ["check", "nowhere"], ["show", "nowhere"], ["render", "nowhere"],
    ["timeline", "nowhere", "north", "south"],
  ])
  func `a model that is not there ends with 74 and one line`(arguments: [String]) throws {
    let workspace = try Workspace()
    let run = try Run.of("entente", arguments, in: workspace.folder)
    #expect(run.status == 74)
    #expect(run.errors == "error: there is no file \"nowhere\"\n")
    #expect(run.bytes.isEmpty)
  }

  @Test func `a folder without a model names the file that it lacks`() throws {
    let workspace = try Workspace()
    try workspace.write("", to: "empty/note.txt")
    let run = try workspace.entente("check", "empty")
    #expect(run.status == 74)
    #expect(run.errors == "error: there is no file \"empty/model.yaml\"\n")
  }

  @Test(arguments: [["show"], ["render", "-o", "a.svg"], ["timeline", "north", "south"]])
  func `a model with errors is told on standard error and ends with 1`(verb: [String]) throws {
    let workspace = try Workspace()
    try workspace.write(SampleModel.text.replacing("to: south", with: "to: suoth"), to: "m.yaml")
    let run = try Run.of("entente", [verb[0], "m.yaml"] + verb.dropFirst(), in: workspace.folder)
    #expect(run.status == 1)
    #expect(run.bytes.isEmpty)
    #expect(run.errors.contains("did you mean \"south\"?"))
    #expect(run.errors.hasSuffix("m.yaml: 1 error\n"))
    #expect(workspace.files == ["m.yaml"])
  }

  @Test func `a full disk behind standard output ends with 74, not with a crash`() throws {
    let workspace = try Workspace()
    try workspace.write(SampleModel.text, to: "sample.yaml")
    let run = try Run.of(
      "/bin/sh",
      ["-c", "'\(Places.program("entente").path)' show sample.yaml > /dev/full"],
      in: workspace.folder
    )
    #expect(run.status == 74)
    #expect(run.errors == "error: cannot write to standard output: No space left on device\n")
  }
}
