/// Takes the elements of an XGMML text, as Cytoscape 2 and 3 write it, and makes a graph of them.
///
/// Source: J. Punin, M. Krishnamoorthy, *XGMML 1.0 draft specification*, 2001.
final class XGMMLReceiver: XMLReceiver {
  /// An attribute that is open; its items, if it is a list.
  private struct OpenValue {
    var name: String
    var form: ExchangeGraph.Key.Form
    var text: String?
    var items: [ExchangeGraph.Value] = []
  }

  var wantsText: Bool { false }
  private var draft = GraphDraft()
  private var graphDepth = 0
  private var openNodes: [Int] = []
  private var edge: ExchangeGraph.Edge?
  private var edgeLine = 0
  private var values: [OpenValue] = []

  func begin(
    _ name: String,
    _ attributes: XMLAttributes,
    _ place: XMLPlace
  ) throws(GraphFormatError) {
    switch name {
    case "graph":
      graphDepth += 1
      guard graphDepth == 1 else { return }
      draft.graph.title = attributes["label"] ?? attributes["name"]
      draft.graph.isDirected = attributes["directed"].flatMap(ValueText.boolean) ?? false
    case _ where graphDepth == 0:
      throw place.error("this is no XGMML: it begins with the element \"\(name)\"")
    case "node":
      guard let id = attributes["id"] ?? attributes["href"].map({ String($0.dropFirst()) }) else {
        throw place.error("a node has no id")
      }
      // A link to a node that stands elsewhere.
      let node = attributes["id"] == nil ? draft.node(id) : draft.declare(id)
      if let label = attributes["label"] ?? attributes["name"] {
        draft.graph.nodes[node].label = label
      }
      if let parent = openNodes.last, parent != node { draft.graph.nodes[node].parent = parent }
      openNodes.append(node)
    case "edge":
      guard let source = attributes["source"], let target = attributes["target"] else {
        throw place.error("an edge has no \(attributes["source"] == nil ? "source" : "target")")
      }
      let start = draft.node(source)
      var edge = ExchangeGraph.Edge(
        from: start,
        to: draft.node(target),
        isDirected: attributes["directed"].flatMap(ValueText.boolean) ?? draft.graph.isDirected
      )
      edge.id = attributes["id"]
      edge.label = attributes["label"] ?? attributes["name"]
      if let weight = attributes["weight"] {
        edge.weight = ValueText.number(weight)
      }
      self.edge = edge
      edgeLine = place.line
    case "att":
      let form: ExchangeGraph.Key.Form
      switch attributes["type"]?.lowercased() {
      case "integer"?, "int"?, "long"?: form = .integer
      case "real"?, "double"?, "float"?: form = .number
      case "boolean"?: form = .boolean
      case "list"?: form = .list
      default: form = .text
      }
      let name = attributes["name"] ?? attributes["label"] ?? ""
      values.append(OpenValue(name: name, form: form, text: attributes["value"]))
    case "graphics": setLook(attributes)
    default:
      draft.losses.add("unknown-element", "metadata of other vocabularies are not read", at: name)
    }
  }

  func end(_ name: String, text: String, _ place: XMLPlace) throws(GraphFormatError) {
    switch name {
    case "graph": graphDepth -= 1
    case "node": openNodes.removeLast()
    case "edge":
      if let edge { draft.add(edge, line: edgeLine) }
      edge = nil
    case "att":
      guard let value = values.popLast() else { return }
      if value.form == .list {
        give(.list(value.items), value.name)
      } else if let text = value.text {
        give(ValueText.value(text, value.form) ?? .text(text), value.name)
      }
    default: break
    }
  }

  /// The graph, once all of the text has been taken.
  func finish() -> GraphReading {
    draft.dropCircularParents()
    draft.noteUndeclared()
    return draft.reading(.xgmml)
  }

  private func give(_ value: ExchangeGraph.Value, _ name: String) {
    if values.last?.form == .list {
      values[values.count - 1].items.append(value)
    } else if edge != nil {
      var changed = edge ?? ExchangeGraph.Edge([], isDirected: false)
      edge = nil
      draft.assign(value, named: name == "interaction" ? "kind" : name, to: &changed)
      edge = changed
    } else if let node = openNodes.last {
      draft.assign(value, named: name, toNode: node)
    } else if !name.isEmpty {
      draft.graph.attributes.append(draft.attribute(name, value, of: .graph))
    }
  }

  private func setLook(_ attributes: XMLAttributes) {
    func number(_ text: String?) -> Double? { text.flatMap(ValueText.number) }
    var style = ExchangeGraph.Style()
    style.color = attributes["fill"]?.uppercased()
    style.shape = attributes["type"]
    style.size = number(attributes["w"]) ?? number(attributes["width"])
    if let x = number(attributes["x"]), let y = number(attributes["y"]) {
      style.position = [x, y] + (number(attributes["z"]).map { [$0] } ?? [])
    }
    guard style != ExchangeGraph.Style() else { return }
    if edge != nil {
      edge?.style = style
    } else if let node = openNodes.last {
      draft.graph.nodes[node].style = style
    }
  }
}
