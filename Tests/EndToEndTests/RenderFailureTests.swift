import Foundation
import Testing

@Suite struct RenderFailureTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
  }

  @Test func `a folder below a file cannot be made: 74, and nothing is left`() throws {
    try workspace.write("a file", to: "taken")
    let run = try workspace.render("-o", "taken/a.svg")
    #expect(run.status == 74)
    #expect(run.errors == "error: cannot write taken/a.svg: Not a directory\n")
    #expect(workspace.files == ["sample.yaml", "taken"])
  }

  @Test func `a folder in the place of the file stays: 74, and nothing is left beside it`() throws {
    try workspace.write("kept", to: "a.svg/note.txt")
    let run = try workspace.render("-o", "a.svg")
    #expect(run.status == 74)
    #expect(run.errors == "error: cannot write a.svg: Is a directory\n")
    #expect(workspace.files == ["a.svg/note.txt", "sample.yaml"])
  }

  @Test func `a full disk ends with 74, and the file that was there stays whole`() throws {
    try workspace.write(SampleModel.text, to: "sample.yaml")
    try workspace.write("the old picture", to: "a.svg")
    // The shell lets no file grow beyond a block, as on a disk without room.
    let run = try Run.of(
      "/bin/sh",
      [
        "-c",
        "trap '' XFSZ; ulimit -f 1; "
          + "exec '\(Places.program("entente").path)' render sample.yaml -o a.svg",
      ],
      in: workspace.folder
    )
    #expect(run.status == 74)
    #expect(run.errors == "error: cannot write a.svg: File too large\n")
    #expect(try workspace.text(of: "a.svg") == "the old picture")
    #expect(workspace.files == ["a.svg", "sample.yaml"])
  }

  @Test func `an old picture is replaced whole, and a link to it is kept`() throws {
    try workspace.write("old", to: "real.svg")
    try FileManager.default.createSymbolicLink(
      atPath: workspace.folder.appending(path: "link.svg").path,
      withDestinationPath: "real.svg"
    )
    #expect(try workspace.render("-o", "link.svg").status == 0)
    #expect(try workspace.text(of: "real.svg").hasPrefix("<?xml"))
  }

  @Test func `a caption that is not there ends with 74`() throws {
    let run = try workspace.render("--caption", "nowhere.txt", "-o", "a.svg")
    #expect(run.status == 74)
    #expect(run.errors == "error: the caption \"nowhere.txt\" cannot be read\n")
    #expect(workspace.files == ["sample.yaml"])
  }

  @Test func `a link that runs a program is left out with a warning`() throws {
    let text = SampleModel.text.replacing("mailto:archive@example.org", with: "javascript:alert(1)")
    try workspace.write(text, to: "sample.yaml")
    let run = try workspace.render("-o", "a.svg")
    #expect(run.status == 0)
    #expect(run.errors.contains("warning: overview: left out the link javascript:alert(1)"))
    #expect(!(try workspace.text(of: "a.svg").contains("javascript")))
  }
}
