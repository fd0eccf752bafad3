extension GraphDraft {
  /// Gives a node what an attribute says, where the name of the attribute has a meaning that nodes
  /// have a place for: `label` and `kind`.
  mutating func assign(
    _ value: ExchangeGraph.Value,
    named name: String,
    toNode place: Int
  ) {
    switch name {
    case "label" where graph.nodes[place].label == nil: graph.nodes[place].label = value.text
    case "kind" where graph.nodes[place].kind == nil: graph.nodes[place].kind = value.text
    default: graph.nodes[place].attributes.append(attribute(name, value, of: .node))
    }
  }

  /// Gives an edge what an attribute says: `label`, `kind` and a numeric `weight` have a place.
  mutating func assign(
    _ value: ExchangeGraph.Value,
    named name: String,
    to edge: inout ExchangeGraph.Edge
  ) {
    switch name {
    case "label" where edge.label == nil: edge.label = value.text
    case "kind" where edge.kind == nil: edge.kind = value.text
    case "weight" where edge.weight == nil && value.number != nil: edge.weight = value.number
    default: edge.attributes.append(attribute(name, value, of: .edge))
    }
  }
}

extension GraphDraft {
  /// Takes away parents by which a node would lie in itself.
  mutating func dropCircularParents() {
    // 0: not looked at; 1: on the way that is being followed; 2: leads out of all nodes.
    var states = [UInt8](repeating: 0, count: graph.nodes.count)
    for first in graph.nodes.indices where states[first] == 0 {
      var way: [Int] = []
      var next: Int? = first
      while let node = next, states[node] == 0 {
        states[node] = 1
        way.append(node)
        next = graph.nodes[node].parent
      }
      if let node = next, states[node] == 1 {
        let last = way[way.count - 1]
        losses.add(
          "circular-parent",
          "nodes lie in each other in a circle: one of them is taken to lie in none",
          at: graph.nodes[last].id
        )
        graph.nodes[last].parent = nil
      }
      for node in way { states[node] = 2 }
    }
  }
}
