import Foundation
import Testing

@Suite struct RenderFormatTests {
  /// Formats with the bytes by which their files are known.
  static let signatures: [(String, [UInt8])] = [
    ("svg", Array("<?xml".utf8)),
    ("png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
    ("pdf", Array("%PDF-1.".utf8)),
    ("dot", Array("digraph ".utf8)),
    ("xdot", Array("digraph ".utf8)),
    ("json", Array("{".utf8)),
    ("gif", Array("GIF8".utf8)),
    ("jpg", [0xFF, 0xD8, 0xFF]),
  ]

  @Test(arguments: signatures)
  func `the ending of the file decides the format`(ending: String, signature: [UInt8]) throws {
    let workspace = try Workspace()
    let run = try workspace.render("-o", "a.\(ending)")
    #expect(run.status == 0)
    #expect(run.bytes.isEmpty)
    #expect(run.errors == "wrote a.\(ending)\n")
    #expect(try workspace.bytes(of: "a.\(ending)").starts(with: signature))
  }

  @Test func `DOT is the text before layout, XDOT after it`() throws {
    let workspace = try Workspace()
    _ = try workspace.render("-o", "a.dot")
    _ = try workspace.render("-o", "a.xdot")
    #expect(!(try workspace.text(of: "a.dot").contains("pos=")))
    #expect(try workspace.text(of: "a.xdot").contains("pos="))
    #expect(try workspace.text(of: "a.xdot").contains("_draw_="))
  }

  @Test func `the graph as JSON has its nodes with places`() throws {
    let workspace = try Workspace()
    _ = try workspace.render("-o", "a.json")
    let graph = try #require(
      try JSONSerialization.jsonObject(with: workspace.bytes(of: "a.json")) as? [String: Any]
    )
    let nodes = try #require(graph["objects"] as? [[String: Any]])
    #expect(nodes.contains { $0["name"] as? String == "actor:north" && $0["pos"] != nil })
  }

  @Test func `without -o an SVG goes to standard output`() throws {
    let run = try Workspace().render()
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    #expect(try XMLText(run.bytes).root?.name == "svg")
  }

  @Test func `an unknown format ends with 74 and the list of those that are there`() throws {
    let workspace = try Workspace()
    let run = try workspace.render("-o", "a.docx")
    #expect(run.status == 74)
    #expect(run.errors.hasPrefix("error: Graphviz offers no format \"docx\" here; it offers "))
    for format in ["svg", "png", "pdf", "json"] { #expect(run.errors.contains(" \(format),")) }
    #expect(workspace.files == ["sample.yaml"])
  }

  @Test func `an unknown engine is wrong usage, and the engines are listed`() throws {
    let run = try Workspace().render("--engine", "abacus", "-o", "a.svg")
    #expect(run.status == 64)
    #expect(run.errors.contains("No layout engine 'abacus'; use circo, dot, fdp, neato"))
    #expect(run.errors.contains("See 'entente render --help'"))
  }

  @Test(arguments: ["circo", "dot", "fdp", "neato", "osage", "sfdp", "twopi"])
  func `every engine draws all actors`(engine: String) throws {
    let run = try Workspace().render("--engine", engine)
    #expect(run.status == 0)
    let words = try XMLText(run.bytes).words
    #expect(Set(words).isSuperset(of: ["Northland", "Southland", "Club & Co"]))
  }
}
