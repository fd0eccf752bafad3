internal import EntenteDiagrams
internal import EntenteModel

/// Looks for the way of laying out a diagram by springs that reads best.
///
/// Springs come to rest in many places, and where they begin decides in which. A small diagram is
/// laid out from several beginnings, without routes for its lines, which cost most of the time; the
/// one with the least cost is drawn. Equal diagrams give equal choices.
struct LayoutChoice {
  let diagram: Diagram

  init(_ diagram: Diagram) { self.diagram = diagram }

  /// Above this many nodes one layout takes too long for trying several.
  private static let nodeLimit = 90
  private static let seeds = 1...18
  private static let spreads = [0.6, 0.8, 1]

  /// The best of the beginnings; nil where the engine has no choice, or the diagram too many nodes.
  func best() throws -> SpringStart? {
    guard diagram.engine == "neato", diagram.springs == nil, diagram.nodes.count > 2,
      diagram.nodes.count <= Self.nodeLimit
    else { return diagram.springs }
    let measured = try layout(of: bare(diagram.dotGraph))
    let sizes = Dictionary(
      measured.nodes.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let plain = boxes(bare(diagram.dotGraph), sizes)
    var best: (start: SpringStart, cost: Double)?
    for seed in Self.seeds {
      for spread in Self.spreads {
        let start = SpringStart(seed: seed, spread: spread)
        var candidate = plain
        candidate.body.attributes.merge(diagram.springAttributes(start))
        let layout = try layout(of: candidate)
        let cost = LayoutCost(of: diagram, at: layout).total
        if best.map({ cost < $0.cost }) ?? true { best = (start, cost) }
      }
    }
    return best?.start
  }

  private func layout(of graph: DOTGraph) throws -> GraphLayout {
    try Graphviz.layout(
      graph,
      engine: LayoutEngine(rawValue: diagram.engine),
      options: diagram.renderOptions
    )
  }

  /// The graph without what does not bear on where its nodes stand.
  private func bare(_ graph: DOTGraph) -> DOTGraph {
    var graph = graph
    graph.body.attributes["splines"] = "none"
    graph.body.attributes["label"] = nil
    return graph
  }

  /// The graph with an empty box of the same size for each node: text is measured only once.
  private func boxes(_ graph: DOTGraph, _ sizes: [String: GraphLayout.Node]) -> DOTGraph {
    var graph = graph
    graph.body.statements = graph.body.statements.map { statement in
      switch statement {
      case .node(let name, _):
        guard let size = sizes[name] else { return statement }
        return .node(
          name,
          [
            "shape": "box", "fixedsize": true, "label": "", "width": .number(size.width / 72),
            "height": .number(size.height / 72),
          ]
        )
      case .edge(let from, let to, let attributes):
        return .edge(from, to, ["len": attributes["len"] ?? 1])
      case .subgraph:
        return statement
      }
    }
    return graph
  }
}
