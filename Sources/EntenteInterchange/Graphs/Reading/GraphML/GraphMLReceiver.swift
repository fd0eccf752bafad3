/// Takes the elements of a GraphML text and makes a graph of them.
///
/// Source: U. Brandes, M. Eiglsperger, I. Herman, M. Himsolt, M. S. Marshall, "GraphML progress
/// report", *Graph Drawing 2001*, 2002. <https://doi.org/10.1007/3-540-45848-4_59>
final class GraphMLReceiver: XMLReceiver {
  /// What an element belongs to.
  enum Subject {
    case none
    case graph
    case node(Int)
    case edge
  }

  /// A graph that is open: the top one, or one inside a node.
  struct OpenGraph {
    var isDirected: Bool
    /// The node that it lies in.
    var parent: Int?
    /// What its data belong to after it.
    var outer: Subject
  }

  var draft = GraphDraft()
  var wantsText = false
  var keys = GraphMLKeys()
  var subject = Subject.none
  var graphs: [OpenGraph] = []
  /// The edge that is open, with its roles where it joins more than two.
  var edge: ExchangeGraph.Edge?
  var edgeLine = 0
  /// The ends of the hyperedge that is open; nil if none is.
  var ends: [ExchangeGraph.End]?
  /// Whether one of its endpoints says in or out.
  var hasSides = false
  var isInEndpoint = false
  /// Subjects of the nodes that are open, one in another.
  private var outerSubjects: [Subject] = []
  /// The key whose data are open.
  var dataKey: String?
  /// How many elements of other vocabularies are open inside data.
  var foreignDepth = 0
  var picture = YEdPicture()
  private var openKey: GraphMLKeys.Declaration?
  /// How many graphs stand beside each other, and the one that is open as a group.
  private var graphCount = 0

  func begin(
    _ name: String,
    _ attributes: XMLAttributes,
    _ place: XMLPlace
  ) throws(GraphFormatError) {
    if dataKey != nil {
      foreignDepth += 1
      wantsText = picture.begin(name, attributes)
      return
    }
    wantsText = false
    switch name {
    case "graphml": break
    case "key": openKey = try keys.declaration(attributes, place)
    case "default", "desc": wantsText = true
    case "graph": beginGraph(attributes, place)
    case "node": try beginNode(attributes, place)
    case "edge": try beginEdge(attributes, place)
    case "hyperedge": try beginHyperedge(attributes, place)
    case "endpoint": try addEndpoint(attributes, place)
    case "port":
      draft.losses.add(
        "port",
        "a node has ports: edges lead to the node",
        at: attributes["name"] ?? ""
      )
    case "data":
      guard let key = attributes["key"] else {
        throw place.error("data have no key: say which with key=\"…\"")
      }
      dataKey = key
      foreignDepth = 0
      picture = YEdPicture()
      wantsText = true
    case "locator":
      draft.losses.add(
        "locator",
        "an element says that its content stands elsewhere: that is not read",
        at: attributes["href"] ?? "line \(place.line)"
      )
    default:
      if graphs.isEmpty, subject.isNone, draft.graph.nodes.isEmpty, graphCount == 0,
        openKey == nil, keys.isEmpty, name != "graphml"
      {
        throw place.error("this is no GraphML: it begins with the element \"\(name)\"")
      }
      draft.losses.add(
        "unknown-element",
        "the format does not know the element: it is passed over",
        at: "\(name), line \(place.line)"
      )
    }
  }

  func end(_ name: String, text: String, _ place: XMLPlace) throws(GraphFormatError) {
    if dataKey != nil, foreignDepth > 0 {
      foreignDepth -= 1
      picture.end(name, text)
      // The rest of the data's own text is of no use beside elements.
      wantsText = false
      return
    }
    wantsText = false
    switch name {
    case "data":
      if let key = dataKey { takeData(key, text, place) }
      dataKey = nil
    case "default": openKey?.setFallback(text)
    case "desc" where isInEndpoint: takeRole(text)
    case "desc": describe(text)
    case "endpoint": isInEndpoint = false
    case "key":
      if let openKey { keys.add(openKey, to: &draft) }
      openKey = nil
    case "graph": endGraph()
    case "node":
      if case .node(let node) = subject { finishNode(node) }
      subject = outerSubjects.popLast() ?? .none
    case "edge", "hyperedge": endEdge(place)
    default: break
    }
  }

  /// The graph, once all of the text has been taken.
  func finish() throws(GraphFormatError) -> GraphReading {
    if graphCount == 0 { throw GraphFormatError("the file holds no graph") }
    if graphCount == 1 { draft.graph.groups.removeAll() }
    draft.noteUndeclared()
    return draft.reading(.graphML)
  }

  private func beginGraph(_ attributes: XMLAttributes, _ place: XMLPlace) {
    let isDirected = attributes["edgedefault"] != "undirected"
    if graphs.isEmpty {
      graphCount += 1
      let id = attributes["id"]
      if graphCount == 1 {
        draft.graph.isDirected = isDirected
      } else {
        draft.losses.add(
          "several-graphs",
          "the file holds several graphs: they are read as one, in which each is a group",
          at: id ?? "line \(place.line)"
        )
      }
      let known = draft.graph.groups.contains { $0.id == id }
      draft.graph.groups.append(
        ExchangeGraph.Group(
          known ? "graph-\(graphCount)" : id ?? "graph-\(graphCount)",
          kind: "graph"
        )
      )
    }
    var parent: Int?
    switch subject {
    case .node(let node): parent = node
    case .edge:
      draft.losses.add(
        "graph-in-edge",
        "an edge holds a graph: its nodes and edges are kept, but not that they belong to the edge",
        at: "line \(place.line)"
      )
    case .none, .graph: parent = graphs.last?.parent
    }
    graphs.append(OpenGraph(isDirected: isDirected, parent: parent, outer: subject))
    subject = .graph
  }

  private func endGraph() {
    guard let graph = graphs.popLast() else { return }
    subject = graph.outer
  }

  private func beginNode(_ attributes: XMLAttributes, _ place: XMLPlace) throws(GraphFormatError) {
    guard let id = attributes["id"] else { throw place.error("a node has no id") }
    guard let graph = graphs.last else { throw place.error("the node \"\(id)\" is in no graph") }
    let node = draft.declare(id)
    if let parent = graph.parent, parent != node { draft.graph.nodes[node].parent = parent }
    if let group = draft.graph.groups.indices.last {
      draft.graph.groups[group].members.append(node)
    }
    outerSubjects.append(subject)
    subject = .node(node)
  }

  private func describe(_ text: String) {
    switch subject {
    case .none, .graph:
      guard graphs.count <= 1 else { return }
      let value = draft.attribute("description", .text(text), of: .graph)
      draft.graph.attributes.append(value)
    case .node(let node):
      let value = draft.attribute("description", .text(text), of: .node)
      draft.graph.nodes[node].attributes.append(value)
    case .edge:
      edge?.attributes.append(draft.attribute("description", .text(text), of: .edge))
    }
  }
}

extension GraphMLReceiver.Subject {
  var isNone: Bool { if case .none = self { true } else { false } }
}
