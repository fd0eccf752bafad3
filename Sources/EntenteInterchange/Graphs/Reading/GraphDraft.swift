/// A graph in the making: nodes by their identifiers, keys by their names, and what is lost.
struct GraphDraft {
  var graph = ExchangeGraph()
  var losses = LossReport()
  private(set) var edgeLines: [Int32] = []

  private var places: [String: Int] = [:]
  /// Whether the file declares the node, rather than only naming it in an edge.
  private var isDeclared: [Bool] = []
  private var keyPlaces: [KeyName: Int] = [:]
  /// Keys that were given values of different forms.
  private var mixedKeys: Set<Int> = []

  private struct KeyName: Hashable {
    var name: String
    var domain: ExchangeGraph.Key.Domain?
  }

  /// The place of the node with an identifier, which is made if it is not there yet.
  mutating func node(_ id: String) -> Int {
    if let place = places[id] { return place }
    let place = graph.nodes.count
    places[id] = place
    graph.nodes.append(ExchangeGraph.Node(id))
    isDeclared.append(false)
    return place
  }

  /// The place of a node that the file declares; a second declaration adds to the first.
  mutating func declare(_ id: String) -> Int {
    let place = node(id)
    if isDeclared[place] {
      losses.add(
        "repeated-node",
        "a node is declared more than once: the declarations are taken together",
        at: id
      )
    }
    isDeclared[place] = true
    return place
  }

  /// The place of the node with an identifier; nil if there is none.
  func place(of id: String) -> Int? { places[id] }

  /// Notes nodes that only edges name.
  mutating func noteUndeclared() {
    for (place, isDeclared) in isDeclared.enumerated() where !isDeclared {
      losses.add(
        "undeclared-node",
        "an edge names a node that the file does not declare: it is taken as one with nothing else",
        at: graph.nodes[place].id
      )
    }
  }

  /// Adds an edge that stands on a line.
  mutating func add(_ edge: ExchangeGraph.Edge, line: Int) {
    graph.edges.append(edge)
    edgeLines.append(Int32(clamping: line))
  }

  /// The place of a key, which is made if it is not there yet; a key that takes values of two forms
  /// takes text, and integers and numbers are numbers.
  mutating func key(
    _ name: String,
    _ form: ExchangeGraph.Key.Form,
    of domain: ExchangeGraph.Key.Domain?
  ) -> Int {
    // A key that is declared for all elements is that of each.
    let known =
      keyPlaces[KeyName(name: name, domain: domain)] ?? keyPlaces[KeyName(name: name, domain: nil)]
    guard let place = known else {
      return addKey(ExchangeGraph.Key(name, form, of: domain))
    }
    let knownForm = graph.keys[place].form
    if knownForm != form {
      let isNumeric = [knownForm, form].allSatisfy { $0 == .integer || $0 == .number }
      graph.keys[place].form = isNumeric ? .number : .text
      mixedKeys.insert(place)
    }
    return place
  }

  /// Adds a key that the file declares, and returns its place.
  mutating func addKey(_ key: ExchangeGraph.Key) -> Int {
    let place = graph.keys.count
    graph.keys.append(key)
    let keyName = KeyName(name: key.name, domain: key.domain)
    if keyPlaces[keyName] == nil { keyPlaces[keyName] = place }
    return place
  }

  /// An attribute with a value of its own form.
  mutating func attribute(
    _ name: String,
    _ value: ExchangeGraph.Value,
    of domain: ExchangeGraph.Key.Domain,
    during spell: ExchangeGraph.Spell? = nil
  ) -> ExchangeGraph.Attribute {
    ExchangeGraph.Attribute(key(name, value.form, of: domain), value, during: spell)
  }

  /// The graph as it was read.
  mutating func reading(_ format: GraphFormat) -> GraphReading {
    harmonize()
    return GraphReading(graph, losses: losses, format: format, edgeLines: edgeLines)
  }
}

extension GraphDraft {
  /// Gives the values of keys that took different forms the form that the key has in the end.
  private mutating func harmonize() {
    guard !mixedKeys.isEmpty else { return }
    for place in graph.nodes.indices { harmonize(&graph.nodes[place].attributes) }
    for place in graph.edges.indices where !graph.edges[place].attributes.isEmpty {
      harmonize(&graph.edges[place].attributes)
    }
    harmonize(&graph.attributes)
    for place in graph.groups.indices { harmonize(&graph.groups[place].attributes) }
  }

  private func harmonize(_ attributes: inout [ExchangeGraph.Attribute]) {
    for place in attributes.indices where mixedKeys.contains(attributes[place].key) {
      let value = attributes[place].value
      switch graph.keys[attributes[place].key].form {
      case .number: attributes[place].value = value.number.map(ExchangeGraph.Value.number) ?? value
      case .text: attributes[place].value = .text(value.text)
      default: break
      }
    }
  }
}
