import EntenteInterchange

/// Compares a graph with what another program read of it: everything must be there, unless the report
/// of losses names it.
struct PeerComparison {
  let graph: ExchangeGraph
  let reading: PeerReading
  let losses: Set<String>
  /// What this reader is known not to take in, though the file has it.
  let deafTo: Set<Part>
  /// Whether the format has attributes at all.
  let holdsAttributes: Bool
  var findings: [String] = []
  /// Where each node stands among those that were read: in place, or where its identifier is.
  var places: [Int] = []

  /// What a reader may pass over.
  enum Part {
    case times
    case styles
    case graphAttributes
    /// That a value is a list, not its spelling.
    case lists
    /// Whether a number was a text.
    case texts
  }

  init(
    _ graph: ExchangeGraph,
    _ losses: LossReport,
    _ reading: PeerReading,
    deafTo: Set<Part> = [],
    holdsAttributes: Bool = true
  ) {
    self.graph = graph
    self.holdsAttributes = holdsAttributes
    self.reading = reading
    self.losses = Set(losses.losses.map(\.kind))
    self.deafTo = deafTo
    if let error = reading.error {
      findings.append(error)
      return
    }
    compareNodes()
    compareEdges()
    compareWhole()
  }

  // MARK: Elements

  mutating func compareNodes() {
    let found = reading.nodes ?? []
    let junctions = losses.contains("edge-as-node") ? graph.edges.filter { !$0.isDyadic } : []
    guard found.count == graph.nodes.count + junctions.count else {
      findings.append("\(found.count) nodes, not \(graph.nodes.count) + \(junctions.count)")
      return
    }
    let ids = found.map { node in
      Bag(
        node.attributes.filter { !["parent", "(parent)"].contains($0.key) },
        also: .text(node.id)
      )
    }
    let wanted = graph.nodes.map(\.id) + junctions.map { $0.id ?? "" }
    places = wanted.enumerated().map { place, id in
      let spaced = String(id.map { $0.isWhitespace ? " " : $0 })
      func isIt(_ bag: Bag) -> Bool {
        bag.holds(.text(id)) || bag.holds(.text(spaced))
      }
      return isIt(ids[place]) ? place : ids.firstIndex(where: isIt) ?? place
    }
    for (node, place) in zip(graph.nodes, places) {
      let other = found[place]
      let bag = Bag(other.attributes, also: .text(other.id))
      check("id", .text(node.id), in: bag, of: node.id, orLost: ["node-identifiers"])
      check("label", node.label, in: bag, of: node.id, orLost: ["node-labels", "repeated-names"])
      check("kind", node.kind, in: bag, of: node.id, orLost: ["attribute:kind"])
      check(
        "parent",
        node.parent.map { parent in
          // The identifier may be spelled otherwise.
          let read = found[places[parent]].id
          return bag.holds(.text(read)) ? read : graph.nodes[parent].id
        },
        in: bag,
        of: node.id,
        orLost: ["nesting"]
      )
      check(node.attributes, in: bag, of: node.id)
      check(node.spells, in: bag, of: node.id)
      check(node.style, in: bag, of: node.id)
    }
    for group in graph.groups {
      require("groups", "a group")
      for member in group.members {
        let bag = Bag(found[places[member]].attributes)
        guard holdsAttributes else { continue }
        check("group", group.label ?? group.id, in: bag, of: graph.nodes[member].id)
      }
    }
    for (edge, place) in zip(junctions, places.dropFirst(graph.nodes.count)) {
      let other = found[place]
      compare(edge, Bag(other.attributes, also: .text(other.id)), edge.id ?? "an edge of many")
    }
  }

  mutating func compareEdges() {
    var left = reading.edges ?? []
    let junctionBase = graph.nodes.count
    var junction = 0
    for edge in graph.edges {
      if edge.isDyadic || !losses.contains("edge-as-node") {
        if edge.ends.isEmpty, losses.contains("empty-edges") { continue }
        match(edge.ends.map(\.node), edge.isDirected, edge, &left)
      } else {
        for end in edge.ends {
          let sides = [end.role] + end.attributes.map { text(of: $0, named: "side") }
          let hasSide = sides.contains("source") || sides.contains("target")
          let part = ExchangeGraph.Edge(
            [end, .init(junctionBase + junction)],
            isDirected: edge.isDirected && hasSide,
            kind: end.role,
            weight: edge.weight,
            attributes: end.attributes,
            spells: edge.spells
          )
          let ends =
            sides.contains("target") && edge.isDirected
            ? part.ends.map(\.node).reversed() : part.ends.map(\.node)
          match(ends, part.isDirected, part, &left)
        }
        junction += 1
      }
    }
    if !left.isEmpty { findings.append("\(left.count) edges that were not written") }
  }

  /// Takes out of what is left the edge that keeps all, else tells what the nearest one lacks.
  mutating func match(
    _ ends: [Int],
    _ isDirected: Bool,
    _ edge: ExchangeGraph.Edge,
    _ left: inout [PeerReading.Edge]
  ) {
    let name = edge.id ?? "\(ends)"
    let ends = ends.map { places.indices.contains($0) ? places[$0] : $0 }
    var least: (place: Int, findings: [String])?
    let exact = left.indices.filter { left[$0].ends == ends }
    let turned = left.indices.filter {
      !isDirected && left[$0].ends != ends && left[$0].ends == ends.reversed()
    }
    // Of an edge of many the sides may stand apart.
    let mixed =
      ends.count == 2 ? [] : left.indices.filter { left[$0].ends.sorted() == ends.sorted() }
    for place in exact + turned + mixed {
      let other = left[place]
      var attempt = self
      attempt.findings = []
      let bag = Bag(other.attributes)
      attempt.compare(edge, bag, name)
      attempt.compareDirection(isDirected, other, bag, name)
      if attempt.findings.count < least?.findings.count ?? .max {
        least = (place, attempt.findings)
      }
      if attempt.findings.isEmpty { break }
    }
    guard let least else {
      findings.append("\(name): no edge of these ends (\(ends))")
      return
    }
    findings += least.findings
    left.remove(at: least.place)
  }

  mutating func compareDirection(
    _ isDirected: Bool,
    _ other: PeerReading.Edge,
    _ bag: Bag,
    _ name: String
  ) {
    guard other.directed != isDirected, bag.named["directed"] != .flag(isDirected) else { return }
    require("direction", "\(name): a direction")
    // Of an edge of many the report says enough.
    if holdsAttributes, other.ends.count == 2,
      !bag.holds(.boolean(isDirected), spelled: spelled)
    {
      findings.append("\(name): nothing says that it has no direction")
    }
  }

  mutating func compare(_ edge: ExchangeGraph.Edge, _ bag: Bag, _ name: String) {
    check("id", edge.id, in: bag, of: name, orLost: ["edge-identifiers", "node-identifiers"])
    check("kind", edge.kind, in: bag, of: name, orLost: ["attribute:kind"])
    check(
      "label",
      edge.label,
      in: bag,
      of: name,
      orLost: ["attribute:label", "edge-labels", "node-labels"]
    )
    // Of an edge that is a node the ties have the weight.
    if edge.isDyadic, let weight = edge.weight ?? (losses.contains("no-weight") ? 1 : nil) {
      check("weight", .number(weight), in: bag, of: name, orLost: ["weights", "attribute:weight"])
    }
    check(edge.attributes, in: bag, of: name)
    check(edge.spells, in: bag, of: name)
    check(edge.style, in: bag, of: name)
    for end in edge.ends {
      let isUsual = ["source", "target", edge.kind].contains(end.role)
      if edge.isDyadic, !isUsual {
        check(
          "role",
          end.role,
          in: bag,
          of: name,
          orLost: ["attribute:source_roles", "attribute:target_roles"]
        )
      }
      guard edge.isDyadic else {
        check("role", end.role, in: bag, of: name, orLost: ["roles", "edge-as-node"])
        continue
      }
      let isPlain =
        end.weight == nil && end.attributes.allSatisfy { text(of: $0, named: "side") != nil }
      if !isPlain { require("participant-details", "\(name): attributes of an end") }
    }
  }

  mutating func compareWhole() {
    guard !deafTo.contains(.graphAttributes) else { return }
    let bag = Bag(reading.attributes ?? [:])
    check("title", graph.title, in: bag, of: "the graph", orLost: ["title"])
    guard !losses.contains("graph-attributes") else { return }
    check(graph.attributes, in: bag, of: "the graph")
  }
}
