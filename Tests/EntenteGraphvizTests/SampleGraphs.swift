import EntenteDiagrams
import EntenteTestSupport

enum SampleGraphs {
  /// Two nodes and a line.
  static let small = DOTGraph(
    id: "small",
    body: DOTBody(statements: [
      .node("china", ["label": "中國", "id": "actor-china", "class": "state"]),
      .node("russia", ["label": "Россия"]),
      .edge("china", "russia", ["label": "arms sales"]),
    ])
  )

  static let empty = DOTGraph(id: "empty")

  /// A random directed graph.
  static func random(nodes: Int, edges: Int, seed: UInt64) -> DOTGraph {
    var generator = SplitMix64(seed: seed)
    var statements = (0..<nodes).map { DOTStatement.node("n\($0)") }
    for _ in 0..<edges {
      let tail = Int.random(in: 0..<nodes, using: &generator)
      let head = Int.random(in: 0..<nodes, using: &generator)
      statements.append(.edge(DOTEndpoint("n\(tail)"), DOTEndpoint("n\(head)")))
    }
    return DOTGraph(body: DOTBody(statements: statements))
  }
}
