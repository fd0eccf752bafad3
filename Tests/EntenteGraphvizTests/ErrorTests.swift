import EntenteDiagrams
import EntenteGraphviz
import Testing

@Suite struct ErrorTests {
  private func failure(
    _ text: String,
    engine: LayoutEngine = .dot,
    format: RenderFormat = .svg
  ) -> GraphvizError? {
    do {
      _ = try Graphviz.render(text, engine: engine, format: format)
      return nil
    } catch {
      return error as? GraphvizError
    }
  }

  @Test func `a syntax error says in which line`() throws {
    let error = try #require(failure("graph {\n  a\n  b -> c\n}"))
    #expect(error.code == .syntax)
    #expect(error.message.contains("line 3"))
    #expect(error.messages.map(\.severity) == [.error])
  }

  @Test func `lines are counted anew for each text`() throws {
    for _ in 0..<3 {
      _ = try Graphviz.render("graph {\n\n\n\n}")
      let error = try #require(failure("graph {\n a -> \n}"))
      #expect(error.message.contains("line 2") || error.message.contains("line 3"))
    }
  }

  @Test(
    .serialized,
    arguments: [
      "", " ", "nonsense", "graph", "graph {", "graph { a -- }", "graph { \"open", "graph { <open",
      "graph { a [label=<<b>] }", "/* open", "graph { /* open", "graph {} /* open", "graph {} }",
      "graph {} \"open", "graph {} <open", "graph {} nonsense", "digraph { a -- b }", "graph {}\0",
      "graph { a } graph { b }", "graph { a } graph { b } graph { c } nonsense", "@", "graph @ {}",
    ]
  )
  func `a bad text leaves nothing behind for the next`(text: String) throws {
    let good = try Graphviz.render("digraph { a -> b }").bytes
    if text != "graph {} /* open" {
      #expect(failure(text)?.code == .syntax)
    }
    let rendering = try Graphviz.render("digraph { a -> b }")
    #expect(rendering.bytes == good)
    #expect(rendering.messages == [])
  }

  @Test(arguments: ["graph { a }", "graph { a }\n\n// the end\n", "# head\ngraph { a } /* end */"])
  func `comments around a graph are no error`(text: String) throws {
    #expect(try Graphviz.render(text).messages == [])
  }

  @Test(arguments: ["tga", "", "SVG", "svg2", "x11", "gtk", "png:", "png:none", "中"])
  func `an unknown format is refused with the list of those there are`(name: String) throws {
    let error = try #require(failure("graph { a }", format: RenderFormat(rawValue: name)))
    #expect([.unknownFormat, .renderFailed].contains(error.code))
    if !name.contains(":") {
      #expect(error.code == .unknownFormat)
      #expect(error.message.contains("pdf, "))
      #expect(error.message.contains("\"\(name)\""))
    }
    #expect(failure("graph { a }") == nil)
  }

  @Test(arguments: ["", "dotty", "DOT", "-v"])
  func `an unknown engine is refused with the list of those there are`(name: String) throws {
    let error = try #require(failure("graph { a }", engine: LayoutEngine(rawValue: name)))
    #expect(error.code == .unknownEngine)
    #expect(error.message.contains("neato, "))
    #expect(failure("graph { a }") == nil)
  }

  @Test func `pinning without positions fails with the node's name`() throws {
    let error = try #require(failure("graph { here [pos=\"1,2\"]; gone }", engine: .pinned))
    #expect(error.code == .layoutFailed)
    #expect(error.message.contains("gone"))
    #expect(failure("graph { a }") == nil)
  }

  @Test func `a warning comes with the picture and is not kept for the next`() throws {
    let rendering = try Graphviz.render("digraph { a [shape=nonesuch] }")
    #expect(rendering.messages.map(\.severity) == [.warning])
    #expect(rendering.messages.first?.text.contains("nonesuch") == true)
    #expect(try Graphviz.render("digraph { a }").messages == [])
  }

  @Test func `a broken HTML-like label is an error that comes with the picture`() throws {
    let rendering = try Graphviz.render("digraph { a [label=<<b>x</i>>] }")
    #expect(rendering.messages.contains { $0.severity == .error })
  }
}
