import EntenteDiagrams
import EntenteGraphviz
import EntenteTestSupport
import Testing

@Suite struct RenderTests {
  static let engines: [LayoutEngine] = [
    .dot, .neato, .fdp, .sfdp, .twopi, .circo, .osage, .patchwork,
  ]

  /// How files of each format begin, by their own standards.
  static let beginnings: [(RenderFormat, [UInt8])] = [
    (.svg, Array("<?xml".utf8)),
    (.pdf, Array("%PDF-".utf8)),
    (.png, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
    (.dot, Array("digraph small {".utf8)),
    (.xdot, Array("digraph small {".utf8)),
    (.json, Array("{".utf8)),
    (.plain, Array("graph ".utf8)),
    (RenderFormat(rawValue: "eps"), Array("%!PS-Adobe".utf8)),
    (RenderFormat(rawValue: "svgz"), [0x1F, 0x8B]),
    (RenderFormat(rawValue: "png:cairo"), [0x89, 0x50, 0x4E, 0x47]),
  ]

  @Test(arguments: engines, beginnings)
  func `every engine draws every main format`(
    engine: LayoutEngine,
    form: (format: RenderFormat, beginning: [UInt8])
  ) throws {
    let rendering = try Graphviz.render(SampleGraphs.small, engine: engine, format: form.format)
    #expect(rendering.bytes.starts(with: form.beginning))
    #expect(rendering.bytes.count > 50)
  }

  @Test(arguments: engines)
  func `an empty graph is drawn by every engine`(engine: LayoutEngine) throws {
    let rendering = try Graphviz.render(SampleGraphs.empty, engine: engine)
    #expect(SVGText(rendering.bytes).failure == nil)
  }

  @Test func `the installed engines and formats are listed`() {
    #expect(Set(Self.engines).isSubset(of: Graphviz.engines))
    #expect(Graphviz.engines.contains(.pinned))
    #expect(Set([.svg, .pdf, .png, .dot, .xdot, .json, .plain]).isSubset(of: Graphviz.formats))
    #expect(Graphviz.formats == Graphviz.formats.sorted { $0.rawValue < $1.rawValue })
    #expect(!Graphviz.formats.contains(RenderFormat(rawValue: "x11")))
    #expect(Graphviz.version?.contains(".") == true)
  }

  @Test(arguments: engines)
  func `the same graph gives the same bytes whatever was drawn before`(
    engine: LayoutEngine
  ) throws {
    let graph = SampleGraphs.random(nodes: 30, edges: 45, seed: 1)
    let other = SampleGraphs.random(nodes: 12, edges: 20, seed: 2)
    let first = try Graphviz.render(graph, engine: engine).bytes
    for disturber in [LayoutEngine.fdp, .sfdp, .neato, engine] {
      _ = try Graphviz.render(other, engine: disturber)
      #expect(try Graphviz.render(graph, engine: engine).bytes == first)
    }
  }

  @Test func `the layout does not depend on the random numbers of the program`() throws {
    let graph = SampleGraphs.random(nodes: 30, edges: 45, seed: 1)
    let first = try Graphviz.render(graph, engine: .sfdp).bytes
    RandomNumbersOfTheProgram.disturb()
    #expect(try Graphviz.render(graph, engine: .sfdp).bytes == first)
  }

  @Test func `positions can be pinned and come out where they were put`() throws {
    let graph = SampleGraphs.random(nodes: 10, edges: 15, seed: 3)
    let layout = try Graphviz.layout(graph, engine: .neato)
    #expect(layout.nodes.map(\.id) == (0..<10).map { "n\($0)" })
    #expect(layout.upperRight.x > layout.lowerLeft.x)

    let kept = [7, 2, 5]
    let part = DOTGraph(
      body: DOTBody(
        statements: try kept.map { place in
          let point = try #require(layout.positions["n\(place)"])
          return .node("n\(place)", ["pos": .raw(point.pinned)])
        }
      )
    )
    let pinned = try Graphviz.layout(part, engine: .pinned).positions
    for place in kept {
      let before = try #require(layout.positions["n\(place)"])
      let after = try #require(pinned["n\(place)"])
      // Graphviz keeps positions in inches and multiplies by 72 again.
      #expect(abs(before.x - after.x) < 0.001)
      #expect(abs(before.y - after.y) < 0.001)
    }
  }

  @Test func `names with escapes are the keys of positions`() throws {
    let names = ["a\\b", "\"q\"", "R&D", "%3", "中 國"]
    let graph = DOTGraph(body: DOTBody(statements: names.map { .node($0) }))
    #expect(try Graphviz.layout(graph).nodes.map(\.id) == names)
  }
}
