import EntenteNetwork
import Testing

/// Networks that hardly are any, for every measure of degrees, walks and structure.
@Suite struct StructureDegenerateTests {
  static let networks: [(name: String, ties: TieList)] = [
    ("nobody", TieList(actorCount: 0)),
    ("one actor", TieList(actorCount: 1)),
    ("one actor tied to itself", TieList(actorCount: 1, [(0, 0)], weights: [2])),
    ("two without ties", TieList(actorCount: 2)),
    ("two tied", TieList(actorCount: 2, [(0, 1)])),
    ("only ties to oneself", TieList(actorCount: 3, [(0, 0), (1, 1), (2, 2)])),
    (
      "parallel ties",
      TieList(actorCount: 3, [(0, 1), (0, 1), (1, 0), (1, 2)], weights: [1, 2, 3, 4])
    ),
    ("parts", TieList(actorCount: 7, [(0, 1), (1, 2), (2, 0), (3, 4), (5, 5)])),
    ("weights of 0", TieList(actorCount: 4, [(0, 1), (1, 2), (2, 0)], weights: [0, 0, 0])),
    ("one weight of 0", TieList(actorCount: 4, [(0, 1), (1, 2), (2, 0)], weights: [0, 2, 1])),
    (
      "vast weights",
      TieList(actorCount: 3, [(0, 1), (1, 2), (2, 0)], weights: [1e150, 1e-150, 1])
    ),
  ]

  static let names = [
    "degree", "in-degree", "out-degree", "degree-centrality", "strength", "in-strength",
    "out-strength", "net-strength", "degree-distribution", "eigenvector", "katz",
    "katz-attenuation", "pagerank", "hub", "authority", "actors", "relations", "edges", "density",
    "components", "weak-components", "strong-components", "reciprocity", "actor-reciprocity",
    "degree-assortativity", "attribute-assortativity", "centralisation-degree",
    "centralisation-in-degree", "centralisation-out-degree", "centralisation-betweenness",
    "centralisation-closeness", "rich-club", "rich-club-normalized", "small-world-sigma",
    "algebraic-connectivity", "fiedler", "bridges", "articulation-points",
  ]

  private static let directedOnly: Set = [
    "in-degree", "out-degree", "in-strength", "out-strength", "weak-components",
    "strong-components", "reciprocity", "actor-reciprocity", "centralisation-in-degree",
    "centralisation-out-degree",
  ]
  private static let undirectedOnly: Set = [
    "components", "small-world-sigma", "algebraic-connectivity", "fiedler",
  ]

  @Test(arguments: networks.indices, names)
  func `every network has an answer`(index: Int, name: String) throws {
    let measure = try #require(Measure.named(name))
    let (label, ties) = Self.networks[index]
    for isDirected in [false, true] {
      let network = Network(ties, isDirected: isDirected)
      for length in [TieLength.one, .strength] {
        var context = MeasureContext(
          network,
          partition: Partition((0..<network.actorCount).map { $0 % 2 }),
          execution: .sequential
        )
        context.options.length = length
        let comment: Comment = "\(name) of \(label), directed \(isDirected), \(length)"
        if (isDirected ? Self.undirectedOnly : Self.directedOnly).contains(name) {
          let error = MeasureError.needsDirection(measure: name, isDirected: !isDirected)
          #expect(throws: error, comment) { try measure.value(in: context) }
          continue
        }
        do {
          try check(measure.value(in: context), of: measure, network, comment)
        } catch MeasureError.notConverged {
          // Cycles whose ties have no strength, and numbers too far apart to be added.
          #expect(length == .strength && label.contains("weight"), comment)
        }
      }
    }
  }

  private func check(
    _ value: MeasureValue,
    of measure: Measure,
    _ network: Network,
    _ comment: Comment
  ) {
    switch value {
    case .actors(let numbers):
      #expect(measure.level == .actors && numbers.count == network.actorCount, comment)
      #expect(numbers.allSatisfy { !$0.isInfinite }, comment)
    case .pairs(let pairs):
      #expect(measure.level == .pairs && pairs.allSatisfy { $0.value == 1 }, comment)
    case .whole(.number(let number)):
      #expect(measure.level == .whole && !number.isInfinite, comment)
    case .whole:
      #expect(measure.level == .whole, comment)
    case .groups:
      Issue.record("groups", sourceLocation: #_sourceLocation)
    }
  }

  @Test func `attributes need groups`() throws {
    let measure = try #require(Measure.named("attribute-assortativity"))
    let context = MeasureContext(Network(WalkSamples.ring(3), isDirected: false))
    #expect(throws: MeasureError.needsPartition(measure: measure.name)) {
      try measure.value(in: context)
    }
  }

  @Test func `what is undefined is not a number`() throws {
    for isDirected in [false, true] {
      let nobody = Network(TieList(actorCount: 0), isDirected: isDirected)
      let lone = Network(TieList(actorCount: 3), isDirected: isDirected)
      #expect(nobody.density() == 0 && lone.density() == 0)
      #expect(nobody.degreeCentralisation().isNaN && lone.degreeCentralisation() == 0)
      #expect(nobody.degreeAssortativity().isNaN && lone.degreeAssortativity().isNaN)
      #expect(lone.attributeAssortativity(Partition([0, 1, 2])).isNaN)
      #expect(try lone.hubsAndAuthorities().hubs.allSatisfy(\.isNaN))
      let equal = [Double](repeating: (1.0 / 3).squareRoot(), count: 3)
      #expect(try lone.eigenvectorCentrality().agrees(with: equal))
      #expect(try lone.katzCentrality().agrees(with: equal))
      #expect(try lone.pageRank().agrees(with: [1.0 / 3, 1.0 / 3, 1.0 / 3]))
      #expect(try nobody.pageRank().isEmpty && nobody.eigenvectorCentrality().isEmpty)
    }
  }
}
