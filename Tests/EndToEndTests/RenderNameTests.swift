import Foundation
import Testing

@Suite struct RenderNameTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
  }

  private func made() -> [String] { workspace.files.filter { $0 != "sample.yaml" } }

  @Test func `the first view is drawn unless another is named`() throws {
    _ = try workspace.render("-o", "a.svg")
    _ = try workspace.render("--view", "arms", "-o", "b.svg")
    #expect(made() == ["a.svg", "b.svg"])
    #expect(try XMLText(workspace.bytes(of: "a.svg")).words.contains("Two states and a club"))
    let arms = try XMLText(workspace.bytes(of: "b.svg")).words
    #expect(arms.contains("Arms"))
    #expect(!arms.contains("Club & Co"))
  }

  @Test func `several views are named after the view`() throws {
    let run = try workspace.render("--view", "all", "-o", "a.svg")
    #expect(run.errors.contains("wrote a-overview.svg\nwrote a-arms.svg\n"))
    #expect(made() == ["a-arms.svg", "a-overview.svg"])
  }

  @Test func `a folder takes a file for each view`() throws {
    _ = try workspace.render("--view", "all", "-o", "out/deep/")
    #expect(made() == ["out/deep/arms.svg", "out/deep/overview.svg"])
  }

  @Test func `a view named twice is drawn once`() throws {
    let run = try workspace.render("--view", "arms", "--view", "arms", "-o", "a.svg")
    #expect(run.errors == "wrote a.svg\n")
    #expect(made() == ["a.svg"])
  }

  @Test func `a series is named after view and year, with every actor at one place`() throws {
    let run = try workspace.render("--series", "2014/2016", "-o", "a.svg")
    #expect(run.status == 0)
    #expect(made() == ["a-overview-2014.svg", "a-overview-2015.svg", "a-overview-2016.svg"])
    let early = try place(of: "actor-north", in: "a-overview-2014.svg")
    let late = try place(of: "actor-north", in: "a-overview-2016.svg")
    #expect(early == late)
  }

  @Test func `a series by the quarter has a picture each`() throws {
    _ = try workspace.render("--series", "2014/2014", "--step", "quarter", "-o", "out/a.png")
    #expect(made().count == 4)
    #expect(made().allSatisfy { $0.hasPrefix("out/a-overview-") && $0.hasSuffix(".png") })
  }

  @Test func `a name without ending is kept, and holds an SVG`() throws {
    _ = try workspace.render("-o", "picture")
    #expect(made() == ["picture"])
    #expect(try XMLText(workspace.bytes(of: "picture")).words.contains("Two states and a club"))
  }

  @Test func `a series of more pictures than anybody looks at is refused`() throws {
    let run = try workspace.render("--series", "1900/2023", "--step", "day", "-o", "a.svg")
    #expect(run.status == 64)
    #expect(run.errors.contains("45290 pictures"))
    #expect(made() == [])
  }

  @Test func `what is no file is written to, not replaced`() throws {
    let run = try workspace.render("-o", "/dev/stdout")
    #expect(run.status == 0)
    #expect(run.output.contains("<svg"))
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: "/dev/stdout") != "")
  }

  @Test(arguments: [("overveiw", "; did you mean \"overview\"?"), ("x", "; it has overview, arms")])
  func `an unknown view ends with 1 and says which there are`(name: String, hint: String) throws {
    let run = try workspace.render("--view", name, "-o", "a.svg")
    #expect(run.status == 1)
    #expect(run.errors == "error: sample.yaml has no view \"\(name)\"\(hint)\n")
    #expect(made().isEmpty)
  }

  @Test func `a series without an end is refused in words`() throws {
    let run = try workspace.render("--series", "2014/..", "-o", "a.svg")
    #expect(run.status == 64)
    #expect(run.errors.contains("A series needs a first and a last date; write 2012/2017."))
    #expect(made().isEmpty)
  }

  /// The places of an actor's shape, as text.
  private func place(of id: String, in file: String) throws -> String {
    let text = try workspace.text(of: file)
    let group = try #require(text.firstRange(of: "id=\"\(id.replacing("-", with: "&#45;"))\""))
    let shape = try #require(text[group.upperBound...].firstMatch(of: /<path[^>]* d="([^"]*)"/))
    return String(shape.output.1)
  }
}
