import EntenteDiagrams
import EntenteModel
import Testing

@Suite struct SeriesTests {
  private let view = View("v", focus: ["china", "russia"])

  private func slice(_ year: Period) -> Diagram {
    Diagram(SampleModel.model.selection(of: view, at: year), view: view)
  }

  private var whole: Diagram { Diagram(SampleModel.model.selection(of: view), view: view) }

  @Test(arguments: ["2005", "2010", "2014"] as [Period])
  func `every node of a slice has its place in the whole`(year: Period) {
    let known = Set(whole.nodes.map(\.name))
    let aligned = slice(year).aligned(to: whole)
    #expect(aligned.nodes.allSatisfy { known.contains($0.name) })
    #expect(aligned.legend == whole.legend)
  }

  @Test func `ghosts bring back all places, pale`() {
    let aligned = slice("2005").aligned(to: whole, ghosts: true)
    #expect(Set(aligned.nodes.map(\.name)) == Set(whole.nodes.map(\.name)))
    let names = Set(aligned.nodes.map(\.name))
    #expect(aligned.lines.allSatisfy { names.contains($0.from) && names.contains($0.to) })
    #expect(aligned.lines.contains { $0.classes.contains("ghost") })
  }

  @Test func `pinned nodes carry their places and all slices the same corners`() {
    var places: [String: DiagramPoint] = [:]
    for (number, node) in whole.nodes.enumerated() {
      places[node.name] = DiagramPoint(x: Double(number * 100), y: 50)
    }
    let texts = (["2005", "2014"] as [Period]).map { year in
      slice(year).aligned(to: whole).dotGraph(at: places).text
    }
    for text in texts {
      #expect(text.contains(#""layout"="nop2""#))
      #expect(text.contains(#""pos"="0.0,50.0!""#))
      #expect(text.contains(#""corner:low" ["#))
    }
    let corners = texts.map { text in
      text.split(separator: "\n").filter { $0.contains("corner:") }
    }
    #expect(corners[0] == corners[1])
  }
}
