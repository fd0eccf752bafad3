import EntenteModel
import Testing

@testable import EntenteDiagrams
@testable import EntenteGraphviz

/// Layouts drawn by hand, whose crossings and bends can be counted by eye.
@Suite struct LayoutCostTests {
  private func node(_ name: String, _ x: Double, _ y: Double) -> GraphLayout.Node {
    GraphLayout.Node(id: name, center: GraphLayout.Point(x: x, y: y), width: 10, height: 10)
  }

  private func layout(_ nodes: GraphLayout.Node...) -> GraphLayout {
    GraphLayout(
      nodes: nodes,
      lowerLeft: GraphLayout.Point(x: 0, y: 0),
      upperRight: GraphLayout.Point(x: 0, y: 0),
      messages: []
    )
  }

  private func diagram(_ lines: (String, String)...) -> Diagram {
    let model = Model("Four") {
      Actor("a", kind: "state")
      Actor("b", kind: "state")
      Actor("c", kind: "state")
      Actor("d", kind: "state")
    }
    var diagram = Diagram(model.selection(), view: View("v", focus: ["a", "b", "c", "d"]))
    let look = LineLook(colors: ["#000000"], pattern: .solid, width: 1)
    diagram.lines = lines.map { from, to in
      DiagramLine(
        id: from + to,
        classes: [],
        from: "actor:\(from)",
        to: "actor:\(to)",
        look: look,
        start: .none,
        end: .none,
        length: 1,
        tooltip: "",
        link: nil
      )
    }
    return diagram
  }

  @Test func `the diagonals of a square cross and its sides do not`() {
    let square = layout(
      node("actor:a", 0, 0),
      node("actor:b", 100, 100),
      node("actor:c", 0, 100),
      node("actor:d", 100, 0)
    )
    #expect(LayoutCost(of: diagram(("a", "b"), ("c", "d")), at: square).crossings == 1)
    #expect(LayoutCost(of: diagram(("a", "c"), ("b", "d")), at: square).crossings == 0)
    let cost = LayoutCost(of: diagram(("a", "c")), at: square)
    #expect(cost.aspect == 1)
    #expect(cost.spaciousness == 110.0 * 110 / 400)
  }

  @Test func `a line that runs behind a node is counted, one that ends there is not`() {
    let row = layout(node("actor:a", 0, 0), node("actor:b", 50, 3), node("actor:c", 100, 0))
    #expect(LayoutCost(of: diagram(("a", "c")), at: row).hits == 1)
    #expect(LayoutCost(of: diagram(("a", "b"), ("b", "c")), at: row).hits == 0)
  }

  @Test func `words on a line bend it where they stand aside`() {
    var diagram = diagram(("a", "b"), ("b", "c"))
    let place = diagram.nodes.firstIndex { $0.name == "actor:b" } ?? 0
    diagram.nodes[place].role = .label
    let straight = layout(node("actor:a", 0, 0), node("actor:b", 50, 0), node("actor:c", 100, 0))
    let bent = layout(node("actor:a", 0, 0), node("actor:b", 50, 50), node("actor:c", 100, 0))
    #expect(LayoutCost(of: diagram, at: straight).bends == 0)
    #expect(abs(LayoutCost(of: diagram, at: bent).bends - 0.5) < 1e-9)
  }

  @Test func `the same diagram is laid out in the same way again`() throws {
    let diagram = diagram(("a", "b"), ("b", "c"), ("c", "d"), ("d", "a"), ("a", "c"))
    let start = try #require(try LayoutChoice(diagram).best())
    #expect(try LayoutChoice(diagram).best() == start)
    var other = diagram
    other.engine = "dot"
    #expect(try LayoutChoice(other).best() == nil)
  }
}
