internal import EntenteModel

/// A graph with what all of its elements need.
struct GraphPart {
  let graph: ExchangeGraph
  let reading: GraphReading
  let files: [String]
  let source: Source
  /// Whether any element has times.
  let hasTimes: Bool
  /// Whether all times that are numbers can be years.
  let hasYears: Bool
  /// Whether any edge has a weight below zero.
  let isSigned: Bool
  private let nodeFallbacks: [ExchangeGraph.Attribute]
  private let edgeFallbacks: [ExchangeGraph.Attribute]

  init(_ input: GraphImport.Input, source: Source) {
    reading = input.reading
    graph = input.reading.graph
    files = input.files
    self.source = source
    var hasTimes = false
    var hasYears = true
    func look(_ spell: ExchangeGraph.Spell?) {
      guard let spell else { return }
      for text in [spell.start, spell.end].compactMap(\.self) {
        hasTimes = true
        guard let value = ValueText.number(text), value == value.rounded(),
          (1000...2200).contains(value)
        else {
          hasYears = false
          continue
        }
      }
    }
    for node in graph.nodes {
      node.spells.forEach(look)
      for attribute in node.attributes { look(attribute.spell) }
    }
    for edge in graph.edges {
      edge.spells.forEach(look)
      for attribute in edge.attributes { look(attribute.spell) }
    }
    self.hasTimes = hasTimes
    self.hasYears = hasYears
    nodeFallbacks = Self.fallbacks(.node, of: graph)
    edgeFallbacks = Self.fallbacks(.edge, of: graph)
    isSigned = graph.edges.contains { ($0.weight ?? 0) < 0 }
  }

  /// Whether a time can be a date.
  var hasDates: Bool { graph.timeForm == .date || hasYears }

  /// What is cited for an edge.
  func evidence(ofEdge place: Int) -> Evidence {
    let file = files.isEmpty ? "" : files[reading.input(ofEdge: place) ?? 0]
    return Evidence(
      source.id,
      at: [Locator("record", ImportPlace(file, line: reading.line(ofEdge: place)).record)]
    )
  }

  /// What is cited for a node.
  var evidence: Evidence {
    Evidence(source.id, at: [Locator("record", ImportPlace(files.first ?? "").record)])
  }

  /// The attributes of an edge with what those have that do not say.
  func edgeValues(_ attributes: [ExchangeGraph.Attribute]) -> [ExchangeGraph.Attribute] {
    Self.filled(attributes, edgeFallbacks)
  }

  /// The attributes of a node with what those have that do not say.
  func nodeValues(_ attributes: [ExchangeGraph.Attribute]) -> [ExchangeGraph.Attribute] {
    Self.filled(attributes, nodeFallbacks)
  }

  private static func fallbacks(
    _ domain: ExchangeGraph.Key.Domain,
    of graph: ExchangeGraph
  ) -> [ExchangeGraph.Attribute] {
    graph.keys.enumerated().compactMap { place, key in
      guard key.domain == domain || key.domain == nil, let value = key.fallback else { return nil }
      return ExchangeGraph.Attribute(place, value)
    }
  }

  private static func filled(
    _ attributes: [ExchangeGraph.Attribute],
    _ fallbacks: [ExchangeGraph.Attribute]
  ) -> [ExchangeGraph.Attribute] {
    guard !fallbacks.isEmpty else { return attributes }
    let known = Set(attributes.map(\.key))
    return attributes + fallbacks.filter { !known.contains($0.key) }
  }
}
