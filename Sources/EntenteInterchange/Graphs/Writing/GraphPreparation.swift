import EntenteTables

/// Makes a graph one that a format can hold: what the format has no place for becomes attributes, or
/// is left out and noted.
struct GraphPreparation {
  private(set) var graph: ExchangeGraph
  private(set) var losses = LossReport()
  private let traits: FormatTraits
  private let mixed: GraphWriter.MixedDirection
  private var keys: KeyRegister
  /// The names of attributes that the graph came with.
  private let ownNames: Set<String>

  init(_ graph: ExchangeGraph, _ traits: FormatTraits, mixed: GraphWriter.MixedDirection) {
    self.graph = graph
    self.traits = traits
    self.mixed = mixed
    keys = KeyRegister(graph.keys)
    ownNames = Set(graph.keys.map(\.name))
  }

  mutating func run() {
    fillFallbacks()
    markGroups()
    if !traits.contains(.hyperedges) { splitHyperedges() }
    if !traits.contains(.nesting) { flattenNodes() }
    for place in graph.nodes.indices { prepareNode(place) }
    settleDirections()
    for place in graph.edges.indices { prepareEdge(place) }
    prepareGraph()
    graph.keys = keys.keys
  }

  /// Elements that do not say have what their key says.
  private mutating func fillFallbacks() {
    let nodeKeys = Self.keysInUse(graph.nodes.lazy.map(\.attributes))
    let edgeKeys = Self.keysInUse(graph.edges.lazy.map(\.attributes))
    for (place, key) in graph.keys.enumerated() {
      guard let fallback = key.fallback else { continue }
      let added = ExchangeGraph.Attribute(place, fallback)
      if nodeKeys.contains(place) || !edgeKeys.contains(place) {
        for node in graph.nodes.indices
        where !graph.nodes[node].attributes.contains(where: { $0.key == place }) {
          graph.nodes[node].attributes.append(added)
        }
      }
      if edgeKeys.contains(place) {
        for edge in graph.edges.indices
        where !graph.edges[edge].attributes.contains(where: { $0.key == place }) {
          graph.edges[edge].attributes.append(added)
        }
      }
      graph.keys[place].fallback = nil
    }
    keys = KeyRegister(graph.keys)
  }

  private static func keysInUse(_ lists: some Sequence<[ExchangeGraph.Attribute]>) -> Set<Int> {
    var found: Set<Int> = []
    for list in lists { for attribute in list { found.insert(attribute.key) } }
    return found
  }

  /// Groups have no place in any format but DOT, whose subgraphs are its own: nodes say where they are.
  private mutating func markGroups() {
    for group in graph.groups {
      let name = group.label ?? group.id
      losses.add(
        "groups",
        traits.contains(.attributes)
          ? "a group is an attribute of its members, and what it says itself is left out"
          : "groups are left out",
        at: name
      )
      guard traits.contains(.attributes) else { continue }
      for member in group.members {
        var list = AttributeList(graph.nodes[member].attributes)
        let key = self.name("group", in: list, of: graph.nodes[member].id)
        list.put(key, name, in: &keys)
        graph.nodes[member].attributes = list.attributes
      }
    }
    graph.groups = []
  }

  // MARK: Edges of many

  private mutating func splitHyperedges() {
    guard graph.edges.contains(where: { !$0.isDyadic }) else { return }
    var taken = Set(graph.nodes.map(\.id))
    var edges: [ExchangeGraph.Edge] = []
    for (position, edge) in graph.edges.enumerated() {
      guard !edge.isDyadic else {
        edges.append(edge)
        continue
      }
      losses.add(
        "edge-as-node",
        "an edge of other than two nodes is a node of its own, tied to each of them",
        at: graph.name(of: edge)
      )
      let wanted = edge.id ?? "edge-\(position + 1)"
      var id = wanted
      var number = 2
      while !taken.insert(id).inserted {
        id = "\(wanted).\(number)"
        number += 1
      }
      var list = AttributeList(edge.attributes)
      list.put("node", "edge", in: &keys)
      let junction = graph.nodes.count
      graph.nodes.append(
        ExchangeGraph.Node(
          id,
          label: edge.label,
          kind: edge.kind,
          attributes: list.attributes,
          spells: edge.spells,
          style: edge.style
        )
      )
      for (place, end) in edge.ends.enumerated() {
        let side = edge.isDirected ? graph.side(of: end) : nil
        let ends = [end, ExchangeGraph.End(junction)]
        edges.append(
          ExchangeGraph.Edge(
            side == .target ? ends.reversed() : ends,
            isDirected: side != nil,
            id: "\(id).\(place + 1)",
            kind: end.role,
            weight: edge.weight,
            attributes: end.attributes,
            spells: edge.spells
          )
        )
      }
    }
    graph.edges = edges
  }

  private mutating func flattenNodes() {
    for place in graph.nodes.indices {
      guard let parent = graph.nodes[place].parent else { continue }
      losses.add(
        "nesting",
        "that a node lies in another is "
          + (traits.contains(.attributes) ? "only an attribute" : "left out"),
        at: graph.nodes[place].id
      )
      graph.nodes[place].parent = nil
      var list = AttributeList(graph.nodes[place].attributes)
      let name = name("parent", in: list, of: graph.nodes[place].id)
      list.put(name, graph.nodes[parent].id, in: &keys)
      graph.nodes[place].attributes = list.attributes
    }
  }

  // MARK: Direction

  private mutating func settleDirections() {
    let directed = graph.edges.contains(where: \.isDirected)
    let undirected = graph.edges.contains { !$0.isDirected }
    if !undirected || !directed && !traits.contains(.alwaysDirected) {
      if !graph.edges.isEmpty { graph.isDirected = directed }
      return
    }
    guard mixed == .attribute || !traits.contains(.mixedDirection) else { return }
    let keepsAttribute = traits.contains(.attributes)
    graph.isDirected = true
    for place in graph.edges.indices {
      let edge = graph.edges[place]
      if !edge.isDirected {
        losses.add(
          "direction",
          "an edge without direction is written as one with a direction"
            + (keepsAttribute ? ", and an attribute says that it has none" : ""),
          at: graph.name(of: edge)
        )
      }
      if keepsAttribute {
        var list = AttributeList(edge.attributes)
        let name = name("directed", in: list, of: graph.name(of: edge))
        list.put(name, edge.isDirected, in: &keys)
        graph.edges[place].attributes = list.attributes
      }
      graph.edges[place].isDirected = true
    }
  }

  // MARK: Elements

  private mutating func prepareNode(_ place: Int) {
    var node = graph.nodes[place]
    var list = AttributeList(node.attributes)
    if !traits.contains(.nodeKinds) {
      if node.kind != nil {
        list.put(name("kind", in: list, of: node.id), node.kind, in: &keys)
      }
      node.kind = nil
    }
    if !traits.contains(.nodeLabels), let label = node.label, label != node.id {
      losses.add("node-labels", "of nodes only identifiers are kept", at: node.id)
    }
    moveTimes(&node.spells, to: &list, of: node.id)
    moveStyle(&node.style, to: &list, of: node.id)
    node.attributes = prepared(list.attributes, of: node.id)
    graph.nodes[place] = node
  }

  private mutating func prepareEdge(_ place: Int) {
    var edge = graph.edges[place]
    let name = graph.name(of: edge)
    var list = AttributeList(edge.attributes)
    if !traits.contains(.edgeKinds) {
      if edge.kind != nil { list.put(self.name("kind", in: list, of: name), edge.kind, in: &keys) }
      edge.kind = nil
    }
    if !traits.contains(.edgeLabels) {
      if edge.label != nil {
        list.put(self.name("label", in: list, of: name), edge.label, in: &keys)
      }
      edge.label = nil
    }
    if !traits.contains(.edgeIdentifiers), edge.id != nil {
      losses.add("edge-identifiers", "identifiers of edges are left out", at: name)
    }
    if !traits.contains(.weights) {
      if let weight = edge.weight, !traits.contains(.attributes) {
        losses.add("weights", "weights are left out", at: "\(name) (\(weight))")
      }
      if edge.weight != nil {
        list.put(self.name("weight", in: list, of: name), edge.weight, in: &keys)
      }
      edge.weight = nil
    }
    moveTimes(&edge.spells, to: &list, of: name)
    moveStyle(&edge.style, to: &list, of: name)
    moveRoles(&edge, to: &list, name)
    edge.attributes = prepared(list.attributes, of: name)
    graph.edges[place] = edge
  }

  private mutating func moveRoles(
    _ edge: inout ExchangeGraph.Edge,
    to list: inout AttributeList,
    _ name: String
  ) {
    if !traits.contains(.rolesOfPairs), edge.isDyadic {
      for (end, side) in zip(edge.ends, ["source_roles", "target_roles"]) {
        let isSaid = list.attributes.contains { keys.keys[$0.key].name == side }
        let isUsual = end.role == "source" || end.role == "target" || end.role == edge.kind
        if !isSaid, !isUsual { list.put(side, end.role, in: &keys) }
      }
    }
    var ends = edge.ends
    for place in ends.indices {
      if traits.contains(.roleAttributes) {
        ends[place].attributes = prepared(ends[place].attributes, of: name)
        continue
      }
      // The side is written as the direction of the end.
      let sides = ends[place].attributes.filter { keys.keys[$0.key].name == "side" }
      if ends[place].attributes.count > sides.count || ends[place].weight != nil {
        losses.add(
          "participant-details",
          "of a node's part in an edge its own weight, dates and attributes are left out",
          at: "\(name) at \(graph.nodes[ends[place].node].id)"
        )
      }
      ends[place].weight = nil
      ends[place].attributes = traits.contains(.roles) ? sides : []
    }
    edge.ends = ends
  }

  private mutating func moveTimes(
    _ spells: inout [ExchangeGraph.Spell],
    to list: inout AttributeList,
    of name: String
  ) {
    guard !traits.contains(.times), !spells.isEmpty else { return }
    losses.add(
      "times",
      traits.contains(.attributes)
        ? "the format knows no time: when something is stands in attributes" : "times are left out",
      at: name
    )
    list.put(self.name("start", in: list, of: name), spells[0].start, in: &keys)
    list.put(self.name("end", in: list, of: name), spells[0].end, in: &keys)
    if spells.count > 1 || spells[0].excludesStart || spells[0].excludesEnd {
      list.put(self.name("spells", in: list, of: name), spells.map(\.text), in: &keys)
    }
    spells = []
  }

  private mutating func moveStyle(
    _ style: inout ExchangeGraph.Style?,
    to list: inout AttributeList,
    of element: String
  ) {
    guard !traits.contains(.styles), let look = style else { return }
    list.put(name("color", in: list, of: element), look.color, in: &keys)
    for (axis, value) in zip(["x", "y", "z"], look.position ?? []) {
      list.put(name(axis, in: list, of: element), value, in: &keys)
    }
    list.put(name("size", in: list, of: element), look.size, in: &keys)
    list.put(name("shape", in: list, of: element), look.shape, in: &keys)
    style = nil
  }

  private mutating func prepareGraph() {
    if !traits.contains(.graphAttributes) {
      for attribute in graph.attributes {
        losses.add(
          "graph-attributes",
          "attributes of the graph as a whole are left out",
          at: keys.keys[attribute.key].name
        )
      }
      graph.attributes = []
    }
    graph.attributes = prepared(graph.attributes, of: "the graph")
  }

  // MARK: Values

  /// The name under which what the format has no place for becomes an attribute: its own, unless the
  /// element has an attribute of that name.
  private mutating func name(_ wanted: String, in list: AttributeList, of element: String) -> String
  {
    guard ownNames.contains(wanted),
      list.attributes.contains(where: { keys.keys[$0.key].name == wanted })
    else { return wanted }
    var name = "own_\(wanted)"
    while ownNames.contains(name) { name = "own_\(name)" }
    losses.add(
      "attribute-names",
      "an attribute whose name the format uses or cannot hold has another",
      at: "\(element).\(wanted): \(name)"
    )
    return name
  }

  private mutating func prepared(
    _ attributes: [ExchangeGraph.Attribute],
    of name: String
  ) -> [ExchangeGraph.Attribute] {
    guard traits.contains(.attributes) else {
      for attribute in attributes {
        let key = keys.keys[attribute.key].name
        losses.add("attribute:\(key)", "the attribute \(key) is left out", at: name)
      }
      return []
    }
    return attributes.compactMap { attribute in
      var attribute = attribute
      let key = keys.keys[attribute.key].name
      if attribute.spell != nil, !traits.contains(.attributeTimes) {
        losses.add("attribute-times", "when an attribute has its value is left out", at: name)
        attribute.spell = nil
      }
      if case .list(let items) = attribute.value, !traits.contains(.lists) {
        losses.add("lists", "a list is a text, spelled as in JSON", at: "\(name).\(key)")
        attribute.value = .text(ExchangeGraph.Value.list(items).text)
        attribute.key = keys.place(of: key, .text)
      }
      if case .number(let number) = attribute.value, !number.isFinite, !traits.contains(.infinity) {
        losses.add("numbers", "a number that is not finite is left out", at: "\(name).\(key)")
        return nil
      }
      if !traits.contains(.types), attribute.value.isTyped {
        losses.add("types", "numbers and truth values are texts", at: "\(name).\(key)")
      }
      return attribute
    }
  }
}

extension ExchangeGraph.Spell {
  /// The spell between brackets, round where an end does not belong to it.
  var text: String {
    (excludesStart ? "(" : "[") + (start ?? "") + ", " + (end ?? "") + (excludesEnd ? ")" : "]")
  }
}
