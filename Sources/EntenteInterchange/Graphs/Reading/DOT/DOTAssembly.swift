/// Makes one graph of the graphs of a DOT file.
struct DOTAssembly {
  var draft = GraphDraft()

  mutating func add(_ contents: DOTContents, isOnly: Bool) {
    let isNamed = !contents.name.hasPrefix("%") && !contents.name.isEmpty
    if draft.graph.nodes.isEmpty { draft.graph.isDirected = contents.isDirected }
    if isOnly {
      if isNamed { draft.graph.title = contents.name }
    } else {
      draft.losses.add(
        "several-graphs",
        "the file holds several graphs: they are read as one, in which nodes of the same name are one "
          + "and each graph is a group",
        at: isNamed ? contents.name : "a graph without name"
      )
    }
    for value in contents.values where !value.text.isEmpty {
      if value.name == "label", draft.graph.title == nil {
        draft.graph.title = label(value)
      } else {
        let attribute = draft.attribute(value.name, ValueText.guess(value.text), of: .graph)
        draft.graph.attributes.append(attribute)
      }
    }
    for node in contents.nodes { add(node) }
    for edge in contents.edges.sorted(by: { $0.sequence < $1.sequence }) {
      add(edge, isDirected: contents.isDirected)
    }
    addGroups(contents, isOnly: isOnly, isNamed: isNamed)
  }

  /// The words of a label, without the markup of HTML.
  private mutating func label(_ value: DOTContents.Value) -> String {
    guard value.isHTML else {
      return value.text.replacing("\\n", with: "\n").replacing("\\l", with: "\n")
        .replacing("\\r", with: "\n")
    }
    draft.losses.add("html-label", "of labels in HTML the words are kept", at: value.text)
    var words = ""
    var isTag = false
    for character in value.text {
      switch character {
      case "<": isTag = true
      case ">":
        isTag = false
        words += " "
      default: if !isTag { words.append(character) }
      }
    }
    let plain = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return CharacterEntities.decoded(plain)
  }

  private mutating func add(_ node: DOTContents.Node) {
    let place = draft.node(node.name)
    var style = draft.graph.nodes[place].style ?? ExchangeGraph.Style()
    for value in node.values where !value.text.isEmpty {
      switch value.name {
      case "label":
        if value.text != "\\N", draft.graph.nodes[place].label == nil {
          draft.graph.nodes[place].label = label(value)
        }
      case _ where take(value, &style): break
      default: draft.assign(ValueText.guess(value.text), named: value.name, toNode: place)
      }
    }
    if style != ExchangeGraph.Style() { draft.graph.nodes[place].style = style }
  }

  private mutating func add(_ contents: DOTContents.Edge, isDirected: Bool) {
    let tail = draft.node(contents.tail)
    var edge = ExchangeGraph.Edge(
      from: tail,
      to: draft.node(contents.head),
      isDirected: isDirected
    )
    if !contents.name.isEmpty, !contents.name.hasPrefix("%") { edge.id = contents.name }
    var style = ExchangeGraph.Style()
    for value in contents.values where !value.text.isEmpty {
      switch value.name {
      case "label": edge.label = label(value)
      case "headport", "tailport":
        draft.losses.add(
          "port",
          "an edge leads to the port of a node: it leads to the node",
          at: "\(contents.tail) – \(contents.head)"
        )
      case "key": edge.id = value.text
      case _ where take(value, &style): break
      default: draft.assign(ValueText.guess(value.text), named: value.name, to: &edge)
      }
    }
    if style != ExchangeGraph.Style() { edge.style = style }
    draft.add(edge, line: 0)
  }

  /// Takes a value that says how an element looks, if there is a place for it.
  private func take(_ value: DOTContents.Value, _ style: inout ExchangeGraph.Style) -> Bool {
    switch value.name {
    case "fillcolor" where value.text.hasPrefix("#"): style.color = value.text.uppercased()
    case "color" where value.text.hasPrefix("#") && style.color == nil:
      style.color = value.text.uppercased()
    case "shape": style.shape = value.text
    case "penwidth", "width":
      guard let size = ValueText.number(value.text) else { return false }
      style.size = size
    case "pos":
      let numbers = value.text.split(separator: ",").map {
        ValueText.number(String($0.filter { $0 != "!" }))
      }
      guard numbers.count == 2 || numbers.count == 3, numbers.allSatisfy({ $0 != nil }) else {
        return false
      }
      style.position = numbers.compactMap(\.self)
    default: return false
    }
    return true
  }

  private mutating func addGroups(_ contents: DOTContents, isOnly: Bool, isNamed: Bool) {
    var taken = Set(draft.graph.groups.map(\.id))
    func free(_ name: String) -> String {
      var id = name
      var number = 2
      while !taken.insert(id).inserted {
        id = "\(name)-\(number)"
        number += 1
      }
      return id
    }
    var parentOfTop: Int?
    if !isOnly {
      parentOfTop = draft.graph.groups.count
      draft.graph.groups.append(
        ExchangeGraph.Group(
          free(isNamed ? contents.name : "graph"),
          kind: "graph",
          members: contents.nodes.compactMap { draft.place(of: $0.name) }
        )
      )
    }
    // The groups that subgraphs have become, or that those lie in which are but a way to write edges.
    var places: [Int?] = []
    for subgraph in contents.subgraphs {
      let parent = subgraph.parent.map { places[$0] } ?? parentOfTop
      let isAnonymous = subgraph.name.hasPrefix("%") || subgraph.name.isEmpty
      let own = subgraph.values.filter { value in
        // Values that the whole graph has are those of the graph.
        !value.text.isEmpty
          && !contents.values.contains { $0.name == value.name && $0.text == value.text }
      }
      guard !isAnonymous || !own.isEmpty else {
        places.append(parent)
        continue
      }
      places.append(draft.graph.groups.count)
      var group = ExchangeGraph.Group(
        free(isAnonymous ? "subgraph" : subgraph.name),
        kind: subgraph.name.hasPrefix("cluster") ? "cluster" : "subgraph",
        parent: parent,
        members: subgraph.nodes.compactMap { draft.place(of: $0) }
      )
      var style = ExchangeGraph.Style()
      for value in own {
        if value.name == "label" {
          group.label = label(value)
        } else if !take(value, &style) {
          group.attributes.append(
            draft.attribute(value.name, ValueText.guess(value.text), of: .group)
          )
        }
      }
      if style != ExchangeGraph.Style() { group.style = style }
      draft.graph.groups.append(group)
    }
  }
}
