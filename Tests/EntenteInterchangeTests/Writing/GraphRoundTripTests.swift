import EntenteGraphviz
import EntenteInterchange
import EntenteTables
import EntenteTestSupport
import Testing

/// What is written is read back by our own readers, but for what the two reports name.
@Suite struct GraphRoundTripTests {
  /// The formats that are both written and read.
  static let formats: [GraphFormat] = [
    .graphML, .gexf, .dot, .gml, .pajek, .cytoscape, .cx2, .hif, .sif, .jsonGraph,
  ]

  private func compare(
    _ graph: ExchangeGraph,
    _ format: GraphFormat,
    _ mixed: GraphWriter.MixedDirection,
    _ what: String
  ) throws {
    let (bytes, losses) = try GraphWriter.write(graph, as: format, mixed: mixed)
    let found =
      format == .dot
      ? try DOTReader.read(.bytes(bytes)) : try GraphReader.read(.bytes(bytes), as: format)
    var all = losses
    all.append(found.losses)
    let findings = PeerComparison(
      graph,
      all,
      PeerReading(found.graph),
      deafTo: Self.deafTo[format] ?? [],
      holdsAttributes: ![.pajek, .sif].contains(format)
    ).findings
    #expect(
      findings.isEmpty,
      "\(format.rawValue) \(mixed.rawValue) of \(what):\n\(findings.prefix(6).joined(separator: "\n"))"
    )
  }

  private static let deafTo: [GraphFormat: Set<PeerComparison.Part>] = [
    // DOT has no types: a text that looks like a number is read as a number.
    .dot: [.texts]
  ]

  @Test(arguments: formats) func `the case and every trait`(format: GraphFormat) throws {
    for mixed in GraphWriter.MixedDirection.allCases {
      try compare(PeerSubject.case.graph(for: format), format, mixed, "the case")
      try compare(PeerSubject.hypergraph.graph(for: format), format, mixed, "every trait")
    }
  }

  @Test(arguments: formats) func `random graphs`(format: GraphFormat) throws {
    for seed in 0..<60 as Range<UInt64> {
      try compare(Self.random(seed: seed), format, .kept, "seed \(seed)")
      try compare(Self.random(seed: seed), format, .attribute, "seed \(seed)")
    }
  }

  // MARK: Random graphs

  private static let words = [
    "a", "b c", "中國", "é\"è", "x & <y>", "it's", "1", "-2.5", "true", "null", "key: v", "a,b",
    "[z]", "#h", "tab\tin", "two\nlines", "😀", "back\\slash", "source", "label", ";", "%",
  ]

  static func random(seed: UInt64) -> ExchangeGraph {
    var random = SplitMix64(seed: seed)
    func below(_ count: Int) -> Int { Int(random.next() % UInt64(count)) }
    func word() -> String { words[below(words.count)] }
    func some<Value>(_ value: () -> Value) -> Value? { below(2) == 0 ? value() : nil }
    func number() -> Double { [0, 1, -1.5, 0.1, 1e-7, 1e21, 12345.678][below(7)] }
    func spells() -> [ExchangeGraph.Spell] {
      let years = [1950, 1999, 2014].shuffled(using: &random).prefix(below(3)).sorted()
      return years.map { year in
        .init(below(4) == 0 ? nil : "\(year)-02-03", "\(year + 5)-12-31")
      }
    }
    let keys: [ExchangeGraph.Key] = [
      .init("text"), .init("whole", .integer), .init("number", .number), .init("flag", .boolean),
      .init("list", .list), .init(word()),
    ]
    func attributes() -> [ExchangeGraph.Attribute] {
      (0..<keys.count).compactMap { key in
        some {
          switch key {
          case 1: .init(key, .integer(below(2000) - 1000))
          case 2: .init(key, .number(number()))
          case 3: .init(key, .boolean(below(2) == 0))
          case 4: .init(key, .list((0..<below(3)).map { _ in .text(word()) }))
          default: .init(key, .text(word()))
          }
        }
      }
    }
    let nodes = (0..<below(7)).map { place in
      ExchangeGraph.Node(
        "\(word())~\(place)",
        label: some(word),
        kind: some { ["state", "igo"][below(2)] },
        parent: place > 0 ? some { below(place) } : nil,
        attributes: attributes(),
        spells: spells(),
        style: below(3) == 0
          ? .init(color: "#0a10ff", position: [number(), number()], size: 2) : nil
      )
    }
    let edges = (0..<(nodes.isEmpty ? 0 : below(9))).map { place in
      let count = below(4) == 0 ? 1 + below(4) : 2
      let isDirected = count > 1 && below(2) == 0
      // An edge of many has a direction by its sources and targets.
      let roles = (0..<count).map { end -> String? in
        guard isDirected, count > 2 else { return some { ["party", "seller"][below(2)] } }
        return end == 0 ? "source" : end == count - 1 ? "target" : some { "venue" }
      }
      return ExchangeGraph.Edge(
        roles.map { .init(below(nodes.count), role: $0) },
        isDirected: isDirected,
        id: "e\(place)",
        kind: some { ["sale", "pact of two"][below(2)] },
        label: some(word),
        weight: some(number),
        attributes: attributes(),
        spells: spells()
      )
    }
    return ExchangeGraph(
      title: some(word),
      keys: keys,
      attributes: attributes(),
      nodes: nodes,
      edges: edges,
      groups: nodes.isEmpty
        ? []
        : (0..<below(2)).map { place in
          .init("g\(place)", label: some(word), members: [below(nodes.count)])
        }
    )
  }
}
