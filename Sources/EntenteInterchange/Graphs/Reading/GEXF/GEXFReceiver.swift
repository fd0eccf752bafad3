internal import OrderedCollections

/// Takes the elements of a GEXF text, of version 1.1 to 1.3, and makes a graph of them.
///
/// Source: GEXF Working Group, "GEXF 1.3 primer", 2022. <https://gexf.net/primer.html>
final class GEXFReceiver: XMLReceiver {
  var draft = GraphDraft()
  var wantsText = false
  var keys = GEXFKeys()
  /// The nodes that are open, one in another.
  var openNodes: [Int] = []
  var edge: ExchangeGraph.Edge?
  var edgeLine = 0
  private var hasGraph = false
  private var isInMeta = false
  /// Names of parents that come later in the file, with the node that has them.
  private var parents: OrderedDictionary<Int, (name: String, line: Int)> = [:]

  func begin(
    _ name: String,
    _ attributes: XMLAttributes,
    _ place: XMLPlace
  ) throws(GraphFormatError) {
    wantsText = false
    switch name {
    case "gexf", "nodes", "edges", "attvalues", "spells", "parents": break
    case "meta":
      isInMeta = true
      if let date = attributes["lastmodifieddate"] { give("lastmodifieddate", date) }
    case "graph": try beginGraph(attributes, place)
    case "attributes": try keys.beginClass(attributes, place)
    case "attribute": try keys.begin(attributes, place)
    case "default", "options": wantsText = true
    case "node": try beginNode(attributes, place)
    case "edge": try beginEdge(attributes, place)
    case "attvalue": try takeValue(attributes, place)
    case "spell", "slice": addSpell(Self.spell(attributes))
    case "parent":
      if let node = openNodes.last, let parent = attributes["for"] {
        addParent(parent, of: node, place)
      }
    case "color", "position", "size", "thickness", "shape": setLook(name, attributes)
    default:
      if isInMeta {
        wantsText = true
      } else if !hasGraph {
        throw place.error("this is no GEXF: it begins with the element \"\(name)\"")
      } else {
        draft.losses.add(
          "unknown-element",
          "the format does not know the element: it is passed over",
          at: "\(name), line \(place.line)"
        )
      }
    }
  }

  func end(_ name: String, text: String, _ place: XMLPlace) throws(GraphFormatError) {
    wantsText = false
    switch name {
    case "meta": isInMeta = false
    case "default": keys.setFallback(text, &draft)
    case "options": keys.noteOptions(&draft)
    case "attribute": keys.end(&draft)
    case "node": openNodes.removeLast()
    case "edge":
      if let edge { draft.add(edge, line: edgeLine) }
      edge = nil
    default:
      if isInMeta, !ValueText.trimmed(text).isEmpty { give(name, ValueText.trimmed(text)) }
    }
  }

  /// The graph, once all of the text has been taken.
  func finish() throws(GraphFormatError) -> GraphReading {
    guard hasGraph else { throw GraphFormatError("the file holds no graph") }
    for (node, (parent, line)) in parents {
      guard let place = draft.place(of: parent) else {
        throw GraphFormatError(
          "the parent \"\(parent)\" of the node \"\(draft.graph.nodes[node].id)\" is no node of the "
            + "file",
          line: line
        )
      }
      draft.graph.nodes[node].parent = place
    }
    draft.noteUndeclared()
    draft.dropCircularParents()
    return draft.reading(.gexf)
  }

  private func give(_ name: String, _ text: String) {
    if name.lowercased() == "title" {
      draft.graph.title = text
    } else {
      draft.graph.attributes.append(
        draft.attribute(name.lowercased(), .text(text), of: .graph)
      )
    }
  }

  private func beginGraph(
    _ attributes: XMLAttributes,
    _ place: XMLPlace
  ) throws(GraphFormatError) {
    if hasGraph {
      draft.losses.add(
        "several-graphs",
        "the file holds several graphs: they are read as one",
        at: "line \(place.line)"
      )
      return
    }
    hasGraph = true
    // What is undirected unless it says otherwise is so since version 1.1.
    draft.graph.isDirected = attributes["defaultedgetype"] == "directed"
    let form = attributes["timeformat"] ?? attributes["timetype"]
    draft.graph.timeForm =
      ["date", "dateTime", "datetime", "xsd:dateTime", "xsd:date"].contains(form) ? .date : .number
    if let zone = attributes["timezone"] { give("timezone", zone) }
    for (name, value) in [("start", attributes["start"]), ("end", attributes["end"])] {
      if let value { give(name, value) }
    }
  }

  private func beginNode(_ attributes: XMLAttributes, _ place: XMLPlace) throws(GraphFormatError) {
    guard hasGraph else { throw place.error("a node is in no graph") }
    guard let id = attributes["id"] else { throw place.error("a node has no id") }
    let node = draft.declare(id)
    if let label = attributes["label"] { draft.graph.nodes[node].label = label }
    if let parent = openNodes.last, parent != node { draft.graph.nodes[node].parent = parent }
    if let parent = attributes["pid"], !parent.isEmpty { addParent(parent, of: node, place) }
    openNodes.append(node)
    for spell in Self.spells(attributes) { addSpell(spell) }
  }

  private func addParent(_ parent: String, of node: Int, _ place: XMLPlace) {
    if parents[node] != nil {
      draft.losses.add(
        "second-parent",
        "a node lies in more than one other: the last one is kept",
        at: draft.graph.nodes[node].id
      )
    }
    parents[node] = (parent, place.line)
  }

  private func beginEdge(_ attributes: XMLAttributes, _ place: XMLPlace) throws(GraphFormatError) {
    guard hasGraph else { throw place.error("an edge is in no graph") }
    guard let source = attributes["source"], let target = attributes["target"] else {
      throw place.error("an edge has no \(attributes["source"] == nil ? "source" : "target")")
    }
    let isDirected: Bool
    switch attributes["type"] {
    case nil: isDirected = draft.graph.isDirected
    case "directed"?: isDirected = true
    // A mutual edge leads both ways, which is what an undirected one does.
    case "undirected"?, "mutual"?: isDirected = false
    case "dir"?, "sub"?, "undir"?: isDirected = attributes["type"] == "dir"
    case let other?:
      throw place.error(
        "the type \"\(other)\" of an edge is none of directed, undirected and mutual"
      )
    }
    let sourcePlace = draft.node(source)
    var edge = ExchangeGraph.Edge(from: sourcePlace, to: draft.node(target), isDirected: isDirected)
    edge.id = attributes["id"]
    edge.label = attributes["label"]
    edge.kind = attributes["kind"]
    if let weight = attributes["weight"] {
      guard let number = ValueText.number(weight) else {
        throw place.error("the weight \"\(weight)\" of an edge is no number")
      }
      edge.weight = number
    }
    edge.spells = Self.spells(attributes)
    self.edge = edge
    edgeLine = place.line
  }

  private func takeValue(_ attributes: XMLAttributes, _ place: XMLPlace) throws(GraphFormatError) {
    guard let id = attributes["for"] ?? attributes["id"] else {
      throw place.error("a value does not say its attribute: add for=\"…\"")
    }
    guard let text = attributes["value"] else {
      throw place.error("the attribute \"\(id)\" has no value")
    }
    let spell = Self.spells(attributes).first
    if edge != nil {
      var changed = edge ?? ExchangeGraph.Edge([], isDirected: false)
      edge = nil
      keys.give(text, id, spell, to: &changed, &draft, place)
      edge = changed
    } else if let node = openNodes.last {
      keys.give(text, id, spell, toNode: node, &draft, place)
    }
  }

  private func addSpell(_ spell: ExchangeGraph.Spell?) {
    guard let spell else { return }
    if edge != nil {
      edge?.spells.append(spell)
    } else if let node = openNodes.last {
      draft.graph.nodes[node].spells.append(spell)
    }
  }
}
