import EntenteInterchange
import EntenteModel
import EntenteNotation
import Foundation

/// A graph that other programs are given to read.
enum PeerSubject: String, Sendable, CaseIterable {
  /// The case of the repository.
  case `case`
  /// Every trait of a graph, hyperedges where the format has none.
  case traits
  /// Every trait, hyperedges too.
  case hypergraph
  /// Directed edges of one kind without times.
  case plain

  func graph(for format: GraphFormat) throws -> ExchangeGraph {
    switch self {
    case .case: try Self.case(GraphWriter.usualForm(of: format))
    case .plain: try Self.plained(Self.case(.projected))
    case .hypergraph: Self.everyTrait
    case .traits:
      // NetworkX and igraph read no hyperedges and nothing nested of GraphML.
      format == .graphML ? Self.flat(Self.everyTrait) : Self.everyTrait
    }
  }

  private static func `case`(_ form: NaryForm) throws -> ExchangeGraph {
    ExchangeGraph(ExportScope(try model.get()), nary: form)
  }

  static func caseModel() throws -> Model { try model.get() }

  private static let model = Result {
    let path = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../graphs/china-russia").standardizedFileURL.path
    return try Model(contentsOf: path)
  }

  private static func plained(_ graph: ExchangeGraph) -> ExchangeGraph {
    var graph = graph
    for place in graph.nodes.indices { graph.nodes[place].spells = [] }
    for place in graph.edges.indices {
      graph.edges[place].kind = nil
      graph.edges[place].spells = []
      graph.edges[place].isDirected = true
    }
    return graph
  }

  /// The schema of GraphML allows spaces in no name, as its readers do, and xmllint takes nested nodes
  /// for repeated ones.
  static func asSchemaHasIt(_ graph: ExchangeGraph) -> ExchangeGraph {
    var graph = graph
    for place in graph.keys.indices {
      graph.keys[place].name = graph.keys[place].name.replacing(" ", with: "_")
    }
    for place in graph.nodes.indices { graph.nodes[place].parent = nil }
    return graph
  }

  private static func flat(_ graph: ExchangeGraph) -> ExchangeGraph {
    var graph = graph
    graph.edges.removeAll { !$0.isDyadic }
    for place in graph.nodes.indices { graph.nodes[place].parent = nil }
    return graph
  }

  /// Values of every form, times, looks, groups, nodes in nodes, parallel edges, loops, both kinds of
  /// direction, edges of one and of three nodes, and names that are hard to spell.
  static let everyTrait = ExchangeGraph(
    title: "Every \"trait\" <&> 中",
    keys: [
      .init("text"), .init("whole", .integer), .init("number", .number), .init("flag", .boolean),
      .init("list", .list), .init("label"), .init("two words"), .init("source"), .init("side"),
      .init("with fallback", fallback: .text("usual"), of: .node),
    ],
    attributes: [.init(0, .text("of the graph")), .init(1, .integer(7))],
    nodes: [
      .init(
        "a",
        label: "A \"quoted\" & <marked> é 中 😀",
        kind: "state",
        attributes: [
          .init(0, .text("it's; a, b: c")), .init(1, .integer(-3)), .init(2, .number(1e-7)),
          .init(3, .boolean(true)), .init(4, .list([.text("one"), .text("two, three")])),
          .init(5, .text("another label")), .init(6, .text("words")), .init(7, .text("a source")),
        ],
        spells: [.init("2001-02-03", "2010-12-31")],
        style: .init(color: "#102030", position: [1.5, -2.5], size: 12.25)
      ),
      .init(
        "b b",
        label: "two\nlines",
        kind: "igo",
        parent: 0,
        attributes: [
          .init(1, .integer(2_000_000_000)), .init(2, .number(0.1)), .init(3, .boolean(false)),
        ],
        spells: [.init("1999", nil)]
      ),
      .init("中國", label: "back\\slash", attributes: [.init(2, .number(-1234.5678))]),
      .init("4", label: "Four", attributes: [.init(0, .text("tab\there"))]),
    ],
    edges: [
      .init(
        [.init(0, role: "seller"), .init(1, role: "buyer")],
        isDirected: true,
        id: "sale-1",
        kind: "sale",
        label: "a sale",
        weight: 0.5,
        attributes: [.init(0, .text("x=1")), .init(3, .boolean(true)), .init(1, .integer(9))],
        spells: [.init("2003-01-01", "2004-05-06")]
      ),
      .init([.init(0), .init(1)], isDirected: true, id: "sale-2", kind: "sale", weight: 2),
      .init([.init(2), .init(0)], isDirected: false, id: "pact", kind: "pact", weight: -1),
      .init([.init(3), .init(3)], isDirected: true, id: "loop", kind: "sale", weight: 1),
      .init(
        [.init(0, role: "source"), .init(1, role: "target"), .init(2, role: "venue")],
        isDirected: true,
        id: "three",
        kind: "meeting",
        label: "three of them",
        weight: 3
      ), .init([.init(1)], isDirected: false, id: "one", kind: "meeting"),
    ],
    groups: [.init("g", label: "a group", members: [0, 2])]
  )
}
